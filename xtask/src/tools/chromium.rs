//! A Chromium for the browser tests and the pictures.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::node::PLAYWRIGHT;
use super::{announce, debian};
use crate::workspace::Workspace;

/// What Chromium and its kin are called on the `PATH`, or where they stand elsewhere.
const USUAL: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Provides a browser; none is Playwright's own, which it finds by itself.
pub(super) fn provide(workspace: &Workspace) -> Result<Option<PathBuf>> {
    let chosen = env::var_os("CHROMIUM").filter(|path| !path.is_empty());
    if let Some(chosen) = chosen.map(PathBuf::from) {
        ensure!(chosen.exists(), "CHROMIUM names {}, which is not there", chosen.display());
        return Ok(Some(chosen));
    }
    if let Some(found) = on_system() {
        return Ok(Some(found));
    }
    if playwright_has_one(workspace) {
        return Ok(None);
    }
    announce("Chromium", "the browser tests run in it");
    if playwright_installs(workspace) {
        return Ok(None);
    }
    if debian::may_install(workspace) {
        debian::install(workspace, &["chromium"])?;
    }
    let installed = on_system().context(
        "no browser; install Chromium or Chrome, or set CHROMIUM to its path, and run this again",
    )?;
    Ok(Some(installed))
}

fn on_system() -> Option<PathBuf> {
    USUAL.iter().find_map(|name| which::which(name).ok())
}

fn playwright_has_one(workspace: &Workspace) -> bool {
    let _folder = workspace.shell.push_dir(workspace.browser_tests());
    let script = "require('@playwright/test').chromium.executablePath()";
    let path = cmd!(workspace.shell, "node --print {script}").quiet().ignore_stderr().read();
    path.is_ok_and(|path| PathBuf::from(path).exists())
}

/// Takes Playwright's own build and, where we may, the system libraries that it needs.
fn playwright_installs(workspace: &Workspace) -> bool {
    let _folder = workspace.shell.push_dir(workspace.browser_tests());
    let playwright = |command: &str| {
        let command = cmd!(workspace.shell, "node {PLAYWRIGHT} {command} chromium").quiet();
        let command = command.env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
        command.ignore_stdout().ignore_stderr().run().is_ok()
    };
    playwright("install") && (!debian::is_root(workspace) || playwright("install-deps"))
}
