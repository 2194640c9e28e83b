//! The files that lie beside a dataset in `dist/`: all of it in the forms that other programs read.

use std::fs;
use std::path::Path;

use anyhow::Result;
use transcaspian::export::{Export, Format};
use transcaspian::locale::Language;
use transcaspian::state::{Catalogue, ViewState};

/// What the files of a dataset are called, by the name of the dataset's own, less the endings.
pub(crate) fn stem(data: &str) -> &str {
    data.strip_suffix(".json").unwrap_or(data)
}

/// Writes the files of a dataset that lies in a folder; the page at `site` shows it in a widget called `name`.
pub(crate) fn write(
    folder: &Path,
    data: &str,
    catalogue: &Catalogue,
    language: Language,
    (site, name): (&str, &str),
) -> Result<()> {
    let text = fs::read_to_string(folder.join(data))?;
    let stem = stem(data);
    let found = catalogue.find(&ViewState::default());
    let (_, file) = stem.rsplit_once('/').unwrap_or(("", stem));
    // Where the site's address is not known, they find each other by lying side by side.
    let files = if site.is_empty() { file.to_owned() } else { [site, stem].concat() };
    let export = Export {
        dataset: &catalogue.dataset,
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
