//! The words of many texts, each kept once, with the texts that have it.

use std::{collections::BTreeMap, ops::Bound};

/// The words in their order, each with the numbers of the texts that have it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(BTreeMap<String, Vec<u32>>);

impl Vocabulary {
    /// Adds the words of a normalized text, in which each comes after a space; texts are added in their order.
    pub(super) fn add(&mut self, normalized: &str, text: usize) {
        let text = u32::try_from(text).unwrap_or(u32::MAX);
        for word in normalized.split(' ').skip(1) {
            match self.0.get_mut(word) {
                Some(texts) if texts.last() == Some(&text) => {}
                Some(texts) => texts.push(text),
                None => drop(self.0.insert(word.to_owned(), vec![text])),
            }
        }
    }

    /// Marks the texts that have a word that begins so.
    pub(super) fn mark(&self, beginning: &str, texts: &mut [bool]) {
        let from = self.0.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
        let words = from.take_while(|(word, _)| word.starts_with(beginning));
        for &text in words.flat_map(|(_, texts)| texts) {
            if let Some(text) = texts.get_mut(text as usize) {
                *text = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_the_beginnings_of_their_words() {
        let mut vocabulary = Vocabulary::default();
        let texts = [" oil port", " port of baku oil oil", "", " oilfield"];
        let others: Vec<String> = (0..500).map(|n| format!(" w{n} x{n}")).collect();
        for (text, number) in texts.into_iter().chain(others.iter().map(String::as_str)).zip(0..) {
            vocabulary.add(text, number);
        }
        let found = |beginning: &str| {
            let mut texts = vec![false; 504];
            vocabulary.mark(beginning, &mut texts);
            (0..504).filter(|&text| texts[text]).collect::<Vec<usize>>()
        };
        assert_eq!(found("oil"), [0, 1, 3]);
        assert_eq!(found("oilf"), [3]);
        assert_eq!(found("port"), [0, 1]);
        assert_eq!(found("il"), Vec::<usize>::new());
        assert_eq!(found("w499"), [503]);
        assert_eq!(found("x").len(), 500);
    }
}
