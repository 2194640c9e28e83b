//! The events of a cluster, listed beside it without zooming.

use super::{
    Act, Teller,
    axis::{GUTTER_PX, name},
    event::short_date,
    length::px,
    node::{Node, button, el, of_class, sign},
};
use crate::{
    dataset::{Event, Id},
    layout::{Mark, size},
    time::Window,
};

/// A cluster whose events are listed.
pub struct Listed<'a> {
    /// Its mark.
    pub mark: &'a Mark,
    /// Its events, oldest first, up to [`MOST_MEMBERS`] of them.
    pub events: Vec<Id<Event>>,
}

/// How many events are listed; the list view has them all.
pub const MOST_MEMBERS: usize = 100;

/// The width of the button that lists, in CSS pixels; the style sheet has the same.
const LISTER_PX: f64 = 28.0;

/// The button beside a cluster that lists its events; by keyboard it comes after its cluster.
pub(super) fn lister(
    teller: Teller<'_>,
    mark: &Mark,
    (width, slip): (f64, f64),
    is_stop: bool,
    is_listed: bool,
) -> Node {
    let act = Act::list(teller.dataset(), mark.first);
    let say = teller.plural(mark.count, &teller.say().axis.show_cluster);
    let x = (mark.x + mark.width).min(width - LISTER_PX);
    button("lister", act.clone())
        .key(act)
        .attr("aria-expanded", is_listed.to_string())
        .attr("aria-label", say.clone())
        .attr("title", say)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .attr("style:left", px(x + slip))
        .attr("style:top", px(mark.y))
        .into()
}

/// The list, under its cluster.
pub(super) fn members(teller: Teller<'_>, listed: &Listed<'_>) -> Node {
    let (dataset, mark) = (teller.dataset(), listed.mark);
    let say = teller.say();
    let name = name(teller, mark);
    let entry = |&id: &Id<Event>| {
        let event = &dataset.events[id];
        let date = of_class("span", "date").text(short_date(teller, event));
        let opener = button("link", Act::event(dataset, id)).child(teller.text(&event.label));
        el("li").child(date).child(opener).into()
    };
    let close = button("close", Act::list(dataset, mark.first))
        .attr("aria-label", say.detail.close)
        .child(sign("×"));
    let all = Window::new(mark.span.0, mark.span.1).map(|span| {
        let act = Act::read_in(dataset, span, mark.sector);
        button("link", act).text(say.axis.read_cluster).into()
    });
    of_class("section", "members")
        .key("members")
        .attr("role", "dialog")
        .attr("aria-label", name.clone())
        .attr("tabindex", "-1")
        .attr("style:--x", px(mark.x + GUTTER_PX))
        .attr("style:top", px(mark.y + size::ROW_PX))
        .child(close)
        .child(el("h4").text(name))
        .child(el("ul").attr("role", "list").children(listed.events.iter().map(entry).collect()))
        .some(all)
        .into()
}
