//! Hashes by which a page can make sure that it loads what it means to: Subresource Integrity (W3C).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

use crate::workspace::Workspace;

/// The name of the list.
const LIST: &str = "integrity.json";

/// Gives the value of an `integrity` attribute for some bytes.
pub(crate) fn of(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Gives the SHA-256 of some bytes, as `sha256sum` prints it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Writes the hash of every file of a folder into a list beside them.
pub(crate) fn list(workspace: &Workspace, folder: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    add(workspace, folder, "", &mut hashes)?;
    let list = serde_json::to_string_pretty(&hashes)? + "\n";
    Ok(workspace.shell.write_file(folder.join(LIST), list)?)
}

fn add(
    workspace: &Workspace,
    folder: &Path,
    prefix: &str,
    hashes: &mut BTreeMap<String, String>,
) -> Result<()> {
    for path in workspace.shell.read_dir(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            add(workspace, &path, &format!("{name}/"), hashes)?;
        } else if name != LIST {
            hashes.insert(name, of(&fs::read(path)?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_what_browsers_compute() {
        // The empty text, as `openssl dgst -sha384 -binary | base64` has it.
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(of(b""), empty);
    }

    #[test]
    fn a_checksum_is_what_sha256sum_prints() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sha256(b""), empty);
    }
}
