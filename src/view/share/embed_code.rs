//! The codes that show the same on another page. They are HTML for people to paste, so they are written as text.

use html_escape::encode_double_quoted_attribute as escaped;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::host_page::{Embedding, file_name};

/// Where a copy of the widget lies on somebody's own site, for want of a better guess.
const OWN_FOLDER: &str = "/transcaspian/";

/// What the value in a query cannot hold as it is (the URL standard, `application/x-www-form-urlencoded`).
const IN_QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'*').remove(b'-').remove(b'.').remove(b'_').remove(b' ');

/// The codes for three sorts of page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EmbedCodes {
    /// For pages that allow scripts.
    pub(super) script: String,
    /// For pages that allow frames.
    pub(super) frame: String,
    /// For pages beside a copy of the widget.
    pub(super) own_site: String,
}

impl EmbedCodes {
    /// Writes the codes of a widget with this title, which shows what a link says and is so many CSS pixels high in a
    /// frame.
    pub(super) fn of(embedding: &Embedding, link: &str, title: &str, height: u32) -> Self {
        let Embedding { address, src, lang, theme, folder, .. } = embedding;
        let fallback = tag("a", &[("href", address)], &escaped(title));
        let embedded = |src: &str| {
            let attributes = [("src", src), ("link", link), ("lang", lang), ("theme", theme)];
            tag("transcaspian-timeline", &attributes, &format!("\n  <p>{fallback}</p>\n"))
        };
        let src = src.as_deref().unwrap_or_default();
        let own_src = match src {
            "" => String::new(),
            src => format!("{OWN_FOLDER}data/{}", file_name(src)),
        };
        let query = query(&[("src", src), ("lang", lang), ("theme", theme), ("link", link)]);
        let frame = [
            ("src", &*format!("{folder}embed.html?{query}")),
            ("title", title),
            ("width", "100%"),
            ("height", &height.to_string()),
            ("style", "border: 0"),
            ("loading", "lazy"),
            ("allow", "clipboard-write; fullscreen"),
        ];
        let code = |folder: &str, name: &str| script(&format!("{folder}{name}"));
        Self {
            script: format!("{}\n{}", code(folder, "transcaspian.js"), embedded(src)),
            frame: format!("{}\n{}", tag("iframe", &frame, ""), code(folder, "embed-host.js")),
            own_site: format!("{}\n{}", code(OWN_FOLDER, "transcaspian.js"), embedded(&own_src)),
        }
    }
}

/// Gives the tag of a script.
fn script(src: &str) -> String {
    tag("script", &[("type", "module"), ("src", src)], "")
}

/// Gives a tag with those of the attributes that have a value.
fn tag(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    let given = attributes.iter().filter(|(_, value)| !value.is_empty());
    let given = given.map(|(key, value)| format!("{key}=\"{}\"", escaped(value)));
    let start = std::iter::once(name.to_owned()).chain(given).collect::<Vec<_>>().join(" ");
    format!("<{start}>{content}</{name}>")
}

/// Gives the query of an address, of what has a value.
fn query(values: &[(&str, &str)]) -> String {
    let given = values.iter().filter(|(_, value)| !value.is_empty());
    let written = given.map(|(name, value)| {
        format!("{name}={}", utf8_percent_encode(value, IN_QUERY).to_string().replace(' ', "+"))
    });
    written.collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embedding() -> Embedding {
        Embedding {
            address: "https://a.example/page?x=1&y=2#transcaspian:view=list".to_owned(),
            src: Some("https://a.example/data/d.json".to_owned()),
            lang: "en".to_owned(),
            folder: "https://a.example/widget/".to_owned(),
            ..Embedding::default()
        }
    }

    #[test]
    fn each_sort_of_page_has_its_code() {
        let codes = EmbedCodes::of(&embedding(), "view=list&q=a b", "Rivers & <locks>", 812);
        assert_eq!(
            codes.script,
            "<script type=\"module\" src=\"https://a.example/widget/transcaspian.js\"></script>\n\
             <transcaspian-timeline src=\"https://a.example/data/d.json\" link=\"view=list&amp;q=a b\" lang=\"en\">\n  \
             <p><a href=\"https://a.example/page?x=1&amp;y=2#transcaspian:view=list\">Rivers &amp; &lt;locks&gt;</a></p>\n\
             </transcaspian-timeline>"
        );
        assert_eq!(
            codes.frame,
            "<iframe src=\"https://a.example/widget/embed.html?src=https%3A%2F%2Fa.example%2Fdata%2Fd.json&amp;lang=en\
             &amp;link=view%3Dlist%26q%3Da+b\" title=\"Rivers &amp; &lt;locks&gt;\" width=\"100%\" height=\"812\" \
             style=\"border: 0\" loading=\"lazy\" allow=\"clipboard-write; fullscreen\"></iframe>\n\
             <script type=\"module\" src=\"https://a.example/widget/embed-host.js\"></script>"
        );
        assert!(codes.own_site.starts_with(
            "<script type=\"module\" src=\"/transcaspian/transcaspian.js\"></script>"
        ));
        assert!(
            codes.own_site.contains(" src=\"/transcaspian/data/d.json\" "),
            "{}",
            codes.own_site
        );
    }

    #[test]
    fn what_the_page_does_not_say_stays_out() {
        let embedding = Embedding { src: None, lang: String::new(), ..embedding() };
        let codes = EmbedCodes::of(&embedding, "", "Rivers", 812);
        assert!(codes.script.contains("<transcaspian-timeline>\n"), "{}", codes.script);
        assert!(codes.frame.starts_with("<iframe src=\"https://a.example/widget/embed.html?\" "));
    }

    #[test]
    fn no_value_ends_its_attribute() {
        let embedding = Embedding { theme: "\"><b>".to_owned(), ..embedding() };
        let codes = EmbedCodes::of(&embedding, "q=\"%+ə", "\"", 812);
        for code in [&codes.script, &codes.frame, &codes.own_site] {
            assert!(!code.contains("\"><b"), "{code}");
        }
        assert!(
            codes.frame.contains("&amp;theme=%22%3E%3Cb%3E&amp;link=q%3D%22%25%2B%C9%99\""),
            "{}",
            codes.frame
        );
    }
}
