//! What the commands need and a newcomer may not have: found, or else installed.
//!
//! When nothing is missing, nothing is said. Nothing is changed outside the user's cache folder, the Rust
//! toolchain and, for a browser, the system's packages where we may install them.

mod chromium;
mod node;
mod program;
mod rust;

use std::path::PathBuf;

use anyhow::Result;

use crate::workshop::Workshop;
pub(crate) use node::{PLAYWRIGHT, esbuild, wasm_opt};
pub(crate) use rust::{clippy, rustfmt, wasm_target};

/// Provides Trunk and what it calls, on the `PATH`; yields Trunk's own path.
pub(crate) fn bundler(shop: &Workshop, optimises: bool) -> Result<PathBuf> {
    wasm_target(shop)?;
    let trunk = program::trunk(shop)?;
    let wasm_bindgen = program::wasm_bindgen(shop)?;
    let wasm_opt = optimises.then(|| node::wasm_opt(shop)).transpose()?;
    for tool in [Some(wasm_bindgen), wasm_opt].into_iter().flatten() {
        shop.prefer(tool.parent().unwrap_or(&tool))?;
    }
    Ok(trunk)
}

/// Provides Node, the packages of the browser tests, and a Chromium, which the scripts find as `CHROMIUM`.
pub(crate) fn browser(shop: &Workshop) -> Result<()> {
    node::packages(
        shop,
        &shop.browser_tests(),
        "Playwright",
        "the browser tests are written with it",
    )?;
    if let Some(chromium) = chromium::provide(shop)? {
        shop.shell.set_var("CHROMIUM", chromium);
    }
    Ok(())
}

/// Provides the other timelines that the benchmark measures.
pub(crate) fn peers(shop: &Workshop) -> Result<()> {
    node::packages(
        shop,
        &shop.benchmark(),
        "other timelines",
        "they are measured beside the widget",
    )
}

/// Says in one line what is installed and why.
fn announce(what: &str, why: &str) {
    eprintln!("Installing {what}: {why}");
}
