//! The outline of a file: where each element of each of its lists stands, so that records can be read one by one and
//! no tree of the whole is ever built.

use serde::de::IgnoredAny;

use super::json::Json;

/// The fields of a file's object.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    pub(super) fields: Vec<(String, Part<'a>)>,
    rest: &'a str,
    is_open: bool,
    is_in_list: bool,
}

/// The value of a field.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// The elements of a list, unread.
    List(Vec<&'a str>),
    /// Any other value, unread.
    Value(&'a str),
}

/// What follows is not what an object has there. What is wrong is for [`error`] to find.
#[derive(Debug)]
pub(super) struct NotJson;

impl<'a> Outline<'a> {
    /// Begins with a text.
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, is_open: false, is_in_list: false, fields: Vec::new() }
    }

    /// Passes over the next field, or over the next element where a field is a list; `true` at the end.
    pub(super) fn advance(&mut self) -> Result<bool, NotJson> {
        if !self.is_open {
            self.rest = after(self.rest, '{').ok_or(NotJson)?;
            self.is_open = true;
        }
        if self.is_in_list {
            self.element()?;
            return Ok(false);
        }
        if let Some(rest) = after(self.rest, '}') {
            self.rest = rest;
            return if rest.trim_ascii_start().is_empty() { Ok(true) } else { Err(NotJson) };
        }
        if !self.fields.is_empty() {
            self.rest = after(self.rest, ',').ok_or(NotJson)?;
        }
        let Ok(Json::Text(name)) = Json::of(self.value()?) else { return Err(NotJson) };
        self.rest = after(self.rest, ':').ok_or(NotJson)?;
        let part = if let Some(rest) = after(self.rest, '[') {
            self.rest = rest;
            self.is_in_list = true;
            Part::List(Vec::new())
        } else {
            Part::Value(self.value()?)
        };
        self.fields.push((name, part));
        Ok(false)
    }

    /// Passes over the next element of the last field, or over the end of that list.
    fn element(&mut self) -> Result<(), NotJson> {
        if let Some(rest) = after(self.rest, ']') {
            self.rest = rest;
            self.is_in_list = false;
            return Ok(());
        }
        let Some((_, Part::List(elements))) = self.fields.last() else { return Err(NotJson) };
        if !elements.is_empty() {
            self.rest = after(self.rest, ',').ok_or(NotJson)?;
        }
        let element = self.value()?;
        if let Some((_, Part::List(elements))) = self.fields.last_mut() {
            elements.push(element);
        }
        Ok(())
    }

    /// Passes over a value.
    fn value(&mut self) -> Result<&'a str, NotJson> {
        let text = self.rest.trim_ascii_start();
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
        if !matches!(values.next(), Some(Ok(_))) {
            return Err(NotJson);
        }
        let (value, rest) = text.split_at_checked(values.byte_offset()).ok_or(NotJson)?;
        self.rest = rest;
        Ok(value)
    }
}

/// What follows a sign, if that comes next.
fn after(text: &str, sign: char) -> Option<&str> {
    text.trim_ascii_start().strip_prefix(sign)
}

/// What is wrong with a text that is not JSON, with line and column.
pub(super) fn error(text: &str) -> Option<String> {
    let passed_over = serde_json::from_str::<IgnoredAny>(text).err()?;
    // What reads each value says more of what is wrong than what passes over it.
    Some(Json::of(text).err().unwrap_or(passed_over).to_string())
}

/// What is wrong with an element of a file, with line and column in the file.
pub(super) fn error_in(text: &str, element: &str, error: &serde_json::Error) -> String {
    let place = element.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.as_bytes().get(..place).unwrap_or_default();
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

    /// The outline of a text, the elements of lists in brackets; `None` where it is not JSON.
    fn outline(text: &str) -> Option<Vec<String>> {
        let mut outline = Outline::of(text);
        while !outline.advance().ok()? {}
        let shown = |(name, part): (String, Part<'_>)| match part {
            Part::List(elements) => format!("{name}: [{}]", elements.join("|")),
            Part::Value(value) => format!("{name}: {value}"),
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
        let error = Json::of("2e999").unwrap_err();
        let element = text.get(text.find("2e999").unwrap()..).unwrap();
        assert_eq!(error_in(text, element, &error), "number out of range at line 3 column 9");
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
