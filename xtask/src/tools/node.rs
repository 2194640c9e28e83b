//! Node's part: packages of npm, and Binaryen and esbuild, which come through npm on every platform.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::announce;
use crate::{integrity, workspace::Workspace};

/// Playwright's command, from the folder of the browser tests: a script for Node.
pub(crate) const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const OLDEST_NODE: u32 = 20;

/// The folder that lists the tools of npm, each file by its hash.
const LISTED: &str = "xtask/npm";

/// Provides `wasm-opt`.
pub(crate) fn wasm_opt(workspace: &Workspace) -> Result<PathBuf> {
    let tool = Tool {
        name: "wasm-opt",
        says: &format!("wasm-opt version {} ", workspace.tool_versions.binaryen_release()),
        purpose: "its wasm-opt makes the widget smaller",
    };
    tool.provide(workspace)
}

/// Provides `esbuild`.
pub(crate) fn esbuild(workspace: &Workspace) -> Result<PathBuf> {
    let says = &workspace.tool_versions.esbuild;
    let purpose = "makes the widget's scripts one small file";
    Tool { name: "esbuild", says, purpose }.provide(workspace)
}

/// Provides actionlint, as WebAssembly for Node.
pub(crate) fn actionlint(workspace: &Workspace) -> Result<PathBuf> {
    let tool = Tool {
        name: "node-actionlint",
        says: &workspace.tool_versions.actionlint,
        purpose: "checks the workflow of the repository's host",
    };
    tool.provide(workspace)
}

/// A program that comes through npm.
struct Tool<'a> {
    /// What its command is called.
    name: &'a str,
    /// How its answer to `--version` begins.
    says: &'a str,
    /// What it is for, in a few words.
    purpose: &'a str,
}

impl Tool<'_> {
    /// Looks in the cache and on the `PATH`, then installs it in the cache with the others that are listed.
    fn provide(&self, workspace: &Workspace) -> Result<PathBuf> {
        let Self { name, purpose, .. } = self;
        let listed = workspace.root.join(LISTED);
        let lock = fs::read(listed.join("package-lock.json"))?;
        let home = workspace.cache.join(format!("npm-{:.12}", integrity::sha256(&lock)));
        let file = if cfg!(windows) { format!("{name}.cmd") } else { (*name).to_owned() };
        let cached = home.join("node_modules").join(".bin").join(file);
        if !is_installed(&home) {
            if let Some(found) = self.on_path(workspace) {
                return Ok(found);
            }
            fs::create_dir_all(&home)?;
            for file in ["package.json", "package-lock.json"] {
                fs::copy(listed.join(file), home.join(file))?;
            }
            packages(workspace, &home, name, purpose)?;
        }
        Ok(cached)
    }

    fn on_path(&self, workspace: &Workspace) -> Option<PathBuf> {
        let found = which::which(self.name).ok()?;
        let answer = cmd!(workspace.shell, "{found} --version").quiet().read().ok()?;
        answer.starts_with(self.says).then_some(found)
    }
}

/// Provides what a folder's `package-lock.json` lists.
pub(super) fn packages(workspace: &Workspace, folder: &Path, what: &str, why: &str) -> Result<()> {
    require_node(workspace)?;
    if !is_installed(folder) {
        announce(what, why);
        let _folder = workspace.shell.push_dir(folder);
        cmd!(workspace.shell, "{NPM} ci --silent --no-audit --no-fund")
            .quiet()
            .run()
            .with_context(|| {
                format!(
                    "`npm ci` did not work in {}; see above, and run this again",
                    folder.display()
                )
            })?;
    }
    Ok(())
}

/// Tells whether a folder has what its `package-lock.json` lists. npm notes that last, so that an installation that was
/// interrupted is none, whatever is there already.
fn is_installed(folder: &Path) -> bool {
    let listed = modified(&folder.join("package-lock.json"));
    let installed = modified(&folder.join("node_modules").join(".package-lock.json"));
    installed.is_some() && installed >= listed
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

fn require_node(workspace: &Workspace) -> Result<()> {
    let version = cmd!(workspace.shell, "node --version").quiet().ignore_stderr().read();
    let version = version.unwrap_or_else(|_| "none".to_owned());
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!(
            "Node.js {OLDEST_NODE} or newer is needed (found: {version}); install it from \
             https://nodejs.org or with your package manager, and run this again"
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use super::*;

    #[test]
    fn an_interrupted_installation_is_none() {
        let folder = env::temp_dir().join(format!("transcaspian-npm-{}", process::id()));
        let commands = folder.join("node_modules").join(".bin");
        fs::create_dir_all(&commands).unwrap();
        for file in [folder.join("package-lock.json"), commands.join("esbuild")] {
            fs::write(file, "").unwrap();
        }
        assert!(!is_installed(&folder));
        fs::write(folder.join("node_modules").join(".package-lock.json"), "").unwrap();
        assert!(is_installed(&folder));
        fs::remove_dir_all(folder).unwrap();
    }
}
