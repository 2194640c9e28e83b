//! What a host page loads, weighed: raw, and as servers compress it.

use std::fs;
use std::io::Write;
use std::iter::Sum;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use flate2::{Compression, write::GzEncoder};

use crate::site;
use crate::workspace::Workspace;

/// The most that script, wasm and style may weigh together, in bytes.
const BOUNDS: [(&str, usize); 2] = [("gzip", 160_000), ("brotli", 131_000)];

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

/// Prints the weight of each file in `dist/` that a host page loads, and of those that are loaded when something is asked
/// for that they have; fails above a bound for the first.
pub(crate) fn report(workspace: &Workspace) -> Result<()> {
    println!("{:32} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip 9", "brotli 11");
    let total =
        weigh(files(workspace, |name| name.starts_with("transcaspian") && !is_later(name))?)?;
    total.print("together");
    println!("when it is asked for:");
    weigh(files(workspace, is_later)?)?;
    for ((way, bound), bytes) in BOUNDS.into_iter().zip([total.gzip, total.brotli]) {
        ensure!(
            bytes <= bound,
            "the widget weighs {bytes} bytes after {way}; the bound is {bound} (xtask/src/size.rs)"
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

/// The annex.
fn is_later(name: &str) -> bool {
    name.contains("annex")
}

/// The scripts, wasm and styles in `dist/` of these names.
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
