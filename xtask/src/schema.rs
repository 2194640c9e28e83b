//! The dataset's JSON Schema: derived from the types that reading follows, checked in, and kept fresh.
//!
//! It says what JSON Schema can say; links between records, dates and figures are for `cargo xtask check`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use transcaspian::dataset::schema;

use crate::workspace::Workspace;

/// Writes `data/dataset.schema.json`.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let path = path(workspace);
    fs::write(&path, text()?).with_context(|| format!("cannot write {}", path.display()))?;
    println!("wrote {}", path.display());
    Ok(())
}

/// Fails if the checked-in file is not what [`write()`] would write.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let path = path(workspace);
    let found =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(
        found == text()?,
        "{} is not what src/dataset/json and words.rs say; run `cargo xtask schema` and commit it",
        path.display()
    );
    println!("{} is up to date", path.display());
    Ok(())
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.root.join("data").join("dataset.schema.json")
}

fn text() -> Result<String> {
    Ok(serde_json::to_string_pretty(&schema())? + "\n")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Whatever in `dataset` the schema does not allow, with its path.
    fn objections(dataset: &Value) -> Vec<String> {
        let schema = serde_json::from_str(&text().unwrap()).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let errors = validator.iter_errors(dataset);
        errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    #[test]
    fn the_embedded_dataset_fits() {
        let dataset = serde_json::from_str(transcaspian::dataset::EMBEDDED).unwrap();
        assert_eq!(objections(&dataset), Vec::<String>::new());
    }

    #[test]
    fn a_misspelt_field_does_not() {
        let sound = json!({
            "schemaVersion": "1.0.0", "id": "a", "title": "A", "defaultLanguage": "en", "events": []
        });
        assert_eq!(objections(&sound), Vec::<String>::new());
        let mut misspelt = sound;
        misspelt["evnets"] = json!([]);
        assert_eq!(objections(&misspelt).len(), 1);
    }
}
