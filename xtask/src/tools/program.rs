//! Trunk, wasm-bindgen and geckodriver: Rust programs of exact versions.
//!
//! Looked for in the cache and on the `PATH`, then fetched ready-made, then built from source.

use std::env::consts::{ARCH, EXE_SUFFIX, OS};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::announce;
use crate::integrity;
use crate::workspace::Workspace;

/// A Rust program of an exact version.
struct Program<'a> {
    /// What its command is called.
    name: &'a str,
    /// The crate that it is built from.
    package: &'a str,
    version: &'a str,
    /// What it is for, in a few words.
    purpose: &'a str,
    /// Where its makers keep it ready-made for this platform.
    archive: String,
}

/// Settings that build a program soon rather than well.
const QUICK_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
];

/// Provides Trunk.
pub(super) fn trunk(workspace: &Workspace) -> Result<PathBuf> {
    let version = workspace.tool_versions.trunk.as_str();
    let (platform, ending) = match OS {
        "macos" => ("apple-darwin", "tar.gz"),
        "windows" => ("pc-windows-msvc", "zip"),
        _ => ("unknown-linux-gnu", "tar.gz"),
    };
    let releases = "https://github.com/trunk-rs/trunk/releases/download";
    Program {
        name: "trunk",
        package: "trunk",
        version,
        purpose: "bundles the widget",
        archive: format!("{releases}/v{version}/trunk-{ARCH}-{platform}.{ending}"),
    }
    .provide(workspace)
}

/// Provides wasm-bindgen's command.
pub(super) fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let version = workspace.tool_versions.wasm_bindgen.as_str();
    let platform = match OS {
        "macos" => "apple-darwin",
        "windows" => "pc-windows-msvc",
        _ => "unknown-linux-musl",
    };
    let releases = "https://github.com/wasm-bindgen/wasm-bindgen/releases/download";
    Program {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
        purpose: "joins the widget's WebAssembly to JavaScript",
        archive: format!("{releases}/{version}/wasm-bindgen-{version}-{ARCH}-{platform}.tar.gz"),
    }
    .provide(workspace)
}

/// Provides geckodriver.
pub(super) fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    let version = workspace.tool_versions.geckodriver.as_str();
    let platform = match (OS, ARCH) {
        ("macos", "aarch64") => "macos-aarch64.tar.gz",
        ("macos", _) => "macos.tar.gz",
        ("windows", _) => "win64.zip",
        (_, "aarch64") => "linux-aarch64.tar.gz",
        _ => "linux64.tar.gz",
    };
    let releases = "https://github.com/mozilla/geckodriver/releases/download";
    Program {
        name: "geckodriver",
        package: "geckodriver",
        version,
        purpose: "drives Firefox for the tests",
        archive: format!("{releases}/v{version}/geckodriver-v{version}-{platform}"),
    }
    .provide(workspace)
}

impl Program<'_> {
    fn provide(&self, workspace: &Workspace) -> Result<PathBuf> {
        let home = workspace.cache.join(format!("{}-{}", self.name, self.version));
        let cached = home.join("bin").join(self.file_name());
        if cached.exists() {
            return Ok(cached);
        }
        if let Some(found) = self.on_path(workspace) {
            return Ok(found);
        }
        announce(&format!("{} {}", self.name, self.version), self.purpose);
        if let Err(error) = self.download(workspace, &home) {
            eprintln!("No ready-made {} ({error}); building it takes minutes", self.name);
            self.build(workspace, &home)?;
        }
        Ok(cached)
    }

    fn file_name(&self) -> String {
        format!("{}{EXE_SUFFIX}", self.name)
    }

    fn on_path(&self, workspace: &Workspace) -> Option<PathBuf> {
        let found = which::which(self.name).ok()?;
        self.is_right(workspace, &found).then_some(found)
    }

    fn is_right(&self, workspace: &Workspace, program: &Path) -> bool {
        let output = cmd!(workspace.shell, "{program} --version").quiet().ignore_stderr().read();
        output.is_ok_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    /// Fetches the makers' archive and takes the program out of it, provided that it is the one that is known and runs here.
    fn download(&self, workspace: &Workspace, home: &Path) -> Result<()> {
        let url = &self.archive;
        let name = url.rsplit('/').next().unwrap_or(url);
        let expected = workspace.tool_versions.sha256(name);
        let expected = expected.with_context(|| format!("Cargo.toml has no checksum of {name}"))?;
        let folder = workspace.shell.create_temp_dir()?;
        let (archive, folder) = (folder.path().join("archive"), folder.path());
        let curl = cmd!(workspace.shell, "curl --fail --silent --show-error --location");
        let curl = curl.args(["--connect-timeout", "5", "--max-time", "120", "--output"]);
        let curl = curl.arg(&archive).arg(url).quiet().ignore_stderr();
        curl.run().context("it cannot be fetched")?;
        let found = integrity::sha256(&fs::read(&archive)?);
        ensure!(found == expected, "{name} is not the file that Cargo.toml has the checksum of");
        let tar = cmd!(workspace.shell, "tar -xf {archive} -C {folder}").quiet().ignore_stderr();
        tar.run().context("it cannot be unpacked")?;
        let inner = folder.join(name.trim_end_matches(".tar.gz"));
        let unpacked = [folder, &inner].map(|folder| folder.join(self.file_name()));
        let program = unpacked.iter().find(|path| path.exists()).context("it is not inside")?;
        ensure!(self.is_right(workspace, program), "it does not run on this system");
        workspace.shell.copy_file(program, workspace.shell.create_dir(home.join("bin"))?)?;
        Ok(())
    }

    /// Builds it with the versions of libraries that its makers tested; with newer ones where those cannot be had, as some
    /// are withdrawn.
    fn build(&self, workspace: &Workspace, home: &Path) -> Result<()> {
        let Self { package, version, .. } = self;
        let install = |locked: Option<&str>| {
            let install = cmd!(workspace.shell, "cargo install {package} --version {version}");
            install.args(locked).arg("--root").arg(home).quiet().envs(QUICK_BUILD).run()
        };
        if install(Some("--locked")).is_ok() {
            return Ok(());
        }
        eprintln!("Building {package} with newer libraries than its lock file has");
        install(None).with_context(|| {
            format!(
                "{package} could not be built; install version {version} by hand, so that `{}` is on \
                 the PATH, and run this again",
                self.name
            )
        })
    }
}
