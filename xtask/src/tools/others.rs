//! Firefox and `WebKit`, each with the program that drives it.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::{LeftOut, announce, debian, program};
use crate::workspace::Workspace;

/// What Firefox is called on the `PATH`, or where it stands elsewhere.
const FIREFOX: [&str; 3] =
    ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// What `WebKit` needs on the `PATH`: its driver, and a screen that nobody sees.
const WEBKIT: [&str; 2] = ["WebKitWebDriver", "Xvfb"];

const PURPOSE: &str = "the reader's main path is tested in it";

/// Half of what the packages recommend besides is sound, printing and the like.
const LEAN: &str = "--no-install-recommends";

/// Provides Firefox and, on the `PATH`, geckodriver; yields Firefox's own path.
pub(super) fn firefox(workspace: &Workspace) -> Result<PathBuf> {
    let firefox = find_firefox(workspace)?;
    let driver = program::geckodriver(workspace)?;
    workspace.prefer(driver.parent().unwrap_or(&driver))?;
    Ok(firefox)
}

fn find_firefox(workspace: &Workspace) -> Result<PathBuf> {
    let chosen = env::var_os("FIREFOX").filter(|path| !path.is_empty());
    if let Some(chosen) = chosen.map(PathBuf::from) {
        ensure!(chosen.exists(), "FIREFOX names {}, which is not there", chosen.display());
        return Ok(chosen);
    }
    let on_system = || FIREFOX.iter().find_map(|name| which::which(name).ok());
    if on_system().is_none() && debian::may_install(workspace) {
        announce("Firefox", PURPOSE);
        debian::install(workspace, &[LEAN, "firefox-esr"])?;
    }
    let missing = "there is no Firefox; install it, or set FIREFOX to its path";
    Ok(on_system().ok_or(LeftOut(missing))?)
}

/// Provides `WebKit`'s driver with the browser that it drives, and a screen for it, on the `PATH`.
pub(super) fn webkit(workspace: &Workspace) -> Result<()> {
    let is_there = || WEBKIT.iter().all(|name| which::which(name).is_ok());
    if !is_there() && debian::may_install(workspace) {
        announce("WebKit and a screen for it", PURPOSE);
        debian::install(workspace, &[LEAN, "webkit2gtk-driver", "xvfb"])?;
    }
    let missing = "there is no WebKitWebDriver with Xvfb; Debian's packages webkit2gtk-driver and xvfb bring them";
    Ok(is_there().then_some(()).ok_or(LeftOut(missing))?)
}
