//! What a host page loads, weighed: raw, and as servers compress it.

use std::fs;
use std::io::Write;
use std::iter::Sum;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use flate2::{Compression, write::GzEncoder};

use crate::site;
use crate::workspace::Workspace;

/// The most that everything a reader loads to use every view may weigh, script, wasm and style, in bytes after brotli.
const BOUND: usize = 515_000;
/// The same for the converter, which is loaded when a download or a citation is asked for.
const CONVERTER_BOUND: usize = 205_000;

/// Bytes of a file, in the three ways it can travel.
#[derive(Default, Clone, Copy)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        brotli.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.into_inner().len() })
    }

    fn print(self, name: &str) {
        println!("{name:32} {:>9} {:>9} {:>9}", self.raw, self.gzip, self.brotli);
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), |sum, weight| Self {
            raw: sum.raw + weight.raw,
            gzip: sum.gzip + weight.gzip,
            brotli: sum.brotli + weight.brotli,
        })
    }
}

/// Prints the weight of each file in `dist/` that a reader loads to use every view, and of those that are loaded when
/// something is asked for that they make; fails above a bound.
pub(crate) fn report(workspace: &Workspace) -> Result<()> {
    println!("{:32} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip 9", "brotli 11");
    let is_widget = |name: &str| name.starts_with("transcaspian") && !is_converter(name);
    let widget = weigh(files(workspace, is_widget)?)?;
    widget.print("together");
    println!("when it is asked for:");
    let converter = weigh(files(workspace, is_converter)?)?;
    converter.print("together");
    for (what, weight, bound) in
        [("widget", widget, BOUND), ("converter", converter, CONVERTER_BOUND)]
    {
        ensure!(
            weight.brotli <= bound,
            "the {what} weighs {} bytes after brotli; the bound is {bound} (xtask/src/size.rs)",
            weight.brotli
        );
    }
    Ok(())
}

/// Prints the weight of each of some files; gives the sum.
fn weigh(files: Vec<PathBuf>) -> Result<Weight> {
    let mut weights = Vec::new();
    for path in files {
        let weight = Weight::of(&fs::read(&path)?)?;
        weight.print(&path.file_name().unwrap_or_default().to_string_lossy());
        weights.push(weight);
    }
    Ok(weights.into_iter().sum())
}

fn is_converter(name: &str) -> bool {
    name.contains("convert")
}

/// Gives the scripts, wasm and styles in `dist/` of these names.
fn files(workspace: &Workspace, is_meant: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut files = workspace.shell.read_dir(site::built(workspace)?)?;
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        is_meant(&name) && matches!(&*extension, "js" | "wasm" | "css")
    });
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little() {
        let weight = Weight::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(weight.raw, 10_000);
        assert!(weight.gzip < 100 && weight.brotli < weight.gzip);
    }
}
