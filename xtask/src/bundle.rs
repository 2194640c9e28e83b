//! Makes what a host page loads smaller than Trunk leaves it: fewer scripts, without what people alone read, and smaller
//! wasm, whose hashes are written into the script that loads it.

use std::fs;
use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{integrity, tools};

/// The wasm files, without their endings, and what the script calls their hashes.
const MODULES: [(&str, &str); 2] = [
    ("transcaspian-widget", "import.meta.wasmIntegrity"),
    ("transcaspian-convert", "import.meta.convertIntegrity"),
];

/// The scripts that pages and other scripts load by their names.
const SCRIPTS: [&str; 4] =
    ["transcaspian.js", "transcaspian-convert.js", "embed.js", "embed-host.js"];

/// The scripts that are in those then.
const PARTS: [&str; 2] = ["permalink.js", "transcaspian-widget.js"];

/// Makes what Trunk left in a folder smaller.
pub(crate) fn shrink(workspace: &Workspace, folder: &Path) -> Result<()> {
    // As it was before Trunk's own `wasm-opt`, which takes away the names of functions.
    let made = workspace.target()?.join("wasm-bindgen").join("release");
    let mut hashes = Vec::new();
    for (name, constant) in MODULES {
        let file = format!("{name}_bg.wasm");
        let wasm = folder.join(&file);
        optimise(workspace, &made.join(file), &wasm)?;
        hashes.push(format!("--define:{constant}={:?}", integrity::of(&fs::read(wasm)?)));
    }
    for script in SCRIPTS {
        join(workspace, &folder.join(script), &hashes)?;
    }
    for part in PARTS {
        workspace.shell.remove_path(folder.join(part))?;
    }
    Ok(())
}

/// How `wasm-opt` works on the wasm.
const PASSES: [&str; 5] = [
    // The lowest kilobyte is the far end of the stack, where nothing has an address.
    "--low-memory-unused",
    "-Oz",
    // Puts what is alike together, which compresses better.
    "--reorder-functions-by-name",
    // What only tools read.
    "--strip-producers",
    "--strip-target-features",
];

fn optimise(workspace: &Workspace, made: &Path, wasm: &Path) -> Result<()> {
    let wasm_opt = tools::wasm_opt(workspace)?;
    Ok(cmd!(workspace.shell, "{wasm_opt} {made} {PASSES...} --output {wasm}").quiet().run()?)
}

/// Puts a script and what it imports into one file.
fn join(workspace: &Workspace, script: &Path, defines: &[String]) -> Result<()> {
    let esbuild = tools::esbuild(workspace)?;
    let join =
        cmd!(workspace.shell, "{esbuild} {script} --bundle --minify --format=esm {defines...}");
    // The page for frames shares the script that any page names.
    let join =
        join.args(["--external:./transcaspian.js", "--log-level=warning", "--allow-overwrite"]);
    Ok(join.arg(format!("--outfile={}", script.display())).quiet().run()?)
}
