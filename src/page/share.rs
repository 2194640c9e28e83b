//! What a reader takes along: the link to what is seen, and the codes that show it on another page.

use super::{
    Teller,
    act::join,
    node::{Node, button, el, of_class, sign},
};
use crate::{export::Format, locale::fill};

/// The button that shows the codes, or hides them; the page's script sees to that.
pub(super) fn sharer(teller: Teller<'_>) -> Node {
    button("sharer", "share".to_owned())
        .attr("aria-expanded", "false")
        .text(teller.say().share)
        .into()
}

/// What there is to be taken along.
pub struct Offer<'a> {
    /// The link to what is seen, then the codes for pages that allow scripts, that allow frames, and that lie beside a copy
    /// of the widget, without those that cannot be had.
    pub codes: &'a [String],
    /// What is cited.
    pub cited: String,
    /// The citations, with the names of their styles.
    pub citations: Vec<(&'static str, String)>,
}

/// The dialog with all of it; what can be copied has a button that does so.
pub fn share(teller: Teller<'_>, offer: &Offer<'_>) -> Node {
    let (heading, say) = (teller.say().share, &teller.annexed().share);
    let close = button("close", "share".to_owned())
        .attr("aria-label", teller.say().detail.close)
        .child(sign("×"));
    let names = [say.link, say.script, say.frame, say.own_site];
    let codes = names.into_iter().zip(offer.codes).map(|(name, code)| row(teller, name, code));
    // What is typed stands before the link that is copied; the page's script sees to that.
    let words = of_class("label", "code words")
        .child(el("span").text(say.words))
        .child(el("textarea").attr("rows", "2"));
    let download = |format: Format| {
        let name = match format {
            Format::Json => say.json.to_owned(),
            Format::Events => say.events.to_owned(),
            Format::Projects => say.projects.to_owned(),
            Format::Figures => say.figures.to_owned(),
            Format::Sources => say.sources.to_owned(),
            Format::Calendar => say.calendar.to_owned(),
            Format::BibTex => fill(say.bibliography, &[("format", "BibTeX")]),
            Format::Ris => fill(say.bibliography, &[("format", "RIS")]),
            Format::CslJson => fill(say.bibliography, &[("format", "CSL-JSON")]),
            Format::JsonLd => say.description.to_owned(),
        };
        el("li").child(button("", join("download", format.ending())).text(name)).into()
    };
    let print = button("", "print".to_owned()).text(say.print);
    let downloads = of_class("ul", "downloads")
        .attr("role", "list")
        .children(Format::ALL.map(download).into())
        .child(el("li").child(print));
    let citations = offer.citations.iter().map(|(name, text)| row(teller, name, text)).collect();
    let cite = fill(say.cite, &[("title", &offer.cited)]);
    of_class("section", "share")
        .attr("role", "dialog")
        .attr("aria-label", heading)
        .attr("tabindex", "-1")
        .child(el("h3").text(heading))
        .child(close)
        .child(words)
        .children(codes.collect())
        .child(el("h4").text(say.download))
        .child(downloads)
        .child(el("details").child(el("summary").text(cite)).children(citations))
        .into()
}

/// A text to be copied, under its name.
pub(super) fn row(teller: Teller<'_>, name: &str, text: &str) -> Node {
    let say = &teller.annexed().share;
    let rows = if text.contains('\n') || text.starts_with('<') { "3" } else { "2" };
    let field = el("textarea").attr("readonly", "").attr("rows", rows).attr(".value", text);
    let label = el("label").child(el("span").text(name)).child(field);
    let copy = button("", "copy".to_owned())
        .attr("aria-label", [say.copy, ": ", name].concat())
        .text(say.copy);
    // The page's script copies, and says so in the words it finds here.
    let said = of_class("span", "said").attr("role", "status").attr("data-said", say.copied);
    of_class("div", "code").key(name).child(label).child(copy).child(said).into()
}
