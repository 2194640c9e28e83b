//! The README's pictures, taken from the built page.

use anyhow::Result;
use xshell::cmd;

use crate::workshop::Workshop;
use crate::{site, tools};

/// Takes every picture in `docs/` anew.
pub(crate) fn take(shop: &Workshop) -> Result<()> {
    site::built(shop)?;
    tools::browser(shop)?;
    let script = shop.browser_tests().join("screenshot.js");
    let docs = shop.root.join("docs");
    cmd!(shop.shell, "node {script} {docs}").quiet().run()?;
    Ok(())
}
