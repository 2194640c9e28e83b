//! The pages that can be read where no script runs: what the widget shows, written as HTML.
//!
//! Trunk calls this when it has put a page together; what is written comes from the same trees that the widget draws.

use std::env;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use transcaspian::convert::json_ld;
use transcaspian::dataset::{Dataset, Severity};
use transcaspian::locale::Language;
use transcaspian::state::IndexedDataset;
use transcaspian::view::written_page;

use crate::{check, files, not_found_page};

/// The page that is filled.
const PAGE: &str = "index.html";
/// The page that frames show, and what it says of itself to other sites (oEmbed).
const FRAME: &str = "embed.html";
const OEMBED: &str = "oembed.json";
/// The style of what is written, which host pages may link too.
const STYLE: &str = "reading.css";
/// The data of an element that names none; `transcaspian.js` has the same.
pub(crate) const DEFAULT_DATA: &str = "data/azerbaijan-kazakhstan.json";
/// How high a frame is where nobody tells it to follow what it holds, in CSS pixels.
const FRAME_HEIGHT: u32 = 720;
/// The variable that has the address at which `dist/` will be found.
const SITE: &str = "SITE_URL";

/// Prints a dataset as HTML that can be pasted where no script is allowed.
pub(crate) fn print(file: &Path, name: &str) -> Result<()> {
    println!("{}", LoadedDataset::of(file)?.snippet(name));
    Ok(())
}

/// Prints what shows a dataset in a page that allows scripts: the script of the widget, and its element with the dataset
/// inside, as text and as data.
pub(crate) fn print_with_data(file: &Path, name: &str) -> Result<()> {
    println!("{}", with_data(file, name, &site()?)?);
    Ok(())
}

/// Gives what [`print_with_data`] prints, for a widget that is found at an address.
pub(crate) fn with_data(file: &Path, name: &str, site: &str) -> Result<String> {
    Ok(LoadedDataset::of(file)?.element(name, site))
}

/// Fills the page that Trunk has put together.
pub(crate) fn fill() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .context("Trunk calls this; to print a page, give the path of a dataset")?;
    let (folder, site) = (Path::new(&folder), site()?);
    let path = folder.join(PAGE);
    let page = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let element = Element::find(&page)?;
    let data = element.attribute("src").unwrap_or(DEFAULT_DATA);
    let loaded = LoadedDataset::of(&folder.join(data))?;
    let name = element.attribute("id").unwrap_or("transcaspian");
    let content = [&*loaded.html(name), "\n", &loaded.inline_data(Some(data)), "\n"].concat();
    let content = [&page[..element.start], &content, &page[element.end..]].concat();
    let (before, after) = content.split_once("</head>").context("the page has no </head>")?;
    let head = loaded.head(&site, data);
    fs::write(&path, [before, &head, "</head>", after].concat())?;
    style(folder)?;
    not_found_page::set_base_href(folder, &site)?;
    files::write(folder, data, &loaded.indexed, loaded.language(), (&site, name))?;
    let oembed = serde_json::to_string_pretty(&loaded.oembed(&site))? + "\n";
    Ok(fs::write(folder.join(OEMBED), oembed)?)
}

/// Puts the widget's tokens and charts before the style of the text, as they are outside a shadow root.
fn style(folder: &Path) -> Result<()> {
    let tokens = include_str!("../../style/tokens.css")
        .replace("@layer tokens, base, parts, adapt;", "")
        .replace("@layer tokens", "@layer transcaspian")
        .replace(".tl-widget", "transcaspian-timeline")
        .replace("  [data-tone", "  transcaspian-timeline [data-tone");
    let charts =
        include_str!("../../style/chart.css").replace("@layer parts", "@layer transcaspian");
    let path = folder.join(STYLE);
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(fs::write(path, format!("{}\n{charts}\n{text}", tokens.trim_start()))?)
}

/// Gives the address at which `dist/` will be found, with a slash at its end; empty where that is not known, so that
/// addresses stay relative.
fn site() -> Result<String> {
    let Ok(site) = env::var(SITE) else { return Ok(String::new()) };
    let is_address = site.is_empty() || site.starts_with("https://") || site.starts_with("http://");
    ensure!(
        is_address,
        "{SITE} is `{site}`; it must be the whole address of the site, from https:// on"
    );
    let slash = if site.is_empty() || site.ends_with('/') { "" } else { "/" };
    Ok(site + slash)
}

