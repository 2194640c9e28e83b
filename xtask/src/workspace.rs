//! Where commands work: the checkout, a shell that stands in it, the tools' versions and folder.
//!
//! It installs nothing; that is for [`crate::tools`].

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::tool_versions::ToolVersions;

/// Everything a command needs to know of its surroundings.
pub(crate) struct Workspace {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Stands in the checkout; its `PATH` grows by the tools that are provided.
    pub(crate) shell: Shell,
    /// The versions of the tools.
    pub(crate) tool_versions: ToolVersions,
    /// Where installed tools are kept, one folder for each tool and version.
    pub(crate) cache: PathBuf,
}

impl Workspace {
    /// Finds the checkout, the versions and the folder for tools.
    pub(crate) fn open() -> Result<Self> {
        // Asked at run time: checkouts that share a target folder share this binary too.
        let own = env::var_os("CARGO_MANIFEST_DIR").context("call this as `cargo xtask`")?;
        let root = Path::new(&own).parent().context("xtask stands in no checkout")?.to_owned();
        let shell = Shell::new()?;
        shell.change_dir(&root);
        Ok(Self {
            shell,
            tool_versions: ToolVersions::read(&root)?,
            root,
            cache: user_cache()?.join("transcaspian"),
        })
    }

    /// Gives the folder that people host.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Tells where Cargo and Trunk keep what they make.
    pub(crate) fn target(&self) -> Result<PathBuf> {
        let told =
            cmd!(self.shell, "cargo metadata --no-deps --format-version 1").quiet().read()?;
        let told: Value = serde_json::from_str(&told)?;
        let target = told.get("target_directory").and_then(Value::as_str);
        Ok(target.context("cargo metadata names no target folder")?.into())
    }

    /// Gives the folder of the browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// Gives the folder of the benchmark.
    pub(crate) fn benchmark(&self) -> PathBuf {
        self.root.join("benches").join("browser")
    }

    /// Puts a folder at the front of the `PATH` of every command that follows.
    pub(crate) fn prefer(&self, folder: &Path) -> Result<()> {
        let path = self.shell.var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(&path));
        self.shell.set_var("PATH", env::join_paths(folders)?);
        Ok(())
    }
}

/// Gives the user's cache folder, where the platform wants it.
fn user_cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let usual = || {
        let home = env::home_dir()?;
        Some(home.join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" }))
    };
    let local = || if cfg!(windows) { set("LOCALAPPDATA") } else { None };
    set("XDG_CACHE_HOME").or_else(local).or_else(usual).ok_or_else(|| {
        anyhow!(
            "no home folder to keep tools in; set XDG_CACHE_HOME to a folder and run this again"
        )
    })
}
