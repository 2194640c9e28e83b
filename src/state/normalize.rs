//! Normalizing: what is left of a text when case, marks on letters and punctuation do not matter.

use crate::letters::{is_in_word, lower};

/// Lower-cases, takes the marks off letters and keeps letters and digits only; words are parted by one space
/// and each begins with one, so that `" titr"` finds the beginning of a word.
pub fn normalize(text: &str) -> String {
    let mut normalized = String::with_capacity(text.len() + 1);
    normalize_onto(&mut normalized, text);
    normalized
}

/// Normalizes a text onto the end of others.
pub(super) fn normalize_onto(normalized: &mut String, text: &str) {
    let mut in_word = false;
    for letter in text.chars() {
        // Most letters of most texts are plain: they need no tables.
        if letter.is_ascii_alphanumeric() {
            begin(normalized, &mut in_word);
            normalized.push(letter.to_ascii_lowercase());
            continue;
        }
        let letter = lower(letter);
        match plain(letter) {
            Plain::Letters(letters) => {
                begin(normalized, &mut in_word);
                normalized.push_str(letters);
            }
            Plain::Same if is_in_word(letter) => {
                begin(normalized, &mut in_word);
                normalized.push(letter);
            }
            Plain::Same => in_word = false,
            Plain::Nothing => {}
        }
    }
}

/// Begins a word, unless within one.
fn begin(normalized: &mut String, in_word: &mut bool) {
    if !std::mem::replace(in_word, true) {
        normalized.push(' ');
    }
}

enum Plain {
    Letters(&'static str),
    Same,
    Nothing,
}

/// The bare letter under a marked one: Latin as in Unicode's decompositions, and the letters of Azerbaijani,
/// Kazakh and their neighbours that Unicode does not take apart.
fn plain(letter: char) -> Plain {
    if letter.is_ascii() && letter != '\'' {
        return Plain::Same;
    }
    Plain::Letters(match letter {
        // Azerbaijani ə is written a in English: Əliyev is Aliyev.
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ə' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ә' => "а",
        'ё' => "е",
        'ғ' | 'ѓ' => "г",
        'й' | 'і' | 'ї' => "и",
        'қ' | 'ќ' => "к",
        'ң' => "н",
        'ө' => "о",
        'ұ' | 'ү' | 'ў' => "у",
        'һ' => "х",
        // Combining marks, and the apostrophes that romanisations put inside words.
        '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʹ' => return Plain::Nothing,
        _ => return Plain::Same,
    })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(normalize(text), expected);
    }

    #[test]
    fn case_marks_and_punctuation_do_not_matter() {
        check("Kassym-Jomart TOKAYEV", " kassym jomart tokayev");
        check("Baku–Tbilisi–Ceyhan (BTC)", " baku tbilisi ceyhan btc");
        check("Heydər Əliyev", " heydar aliyev");
        check("İlham, Bakı", " ilham baki");
        check("Тоқаев, Құрық", " токаев курык");
        check("Mangg'ystau’s", " manggystaus");
        check("e\u{301}t", " et");
        check(" - ", "");
    }

    #[test]
    fn latin_letters_normalize_as_unicode_decomposes_them() {
        for letter in '\u{c0}'..='\u{17f}' {
            let first: String = letter.to_string().nfkd().take(1).collect();
            if letter.is_alphabetic() && first.bytes().all(|b| b.is_ascii_alphabetic()) {
                let bare: String = letter.to_string().nfkd().filter(char::is_ascii).collect();
                assert_eq!(normalize(&letter.to_string()), normalize(&bare), "{letter}");
            }
        }
    }
}
