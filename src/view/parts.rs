//! The parts of the widget, what each depends on and what it tells: a part is drawn anew only when that has changed.

use web_sys::HtmlElement;

use super::{Desk, Shown, way::is_within};
use crate::{
    draw::{Drawn, patch},
    layout::Mark,
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

const PARTS: [Part; 7] = [
    Part { place: ".top", depends: |_| Shown::default(), tell: head },
    Part { place: ".tools", depends: choice, tell: tools },
    Part { place: ".main", depends: without_margins, tell: main },
    Part { place: ".beside", depends: without_time, tell: beside },
    Part { place: ".below", depends: without_time, tell: below },
    Part { place: ".differing", depends: |_| Shown::default(), tell: differing },
    Part { place: ".bottom", depends: visit, tell: bottom },
];

/// What is drawn of each part.
#[derive(Default)]
pub(super) struct Parts([Drawing; PARTS.len()]);

/// What is drawn of a part, and what it was drawn for.
#[derive(Default)]
struct Drawing {
    of: Option<Shown>,
    nodes: Vec<Drawn>,
}

impl Parts {
    pub(super) fn draw(&mut self, desk: &Desk, root: &HtmlElement, shown: &Shown) {
        let reels = desk.reels.borrow();
        let teller = Teller { indexed: &desk.indexed, language: desk.language, reels: &reels };
        if root.first_element_child().is_none() {
            // They are never drawn again.
            patch(root, &mut Vec::new(), page::places());
        }
        // With nothing to show there is only the header, with what is wrong.
        let parts = if desk.indexed.dataset.is_empty() { 1 } else { PARTS.len() };
        for (part, drawing) in PARTS.iter().zip(&mut self.0).take(parts) {
            let now = Some((part.depends)(shown));
            if drawing.of == now {
                continue;
            }
            if let Ok(Some(place)) = root.query_selector(part.place) {
                patch(&place, &mut drawing.nodes, (part.tell)(desk, teller, shown));
            }
            drawing.of = now;
        }
    }

    /// Has the part that an element stands in drawn anew.
    pub(super) fn outdate(&mut self, element: &HtmlElement) {
        for (part, drawing) in PARTS.iter().zip(&mut self.0) {
            if is_within(element, part.place) {
                drawing.of = None;
            }
        }
    }
}

/// What is searched for and chosen, and the menu to choose from.
fn choice(shown: &Shown) -> Shown {
    let state = ViewState { view: shown.state.view, ..shown.state.filter() };
    Shown { state, menu: shown.menu, ..Shown::default() }
}

/// All but what is above and below the view.
fn without_margins(shown: &Shown) -> Shown {
    Shown { menu: None, visited: None, ..shown.clone() }
}

/// Whatever does not change when the reader pans or zooms.
fn without_time(shown: &Shown) -> Shown {
    let state = ViewState { window: None, focus: None, ..shown.state.clone() };
    Shown {
        state,
        main_width: 0.0,
        frames: 0,
        listed: None,
        pointed: None,
        ..without_margins(shown)
    }
}

/// The source that a reference led to.
fn visit(shown: &Shown) -> Shown {
    Shown { visited: shown.visited, ..Shown::default() }
}

fn head(desk: &Desk, teller: Teller<'_>, _: &Shown) -> Vec<Node> {
    [page::header(teller), page::problems(teller, desk.problems)].concat()
}

fn tools(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    let sight = desk.sight.borrow();
    let menu = shown.menu.map(|facet| (facet, sight.counts.as_slice()));
    let toolbar = page::toolbar(teller, &shown.state, menu);
    [toolbar, page::chips(teller, &shown.state, &sight.found)].concat()
}

/// The view chosen.
fn main(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    let sight = desk.sight.borrow();
    let (state, found, opens_here) = (&shown.state, &sight.found, !shown.is_wide());
    match (state.view, &sight.scene, &sight.axis) {
        (View::List, ..) => page::reading_list(teller, found, state.selection),
        (View::Figures | View::Evidence, ..) => {
            page::annexed_view(teller, state.view, state.selection.filter(|_| opens_here))
        }
        (View::Projects, ..) => page::cards(teller, found, state.selection, opens_here),
        (View::Timeline, Some(scene), Some(axis)) => {
            let is_listed = |mark: &&Mark| mark.count > 1 && Some(mark.first) == shown.listed;
            let listed = scene.marks.iter().find(is_listed).map(|mark| {
                let events = axis.members(state, mark).take(page::MOST_MEMBERS).collect();
                page::Listed { mark, events }
            });
            page::axis(teller, state, scene, listed.as_ref(), shown.pointed, opens_here)
        }
        (View::Timeline, None, Some(axis)) => page::upright(teller, state, axis.index()),
        (View::Timeline, _, None) => Vec::new(),
    }
}

/// The detail beside the rest, where there is room.
fn beside(_: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    if shown.is_wide() {
        page::aside(teller, shown.state.view, shown.state.selection)
    } else {
        Vec::new()
    }
}

/// Some cards below the axis.
fn below(desk: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    match shown.state.view {
        View::Timeline => page::featured(teller, &desk.sight.borrow().found, shown.state.selection),
        _ => Vec::new(),
    }
}

fn differing(_: &Desk, teller: Teller<'_>, _: &Shown) -> Vec<Node> {
    page::disagreements(teller)
}

fn bottom(_: &Desk, teller: Teller<'_>, shown: &Shown) -> Vec<Node> {
    page::sources(teller, shown.visited)
}
