//! Debian's packages, where we may install them.

use anyhow::{Context, Result};
use xshell::cmd;

use super::announce;
use crate::workshop::Workshop;

/// Tells whether we may install packages: as root, where there is `apt-get`.
pub(super) fn may_install(shop: &Workshop) -> bool {
    is_root(shop) && which::which("apt-get").is_ok()
}

/// Installs packages with all that they need, but not what they only recommend.
pub(super) fn install(shop: &Workshop, packages: &[&str], why: &str) -> Result<()> {
    announce(&packages.join(" and "), why);
    let apt = |args: &[&str]| {
        let command = cmd!(shop.shell, "apt-get --quiet --quiet {args...}").quiet();
        command.env("DEBIAN_FRONTEND", "noninteractive").ignore_stdout().run()
    };
    apt(&["update"])
        .and_then(|()| apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat()))
        .with_context(|| format!("apt-get could not install {}", packages.join(" and ")))
}

pub(super) fn is_root(shop: &Workshop) -> bool {
    let id = cmd!(shop.shell, "id -u").quiet().ignore_stderr().read();
    cfg!(target_os = "linux") && id.is_ok_and(|id| id == "0")
}
