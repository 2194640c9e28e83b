//! The borders of the rooms, and other rules that no compiler holds, by reading the sources.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::{fs, path::Path};

#[path = "common/texts.rs"]
mod common;

use common::{Text, code, none, texts};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The lines in which a text breaks a rule, as an editor opens them.
fn lines<'a>(
    text: &'a Text,
    breaks: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    let lines = text.text.lines().enumerate().filter(move |(_, line)| breaks(line));
    lines.map(|(index, line)| format!("{}:{}: {}", text.path, index + 1, line.trim()))
}

/// Every room of the crate, and the rooms that each may know.
const ROOMS: [(&str, &[&str]); 9] = [
    ("time", &[]),
    ("dataset", &["time"]),
    ("evidence", &["time", "dataset"]),
    ("state", &["time", "dataset", "evidence"]),
    ("locale", &["time", "dataset"]),
    ("convert", &["time", "dataset", "evidence", "state", "locale"]),
    ("layout", &["time", "dataset", "evidence", "state", "locale"]),
    ("view", &["time", "dataset", "evidence", "state", "locale", "convert", "layout"]),
    ("embed", &["time", "dataset", "evidence", "state", "locale", "convert", "layout", "view"]),
];

/// The room that a file belongs to: `layout` for `src/layout.rs` and `src/layout/scene.rs`.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let room = inside.split(['/', '.']).next()?;
    Some(room).filter(|room| !["lib", "main"].contains(room))
}

/// The rooms that a text names: after `crate::`, alone or in a list, on one line or on several.
fn named(text: &str) -> Vec<String> {
    let code: String = text.lines().map(code).collect::<Vec<_>>().join(" ");
    let mut named = Vec::new();
    for after in code.split("crate::").skip(1) {
        let list = after.strip_prefix('{').map_or_else(|| vec![after], first_of_each);
        let word = |text: &str| -> String {
            text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        };
        named.extend(list.into_iter().map(word).filter(|name| !name.is_empty()));
    }
    named
}

/// The items of a list that has just been opened, lists within lists being left alone.
fn first_of_each(list: &str) -> Vec<&str> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                items.push(&list[start..at]);
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    items
}

#[test]
fn imports_are_seen_in_every_form() {
    let text = "use crate::time::Day; // crate::view\nuse crate::{\n    dataset::{Id, shape::Kind},\n    \
                locale,\n};\nlet x = crate::layout::size::ROW_PX;";
    assert_eq!(named(text), ["time", "dataset", "locale", "layout"]);
}

#[test]
fn rooms_know_only_those_before_them() {
    let sources = texts("src", &[".rs"]);
    let mut broken = Vec::new();
    for source in &sources {
        let Some(room) = room(&source.path) else { continue };
        // What is no room is a tool that all may take and that knows none of them.
        let known =
            ROOMS.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, known)| known);
        for name in named(&source.text) {
            let is_room = ROOMS.iter().any(|(room, _)| *room == name);
            if is_room && name != room && !known.contains(&&*name) {
                broken.push(format!("{} names crate::{name}", source.path));
            }
        }
    }
    none(broken.into_iter(), "imports point one way");
}

#[test]
fn only_dates_and_words_of_the_dataset_are_known_to_locale() {
    let sources = texts("src/locale", &[".rs"]);
    let broken = sources.iter().flat_map(|source| {
        lines(source, |line| {
            code(line).contains("dataset::") && !code(line).contains("dataset::words")
        })
    });
    none(broken, "locale says the words of a dataset and knows none of its records");
}

#[test]
fn no_browser_before_view() {
    let sources = texts("src", &[".rs"]);
    let core = sources.iter().filter(|source| {
        !["view", "embed"].contains(&room(&source.path).unwrap_or_default())
            && !["src/main.rs", "src/bin/convert.rs"].contains(&&*source.path)
    });
    let names = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
    let broken = core.flat_map(|source| {
        lines(source, move |line| names.iter().any(|name| code(line).contains(name)))
    });
    none(broken, "the core knows no browser");
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    let sources = ["src", "tests", "xtask"].map(|folder| texts(folder, &[".rs"]));
    let silent = sources.iter().flatten().filter(|source| !source.text.starts_with("//! "));
    none(silent.map(|source| source.path.clone()), "a file begins with `//!`");
}

#[test]
fn markup_carries_no_style_and_no_raw_markup() {
    let words = ["<style", "style=\"", "inner_html"];
    let rule = "strict pages forbid inline styles, and texts are never markup";
    none(in_view(move |line| words.iter().any(|word| line.contains(word))).into_iter(), rule);
}

