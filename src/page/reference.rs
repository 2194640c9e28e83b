//! Reference marks, and claims with theirs.

use super::{
    Act, Teller,
    node::{Node, button, el, of_class},
};
use crate::{
    dataset::{Claim, Id, Reference, Source},
    evidence::marker,
    locale::fill,
};

/// The marks of some references, to be set behind what they support.
pub(super) fn references(teller: Teller<'_>, refs: &[Reference]) -> Node {
    let marks = refs.iter().map(|reference| mark(teller, reference)).collect();
    // The word joiner keeps the first mark on the line of the word it belongs to.
    of_class("sup", "refs").text("\u{2060}").children(marks).into()
}

fn mark(teller: Teller<'_>, reference: &Reference) -> Node {
    let act = Act::source(teller.dataset(), reference.source);
    let marker = marker(reference);
    let name = located(teller, reference.source, &reference.locator);
    // The name begins with what is seen, for readers who press by voice (WCAG 2.5.3).
    button("ref", act).attr("aria-label", [&marker, ", ", &name].concat()).text(marker).into()
}

/// A place in a source: "report 2, paragraph 5".
pub(super) fn located(teller: Teller<'_>, source: Id<Source>, locator: &str) -> String {
    let say = &teller.say().references;
    let is_range = locator.contains('-');
    let pattern = if is_range { say.paragraphs_of } else { say.paragraph_of };
    fill(pattern, &[("n", &source.number().to_string()), ("p", locator)])
}

/// A source by its number: "report 2".
pub(super) fn report(teller: Teller<'_>, id: Id<Source>) -> String {
    fill(teller.annexed().evidence.report, &[("n", &id.number().to_string())])
}

/// The marks of sources as wholes.
pub(super) fn source_marks(teller: Teller<'_>, sources: &[Id<Source>]) -> Node {
    let mark = |&id: &Id<Source>| {
        let number = id.number().to_string();
        let name = [&number, ", ", &report(teller, id)].concat();
        button("ref", Act::source(teller.dataset(), id))
            .attr("aria-label", name)
            .text(number)
            .into()
    };
    of_class("sup", "refs").text("\u{2060}").children(sources.iter().map(mark).collect()).into()
}

/// Claims as paragraphs, each with its references.
pub(super) fn claims(teller: Teller<'_>, claims: &[Claim]) -> Node {
    let paragraphs = claims.iter().map(|one| claim(teller, "p", one)).collect();
    of_class("div", "claims").children(paragraphs).into()
}

/// A claim as an element of this sort.
pub(super) fn claim(teller: Teller<'_>, tag: &'static str, claim: &Claim) -> Node {
    el(tag).child(teller.text(&claim.text)).child(references(teller, &claim.refs)).into()
}
