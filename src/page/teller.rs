//! Who tells: the data, the language and what of long lists is drawn, which every part of the page may need.

use super::{
    node::{Element, Node, el, of_class},
    reel::Reels,
};
use crate::{
    dataset::{Dataset, Id, Sector, Text},
    locale::{self, Annexed, Language, Messages, messages, short_date_words},
    state::IndexedDataset,
    time::{Edtf, Moment},
};

/// What every part of the page may need.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The data.
    pub indexed: &'a IndexedDataset,
    /// The language of everything but the data.
    pub language: Language,
    /// Which rows of long lists are drawn.
    pub reels: &'a Reels,
}

impl<'a> Teller<'a> {
    pub(super) fn dataset(self) -> &'a Dataset {
        &self.indexed.dataset
    }

    pub(super) fn say(self) -> &'static Messages {
        messages(self.language)
    }

    pub(super) fn annexed(self) -> &'static Annexed {
        locale::annexed(self.language)
    }

    /// The text in the widget's language or, marked as such, in the language there is.
    pub(super) fn text(self, text: &Text) -> Node {
        let tag = self.language.tag();
        match text.other_language(tag) {
            Some(other) => el("span").attr("lang", other).text(text.get(tag)).into(),
            None => Node::Text(text.get(tag).to_owned()),
        }
    }

    /// The text in the widget's language, for attributes.
    pub(super) fn plain(self, text: &Text) -> String {
        text.get(self.language.tag()).to_owned()
    }

    /// The name of a sector; none for what has no sector.
    pub(super) fn sector(self, sector: Option<Id<Sector>>) -> String {
        sector.map(|sector| self.plain(&self.dataset().sectors[sector].name)).unwrap_or_default()
    }

    /// The colour of a sector, as the style sheet numbers them; 0 for what has no sector.
    pub(super) fn tone(self, sector: Option<Id<Sector>>) -> String {
        sector.map_or(0, |sector| self.dataset().sectors[sector].tone).to_string()
    }

    /// A stretch of time by its first day and its last.
    pub(super) fn stretch(self, (start, end): (Moment, Moment)) -> String {
        let day = |moment: Moment| short_date_words(Edtf::from(moment.day()), self.language);
        let (first, last) = (day(start), day(end.plus(-1)));
        if first == last { first } else { [&first, "–", &last].concat() }
    }

    pub(super) fn count(self, n: usize) -> String {
        locale::count(n, self.language)
    }

    pub(super) fn plural(self, n: usize, forms: &locale::Plural) -> String {
        locale::plural(n, forms, self.language)
    }

    /// A number with its noun, which does not say it by itself.
    pub(super) fn counted(self, n: usize, noun: &locale::Plural) -> String {
        [&*self.count(n), " ", &self.plural(n, noun)].concat()
    }

    /// A dot in the colour of a sector.
    pub(super) fn dot(self, sector: Option<Id<Sector>>) -> Element {
        of_class("span", "dot").attr("data-tone", self.tone(sector)).attr("aria-hidden", "true")
    }

    /// The line above a title: the sector and more.
    pub(super) fn kicker(self, sector: Option<Id<Sector>>, words: &[String]) -> Node {
        of_class("p", "kicker").child(self.dot(sector)).text(words.join(" · ")).into()
    }
}
