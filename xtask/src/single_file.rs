//! A dataset with everything that shows it in one HTML file, which works from a disk: for mail, sticks and archives.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::page::{self, LoadedDataset};
use crate::workspace::Workspace;
use crate::{notices, site};

/// The name of the file.
const FILE: &str = "transcaspian.html";

/// What the widget's script loads, and what sort of file each is.
const LOADED: [(&str, &str); 3] = [
    ("transcaspian-widget_bg.wasm", "application/wasm"),
    ("transcaspian-convert.js", "text/javascript"),
    ("transcaspian-convert_bg.wasm", "application/wasm"),
];

/// Writes the file into a folder, of the embedded dataset if none is named, with what the last build made.
pub(crate) fn write(workspace: &Workspace, data: Option<&Path>, folder: &Path) -> Result<()> {
    let dist = site::built(workspace)?;
    let embedded = dist.join(page::DEFAULT_DATA);
    let loaded = LoadedDataset::of(data.unwrap_or(&embedded))?;
    let mut script = fs::read_to_string(dist.join("transcaspian.js"))?;
    for (name, kind) in LOADED {
        let content = STANDARD.encode(fs::read(dist.join(name))?);
        script = inlined(&script, name, &format!("data:{kind};base64,{content}"))?;
    }
    ensure!(
        !script.contains("</script") && !script.contains("<!--"),
        "the script cannot be inline"
    );
    let style = fs::read_to_string(dist.join("reading.css"))?;
    let path = folder.join(FILE);
    let licences = licences(&dist)?;
    fs::write(&path, loaded.document(&style, &script) + &licences)?;
    println!("wrote {}", path.display());
    Ok(())
}

/// Gives the licences of what is in the file, as a comment: the file goes its way without those that lie beside the
/// widget.
fn licences(dist: &Path) -> Result<String> {
    let text = |name| fs::read_to_string(dist.join(name));
    let licences = [text("LICENSE-MIT")?, text(notices::FILE)?].join("\n");
    let ends_comment = ["-->", "--!>"].iter().any(|end| licences.contains(end));
    ensure!(!ends_comment, "the licences cannot stand in a comment");
    Ok(format!("<!--\n{licences}\n-->\n"))
}

/// Gives the script with an address in place of the name of a file that it loads from beside itself.
fn inlined(script: &str, name: &str, address: &str) -> Result<String> {
    // wasm-bindgen's part names the file as well, where it is not told what to load: there another argument follows.
    let call = format!("\"{name}\")");
    let count = script.matches(&call).count();
    ensure!(count == 1, "transcaspian.js loads {name} in {count} places");
    Ok(script.replace(&call, &format!("\"{address}\")")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_go_along_as_a_comment() {
        let dist =
            std::env::temp_dir().join(format!("transcaspian-licences-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("LICENSE-MIT"), "MIT").unwrap();
        fs::write(dist.join(notices::FILE), "leptos 0.8\n----\n<them@a.example>").unwrap();
        let comment = licences(&dist).unwrap();
        assert_eq!(comment, "<!--\nMIT\nleptos 0.8\n----\n<them@a.example>\n-->\n");
        fs::write(dist.join(notices::FILE), "an arrow -->").unwrap();
        assert!(licences(&dist).is_err());
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn what_is_loaded_is_named_once() {
        let script = r#"f(a("x.wasm"));new URL("x.wasm",b)"#;
        let expected = r#"f(a("data:,"));new URL("x.wasm",b)"#;
        assert_eq!(inlined(script, "x.wasm", "data:,").unwrap(), expected);
        assert!(inlined(script, "y.wasm", "data:,").is_err());
    }
}
