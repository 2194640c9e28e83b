//! Debian's packages, where we may install them.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::workspace::Workspace;

/// Tells whether we may install packages: as root, where there is `apt-get`.
pub(super) fn may_install(workspace: &Workspace) -> bool {
    is_root(workspace) && which::which("apt-get").is_ok()
}

/// Does `apt-get install` with these packages and options.
pub(super) fn install(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let apt = |args: &[&str]| {
        let command = cmd!(workspace.shell, "apt-get --quiet --quiet {args...}").quiet();
        command.env("DEBIAN_FRONTEND", "noninteractive").run()
    };
    apt(&["update"])
        .and_then(|()| apt(&[&["install", "--yes"], args].concat()))
        .with_context(|| format!("apt-get could not install {}", args.join(" ")))
}

/// Tells whether we work as root on Linux.
pub(super) fn is_root(workspace: &Workspace) -> bool {
    let id = cmd!(workspace.shell, "id -u").quiet().ignore_stderr().read();
    cfg!(target_os = "linux") && id.is_ok_and(|id| id == "0")
}