/// The element in a page: its tag, and where its content begins and ends.
struct Element<'a> {
    tag: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Element<'a> {
    fn find(page: &'a str) -> Result<Self> {
        let tag = page.find("<transcaspian-timeline").context("the page has no widget to fill")?;
        let start = page[tag..].find('>').map(|end| tag + end + 1);
        let start = start.context("the widget's tag is not closed")?;
        let end = page[start..].find("</transcaspian-timeline>").map(|end| start + end);
        let end = end.context("the widget's element is not closed")?;
        Ok(Self { tag: &page[tag..start], start, end })
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    }
}

/// Gives a text as HTML, within an attribute too.
fn escaped(text: &str) -> String {
    html_escape::encode_quoted_attribute(text).into_owned()
}

/// A dataset that has been loaded from a file, and the text of the file.
pub(crate) struct LoadedDataset {
    text: String,
    indexed: Arc<IndexedDataset>,
}

impl LoadedDataset {
    /// Reads a file; fails if something in it must be mended.
    pub(crate) fn of(file: &Path) -> Result<Self> {
        let (text, dataset, problems) = check::read(file)?;
        if let Some(problem) = problems.iter().find(|it| it.severity == Severity::Error) {
            bail!("{}: {problem}; `cargo xtask check` tells of all that is wrong", file.display());
        }
        Ok(Self { text, indexed: Arc::new(IndexedDataset::new(dataset)) })
    }

    fn dataset(&self) -> &Dataset {
        &self.indexed.dataset
    }

    fn language(&self) -> Language {
        Language::from_tag(&self.dataset().default_language).unwrap_or_default()
    }

    /// Gives everything, one after the other.
    fn html(&self, name: &str) -> String {
        written_page(self.indexed.clone(), self.language(), name)
    }

    /// Gives the same as a part of somebody's page.
    fn snippet(&self, name: &str) -> String {
        format!("<div lang=\"{}\">{}\n</div>", self.language().tag(), self.html(name))
    }

    /// Gives the file as a script that the element reads and no browser runs, with the address of the file if other
    /// pages can fetch it. It keeps its lines, as readers can download the dataset from here.
    fn inline_data(&self, src: Option<&str>) -> String {
        // In JSON the sign stands in strings alone. As it is, it could end the script or begin a comment.
        let json = self.text.replace('<', "\\u003c");
        let src = src.map(|src| format!(" data-src=\"{}\"", escaped(src))).unwrap_or_default();
        format!("<script type=\"application/json\"{src}>{json}</script>")
    }

    /// Gives the widget's script, and its element with text and data.
    fn element(&self, name: &str, site: &str) -> String {
        let site = escaped(site);
        let id = if name == "transcaspian" {
            String::new()
        } else {
            format!(" id=\"{}\"", escaped(name))
        };
        let (text, data) = (self.html(name), self.inline_data(None));
        format!(
            "<script type=\"module\" src=\"{site}transcaspian.js\"></script>\n\
             <link rel=\"preload\" href=\"{site}transcaspian-widget_bg.wasm\" as=\"fetch\" crossorigin>\n\
             <transcaspian-timeline{id}>{text}\n{data}\n</transcaspian-timeline>"
        )
    }

