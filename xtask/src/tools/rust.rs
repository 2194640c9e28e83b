//! The parts of the Rust toolchain that a plain installation leaves out.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::announce;
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// Provides the standard library for the browser; yields the target's name.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<&'static str> {
    let sysroot = cmd!(workspace.shell, "rustc --print sysroot").quiet().read()?;
    if !Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        announce(&format!("Rust's {WASM} target"), "the widget runs as WebAssembly");
        rustup(workspace, ["target", "add", WASM])?;
    }
    Ok(WASM)
}

/// Provides `cargo clippy`.
pub(crate) fn clippy(workspace: &Workspace) -> Result<()> {
    component(workspace, "clippy", "clippy")
}

/// Provides `cargo fmt`.
pub(crate) fn rustfmt(workspace: &Workspace) -> Result<()> {
    component(workspace, "rustfmt", "fmt")
}

fn component(workspace: &Workspace, name: &str, command: &str) -> Result<()> {
    let probe = cmd!(workspace.shell, "cargo {command} --version").quiet();
    if probe.ignore_stdout().ignore_stderr().run().is_err() {
        announce(name, "CI checks with it");
        rustup(workspace, ["component", "add", name])?;
    }
    Ok(())
}

fn rustup<const N: usize>(workspace: &Workspace, args: [&str; N]) -> Result<()> {
    cmd!(workspace.shell, "rustup {args...}").quiet().run().with_context(|| {
        format!(
            "`rustup {}` did not work; get rustup from https://rustup.rs, or add this part to your \
             Rust installation in its own way, and run this again",
            args.join(" ")
        )
    })
}
