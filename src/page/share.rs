//! What a reader takes along: the link to what is seen, and the codes that show it on another page.

use super::{
    Teller,
    node::{Node, button, el, of_class, sign},
};

/// The button that shows the codes, or hides them; the page's script sees to that.
pub(super) fn sharer(teller: Teller<'_>) -> Node {
    button("sharer", "share".to_owned())
        .attr("aria-expanded", "false")
        .text(teller.say().share.heading)
        .into()
}

/// The link to what is seen, then the codes for pages that allow scripts, that allow frames, and that lie beside a copy of
/// the widget, without those that cannot be had; each with a button that copies it.
pub fn share(teller: Teller<'_>, codes: &[String]) -> Node {
    let say = &teller.say().share;
    let close = button("close", "share".to_owned())
        .attr("aria-label", teller.say().detail.close)
        .child(sign("×"));
    let mut share = of_class("section", "share")
        .attr("role", "dialog")
        .attr("aria-label", say.heading)
        .attr("tabindex", "-1")
        .child(el("h3").text(say.heading))
        .child(close);
    for (name, code) in [say.link, say.script, say.frame, say.own_site].into_iter().zip(codes) {
        let rows = if code.starts_with('<') { "3" } else { "2" };
        let field =
            el("textarea").attr("readonly", "").attr("rows", rows).attr(".value", code.as_str());
        let label = el("label").child(el("span").text(name)).child(field);
        let copy = button("", "copy".to_owned())
            .attr("aria-label", [say.copy, ": ", name].concat())
            .text(say.copy);
        // The page's script copies, and says so in the words it finds here.
        let said = of_class("span", "said").attr("role", "status").attr("data-said", say.copied);
        share = share.child(of_class("div", "code").child(label).child(copy).child(said));
    }
    share.into()
}
