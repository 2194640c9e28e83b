//! How to read the axis.

use super::{
    Teller,
    node::{Node, el, of_class},
};

/// What the signs mean and which keys there are.
pub(super) fn legend(teller: Teller<'_>) -> Node {
    let say = &teller.say().legend;
    let row = |class: &str, text: &str, meaning: &str| {
        let sign =
            of_class("span", class).attr("data-tone", "1").attr("aria-hidden", "true").text(text);
        el("li").child(sign).text(meaning).into()
    };
    let rows = vec![
        row("sign point", "", say.point),
        row("sign bar", "", say.bar),
        row("sign bar rough", "", say.rough),
        row("sign bar planned", "", say.planned),
        row("sign ref", "2·5", say.reference),
    ];
    of_class("section", "legend")
        .key("legend")
        .child(el("h3").text(say.heading))
        .child(el("ul").attr("role", "list").children(rows))
        .child(of_class("p", "keys").text(teller.say().axis.keys))
        .into()
}
