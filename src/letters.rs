//! Upper and lower case for the alphabets of Latin, Greek and Cyrillic, by rule.
//!
//! The standard library knows all alphabets by tables of some 25 kB, a sixth of what the widget may weigh.

/// Whether a text holds another. The standard library's search is made for long texts, and large.
pub(crate) fn holds(text: &str, other: &str) -> bool {
    let other = other.as_bytes();
    other.is_empty() || text.as_bytes().windows(other.len()).any(|part| part == other)
}

/// The small letter of a capital; any other letter is given back.
pub(crate) fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        // Azerbaijani and Turkish write İ for the capital of i.
        0x130 => u32::from('i'),
        0x178 => 0xff,
        0x18f => 0x259,
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3a9 | 0x410..=0x42f => {
            code + 32
        }
        0x400..=0x40f => code + 80,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => code + code % 2,
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1cd..=0x1dc
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => pair(code),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The capital of a small letter; any other letter is given back.
pub(crate) fn upper(letter: char) -> char {
    let code = u32::from(letter);
    let before = |distance| code.checked_sub(distance).and_then(char::from_u32);
    let is_capital = |capital: &char| *capital != letter && lower(*capital) == letter;
    [1, 32, 80, 0xca].into_iter().filter_map(before).find(is_capital).unwrap_or(letter)
}

/// Whether a character is part of a word: everything beyond Latin-1's signs that is no punctuation or space.
pub(crate) fn is_in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter >= '\u{c0}'
            && !matches!(letter, '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}')
}

/// Capital and small letters that take turns, beginning with a capital at an even number; in the run from U+01CD
/// at an odd one.
fn pair(code: u32) -> u32 {
    let begins_odd = (0x1cd..=0x1dc).contains(&code);
    if (code % 2 == 1) == begins_odd { code + 1 } else { code }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter up to the end of Cyrillic, and Latin Extended Additional.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='\u{52f}').chain('\u{1e00}'..='\u{1eff}')
    }

    #[test]
    fn letters_fall_as_in_unicode() {
        for letter in letters().filter(|&letter| letter != 'İ') {
            let small = lower(letter);
            let known: String = letter.to_lowercase().collect();
            let is_ours = small != letter;
            if is_ours {
                assert_eq!(small.to_string(), known, "{letter} {:x}", u32::from(letter));
            }
        }
    }

    #[test]
    fn the_alphabets_of_the_region_fall_and_rise() {
        let small = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя αβγδω ĳłőřš";
        for letter in small.chars() {
            let capital: Vec<char> = letter.to_uppercase().collect();
            if let &[capital] = capital.as_slice()
                && !matches!(letter, 'ı')
            {
                assert_eq!(lower(capital), letter);
                assert_eq!(upper(letter), capital, "{letter}");
            }
        }
    }

    #[test]
    fn words_are_made_of_letters_and_digits() {
        for letter in "aZ9éəЖқ漢ب".chars() {
            assert!(is_in_word(letter), "{letter}");
        }
        for letter in " -–—.,’“”«»…·×÷→€".chars() {
            assert!(!is_in_word(letter), "{letter}");
        }
    }
}
