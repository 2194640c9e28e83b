//! Makes what a host page loads smaller than Trunk leaves it: one script in place of two, and short names.
//!
//! The wasm and its script call each other by the long names that wasm-bindgen makes. `wasm-opt` gives them short ones,
//! and esbuild writes the same into the script while it puts wasm-bindgen's part into ours and leaves out what no one
//! calls. It knows nothing of the widget but the names of its files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{integrity, tools};

/// A part of the widget that is loaded by itself.
struct Part {
    /// Its script.
    script: &'static str,
    /// The name of the wasm that it starts, and of wasm-bindgen's own script, which it imports.
    name: &'static str,
    /// Scripts that it loads when something is asked for.
    later: &'static [&'static str],
    /// Whether what it borrows of the wasm is given back when nobody holds it any more, and not before.
    collects: bool,
}

const PARTS: [Part; 2] = [
    // The script that host pages name.
    Part {
        script: "transcaspian.js",
        name: "transcaspian-widget",
        later: &["./annex.js"],
        collects: false,
    },
    Part { script: "annex.js", name: "transcaspian-annex", later: &[], collects: true },
];

/// What the annex's script is put together from.
const IN_ANNEX: [&str; 3] = ["embed-code.js", "paper.js", "preview.js"];

/// What `wasm-opt` always makes of the name that wasm calls its script.
const MODULE: &str = "a";
/// How the names begin that wasm-bindgen makes; nothing else in the scripts is called so.
const MADE: [&str; 2] = ["__", "wasm_bindgen__"];

/// The short name of each long one.
type Names = BTreeMap<String, String>;

/// Joins and shortens what Trunk left in a folder.
pub(crate) fn shrink(workspace: &Workspace, folder: &Path) -> Result<()> {
    // As it was before Trunk's own `wasm-opt`, which takes away the names of functions.
    let made = workspace.target()?.join("wasm-bindgen").join("release");
    for part in &PARTS {
        let file = format!("{}_bg.wasm", part.name);
        let wasm = folder.join(&file);
        let names = rename_in_wasm(workspace, part, &made.join(file), &wasm)?;
        join_scripts(workspace, folder, part, &names, &integrity::of(&fs::read(wasm)?))?;
    }
    // They are in the annex's script now.
    for file in IN_ANNEX {
        workspace.shell.remove_path(folder.join(file))?;
    }
    Ok(())
}

/// How `wasm-opt` works on the wasm.
const PASSES: [&str; 9] = [
    // The lowest kilobyte is the far end of the stack, where nothing has an address.
    "--low-memory-unused",
    // Takes the control flow apart and puts it together anew, which saves half a kilobyte; the second `-Oz` finds more.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // Puts what is alike together, which compresses better.
    "--reorder-functions-by-name",
    // The names, and what only tools read.
    "--minify-imports-and-exports-and-modules",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes the wasm smaller and gives it short names.
fn rename_in_wasm(workspace: &Workspace, part: &Part, made: &Path, wasm: &Path) -> Result<Names> {
    let wasm_opt = tools::wasm_opt(workspace)?;
    let list =
        cmd!(workspace.shell, "{wasm_opt} {made} {PASSES...} --output {wasm}").quiet().read()?;
    read_names(&list, &module(part)).context("wasm-opt's list of names is not as expected")
}

/// What a part's wasm calls its script.
fn module(part: &Part) -> String {
    format!("./{}_bg.js", part.name)
}

/// Reads the list that `wasm-opt` prints: of each import its module and its two names, of each export its two names.
fn read_names(list: &str, own: &str) -> Result<Names> {
    let lists: BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(list)?;
    let mut names = Names::from([(own.to_owned(), MODULE.to_owned())]);
    for renamed in lists.into_values().flatten() {
        let (long, short) = match &*renamed {
            [module, long, short] if module == own => (long, short),
            [long, short] => (long, short),
            _ => bail!("it has {renamed:?}"),
        };
        let is_new = names.insert(long.clone(), short.clone()).is_none();
        ensure!(is_new, "`{long}` is there twice");
    }
    Ok(names)
}

/// Writes a part's two scripts as one, with the wasm's new names and its hash.
fn join_scripts(
    workspace: &Workspace,
    folder: &Path,
    part: &Part,
    names: &Names,
    integrity: &str,
) -> Result<()> {
    let (script, glue) = (folder.join(part.script), folder.join(format!("{}.js", part.name)));
    let before = workspace.shell.read_file(&script)? + &workspace.shell.read_file(&glue)?;
    for name in names.keys().filter(|name| !is_made(name)) {
        let uses = |of: &str| before.matches(&format!("{of}.{name}")).count();
        ensure!(uses("") == uses("wasm"), "export `{name}` by another name: others are called so");
    }
    let esbuild = tools::esbuild(workspace)?;
    let scratch = workspace.shell.create_temp_dir()?;
    let cache = scratch.path().join("names.json");
    workspace.shell.write_file(&cache, serde_json::to_string(names)?)?;
    let pattern = pattern(names);
    let join = cmd!(workspace.shell, "{esbuild} {script} --bundle --minify --format=esm");
    let kept = (!part.collects).then_some("--define:FinalizationRegistry=undefined");
    join.args(["--log-level=warning", "--allow-overwrite"])
        // Nobody here writes `using`: so what is not called is not kept.
        .arg("--define:Symbol.dispose=undefined")
        .args(kept)
        .args([format!("--mangle-props={pattern}"), "--mangle-quoted".to_owned()])
        .args(part.later.iter().map(|name| format!("--external:{name}")))
        .arg(format!("--define:import.meta.wasmIntegrity={integrity:?}"))
        .arg(format!("--mangle-cache={}", cache.display()))
        .arg(format!("--outfile={}", script.display()))
        .quiet()
        .run()?;
    let after = workspace.shell.read_file(&script)?;
    let kept = names.keys().find(|name| is_made(name) && after.contains(name.as_str()));
    ensure!(kept.is_none(), "{} calls {kept:?}, which has a shorter name in the wasm", part.script);
    Ok(workspace.shell.remove_path(glue)?)
}

/// What fits every long name, short enough for a command line.
fn pattern(names: &Names) -> String {
    let others = names.keys().filter(|name| !is_made(name)).cloned();
    let all: Vec<String> =
        MADE.map(|start| format!("{start}.*")).into_iter().chain(others).collect();
    format!("^({})$", all.join("|"))
}

fn is_made(name: &str) -> bool {
    MADE.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "./transcaspian-widget_bg.js";

    #[test]
    fn imports_and_exports_get_one_list() {
        let list = r#"{"imports": [["./transcaspian-widget_bg.js", "__wbg_focus_d5", "b"]],
            "exports": [["memory", "c"], ["prepare", "d"]]}"#;
        let names = read_names(list, OWN).unwrap();
        assert_eq!(names["__wbg_focus_d5"], "b");
        assert_eq!(names[OWN], "a");
        assert_eq!(
            pattern(&names),
            "^(__.*|wasm_bindgen__.*|./transcaspian-widget_bg.js|memory|prepare)$"
        );
    }

    #[test]
    fn what_cannot_be_renamed_is_refused() {
        let elsewhere = r#"{"imports": [["./snippets/a.js", "b", "c"]], "exports": []}"#;
        assert!(read_names(elsewhere, OWN).unwrap_err().to_string().contains("./snippets/a.js"));
        let twice =
            r#"{"imports": [["./transcaspian-widget_bg.js", "b", "c"]], "exports": [["b", "d"]]}"#;
        assert!(read_names(twice, OWN).is_err());
    }
}