#[test]
fn elements_are_made_and_found_by_components_alone() {
    let words = ["create_element", "set_attribute", "query_selector"];
    let names_action =
        |line: &str| line.split("data-act").skip(1).any(|rest| !rest.starts_with("or"));
    let breaks =
        move |line: &str| words.iter().any(|word| line.contains(word)) || names_action(line);
    let rule = "elements stand in `view!`, are held by a `NodeRef` and act by callbacks";
    none(in_view(breaks).into_iter(), rule);
}

/// The lines of components in which their code breaks a rule.
fn in_view(breaks: impl Fn(&str) -> bool + Copy) -> Vec<String> {
    let sources = texts("src/view", &[".rs"]);
    sources.iter().flat_map(|source| lines(source, move |line| breaks(code(line)))).collect()
}

/// How many lines a file of components has at most.
const MOST_LINES: usize = 250;

#[test]
fn files_of_components_are_short() {
    let sources = texts("src/view", &[".rs"]);
    let long = sources.iter().filter(|source| source.text.lines().count() > MOST_LINES);
    let rule = format!("a file of components has at most {MOST_LINES} lines");
    none(long.map(|source| source.path.clone()), &rule);
}

/// How many components there are at least: what is on the screen is a tree of them.
const FEWEST_COMPONENTS: usize = 40;

#[test]
fn what_is_on_the_screen_is_a_tree_of_components() {
    let sources = texts("src", &[".rs"]);
    let text: String = sources.iter().map(|source| &*source.text).collect();
    let name = |after: &str| -> Option<String> {
        let (_, after) = after.split_once("fn ")?;
        Some(after.chars().take_while(|c| c.is_alphanumeric()).collect())
    };
    let components: Vec<String> = text.split("\n#[component]\n").skip(1).filter_map(name).collect();
    assert!(components.len() >= FEWEST_COMPONENTS, "{} components", components.len());
    let is_used = |name: &str| {
        let tag = format!("<{name}");
        text.split(&tag).skip(1).any(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    none(components.into_iter().filter(|name| !is_used(name)), "every component is used");
}

/// How many lines of JavaScript are written by hand at most: some three hundred.
const MOST_JAVASCRIPT: usize = 325;

#[test]
fn the_rim_has_little_javascript() {
    let scripts = texts("src", &[".js"]);
    let lines: usize = scripts.iter().map(|script| script.text.lines().count()).sum();
    assert!(lines <= MOST_JAVASCRIPT, "{lines} lines of JavaScript");
}

/// Whether a line names a colour by number, as in `#fff` and `#fbfaf7`.
fn has_hex_colour(line: &str) -> bool {
    line.split('#').skip(1).any(|after| {
        let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
        let ends =
            !after.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
        ends && [3, 4, 6, 8].contains(&digits)
    })
}

#[test]
fn colours_stand_in_the_tokens() {
    assert!(
        has_hex_colour("color: #fff;")
            && has_hex_colour("a, #FBFAF7 2px")
            && has_hex_colour("#11223344")
    );
    assert!(
        !has_hex_colour("#header { }")
            && !has_hex_colour("url(#faded-end)")
            && !has_hex_colour("#12")
    );
    let sheets = texts("style", &[".css"]);
    // The sheets of our own pages are no part of the widget and have no tokens to go by.
    let exempt = ["style/tokens.css", "style/site.css", "style/themes.css"];
    let others = sheets.iter().filter(|sheet| !exempt.contains(&&*sheet.path));
    none(
        others.flat_map(|sheet| lines(sheet, has_hex_colour)),
        "colours have names, in style/tokens.css",
    );
}

/// The value of the first line that begins with this name in a TOML file.
fn value<'a>(toml: &'a str, name: &str) -> &'a str {
    let line = toml.lines().find(|line| line.split('=').next().unwrap().trim() == name).unwrap();
    line.split('"').nth(1).unwrap()
}

#[test]
fn versions_that_stand_in_two_places_agree() {
    let (cargo, trunk) = (read("Cargo.toml"), read("Trunk.toml"));
    assert_eq!(value(&trunk, "trunk-version"), format!(">={}", value(&cargo, "trunk")), "trunk");
}

#[test]
fn nothing_is_left_half_done() {
    // In two parts, so that this file does not find itself.
    let words = ["TO", "FIX", "XX", "dbg", "todo", "unimplemented"].map(str::to_owned);
    let endings = ["DO", "ME", "X:", "!(", "!(", "!("];
    let words: Vec<String> =
        words.iter().zip(endings).map(|(start, end)| format!("{start}{end}")).collect();
    let sources = ["src", "tests", "xtask", "style"]
        .map(|folder| texts(folder, &[".rs", ".js", ".css", ".toml"][..]));
    let broken = sources.iter().flatten().flat_map(|source| {
        lines(source, |line| words.iter().any(|word| line.contains(word.as_str())))
    });
    none(broken, "finish it, or write it down where work is kept");
}
