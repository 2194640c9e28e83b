//! Texts in several languages, with a fallback.

use super::{
    json::{self, FromJson},
    raw,
    read::{At, Reader},
};

/// A text in one or more languages; the dataset's default language comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    versions: Vec<(String, String)>,
}

impl Text {
    pub(super) fn new(raw: raw::Text, default_language: &str) -> Self {
        let mut versions = match raw {
            raw::Text::Plain(text) => vec![(default_language.to_owned(), text)],
            raw::Text::PerLanguage(versions) => versions,
        };
        versions.retain(|(_, text)| !text.trim().is_empty());
        if let Some(place) = versions.iter().position(|(tag, _)| tag == default_language) {
            let own = versions.remove(place);
            versions.insert(0, own);
        }
        Self { versions }
    }

    /// The text in the language with this tag, or else in the dataset's default language.
    pub fn get(&self, tag: &str) -> &str {
        let wanted = self.versions.iter().find(|(own, _)| own == tag);
        wanted.or(self.versions.first()).map_or("", |(_, text)| text)
    }

    /// The tag of the language that [`Self::get`] answers in, where it is not the one asked for.
    pub fn other_language(&self, tag: &str) -> Option<&str> {
        let found = self.versions.iter().any(|(own, _)| own == tag);
        self.versions.first().filter(|_| !found).map(|(own, _)| own.as_str())
    }

    /// The text in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(|(_, text)| text.as_str())
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }
}

/// A text of which a version is wrong keeps the others.
impl FromJson for raw::Text {
    fn blank() -> Self {
        Self::PerLanguage(Vec::new())
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let mut text = String::new();
        if json.starts_with('"') {
            let is_sound = text.fill(reader, at, json);
            *self = Self::Plain(text);
            return is_sound;
        }
        if !json.starts_with('{') {
            return json::wrong(reader, at, "a text, or an object from language tag to text", json);
        }
        let versions = json::object(reader, at, json).unwrap_or_default();
        let is_empty = versions.is_empty();
        let mut sound = Vec::with_capacity(versions.len());
        for (tag, json) in versions {
            if text.fill(reader, at.field(&tag), json) {
                sound.push((tag, std::mem::take(&mut text)));
            }
        }
        let is_sound = is_empty || !sound.is_empty();
        *self = Self::PerLanguage(sound);
        is_sound
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        let mut text = raw::Text::blank();
        assert!(text.fill(&mut Reader::default(), At::ROOT, json));
        Text::new(text, "en")
    }

    #[test]
    fn a_plain_text_is_in_the_default_language() {
        assert_eq!(text(r#""Baku""#).get("en"), "Baku");
        assert_eq!(text(r#""Baku""#).other_language("az"), Some("en"));
    }

    #[test]
    fn a_missing_language_falls_back_to_the_default_one() {
        let baku = text(r#"{ "az": "Bakı", "en": "Baku" }"#);
        assert_eq!((baku.get("az"), baku.get("kk")), ("Bakı", "Baku"));
        assert_eq!((baku.other_language("az"), baku.other_language("kk")), (None, Some("en")));
    }

    #[test]
    fn blank_texts_count_as_none() {
        assert!(text(r#"{ "en": "  " }"#).is_empty());
    }
}
