//! The outline of a file: where each element of each of its lists stands, so that records can be read one by one and
//! no tree of the whole is ever built.

use std::ops::Range;

use serde::de::IgnoredAny;
use serde_json::Value;

/// The fields of a file's object, as far as its text has been gone through.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) fields: Vec<(String, Part)>,
    offset: usize,
    is_open: bool,
    is_in_list: bool,
}

/// The value of a field: where in the text it stands.
#[derive(Debug)]
pub(super) enum Part {
    /// The elements of a list.
    List(Vec<Range<usize>>),
    /// Any other value.
    Value(Range<usize>),
}

/// What follows is not what an object has there. What is wrong is for [`error`] to find.
#[derive(Debug)]
pub(super) struct NotJson;

impl Outline {
    /// Tells how many bytes have been gone through.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    /// Passes over the next field, or over the next element where a field is a list; `true` at the end.
    pub(super) fn advance(&mut self, text: &str) -> Result<bool, NotJson> {
        if self.is_in_list {
            self.element(text)?;
            return Ok(false);
        }
        if !self.is_open {
            self.must_pass(text, b'{')?;
            self.is_open = true;
        }
        if self.passes(text, b'}') {
            self.skip_space(text);
            return if self.offset == text.len() { Ok(true) } else { Err(NotJson) };
        }
        if !self.fields.is_empty() {
            self.must_pass(text, b',')?;
        }
        let name = self.value(text)?;
        let name = text.get(name).and_then(|name| serde_json::from_str(name).ok());
        let name = name.ok_or(NotJson)?;
        self.must_pass(text, b':')?;
        self.is_in_list = self.passes(text, b'[');
        let part =
            if self.is_in_list { Part::List(Vec::new()) } else { Part::Value(self.value(text)?) };
        self.fields.push((name, part));
        Ok(false)
    }

    /// Passes over the next element of the last field, or over the end of that list.
    fn element(&mut self, text: &str) -> Result<(), NotJson> {
        if self.passes(text, b']') {
            self.is_in_list = false;
            return Ok(());
        }
        if matches!(self.fields.last(), Some((_, Part::List(elements))) if !elements.is_empty()) {
            self.must_pass(text, b',')?;
        }
        let element = self.value(text)?;
        if let Some((_, Part::List(elements))) = self.fields.last_mut() {
            elements.push(element);
        }
        Ok(())
    }

    /// Passes over a value.
    fn value(&mut self, text: &str) -> Result<Range<usize>, NotJson> {
        self.skip_space(text);
        let start = self.offset;
        let rest = text.get(start..).ok_or(NotJson)?;
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        if !matches!(values.next(), Some(Ok(_))) {
            return Err(NotJson);
        }
        self.offset += values.byte_offset();
        Ok(start..self.offset)
    }

    fn must_pass(&mut self, text: &str, sign: u8) -> Result<(), NotJson> {
        if self.passes(text, sign) { Ok(()) } else { Err(NotJson) }
    }

    /// Passes over a sign, if that comes next.
    fn passes(&mut self, text: &str, sign: u8) -> bool {
        self.skip_space(text);
        let is_next = text.as_bytes().get(self.offset) == Some(&sign);
        self.offset += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self, text: &str) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = text.as_bytes().get(self.offset) {
            self.offset += 1;
        }
    }
}

/// Tells what is wrong with a text that is not JSON, with line and column.
pub(super) fn error(text: &str) -> Option<String> {
    let passed_over = serde_json::from_str::<IgnoredAny>(text).err()?;
    // What reads each value says more of what is wrong than what passes over it.
    Some(serde_json::from_str::<Value>(text).err().unwrap_or(passed_over).to_string())
}

/// Tells what is wrong with a part of a text that begins at an offset, with line and column in the whole.
pub(super) fn error_at(text: &str, offset: usize, error: &serde_json::Error) -> String {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let lines = before.split(|&byte| byte == b'\n').count();
    let column_before = before.iter().rev().take_while(|&&byte| byte != b'\n').count();
    let column = if error.line() > 1 { error.column() } else { column_before + error.column() };
    let message = error.to_string();
    let own_place = format!(" at line {} column {}", error.line(), error.column());
    let what = message.strip_suffix(&own_place).unwrap_or(&message);
    format!("{what} at line {} column {column}", lines - 1 + error.line())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Gives the outline of a text, the elements of lists in brackets; `None` where it is not JSON.
    fn outline(text: &str) -> Option<Vec<String>> {
        let mut outline = Outline::default();
        while !outline.advance(text).ok()? {}
        let show = |range: Range<usize>| text.get(range).unwrap();
        let shown = |(name, part): (String, Part)| match part {
            Part::List(elements) => {
                let elements: Vec<&str> = elements.into_iter().map(show).collect();
                format!("{name}: [{}]", elements.join("|"))
            }
            Part::Value(value) => format!("{name}: {}", show(value)),
        };
        Some(outline.fields.into_iter().map(shown).collect())
    }

    #[test]
    fn lists_come_apart_and_other_values_do_not() {
        let text = r#" { "a" : [ 1 , [2,3],{"a":"]"} ,"x,y", null ] , "\u0062":{"c":[]},"d":[ ]} "#;
        let expected = [r#"a: [1|[2,3]|{"a":"]"}|"x,y"|null]"#, r#"b: {"c":[]}"#, "d: []"];
        assert_eq!(outline(text).unwrap(), expected);
        assert_eq!(outline("{}").unwrap(), [""; 0]);
    }

    #[test]
    fn an_element_is_found_in_its_line() {
        let text = "{\n  \"a\": [1,\n    2e999]\n}";
        let error = serde_json::from_str::<Value>("2e999").unwrap_err();
        let offset = text.find("2e999").unwrap();
        assert_eq!(error_at(text, offset, &error), "number out of range at line 3 column 9");
    }

    proptest! {
        /// It takes what serde_json takes, and nothing else.
        #[test]
        fn it_takes_objects_alone(inside in r#"[\[\]{}:, 1ab"]{0,12}"#) {
            let text = ["{", &inside, "}"].concat();
            let is_json = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            prop_assert_eq!(outline(&text).is_some(), is_json);
        }
    }
}
