//! Node's part: packages of npm, and Binaryen, which comes through npm on every platform.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::announce;
use crate::workshop::Workshop;

/// Playwright's command, from the folder of the browser tests: a script for Node.
pub(crate) const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const WASM_OPT: &str = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
const OLDEST_NODE: u32 = 20;

/// Provides `wasm-opt`.
pub(super) fn wasm_opt(shop: &Workshop) -> Result<PathBuf> {
    let version = &shop.pins.binaryen;
    let home = shop.cache.join(format!("binaryen-{version}"));
    let cached = home.join("node_modules").join(".bin").join(WASM_OPT);
    if !cached.exists() {
        if let Some(found) = wasm_opt_on_path(shop) {
            return Ok(found);
        }
        require_node(shop)?;
        announce(&format!("binaryen {version}"), "its wasm-opt makes the widget smaller");
        let package = format!("binaryen@{version}");
        cmd!(shop.shell, "{NPM} install --silent --no-audit --no-fund --prefix {home} {package}")
            .quiet()
            .run()
            .context("npm could not install binaryen; see above, and run this again")?;
    }
    Ok(cached)
}

fn wasm_opt_on_path(shop: &Workshop) -> Option<PathBuf> {
    let found = which::which("wasm-opt").ok()?;
    let version = cmd!(shop.shell, "{found} --version").quiet().read().ok()?;
    version
        .starts_with(&format!("wasm-opt version {} ", shop.pins.binaryen_release()))
        .then_some(found)
}

/// Provides what a folder's `package-lock.json` lists.
pub(super) fn packages(shop: &Workshop, folder: &Path, what: &str, why: &str) -> Result<()> {
    require_node(shop)?;
    let listed = modified(&folder.join("package-lock.json"));
    let installed = modified(&folder.join("node_modules").join(".package-lock.json"));
    if installed.is_none() || installed < listed {
        announce(what, why);
        let _folder = shop.shell.push_dir(folder);
        cmd!(shop.shell, "{NPM} ci --silent --no-audit --no-fund").quiet().run().with_context(
            || {
                format!(
                    "`npm ci` did not work in {}; see above, and run this again",
                    folder.display()
                )
            },
        )?;
    }
    Ok(())
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

fn require_node(shop: &Workshop) -> Result<()> {
    let version = cmd!(shop.shell, "node --version").quiet().ignore_stderr().read();
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
