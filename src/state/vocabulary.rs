//! The words of many texts, each kept once, with the texts that have it.

use crate::count::narrow;

/// The words, and where each stands.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// All words, one after the other.
    words: String,
    /// Where each word begins in `words`, and the last of its [`Use`]s.
    entries: Vec<(u32, u32)>,
    uses: Vec<Use>,
    /// A hash table of words, by their places in `entries`; never more than half full.
    slots: Vec<u32>,
}

/// That a text has a word.
#[derive(Debug, Clone, Copy)]
struct Use {
    text: u32,
    /// The word's use before this one.
    before: u32,
}

/// Where there is nothing.
const NONE: u32 = u32::MAX;

impl Vocabulary {
    /// Adds the words of a normalized text, in which each comes after a space; texts are added in their order.
    pub(super) fn add(&mut self, normalized: &str, text: usize) {
        let text = narrow(text);
        for word in normalized.split(' ').skip(1) {
            if 2 * self.entries.len() >= self.slots.len() {
                self.grow();
            }
            let entry = self.entry(word);
            let next = narrow(self.uses.len());
            if let Some((_, last)) = self.entries.get_mut(entry)
                && self.uses.get(*last as usize).is_none_or(|last| last.text != text)
            {
                self.uses.push(Use { text, before: *last });
                *last = next;
            }
        }
    }

    /// Marks the texts that have a word that begins so.
    pub(super) fn mark(&self, beginning: &str, texts: &mut [bool]) {
        for (entry, &(_, mut last)) in self.entries.iter().enumerate() {
            if !self.word(entry).starts_with(beginning) {
                continue;
            }
            while let Some(found) = self.uses.get(last as usize) {
                if let Some(text) = texts.get_mut(found.text as usize) {
                    *text = true;
                }
                last = found.before;
            }
        }
    }

    /// The place of a word, which is added if it is new.
    fn entry(&mut self, word: &str) -> usize {
        let slot = self.slot(word);
        let known = self.slots.get(slot).copied().filter(|&entry| entry != NONE);
        if let Some(entry) = known {
            return entry as usize;
        }
        let entry = self.entries.len();
        self.entries.push((narrow(self.words.len()), NONE));
        self.words.push_str(word);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = narrow(entry);
        }
        entry
    }

    /// The slot that a word has or would take.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(word) & mask;
        while let Some(&entry) = self.slots.get(slot)
            && entry != NONE
            && self.word(entry as usize) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn word(&self, entry: usize) -> &str {
        let start = self.entries.get(entry).map_or(0, |&(start, _)| start as usize);
        let end = self.entries.get(entry + 1).map_or(self.words.len(), |&(next, _)| next as usize);
        self.words.get(start..end).unwrap_or_default()
    }

    /// Makes the table twice as large.
    fn grow(&mut self) {
        self.slots = vec![NONE; (2 * self.slots.len()).max(64)];
        for entry in 0..self.entries.len() {
            let slot = self.slot(self.word(entry));
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = narrow(entry);
            }
        }
    }
}

/// A number for a word (FNV-1a).
fn hash(word: &str) -> usize {
    let hash = word
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // The low bits alone choose the slot, so that the high ones are mixed in.
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_the_beginnings_of_their_words() {
        let mut vocabulary = Vocabulary::default();
        let texts = [" oil port", " port of baku oil oil", "", " oilfield"];
        // Enough other words to make the table grow.
        let others: Vec<String> = (0..500).map(|n| format!(" w{n} x{n}")).collect();
        for (place, text) in
            texts.iter().copied().chain(others.iter().map(String::as_str)).enumerate()
        {
            vocabulary.add(text, place);
        }
        let found = |beginning: &str| {
            let mut texts = vec![false; 504];
            vocabulary.mark(beginning, &mut texts);
            (0..504).filter(|&place| texts[place]).collect::<Vec<usize>>()
        };
        assert_eq!(found("oil"), [0, 1, 3]);
        assert_eq!(found("oilf"), [3]);
        assert_eq!(found("port"), [0, 1]);
        assert_eq!(found("il"), Vec::<usize>::new());
        assert_eq!(found("w499"), [503]);
        assert_eq!(found("x").len(), 500);
    }
}
