//! Texts in several languages, with a fallback.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::raw;

/// A text in one or more languages; the dataset's default language comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    versions: Box<[(Box<str>, Box<str>)]>,
}

impl Text {
    pub(super) fn new(raw: raw::Text, default_language: &str) -> Self {
        let mut versions: Vec<(Box<str>, Box<str>)> = match raw {
            raw::Text::Empty => Vec::new(),
            raw::Text::Plain(text) => vec![(default_language.into(), text.into())],
            raw::Text::PerLanguage(texts) => {
                texts.into_iter().map(|(tag, text)| (tag.into(), text.into())).collect()
            }
        };
        versions.retain(|(_, text)| !text.trim().is_empty());
        versions.sort_by_key(|(tag, _)| &**tag != default_language);
        Self { versions: versions.into() }
    }

    /// The text in the language with this tag, or else in the dataset's default language.
    pub fn get(&self, tag: &str) -> &str {
        let wanted = self.versions.iter().find(|(own, _)| &**own == tag);
        wanted.or(self.versions.first()).map_or("", |(_, text)| text)
    }

    /// The tag of the language that [`Self::get`] answers in, where it is not the one asked for.
    pub fn other_language(&self, tag: &str) -> Option<&str> {
        let found = self.versions.iter().any(|(own, _)| &**own == tag);
        self.versions.first().filter(|_| !found).map(|(own, _)| &**own)
    }

    /// The text in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(|(_, text)| &**text)
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }
}

impl<'de> Deserialize<'de> for raw::Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = raw::Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or an object from language tag to text")
            }

            fn visit_str<E>(self, text: &str) -> Result<raw::Text, E> {
                Ok(raw::Text::Plain(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<raw::Text, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some((tag, text)) = map.next_entry()? {
                    texts.insert(tag, text);
                }
                Ok(raw::Text::PerLanguage(texts))
            }
        }

        deserializer.deserialize_any(TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        Text::new(serde_json::from_str(json).unwrap(), "en")
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
