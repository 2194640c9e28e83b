//! The README's pictures, taken from the built page.

use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{site, tools};

/// Takes every picture in `docs/` anew.
pub(crate) fn take(workspace: &Workspace) -> Result<()> {
    site::built(workspace)?;
    tools::browser(workspace)?;
    let script = workspace.browser_tests().join("screenshot.js");
    let docs = workspace.root.join("docs");
    cmd!(workspace.shell, "node {script} {docs}").quiet().run()?;
    Ok(())
}
