//! Listens to the reader: presses, typing, keys, wheel and drags, for the whole widget in one place each.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::{
    drag::Drag,
    ui::{IN_MAIN, Ui, is_within},
};
use crate::{
    dataset::{self, Id},
    layout::{Direction, Scene},
    page::Act,
    state::{Intent, Key, PAN_STEP, key},
};

/// The listeners of one widget.
#[derive(Clone, Copy)]
pub(super) struct Ears {
    ui: Ui,
    scene: Memo<Option<Scene>>,
    drag: Drag,
}

impl Ears {
    pub(super) fn new(ui: Ui, scene: Memo<Option<Scene>>) -> Self {
        Self { ui, scene, drag: Drag::new() }
    }

    /// Does what the element pressed says it does.
    pub(super) fn click(self, ev: &ev::MouseEvent) {
        let target = target(ev);
        // Not every browser gives its attention to what is pressed, so leaving is not enough.
        self.close_menu_unless(target.as_ref());
        let pressed = target.and_then(|it| it.closest("[data-act]").ok().flatten());
        let Some(pressed) = pressed.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        let catalogue = self.ui.catalogue();
        let act = pressed.get_attribute("data-act");
        if let Some(act) = act.and_then(|word| Act::read(&word, &catalogue.dataset)) {
            self.ui.act(act, pressed);
        }
    }

