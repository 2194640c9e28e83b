//! Makes the style sheet that is compiled in as small as it can be without a change of meaning.

use std::{env, error::Error, fs, path::Path};

/// The sheets in the order of their layers.
const SHEETS: [&str; 10] = [
    "tokens", "base", "header", "toolbar", "timeline", "detail", "cards", "list", "sources",
    "adapt",
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    println!("cargo::rerun-if-changed=style");
    let read = |name| fs::read_to_string(format!("style/{name}.css"));
    let sheets: Vec<String> = SHEETS.into_iter().map(read).collect::<Result<_, _>>()?;
    let style = minifier::css::minify(&sheets.concat())?.to_string();
    fs::write(Path::new(&out).join("style.css"), style)?;
    Ok(())
}
