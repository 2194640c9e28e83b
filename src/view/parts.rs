//! The parts of the widget, what each depends on and what it tells: a part is drawn anew only when that has changed.

use web_sys::HtmlElement;

use super::{
    Desk, Shown,
    patch::{Drawn, patch},
};
use crate::{
    page::{self, Node, Teller},
    state::{View, ViewState},
};

/// A part of the widget.
struct Part {
    /// The class of the element that it is drawn in.
    place: &'static str,
    /// What is shown, without all that does not matter here.
    depends: fn(&Shown) -> Shown,
    tell: fn(&Desk, Teller<'_>, &Shown) -> Vec<Node>,
}

const PARTS: [Part; 5] = [
    Part { place: ".top", depends: |_| Shown::default(), tell: head },
    Part { place: ".tools", depends: without_time, tell: tools },
    Part { place: ".main", depends: Shown::clone, tell: main },
    Part { place: ".beside", depends: without_time, tell: beside },
    Part { place: ".bottom", depends: without_time, tell: foot },
];

/// What is drawn of each part, and what it was drawn for.
#[derive(Default)]
pub(super) struct Parts([Option<(Shown, Vec<Drawn>)>; PARTS.len()]);

impl Parts {
    pub(super) fn draw(&mut self, desk: &Desk, root: &HtmlElement, shown: &Shown) {
        let teller = Teller { catalogue: &desk.catalogue, language: desk.language };
        // With nothing to show there is only the header, with what is wrong.
        let parts = if desk.catalogue.dataset.is_empty() { 1 } else { PARTS.len() };
        for (part, drawn) in PARTS.iter().zip(&mut self.0).take(parts) {
            let now = (part.depends)(shown);
            let (before, nodes) = drawn.get_or_insert_default();
            if *before == now && !nodes.is_empty() {
                continue;
            }
            if let Ok(Some(place)) = root.query_selector(part.place) {
                patch(&place, nodes, (part.tell)(desk, teller, shown));
            }
            *before = now;
        }
    }
}

/// Whatever does not change when the reader pans or zooms.
fn without_time(shown: &Shown) -> Shown {
    let state = ViewState { window: None, focus: None, ..shown.state.clone() };
    Shown { state, main_width: 0.0, ..shown.clone() }
}

fn head(desk: &Desk, teller: Teller<'_>, _: &Shown) -> Vec<Node> {
    [page::header(teller), page::problems(teller, &desk.problems)].concat()
}

fn tools(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    let found = &desk.sight.borrow().found;
    let toolbar = page::toolbar(teller, &shown.state, shown.menu);
    [toolbar, page::chips(teller, &shown.state, found)].concat()
}

/// The view chosen.
fn main(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    let sight = desk.sight.borrow();
    let (state, found, opens_here) = (&shown.state, &sight.found, !shown.is_wide());
    match (state.view, &sight.scene) {
        (View::List, _) => page::reading_list(teller, found, state.selection),
        (View::Projects, _) => page::cards(teller, found, state.selection, opens_here),
        (View::Timeline, Some(scene)) => page::axis(teller, state, scene, opens_here),
        (View::Timeline, None) if shown.width > 0.0 => page::upright(teller, state, found),
        (View::Timeline, None) => Vec::new(),
    }
}

/// The detail beside the rest, where there is room.
fn beside(_: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    if shown.is_wide() { page::aside(teller, shown.state.selection) } else { Vec::new() }
}

/// Some cards below the axis, the disagreements and the sources.
fn foot(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    let featured = match shown.state.view {
        View::Timeline => page::featured(teller, &desk.sight.borrow().found, shown.state.selection),
        View::List | View::Projects => Vec::new(),
    };
    [featured, page::disagreements(teller), page::sources(teller, shown.visited)].concat()
}