    /// Gives a page of its own, with its style and script inside.
    pub(crate) fn document(&self, style: &str, script: &str) -> String {
        let dataset = self.dataset();
        let tag = self.language().tag();
        let [title, description] =
            [&dataset.title, &dataset.description].map(|text| escaped(text.get(tag)));
        let (text, data) = (self.html("transcaspian"), self.inline_data(None));
        format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n\
             <style>\n{style}\nbody {{ max-width: 1200px; margin: 0 auto; }}\n</style>\n\
             <main>\n<transcaspian-timeline>{text}\n{data}\n</transcaspian-timeline>\n</main>\n\
             <script type=\"module\">{script}</script>\n</html>\n"
        )
    }

    /// Gives what search engines, readers' tools and other sites look for in a page's head.
    fn head(&self, site: &str, data: &str) -> String {
        let dataset = self.dataset();
        let tag = self.language().tag();
        let title = dataset.title.get(tag);
        let description = dataset.description.get(tag);
        let publisher = dataset.publisher.as_ref().map_or("", |publisher| &publisher.name);
        let modified = dataset.modified.map(|date| date.to_string().replace('-', "/"));
        // Open Graph, then Highwire's tags, which Zotero and Google Scholar read.
        let metas = [
            ("property", "og:type", "website"),
            ("property", "og:title", title),
            ("property", "og:description", description),
            ("property", "og:locale", tag),
            ("property", "og:site_name", publisher),
            ("property", "og:url", site),
            ("name", "citation_title", title),
            ("name", "citation_author", publisher),
            ("name", "citation_publisher", publisher),
            ("name", "citation_publication_date", modified.as_deref().unwrap_or_default()),
            ("name", "citation_language", tag),
            ("name", "citation_abstract", description),
            ("name", "citation_public_url", site),
        ];
        let meta = |(kind, name, value): &(&str, &str, &str)| {
            format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(value))
        };
        let alternate = |kind: &str, file: &str| {
            let (href, title) = (escaped(&format!("{site}{file}")), escaped(title));
            format!("<link rel=\"alternate\" type=\"{kind}\" href=\"{href}\" title=\"{title}\">")
        };
        let canonical = format!("<link rel=\"canonical\" href=\"{}\">", escaped(site));
        let described = json_ld(dataset, &format!("{site}{}", files::stem(data)));
        let mut lines: Vec<String> =
            metas.iter().filter(|meta| !meta.2.is_empty()).map(meta).collect();
        lines.extend((!site.is_empty()).then_some(canonical));
        lines.push(alternate("application/json+oembed", OEMBED));
        lines.push(alternate("application/json", data));
        lines.push(format!("<script type=\"application/ld+json\">{described}</script>"));
        format!("  {}\n  ", lines.join("\n    "))
    }

    /// Gives what a site that is given our page's address needs to show the widget in a frame: oEmbed 1.0.
    fn oembed(&self, site: &str) -> Value {
        let dataset = self.dataset();
        let title = dataset.title.get(self.language().tag());
        let frame = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{FRAME_HEIGHT}\" style=\"border: 0\" \
             loading=\"lazy\"></iframe>",
            escaped(&format!("{site}{FRAME}")),
            escaped(title)
        );
        let publisher = dataset.publisher.as_ref();
        json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": publisher.map(|publisher| &publisher.name),
            "provider_url": publisher.and_then(|publisher| publisher.url.as_ref()),
            "html": frame,
            "width": 1136,
            "height": FRAME_HEIGHT,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a dataset whose title would end a script, or begin a comment in it.
    fn hostile(test: &str) -> LoadedDataset {
        let fixture =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/one-event.json");
        let json = fs::read_to_string(fixture).unwrap();
        let mut data: Value = serde_json::from_str(&json).unwrap();
        data["title"] = "</script><!--<script>".into();
        let file = format!("transcaspian-{test}-{}.json", std::process::id());
        let file = std::env::temp_dir().join(file);
        fs::write(&file, data.to_string()).unwrap();
        let loaded = LoadedDataset::of(&file).unwrap();
        fs::remove_file(file).unwrap();
        loaded
    }

    #[test]
    fn nothing_in_the_data_ends_its_script() {
        let loaded = hostile("data");
        let script = loaded.inline_data(Some("data/\"x\".json"));
        let start = "<script type=\"application/json\" data-src=\"data/&quot;x&quot;.json\">";
        let json = script.strip_prefix(start).unwrap().strip_suffix("</script>").unwrap();
        assert!(!json.contains('<'), "{json}");
        let read: Value = serde_json::from_str(json).unwrap();
        assert_eq!(read["title"], "</script><!--<script>");
    }

    #[test]
    fn the_code_with_data_has_script_wasm_text_and_data() {
        let loaded = hostile("code");
        let code = loaded.element("a\"b", "https://a.example/x/");
        let script =
            "<script type=\"module\" src=\"https://a.example/x/transcaspian.js\"></script>";
        let wasm = "<link rel=\"preload\" href=\"https://a.example/x/transcaspian-widget_bg.wasm\" as=\"fetch\" crossorigin>";
        assert_eq!(code.lines().take(2).collect::<Vec<_>>(), [script, wasm]);
        assert!(code.contains("\n<transcaspian-timeline id=\"a&quot;b\">"));
        assert!(code.contains("The bridge opens"), "the text is in it");
        assert!(code.ends_with("</script>\n</transcaspian-timeline>"));
        assert!(loaded.element("transcaspian", "").contains("\n<transcaspian-timeline>"));
    }
}
