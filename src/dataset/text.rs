//! Texts in several languages, with a fallback.

/// A text in one or more languages; the dataset's default language comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    versions: Vec<(String, String)>,
}

impl Text {
    /// Takes the versions of a text, each with its language tag; of two in one language the last counts.
    pub(super) fn new(given: Vec<(String, String)>, default_language: &str) -> Self {
        let mut versions: Vec<(String, String)> = Vec::with_capacity(given.len());
        for (tag, text) in given {
            versions.retain(|(own, _)| *own != tag);
            if text.trim().is_empty() {
                continue;
            }
            let index = if tag == default_language { 0 } else { versions.len() };
            versions.insert(index, (tag, text));
        }
        Self { versions }
    }

    /// Gives the text in the language with this tag, or else in the dataset's default language.
    pub fn get(&self, tag: &str) -> &str {
        let wanted = self.versions.iter().find(|(own, _)| own == tag);
        wanted.or(self.versions.first()).map_or("", |(_, text)| text)
    }

    /// Gives the tag of the language that [`Self::get`] answers in, where it is not the one asked for.
    pub fn other_language(&self, tag: &str) -> Option<&str> {
        let found = self.versions.iter().any(|(own, _)| own == tag);
        self.versions.first().filter(|_| !found).map(|(own, _)| own.as_str())
    }

    /// Gives the text in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(|(_, text)| text.as_str())
    }

    /// Tells whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(versions: &[(&str, &str)]) -> Text {
        let versions = versions.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()));
        Text::new(versions.collect(), "en")
    }

    #[test]
    fn a_missing_language_falls_back_to_the_default_one() {
        let baku = text(&[("az", "Bakı"), ("en", "Baku")]);
        assert_eq!((baku.get("az"), baku.get("kk")), ("Bakı", "Baku"));
        assert_eq!((baku.other_language("az"), baku.other_language("kk")), (None, Some("en")));
    }

    #[test]
    fn of_two_versions_in_one_language_the_last_counts() {
        let baku = text(&[("en", "Bacou"), ("az", "Bakı"), ("en", "Baku")]);
        assert_eq!((baku.get("en"), baku.get("az")), ("Baku", "Bakı"));
        assert!(text(&[("en", "Baku"), ("en", " ")]).is_empty());
    }

    #[test]
    fn blank_texts_count_as_none() {
        assert!(text(&[("en", "  ")]).is_empty());
    }
}
