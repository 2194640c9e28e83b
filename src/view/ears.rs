//! Listens to the reader: presses, typing, keys, wheel and drags, for the whole widget in one place each.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::{
    Desk,
    drag::Held,
    way::{IN_MAIN, is_within},
};
use crate::{
    dataset::{self, Id},
    layout::Direction,
    page::Act,
    state::{Intent, Key, PAN_STEP, key},
};

/// What one widget hears, and what it does of it.
#[derive(Clone)]
pub(super) struct Ears(Rc<Desk>);

/// The name of an event, and what is done of it.
type Hear = (&'static str, fn(&Ears, &Event));

const HEARD: [Hear; 9] = [
    ("click", |ears, ev| ears.click(ev.unchecked_ref())),
    ("input", |ears, ev| ears.input(ev)),
    ("keydown", |ears, ev| ears.key(ev.unchecked_ref())),
    ("focusout", |ears, ev| ears.leave(ev.unchecked_ref())),
    ("wheel", |ears, ev| ears.wheel(ev.unchecked_ref())),
    ("pointerdown", |ears, ev| ears.press(ev.unchecked_ref())),
    ("pointermove", |ears, ev| ears.shift(ev.unchecked_ref())),
    ("pointerup", |ears, ev| ears.release(ev.unchecked_ref())),
    ("pointercancel", |ears, ev| ears.release(ev.unchecked_ref())),
];

impl Ears {
    /// Listens to all that goes on in an element, until what is returned is dropped.
    pub(super) fn listen(desk: &Rc<Desk>, root: &HtmlElement) -> Vec<EventListener> {
        let listener = |&(name, hear): &Hear| {
            let ears = Self(desk.clone());
            // Keys and the wheel may be taken from the page.
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(root, name, options, move |ev| hear(&ears, ev))
        };
        HEARD.iter().map(listener).collect()
    }

    /// Does what the element pressed says it does.
    fn click(&self, ev: &ev::MouseEvent) {
        let target = target(ev);
        // Not every browser gives its attention to what is pressed, so leaving is not enough.
        self.close_menu_unless(target.as_ref());
        let pressed = target.and_then(|it| it.closest("[data-act]").ok().flatten());
        let Some(pressed) = pressed.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let act = pressed.get_attribute("data-act");
        if let Some(act) = act.and_then(|word| Act::read(&word, &self.0.catalogue.dataset)) {
            self.0.act(act, pressed);
        }
    }

    /// Searches while the reader types.
    fn input(&self, ev: &Event) {
        let field = target(ev).filter(|it| is_within(it, ".search"));
        if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            self.0.intend(Intent::Search(field.value()));
        }
    }

    /// A menu closes when the keyboard's attention goes elsewhere, be it to nothing at all.
    fn leave(&self, ev: &ev::FocusEvent) {
        let to = ev.related_target().and_then(|to| to.dyn_into::<HtmlElement>().ok());
        self.close_menu_unless(to.as_ref());
    }

    fn close_menu_unless(&self, inside: Option<&HtmlElement>) {
        let stays = inside.is_some_and(|it| is_within(it, ".menu"));
        if !stays && self.0.now().menu.is_some() {
            self.0.change(|shown| shown.menu = None);
        }
    }

    /// Keys on the axis and its overview; Escape closes the innermost thing open.
    fn key(&self, ev: &ev::KeyboardEvent) {
        let Some(target) = target(ev) else { return };
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let name = ev.key();
        let is_taken = if name == "Escape" {
            self.escape(&target)
        } else if is_within(&target, ".handle") {
            self.handle_key(&name)
        } else if is_within(&target, ".plot") {
            self.plot_key(target, &name, ev.shift_key())
        } else {
            false
        };
        if is_taken {
            ev.prevent_default();
            ev.stop_propagation();
        }
    }

    fn escape(&self, target: &HtmlElement) -> bool {
        let shown = self.0.now();
        if let Some(facet) = shown.menu {
            self.0.change(|shown| shown.menu = None);
            self.0.focus(&[&[".menu [data-act=\"menu ", facet.word(), "\"]"].concat()]);
            return true;
        }
        // In the search field Escape is the field's own.
        let closes = !is_within(target, ".search") && shown.state.selection.is_some();
        if closes {
            self.0.close();
        }
        closes
    }

    fn handle_key(&self, name: &str) -> bool {
        let limits = self.0.catalogue.horizon.limits.seconds();
        self.0.intend(match name {
            "ArrowLeft" | "ArrowDown" => Intent::Pan(-PAN_STEP),
            "ArrowRight" | "ArrowUp" => Intent::Pan(PAN_STEP),
            "Home" => Intent::PanBy(-limits),
            "End" => Intent::PanBy(limits),
            _ => return false,
        });
        true
    }

    fn plot_key(&self, target: HtmlElement, name: &str, shift: bool) -> bool {
        match key(name, shift) {
            Some(Key::Intent(intent)) => {
                self.0.intend(intent);
                self.0.stay(target, IN_MAIN);
            }
            Some(Key::Next) => self.walk_to(self.neighbour(Direction::Later)),
            Some(Key::Previous) => self.walk_to(self.neighbour(Direction::Earlier)),
            Some(Key::First) => self.walk_to(self.0.sight.borrow().found.events.first().copied()),
            Some(Key::Last) => self.walk_to(self.0.sight.borrow().found.events.last().copied()),
            None => return false,
        }
        true
    }

    fn neighbour(&self, direction: Direction) -> Option<Id<dataset::Event>> {
        let from = self.0.now().state.focus;
        let sight = self.0.sight.borrow();
        sight.scene.as_ref()?.walk(&sight.found, from, direction)
    }

    fn walk_to(&self, event: Option<Id<dataset::Event>>) {
        if let Some(event) = event {
            self.0.intend(Intent::Focus(event));
            self.0.focus(IN_MAIN);
        }
    }

    /// Ctrl, Cmd and pinch zoom about the pointer, a sideways wheel pans, and a plain wheel is the page's.
    fn wheel(&self, ev: &ev::WheelEvent) {
        let Some(plot) = target(ev).and_then(|it| it.closest(".plot").ok().flatten()) else {
            return;
        };
        if ev.ctrl_key() || ev.meta_key() {
            let rect = plot.get_bounding_client_rect();
            let part = (f64::from(ev.client_x()) - rect.left()) / rect.width().max(1.0);
            // A notch of a wheel is about 100 units and zooms by a quarter; a pinch gives a few units at a time.
            let step = 1.0 + ev.delta_y().abs().min(100.0) / 400.0;
            let factor = if ev.delta_y() < 0.0 { 1.0 / step } else { step };
            let about = self.0.now().state.window(&self.0.catalogue.horizon).at(part);
            self.0.intend(Intent::Zoom { about: Some(about), factor });
        } else if ev.shift_key() || ev.delta_x().abs() > ev.delta_y().abs() {
            let px = if ev.delta_x() == 0.0 { ev.delta_y() } else { ev.delta_x() };
            self.pan_by(px);
        } else {
            return;
        }
        ev.prevent_default();
    }

    /// A press on the plot or the overview may begin a drag; beside the overview's handle it brings the handle there.
    fn press(&self, ev: &ev::PointerEvent) {
        let Some(target) = target(ev).filter(|_| ev.is_primary() && ev.button() == 0) else {
            return;
        };
        let strip = target.closest(".strip").ok().flatten();
        if let Some(strip) = &strip
            && !is_within(&target, ".handle")
        {
            let rect = strip.get_bounding_client_rect();
            let part = (f64::from(ev.client_x()) - rect.left()) / rect.width().max(1.0);
            let horizon = &self.0.catalogue.horizon;
            let middle = self.0.now().state.window(horizon).middle();
            self.0.intend(Intent::PanBy(horizon.limits.at(part).seconds_since(middle)));
        }
        let surface = strip.or_else(|| target.closest(".plot").ok().flatten());
        self.0.held.replace(surface.map(|surface| Held::new(ev, surface)));
    }

    /// The plot follows a drag, the overview's handle goes with it.
    fn shift(&self, ev: &ev::PointerEvent) {
        if ev.buttons() == 0 {
            self.release(ev);
        }
        let dragged = self
            .0
            .held
            .borrow_mut()
            .as_mut()
            .and_then(|held| Some((held.shift(ev)?, held.surface.clone())));
        let Some((px, surface)) = dragged else { return };
        if surface.class_list().contains("plot") {
            self.pan_by(-px);
        } else {
            let limits = self.0.catalogue.horizon.limits;
            let width = surface.get_bounding_client_rect().width().max(1.0);
            self.0.intend(Intent::PanBy(limits.at(px / width).seconds_since(limits.start())));
        }
    }

    fn release(&self, _: &ev::PointerEvent) {
        self.0.held.replace(None);
    }

    /// Moves the window by a distance on the plot.
    fn pan_by(&self, px: f64) {
        let part =
            self.0.sight.borrow().scene.as_ref().map(|scene| (scene.window, px / scene.width));
        if let Some((window, part)) = part {
            self.0.intend(Intent::PanBy(window.at(part).seconds_since(window.start())));
        }
    }
}

fn target(ev: &Event) -> Option<HtmlElement> {
    ev.target().and_then(|target| target.dyn_into().ok())
}
