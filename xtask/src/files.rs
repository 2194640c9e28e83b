//! The files that lie beside a dataset in `dist/`: all of it in the forms that other programs read.

use std::fs;
use std::path::Path;

use anyhow::Result;
use transcaspian::convert::{Export, Format};
use transcaspian::locale::Language;
use transcaspian::state::{IndexedDataset, ViewState};

/// Gives what the files of a dataset are called, by the name of the dataset's own, less the endings.
pub(crate) fn stem(data: &str) -> &str {
    data.strip_suffix(".json").unwrap_or(data)
}

/// Writes the files of a dataset that lies in a folder; the page at `site` shows it in a widget called `name`.
pub(crate) fn write(
    folder: &Path,
    data: &str,
    indexed: &IndexedDataset,
    language: Language,
    (site, name): (&str, &str),
) -> Result<()> {
    let text = fs::read_to_string(folder.join(data))?;
    let stem = stem(data);
    let found = indexed.find(&ViewState::default());
    let (_, file) = stem.rsplit_once('/').unwrap_or(("", stem));
    // Where the site's address is not known, they find each other by lying side by side.
    let files = if site.is_empty() { file.to_owned() } else { [site, stem].concat() };
    let export = Export {
        dataset: &indexed.dataset,
        text: &text,
        found: &found,
        language,
        page: site,
        name,
        files: &files,
        accessed: None,
    };
    for format in Format::ALL {
        let path = folder.join(format!("{stem}.{}", format.ending()));
        fs::write(path, export.file(format))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use transcaspian::evidence;

    use super::*;

    /// Writes the files of the embedded dataset as `data/d.*`; gives the names, and what the description among them
    /// says of where they are.
    fn written(site: &str) -> (Vec<String>, Vec<String>) {
        let name = format!("transcaspian-files-{}-{}", std::process::id(), site.len());
        let folder = std::env::temp_dir().join(name);
        let data = folder.join("data");
        fs::create_dir_all(&data).unwrap();
        let text = transcaspian::dataset::EMBEDDED;
        fs::write(data.join("d.json"), text).unwrap();
        let indexed = IndexedDataset::new(evidence::read(text).0);
        write(&folder, "data/d.json", &indexed, Language::En, (site, "name")).unwrap();
        let names = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        let described = fs::read_to_string(data.join("d.jsonld")).unwrap();
        let described: Value = serde_json::from_str(&described).unwrap();
        let downloads = described["distribution"].as_array().unwrap().iter();
        let mut addresses: Vec<String> =
            downloads.map(|it| it["contentUrl"].as_str().unwrap().to_owned()).collect();
        addresses.sort();
        assert_eq!(fs::read_to_string(data.join("d.json")).unwrap(), text);
        fs::remove_dir_all(folder).unwrap();
        (names, addresses)
    }

    #[test]
    fn the_files_are_those_that_search_engines_are_told_of() {
        let (names, addresses) = written("https://site.example/here/");
        let begin = "https://site.example/here/data/";
        let whole: Vec<String> = names.iter().map(|name| format!("{begin}{name}")).collect();
        assert_eq!(addresses, whole);
        assert_eq!(names.len(), 10);
        let (names, addresses) = written("");
        assert_eq!(addresses, names);
    }
}
