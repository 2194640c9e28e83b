//! No two files of a room import each other, neither directly nor by way of others: what is read first needs no other.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what fails in a helper fails its test"
)]

use std::collections::{BTreeMap, BTreeSet};

#[path = "common/texts.rs"]
mod common;

use common::{code, none, texts};

/// The circles that may be, each with all of its files and why.
const MEANT: [(&[&str], &str); 6] = [
    (
        &["dataset::disagreement", "dataset::event", "dataset::indicator", "dataset::project"],
        "records point to each other by their ids",
    ),
    (
        &[
            "view::detail",
            "view::detail::actor_detail",
            "view::detail::event_detail",
            "view::detail::project_detail",
        ],
        "the frame of a detail chooses what fills it, which draws the frame",
    ),
    (&["view::motion", "view::widget_state"], "motion is a part of the state that it moves"),
    (
        &["view::navigation", "view::navigation::hold", "view::navigation::targets"],
        "how the navigation comes to an element, and holds one, stands with the elements",
    ),
    (
        &[
            "view::timeline::model",
            "view::timeline::model::background",
            "view::timeline::model::listed",
        ],
        "what the model does stands by the part of it that it changes",
    ),
    (
        &["view::virtual_list", "view::virtual_list::scrolling", "view::virtual_list::spacer"],
        "rows are those of the list that scrolls",
    ),
];

/// Names from the root of the crate: `["view", "print"]`.
type Path = Vec<String>;

/// An import: whether it is given on to others, and what it names.
#[derive(Debug, PartialEq, Eq)]
struct Import {
    is_public: bool,
    path: Path,
}

/// The module of a file: `view::print` for `src/view/print.rs`; empty for the root.
fn module(file: &str) -> Path {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let names = inside.split('/').filter(|name| *name != "lib");
    names.map(str::to_owned).collect()
}

/// What a file imports, tests left aside.
fn imports(module: &[String], text: &str) -> Vec<Import> {
    let (mut found, mut statement) = (Vec::new(), String::new());
    for line in text.lines().take_while(|line| *line != "mod tests {").map(code) {
        let is_start = line.split(' ').find(|word| !word.starts_with("pub")) == Some("use");
        if is_start || !statement.is_empty() {
            statement += line;
        }
        let Some((import, _)) = statement.split_once(';') else { continue };
        let is_public = import.starts_with("pub");
        let tree = import.split_once("use ").map_or("", |(_, tree)| tree.trim());
        let paths = flattened(tree).into_iter().map(|path| absolute(module, &path));
        found.extend(paths.map(|path| Import { is_public, path }));
        statement.clear();
    }
    found
}

/// The paths in a tree of imports: `a::b` and `a::c` for `a::{b, c as d}`.
fn flattened(tree: &str) -> Vec<String> {
    let Some((start, list)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap().trim().to_owned()];
    };
    let list = list.trim_end().strip_suffix('}').unwrap();
    let (mut items, mut depth) = (vec![String::new()], 0);
    for letter in list.chars() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if letter == ',' && depth == 0 {
            items.push(String::new());
        } else {
            items.last_mut().unwrap().push(letter);
        }
    }
    let items = items.iter().map(|item| item.trim()).filter(|item| !item.is_empty());
    items.flat_map(flattened).map(|path| format!("{}{path}", start.trim())).collect()
}

/// A path from the root of the crate; what comes from elsewhere seems to be the module's own.
fn absolute(module: &[String], path: &str) -> Path {
    let mut names = path.split("::").peekable();
    let mut from = if names.next_if_eq(&"crate").is_some() { Vec::new() } else { module.to_vec() };
    for name in names {
        match name {
            "super" => _ = from.pop(),
            "self" => {}
            _ => from.push(name.to_owned()),
        }
    }
    from
}

/// The files of the crate by their modules, with what each imports.
struct Crate(BTreeMap<Path, Vec<Import>>);

impl Crate {
    fn read() -> Self {
        let sources = texts("src", &[".rs"]);
        let file = |source: &common::Text| {
            let module = module(&source.path);
            (module.clone(), imports(&module, &source.text))
        };
        Self(sources.iter().map(file).collect())
    }

    /// The file that has what a path names, by way of what others give on.
    fn owner(&self, path: &[String]) -> Option<Path> {
        let file =
            (0..=path.len()).rev().map(|len| &path[..len]).find(|it| self.0.contains_key(*it))?;
        let Some(name) = path.get(file.len()) else { return Some(file.to_vec()) };
        let given_on = self.0[file].iter().find(|import| {
            import.is_public && import.path.last() == Some(name) && import.path != path
        });
        given_on.map_or_else(|| Some(file.to_vec()), |import| self.owner(&import.path))
    }

    /// The files of the same room that a file needs.
    fn needs(&self, file: &Path) -> BTreeSet<Path> {
        let imports = self.0[file].iter().filter(|import| !import.is_public);
        let owners = imports.filter_map(|import| self.owner(&import.path));
        owners.filter(|owner| owner != file && owner.first() == file.first()).collect()
    }

    /// The files that a file needs, and those that they need, and so on.
    fn reach(&self, file: &Path) -> BTreeSet<Path> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![file.clone()]);
        while let Some(file) = next.pop() {
            let new = self.needs(&file).into_iter().filter(|it| reached.insert(it.clone()));
            next.extend(new.collect::<Vec<_>>());
        }
        reached
    }
}

#[test]
fn imports_are_seen_in_every_form() {
    let module = ["view".to_owned(), "print".to_owned()];
    let text = "use std::fmt;\nuse super::{A, b::{self, C}}; // use super::d\npub use self::e::F as G;\n\
                pub(crate) use crate::x::Y;\nmod tests {\nuse super::H;";
    let found = imports(&module, text);
    let found: Vec<(bool, String)> =
        found.into_iter().map(|it| (it.is_public, it.path.join("::"))).collect();
    let expected = [
        (false, "view::print::std::fmt"),
        (false, "view::A"),
        (false, "view::b"),
        (false, "view::b::C"),
        (true, "view::print::e::F"),
        (true, "x::Y"),
    ];
    assert_eq!(found, expected.map(|(is_public, path)| (is_public, path.to_owned())));
}

#[test]
fn files_of_a_room_do_not_import_each_other() {
    let sources = Crate::read();
    let reach: BTreeMap<&Path, BTreeSet<Path>> =
        sources.0.keys().map(|file| (file, sources.reach(file))).collect();
    let mut broken = Vec::new();
    for (file, reached) in &reach {
        let around = reached.iter().filter(|other| reach[other].contains(*file));
        let circle: Vec<String> = around.map(|it| it.join("::")).collect();
        let name = file.join("::");
        let is_meant = MEANT.iter().any(|(files, _)| circle == *files);
        if !circle.is_empty() && !is_meant {
            let needs = sources.needs(file);
            let needs = needs.iter().map(|it| it.join("::")).filter(|it| circle.contains(it));
            broken.push(format!("{name} needs {}", needs.collect::<Vec<_>>().join(", ")));
        }
    }
    none(broken.into_iter(), "imports go round in circles");
}
