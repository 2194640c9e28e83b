//! Texts that depend on a number.

/// The forms a text takes with a number; `{n}` in a form stands for the number itself.
///
/// The categories are those of Unicode's CLDR; a language that lacks one leaves it empty.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Plural {
    /// For 1, and in Russian for 21, 31 and so on.
    pub one: &'static str,
    /// For everything else.
    pub other: &'static str,
}

/// Which of the forms a number takes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Form {
    One,
    Other,
}

impl Plural {
    /// Makes the forms of a language that tells only one from more than one.
    pub(super) const fn two(one: &'static str, other: &'static str) -> Plural {
        Plural { one, other }
    }

    /// Makes a plural with the same form for every number.
    pub(super) const fn same(text: &'static str) -> Plural {
        Plural::two(text, text)
    }

    pub(super) fn form(&self, form: Form) -> &'static str {
        match form {
            Form::One => self.one,
            Form::Other => self.other,
        }
    }
}
