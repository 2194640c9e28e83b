//! What every component may need: the data, the language, and how links are written.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    dataset::{Dataset, Id, Problem, Sector, Text},
    locale::{self, Language, Messages, Plural, messages, short_date_words},
    state::{IndexedDataset, LinkTarget},
    time::{Edtf, Moment},
};

/// Where the components are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// On the screen, with everything that can be pressed.
    Screen,
    /// As HTML that needs no script: nothing that only a script could carry out.
    WrittenPage,
    /// On paper: nothing that can be pressed or opened.
    Print,
}

/// What every component may need; provided once by whoever mounts the components.
#[derive(Clone, Copy)]
pub struct RenderContext {
    indexed: StoredValue<Arc<IndexedDataset>>,
    problems: StoredValue<Arc<Vec<Problem>>>,
    /// The language of everything but the data.
    pub language: Language,
    /// Where the components are drawn.
    pub medium: Medium,
    /// How every link begins: the page's address and the widget's name, up to the colon.
    link_prefix: RwSignal<String>,
}

impl RenderContext {
    /// Makes a context and provides it to the components below the current owner.
    ///
    /// `page` is the address of the page without its fragment, empty in the written page; `name` is the widget's name in
    /// links.
    pub fn provide(
        indexed: Arc<IndexedDataset>,
        problems: Arc<Vec<Problem>>,
        language: Language,
        medium: Medium,
        (page, name): (&str, &str),
    ) -> Self {
        let context = Self {
            indexed: StoredValue::new(indexed),
            problems: StoredValue::new(problems),
            language,
            medium,
            link_prefix: RwSignal::new(link_prefix(page, name)),
        };
        provide_context(context);
        context
    }

    /// Has every link begin with another address of the page, and with another name of the widget.
    pub fn set_page(self, page: &str, name: &str) {
        let prefix = link_prefix(page, name);
        if *self.link_prefix.read_untracked() != prefix {
            self.link_prefix.set(prefix);
        }
    }

    /// Follows the address of the page and the name of the widget, for whoever writes them into something.
    pub(super) fn track_page(self) {
        self.link_prefix.track();
    }

    /// Finds the context that was provided.
    pub fn here() -> Self {
        expect_context()
    }

    /// Gives the same context for another medium, and provides it to the components below the current owner.
    pub(crate) fn provide_for(self, medium: Medium) -> Self {
        let context = Self { medium, ..self };
        provide_context(context);
        context
    }

    /// Gives the data with what is worked out from it.
    pub fn indexed(self) -> Arc<IndexedDataset> {
        self.indexed.get_value()
    }

    /// Looks at the records.
    pub fn with_dataset<T>(self, look: impl FnOnce(&Dataset) -> T) -> T {
        self.indexed.with_value(|indexed| look(&indexed.dataset))
    }

    /// Gives what is not sound in the data.
    pub fn problems(self) -> Arc<Vec<Problem>> {
        self.problems.get_value()
    }

    /// Gives everything the widget says in its language.
    pub fn messages(self) -> &'static Messages {
        messages(self.language)
    }

    /// Tells whether buttons and other things that only a script carries out are drawn.
    pub fn is_live(self) -> bool {
        self.medium == Medium::Screen
    }

    /// Draws a text in the widget's language or, marked as such, in the language there is.
    ///
    /// It is a bare text node where the language is the widget's: give it an element of its own where it may change.
    pub fn text(self, text: &Text) -> AnyView {
        let tag = self.language.tag();
        let words = text.get(tag).to_owned();
        match text.other_language(tag) {
            Some(other) => view! { <span lang=other.to_owned()>{words}</span> }.into_any(),
            None => words.into_any(),
        }
    }

    /// Gives a text in the widget's language or the language there is, for attributes.
    pub fn plain(self, text: &Text) -> String {
        text.get(self.language.tag()).to_owned()
    }

    /// Names a sector; empty for what has none.
    pub fn sector_name(self, sector: Option<Id<Sector>>) -> String {
        let name = |sector| self.with_dataset(|dataset| self.plain(&dataset.sectors[sector].name));
        sector.map(name).unwrap_or_default()
    }

    /// Gives a sector's colour as the style sheet numbers them, from 1 to 6; 0 for what has no sector.
    pub fn tone(self, sector: Option<Id<Sector>>) -> u8 {
        sector.map_or(0, |sector| self.with_dataset(|dataset| dataset.sectors[sector].tone))
    }

    /// Says a period by its first day and its last.
    pub fn period_words(self, (start, end): (Moment, Moment)) -> String {
        let day = |moment: Moment| short_date_words(Edtf::from(moment.day()), self.language);
        let (first, last) = (day(start), day(end.plus(-1)));
        if first == last { first } else { format!("{first}–{last}") }
    }

    /// Writes how many there are: "26", "100,000".
    pub fn count(self, n: usize) -> String {
        locale::count(n, self.language)
    }

    /// Says a text with its number.
    pub fn plural(self, n: usize, forms: &Plural) -> String {
        locale::plural(n, forms, self.language)
    }

    /// Says a number with a noun that does not say it by itself: "26 events".
    pub fn counted(self, n: usize, noun: &Plural) -> String {
        format!("{} {}", self.count(n), self.plural(n, noun))
    }

    /// Writes the address of what a link leads to, and follows the page's own. It names the record only, so it stays the
    /// same while the reader pans.
    pub fn href(self, target: LinkTarget) -> impl Fn() -> String + Send + Sync + Clone + 'static {
        let fragment = self.fragment(target);
        move || format!("{}{fragment}", self.link_prefix.read())
    }

    /// Gives the `id` of what a link leads to. In the written page links find their targets by it; elsewhere there is
    /// none, as the widget itself takes readers where links lead.
    pub fn anchor(self, target: LinkTarget) -> Option<String> {
        let is_written = self.medium == Medium::WrittenPage;
        let name = || self.link_prefix.read_untracked().trim_start_matches('#').to_owned();
        is_written.then(|| name() + &self.fragment(target))
    }

    fn fragment(self, target: LinkTarget) -> String {
        self.with_dataset(|dataset| target.fragment(dataset))
    }
}

fn link_prefix(page: &str, name: &str) -> String {
    format!("{page}#{name}:")
}
