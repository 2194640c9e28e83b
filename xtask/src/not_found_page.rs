//! What hosts show for an address that is not there: `404.html`.
//!
//! They show it at any depth, so it cannot name other files by where it stands itself; it names them from its `<base>` on.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

const FILE: &str = "404.html";

/// The base of a site that stands at the top of its host.
const TOP: &str = r#"<base href="/">"#;

/// Tells the page where the site stands, by its address; if that is empty, at the top of its host.
pub(crate) fn set_base_href(folder: &Path, site: &str) -> Result<()> {
    if site.is_empty() {
        return Ok(());
    }
    let file = folder.join(FILE);
    let page = fs::read_to_string(&file).with_context(|| format!("cannot read {FILE}"))?;
    Ok(fs::write(file, based(&page, site)?)?)
}

/// Gives the page with the base that fits the site's address.
fn based(page: &str, site: &str) -> Result<String> {
    ensure!(page.contains(TOP), "{FILE} has no {TOP}");
    let home = home(site).with_context(|| format!("`{site}` is no address of a site"))?;
    Ok(page.replacen(TOP, &format!(r#"<base href="{home}">"#), 1))
}

/// Gives the path of a site's address, with a slash at both ends.
fn home(site: &str) -> Option<String> {
    let (_, rest) = site.split_once("://")?;
    let path = rest.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
    let is_plain = !path.contains(['"', '<', '&', '?', '#']);
    is_plain.then(|| if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_is_the_path_of_the_address() {
        for (site, path) in [
            ("https://someone.github.io/some-repo", "/some-repo/"),
            ("https://someone.github.io/some-repo/", "/some-repo/"),
            ("https://timeline.example", "/"),
            ("https://timeline.example/", "/"),
            ("http://localhost:4173/a/b", "/a/b/"),
        ] {
            assert_eq!(home(site).as_deref(), Some(path), "{site}");
        }
        assert_eq!(home("some-repo"), None);
        assert_eq!(home("https://host.example/\"><script>"), None);
    }

    #[test]
    fn the_page_gets_its_base() {
        let page = include_str!("../../pages/404.html");
        let based = based(page, "https://someone.github.io/some-repo").unwrap();
        assert!(based.contains(r#"<base href="/some-repo/">"#) && !based.contains(TOP));
    }
}
