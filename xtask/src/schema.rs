//! The dataset's JSON Schema: written from the tables that reading follows, checked in, and kept fresh.
//!
//! It says what JSON Schema can say; links between records, dates and figures are for `cargo xtask check`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use transcaspian::dataset::shape::{DATASET, Kind, Shape, WordList};

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
        "{} is not what src/dataset/shape.rs and words.rs say; run `cargo xtask schema` and commit it",
        path.display()
    );
    println!("{} is up to date", path.display());
    Ok(())
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.root.join("data").join("dataset.schema.json")
}

fn text() -> Result<String> {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(DATASET.name));
    let mut defs = Map::new();
    let Value::Object(dataset) = record(&DATASET, &mut defs) else { unreachable!() };
    schema.extend(dataset);
    schema.insert("$defs".to_owned(), defs.into());
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// A record; those that it holds are added to the definitions.
fn record(shape: &Shape, defs: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in shape.fields {
        let schema = value(&field.kind, defs);
        // A field that may be missing may be null as well.
        let schema = if field.is_required {
            schema
        } else {
            json!({ "anyOf": [schema, { "type": "null" }] })
        };
        properties.insert(field.name.to_owned(), described(field.about, schema));
    }
    let required = shape.fields.iter().filter(|field| field.is_required);
    let schema = json!({
        "type": "object",
        "properties": properties,
        "required": required.map(|field| field.name).collect::<Vec<_>>(),
        "additionalProperties": shape.others.is_some(),
    });
    described(shape.about, schema)
}

fn value(kind: &Kind, defs: &mut Map<String, Value>) -> Value {
    match kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Kind::Number => json!({ "type": "number" }),
        Kind::Whole(least, most, _) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Kind::PartOfDate => json!({ "type": ["integer", "string"] }),
        Kind::Versions => {
            json!({ "type": "object", "additionalProperties": { "type": "string" } })
        }
        Kind::TextOr(other, _) => json!({ "anyOf": [{ "type": "string" }, value(other, defs)] }),
        Kind::List(elements) | Kind::Tuple(elements, None, _) => {
            json!({ "type": "array", "items": value(elements, defs) })
        }
        Kind::Tuple(elements, Some(len), _) => json!({
            "type": "array", "items": value(elements, defs), "minItems": len, "maxItems": len
        }),
        Kind::Word(list) => defined(list.name, defs, |_| words(list)),
        Kind::Record(shape) => defined(shape.name, defs, |defs| record(shape, defs)),
    }
}

/// A link to a definition, which is made when it is first met.
fn defined(
    name: &str,
    defs: &mut Map<String, Value>,
    make: impl FnOnce(&mut Map<String, Value>) -> Value,
) -> Value {
    if !defs.contains_key(name) {
        let definition = make(defs);
        defs.insert(name.to_owned(), definition);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn words(list: &WordList) -> Value {
    let words = list.words.iter().zip(list.meanings);
    let each = words.map(|(word, meaning)| described(meaning, json!({ "const": word })));
    described(list.about, json!({ "oneOf": each.collect::<Vec<_>>() }))
}

/// The description first, where people look for it.
fn described(about: &[&str], schema: Value) -> Value {
    let lines: Vec<&str> = about.iter().map(|line| line.trim()).collect();
    let mut described = json!({ "description": lines.join("\n") });
    if let (Value::Object(described), Value::Object(schema)) = (&mut described, schema) {
        described.extend(schema);
    }
    described
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever in `dataset` the schema does not allow, with its place.
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
