//! Makes the style sheet that is compiled in as small as it can be without a change of meaning.

use std::{env, error::Error, fs, path::Path};

/// The sheets of the widget in the order of their layers, and those of its annex.
const SHEETS: [(&str, &[&str]); 2] = [
    (
        "style.css",
        &[
            "tokens", "base", "header", "toolbar", "timeline", "detail", "cards", "list",
            "sources", "adapt",
        ],
    ),
    ("annex.css", &["share", "chart", "figures", "evidence", "paper"]),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    println!("cargo::rerun-if-changed=style");
    for (name, sheets) in SHEETS {
        let read = |name| fs::read_to_string(format!("style/{name}.css"));
        let sheets: Vec<String> = sheets.iter().map(read).collect::<Result<_, _>>()?;
        let style = minifier::css::minify(&sheets.concat())?.to_string();
        fs::write(Path::new(&out).join(name), style)?;
    }
    Ok(())
}
