//! Puts the style sheets together that are compiled in, and makes them small without a change of meaning.

use std::{env, error::Error, fs, path::Path};

use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};

/// The sheets of the widget in the order of their layers.
const SHEETS: [&str; 15] = [
    "tokens", "base", "header", "toolbar", "timeline", "detail", "cards", "list", "sources",
    "share", "chart", "figures", "evidence", "print", "adapt",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=style");
    let read = |name| fs::read_to_string(format!("style/{name}.css"));
    let sheets: Vec<String> = SHEETS.into_iter().map(read).collect::<Result<_, _>>()?;
    let path = Path::new(&env::var("OUT_DIR")?).join("style.css");
    Ok(fs::write(path, minified(&sheets.concat())?)?)
}

/// A style sheet without what browsers pass over. Nothing is put into older forms: no browsers are aimed at.
fn minified(style: &str) -> Result<String, Box<dyn Error>> {
    let sheet =
        StyleSheet::parse(style, ParserOptions::default()).map_err(|error| error.to_string())?;
    Ok(sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?.code)
}