    /// Searches while the reader types.
    pub(super) fn input(self, ev: &ev::Event) {
        let field = target(ev).filter(|it| is_within(it, ".search"));
        if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            self.ui.intend(Intent::Search(field.value()));
        }
    }

    /// A menu closes when the keyboard's attention goes elsewhere, be it to nothing at all.
    pub(super) fn leave(self, ev: &ev::FocusEvent) {
        let to = ev.related_target().and_then(|to| to.dyn_into::<HtmlElement>().ok());
        self.close_menu_unless(to.as_ref());
    }

    fn close_menu_unless(self, inside: Option<&HtmlElement>) {
        let stays = inside.is_some_and(|it| is_within(it, ".menu"));
        if !stays && self.ui.menu.get_untracked().is_some() {
            self.ui.menu.set(None);
        }
    }

    /// Keys on the axis and its overview; Escape closes the innermost thing open.
    pub(super) fn key(self, ev: &ev::KeyboardEvent) {
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

    fn escape(self, target: &HtmlElement) -> bool {
        if let Some(facet) = self.ui.menu.get_untracked() {
            self.ui.menu.set(None);
            self.ui.focus(&[&[".menu [data-act=\"menu ", facet.word(), "\"]"].concat()]);
            return true;
        }
        // In the search field Escape is the field's own.
        let closes = !is_within(target, ".search")
            && self.ui.state.with_untracked(|state| state.selection.is_some());
        if closes {
            self.ui.close();
        }
        closes
    }

    fn handle_key(self, name: &str) -> bool {
        let limits = self.ui.catalogue().horizon.limits.seconds();
        self.ui.intend(match name {
            "ArrowLeft" | "ArrowDown" => Intent::Pan(-PAN_STEP),
            "ArrowRight" | "ArrowUp" => Intent::Pan(PAN_STEP),
            "Home" => Intent::PanBy(-limits),
            "End" => Intent::PanBy(limits),
            _ => return false,
        });
        true
    }

    fn plot_key(self, target: HtmlElement, name: &str, shift: bool) -> bool {
        let events = |pick: fn(&[Id<dataset::Event>]) -> Option<Id<dataset::Event>>| {
            self.ui.found.with_untracked(|found| pick(&found.events))
        };
        match key(name, shift) {
            Some(Key::Intent(intent)) => {
                self.ui.intend(intent);
                self.ui.stay(target, IN_MAIN);
            }
            Some(Key::Next) => self.walk_to(self.neighbour(Direction::Later)),
            Some(Key::Previous) => self.walk_to(self.neighbour(Direction::Earlier)),
            Some(Key::First) => self.walk_to(events(|events| events.first().copied())),
            Some(Key::Last) => self.walk_to(events(|events| events.last().copied())),
            None => return false,
        }
        true
    }

    fn neighbour(self, direction: Direction) -> Option<Id<dataset::Event>> {
        let from = self.ui.state.with_untracked(|state| state.focus);
        self.ui.found.with_untracked(|found| {
            self.scene.with_untracked(|scene| scene.as_ref()?.walk(found, from, direction))
        })
    }

    fn walk_to(self, event: Option<Id<dataset::Event>>) {
        if let Some(event) = event {
            self.ui.intend(Intent::Focus(event));
            self.ui.focus(IN_MAIN);
        }
    }

    /// Ctrl, Cmd and pinch zoom about the pointer, a sideways wheel pans, and a plain wheel is the page's.
    pub(super) fn wheel(self, ev: &ev::WheelEvent) {
        let Some(plot) = target(ev).and_then(|it| it.closest(".plot").ok().flatten()) else { return };
        if ev.ctrl_key() || ev.meta_key() {
            let rect = plot.get_bounding_client_rect();
            let part = (f64::from(ev.client_x()) - rect.left()) / rect.width().max(1.0);
            // Three notches of a wheel, of about 100 units each, double the length; a pinch gives a few at a time.
            let factor = (ev.delta_y().clamp(-100.0, 100.0) / 300.0).exp2();
            let about = self.ui.state.with_untracked(|state| state.window(&self.ui.catalogue().horizon).at(part));
            self.ui.intend(Intent::Zoom { about: Some(about), factor });
        } else if ev.shift_key() || ev.delta_x().abs() > ev.delta_y().abs() {
            let px = if ev.delta_x() == 0.0 { ev.delta_y() } else { ev.delta_x() };
            self.pan_by(px);
        } else {
            return;
        }
        ev.prevent_default();
    }

    /// A press on the plot or the overview may begin a drag; beside the overview's handle it brings the handle there.
    pub(super) fn press(self, ev: &ev::PointerEvent) {
        let Some(target) = target(ev).filter(|_| ev.is_primary() && ev.button() == 0) else { return };
        let strip = target.closest(".strip").ok().flatten();
        if let Some(strip) = &strip
            && !is_within(&target, ".handle")
        {
            let rect = strip.get_bounding_client_rect();
            let part = (f64::from(ev.client_x()) - rect.left()) / rect.width().max(1.0);
            let horizon = self.ui.catalogue().horizon;
            let middle = self.ui.state.with_untracked(|state| state.window(&horizon).middle());
            self.ui.intend(Intent::PanBy(horizon.limits.at(part).seconds_since(middle)));
        }
        let surface = strip.or_else(|| target.closest(".plot").ok().flatten());
        if let Some(surface) = surface {
            self.drag.press(ev, surface);
        }
    }

    /// The plot follows a drag, the overview's handle goes with it.
    pub(super) fn shift(self, ev: &ev::PointerEvent) {
        let Some((px, surface)) = self.drag.shift(ev) else { return };
        if surface.class_list().contains("plot") {
            self.pan_by(-px);
        } else {
            let limits = self.ui.catalogue().horizon.limits;
            let width = surface.get_bounding_client_rect().width().max(1.0);
            self.ui.intend(Intent::PanBy(limits.at(px / width).seconds_since(limits.start())));
        }
    }

    pub(super) fn release(self) {
        self.drag.release();
    }

    /// Moves the window by a distance on the plot.
    fn pan_by(self, px: f64) {
        let seconds = self.scene.with_untracked(|scene| {
            let scene = scene.as_ref()?;
            Some(scene.window.at(px / scene.width).seconds_since(scene.window.start()))
        });
        if let Some(seconds) = seconds {
            self.ui.intend(Intent::PanBy(seconds));
        }
    }
}

fn target(ev: &Event) -> Option<HtmlElement> {
    ev.target().and_then(|target| target.dyn_into().ok())
}
