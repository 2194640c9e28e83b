//! What the licences of libraries ask for: `THIRD-PARTY-NOTICES.txt`, with their names and texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use crate::tools;
use crate::workspace::Workspace;

/// The name of the file in `dist/`.
pub(crate) const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// How the names of files begin that hold a licence.
const STARTS: [&str; 4] = ["LICEN", "UNLICEN", "COPYING", "NOTICE"];

/// Writes the notices of everything that is linked into the wasm.
pub(crate) fn write(workspace: &Workspace, folder: &Path) -> Result<()> {
    let target = tools::wasm_target(workspace)?;
    let command =
        cmd!(workspace.shell, "cargo metadata --format-version 1 --filter-platform {target}");
    let metadata: Value = serde_json::from_str(&command.quiet().read()?)?;
    Ok(fs::write(folder.join(FILE), notices(&linked(&metadata)?)?)?)
}

/// A library that is linked into the wasm.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Library {
    name: String,
    version: String,
    licence: String,
    authors: String,
    /// The path of its `Cargo.toml`.
    manifest: String,
}

impl Library {
    fn read(package: &Value) -> Self {
        let text = |name| package.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten();
        let authors: Vec<&str> = authors.filter_map(Value::as_str).collect();
        Self {
            name: text("name"),
            version: text("version"),
            licence: text("license"),
            authors: authors.join(", "),
            manifest: text("manifest_path"),
        }
    }

    /// Gives the texts of its licences. Where MIT's may be chosen, it is, as it is the shortest.
    fn texts(&self) -> Result<Vec<String>> {
        let folder = Path::new(&self.manifest).parent().context("a library without a folder")?;
        let (mut mit, mut all) = (Vec::new(), Vec::new());
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            if path.is_file() && STARTS.iter().any(|start| name.starts_with(start)) {
                let text = plain(&fs::read_to_string(path)?);
                mit.extend(name.contains("MIT").then(|| text.clone()));
                all.push(text);
            }
        }
        let may_choose = !self.licence.contains(" AND ") && !mit.is_empty();
        Ok(match (may_choose, all.is_empty()) {
            (true, _) => mit,
            (false, true) => vec![self.usual_text()],
            (false, false) => all,
        })
    }

    /// Gives the text of a licence that stands nowhere in the library.
    fn usual_text(&self) -> String {
        let (_, terms) =
            include_str!("../../LICENSE-MIT").split_once("\n\nPermission").unwrap_or_default();
        let holders = match &*self.authors {
            "" => format!("the authors of {}", self.name),
            authors => authors.to_owned(),
        };
        plain(&format!("Copyright (c) {holders}\n\nPermission{terms}"))
    }
}

/// Gives a text with the line ends and without the blank edges that differ between equal licences.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Gives the libraries that the widget and the converter are linked with, without what only builds them.
fn linked(metadata: &Value) -> Result<BTreeSet<Library>> {
    let list = |value: &Value, pointer: &str| {
        value.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let id = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let by_id = |items: Vec<Value>| -> BTreeMap<String, Value> {
        items.into_iter().filter_map(|item| Some((id(&item, "id")?, item))).collect()
    };
    let packages = by_id(list(metadata, "/packages"));
    let nodes = by_id(list(metadata, "/resolve/nodes"));
    let own =
        packages.iter().find(|(_, package)| id(package, "name").as_deref() == Some("transcaspian"));
    let (own, _) = own.context("cargo metadata does not tell of this package")?;
    let (mut libraries, mut seen) = (BTreeSet::new(), BTreeSet::from([own.clone()]));
    let mut queue = vec![own.clone()];
    while let Some(user) = queue.pop() {
        for dependency in nodes.get(&user).map(|node| list(node, "/deps")).unwrap_or_default() {
            let is_linked = list(&dependency, "/dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_none_or(Value::is_null));
            let Some((id, package)) =
                id(&dependency, "pkg").and_then(|id| Some((id.clone(), packages.get(&id)?)))
            else {
                continue;
            };
            let is_macro = list(package, "/targets").iter().any(|target| {
                list(target, "/kind").iter().any(|kind| kind.as_str() == Some("proc-macro"))
            });
            if is_linked && !is_macro && seen.insert(id.clone()) {
                libraries.insert(Library::read(package));
                queue.push(id);
            }
        }
    }
    Ok(libraries)
}

/// Gives the libraries by the texts of their licences.
fn notices(libraries: &BTreeSet<Library>) -> Result<String> {
    let standard = Library {
        name: "Rust's standard library".to_owned(),
        version: String::new(),
        licence: "MIT OR Apache-2.0".to_owned(),
        authors: "the Rust project's contributors".to_owned(),
        manifest: String::new(),
    };
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    by_text.entry(standard.usual_text()).or_default().push(standard.name);
    for library in libraries {
        let title = format!("{} {} ({})", library.name, library.version, library.licence);
        for text in library.texts()? {
            by_text.entry(text).or_default().push(title.clone());
        }
    }
    let rule = "-".repeat(80);
    let parts = by_text
        .into_iter()
        .map(|(text, titles)| format!("{rule}\n{}\n\n{text}\n\n", titles.join("\n")));
    let head = "The WebAssembly and scripts of Transcaspian hold code of these libraries, under these licences.\n\n";
    Ok(head.to_owned() + &parts.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_that_are_linked_are_named_with_their_licences() {
        let folder =
            std::env::temp_dir().join(format!("transcaspian-notices-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        write(&Workspace::open().unwrap(), &folder).unwrap();
        let text = fs::read_to_string(folder.join(FILE)).unwrap();
        fs::remove_dir_all(folder).unwrap();
        for name in ["leptos 0", "serde_json 1", "wasm-bindgen 0", "Rust's standard library"] {
            assert!(text.lines().any(|line| line.starts_with(name)), "{name}");
        }
        // What only builds it is not in it.
        assert!(!text.contains("lightningcss"));
        assert!(text.contains("Permission is hereby granted"));
    }
}
