//! The parts of the Rust toolchain that a plain installation leaves out.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::announce;
use crate::workshop::Workshop;

const WASM: &str = "wasm32-unknown-unknown";

/// Provides the standard library for the browser; yields the target's name.
pub(crate) fn wasm_target(shop: &Workshop) -> Result<&'static str> {
    let sysroot = cmd!(shop.shell, "rustc --print sysroot").quiet().read()?;
    if !Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        announce(&format!("Rust's {WASM} target"), "the widget runs as WebAssembly");
        rustup(shop, ["target", "add", WASM])?;
    }
    Ok(WASM)
}

/// Provides `cargo clippy`.
pub(crate) fn clippy(shop: &Workshop) -> Result<()> {
    component(shop, "clippy", "clippy")
}

/// Provides `cargo fmt`.
pub(crate) fn rustfmt(shop: &Workshop) -> Result<()> {
    component(shop, "rustfmt", "fmt")
}

fn component(shop: &Workshop, name: &str, command: &str) -> Result<()> {
    let probe = cmd!(shop.shell, "cargo {command} --version").quiet();
    if probe.ignore_stdout().ignore_stderr().run().is_err() {
        announce(name, "CI checks with it");
        rustup(shop, ["component", "add", name])?;
    }
    Ok(())
}

fn rustup<const N: usize>(shop: &Workshop, args: [&str; N]) -> Result<()> {
    cmd!(shop.shell, "rustup {args...}").quiet().run().with_context(|| {
        format!(
            "`rustup {}` did not work; get rustup from https://rustup.rs, or add this part to your \
             Rust installation in its own way, and run this again",
            args.join(" ")
        )
    })
}
