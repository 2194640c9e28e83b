//! The texts of the repository, for the rules that no compiler holds.

use std::{fs, path::Path};

/// A text of the repository and where it stands, from the root, with `/` between folders.
pub(crate) struct Text {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Gives the texts in a folder with one of these endings; nothing generated, nothing installed.
pub(crate) fn texts(folder: &str, endings: &[&str]) -> Vec<Text> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                let is_ours =
                    !name.starts_with('.') && !["target", "node_modules", "dist"].contains(&&*name);
                folders.extend(is_ours.then_some(path));
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Text { path, text });
            }
        }
    }
    assert!(!found.is_empty(), "nothing ends in {endings:?} in {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

#[track_caller]
pub(crate) fn none(broken: impl Iterator<Item = String>, rule: &str) {
    let broken: Vec<String> = broken.collect();
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

/// Gives what is code in a line: comments may name anything.
pub(crate) fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or(line)
}
