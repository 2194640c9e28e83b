//! The page and the widget, served while people work on them or built for hosts.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use toml::{Table, Value};
use xshell::{Cmd, cmd};

use crate::workspace::Workspace;
use crate::{bundle, integrity, notices, single_file, tools};

/// Serves the page at a local address until it is stopped, and opens it where somebody is watching.
pub(crate) fn serve(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let optimises = args.contains(&"--release");
    let trunk = tools::bundler(workspace, optimises)?;
    let is_watched = !args.contains(&"--no-open") && env::var_os("CI").is_none();
    let open = is_watched.then_some("--open");
    let args = args.iter().filter(|arg| !matches!(**arg, "--no-open" | "--open"));
    let folder = workspace.root.join("target").join("serve"); // dist/ stays what `build` made.
    quiet_trunk(cmd!(workspace.shell, "{trunk} serve --dist {folder} {open...} {args...}"))
        .run()?;
    Ok(())
}

/// Makes `dist/` anew, so that nothing of an older build stays in it.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let trunk = tools::bundler(workspace, true)?;
    workspace.shell.remove_path(workspace.dist())?;
    let build = quiet_trunk(cmd!(workspace.shell, "{trunk} build --release"));
    // For the widget's target alone, so that this program is not built anew when Trunk calls it.
    let target = tools::wasm_target(workspace)?;
    let variable = format!("CARGO_TARGET_{}_RUSTFLAGS", target.to_uppercase().replace('-', "_"));
    // The variable takes the place of what Cargo's configuration says.
    let flags = [configured_flags(workspace, target)?, unsaid_folders(workspace)?].join(" ");
    build.env(variable, flags).run()?;
    bundle::shrink(workspace, &workspace.dist())?;
    notices::write(workspace, &workspace.dist())?;
    integrity::list(workspace, &workspace.dist())?;
    println!("built {}", workspace.dist().display());
    Ok(())
}

/// Makes `dist/` with a file in it that shows a dataset, the embedded one if none is named, from wherever it lies.
pub(crate) fn build_with_single_file(workspace: &Workspace, data: Option<&Path>) -> Result<()> {
    build(workspace)?;
    let dist = workspace.dist();
    single_file::write(workspace, data, &dist)?;
    integrity::list(workspace, &dist)
}

/// Gives the compiler's flags that `.cargo/config.toml` has for a target.
fn configured_flags(workspace: &Workspace, target: &str) -> Result<String> {
    let file = workspace.root.join(".cargo").join("config.toml");
    let config: Table = workspace.shell.read_file(file)?.parse()?;
    let section = config.get("target").and_then(|targets| targets.get(target));
    let flags = section.and_then(|section| section.get("rustflags")).and_then(Value::as_array);
    let flags = flags.into_iter().flatten().filter_map(Value::as_str);
    Ok(flags.collect::<Vec<_>>().join(" "))
}

/// Gives the compiler's flags that leave the folders of this machine out of what a panic says: of a crate's file it
/// tells the path from the crate's own folder on.
fn unsaid_folders(workspace: &Workspace) -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("no home folder")?;
    // One for each registry; this very program came out of one of them.
    let folders = workspace.shell.read_dir(home.join("registry").join("src"))?;
    let flag = |folder: PathBuf| format!("--remap-path-prefix={}=", folder.join("").display());
    let flags = folders.into_iter().map(flag);
    // Cargo takes a space for the end of a flag; a folder with one in its name stays as it is.
    Ok(flags.filter(|flag| !flag.contains(' ')).collect::<Vec<_>>().join(" "))
}

/// Gives what the last build made.
pub(crate) fn built(workspace: &Workspace) -> Result<PathBuf> {
    let dist = workspace.dist();
    ensure!(dist.join("index.html").exists(), "dist/ is not built; run `cargo xtask build` first");
    Ok(dist)
}

/// Keeps Trunk from asking the net for a newer version of itself; its tools are at hand already.
fn quiet_trunk(command: Cmd) -> Cmd {
    command.env("TRUNK_SKIP_VERSION_CHECK", "true")
}
