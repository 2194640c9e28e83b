//! Listens to the reader: presses, typing, keys, wheel and drags, for the whole widget in one place each.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::{
    Desk,
    drag::{Grip, Held},
    way::is_within,
};
use crate::{
    dataset::{self, Id},
    layout::{Direction, EventIndex},
    page::Act,
    state::{Intent, Key, Thumb, day, key},
};

/// What one widget hears, and what it does of it.
#[derive(Clone)]
pub(super) struct Ears(Rc<Desk>);

/// The name of an event, and what is done of it.
type Hear = (&'static str, fn(&Ears, &Event));

const HEARD: [Hear; 10] = [
    ("click", |ears, ev| ears.click(ev.unchecked_ref())),
    ("input", |ears, ev| ears.input(ev)),
    ("keydown", |ears, ev| ears.key(ev.unchecked_ref())),
    ("focusout", |ears, ev| ears.leave(ev.unchecked_ref())),
    ("wheel", |ears, ev| ears.wheel(ev.unchecked_ref())),
    ("pointerdown", |ears, ev| ears.press(ev.unchecked_ref())),
    ("pointerover", |ears, ev| ears.point(ev)),
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
        self.close_unless(target.as_ref());
        let pressed = target.and_then(|it| it.closest("[data-act]").ok().flatten());
        let Some(pressed) = pressed.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let act = pressed.get_attribute("data-act");
        if let Some(act) = act.and_then(|word| Act::read(&word, &self.0.indexed.dataset)) {
            self.0.act(act, pressed);
        }
    }

    /// Searches while the reader types, and follows a day that is put in.
    fn input(&self, ev: &Event) {
        let field = target(ev).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field else { return };
        if is_within(&field, ".search") {
            self.0.intend(Intent::Search(field.value()));
        } else if let Some(day) = day(&field.value()) {
            self.0.intend(Intent::Compare(day));
        }
    }

    /// A menu and the list of a cluster close when the keyboard's attention goes elsewhere, be it to nothing at all.
    fn leave(&self, ev: &ev::FocusEvent) {
        let to = ev.related_target().and_then(|to| to.dyn_into::<HtmlElement>().ok());
        self.close_unless(to.as_ref());
        self.0.hint(false);
    }

    fn close_unless(&self, inside: Option<&HtmlElement>) {
        let stays = |selector: &str| inside.is_some_and(|it| is_within(it, selector));
        let shown = self.0.now();
        let menu = shown.menu.filter(|_| stays(".menu"));
        let listed = shown.listed.filter(|_| stays(".members, [data-act^=\"list \"]"));
        if (menu, listed) != (shown.menu, shown.listed) {
            self.0.change(|shown| (shown.menu, shown.listed) = (menu, listed));
        }
    }

    /// A cluster that is pointed at gets a button beside it, which stays while that is pointed at.
    fn point(&self, ev: &Event) {
        let Some(target) = target(ev).filter(|it| !is_within(it, ".lister")) else { return };
        let cluster = target.closest("[data-kind=\"cluster\"]").ok().flatten();
        let pointed = cluster.and_then(|cluster| self.event_of(&cluster));
        if self.0.now().pointed != pointed {
            self.0.change(|shown| shown.pointed = pointed);
        }
    }

    /// The event that a mark stands for, or begins with.
    fn event_of(&self, mark: &Element) -> Option<Id<dataset::Event>> {
        self.0.indexed.dataset.events.find(&mark.get_attribute("data-event")?)
    }

    /// Keys on the axis and its overview; Escape closes the innermost thing open.
    fn key(&self, ev: &ev::KeyboardEvent) {
        let Some(target) = target(ev) else { return };
        self.0.halt_gliding();
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let name = ev.key();
        let is_taken = if name == "Escape" {
            self.escape(&target)
        } else if is_within(&target, THUMB) {
            self.thumb_key(&target, ev)
        } else if is_within(&target, ".plot") {
            self.plot_key(&target, &name, ev.shift_key())
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
        if shown.listed.is_some() {
            self.0.close_list();
            return true;
        }
        // In the search field Escape is the field's own.
        let closes = !is_within(target, ".search") && shown.state.selection.is_some();
        if closes {
            self.0.close();
        }
        closes
    }

    /// The thumbs of the overview follow the keys at once: a slider says each date that it passes.
    fn thumb_key(&self, thumb: &HtmlElement, ev: &ev::KeyboardEvent) -> bool {
        self.0.halt();
        let axis_bounds = &self.0.indexed.axis_bounds;
        let window = self.0.now().state.window(axis_bounds);
        let intent = thumb_of(thumb).key(&ev.key(), window, axis_bounds.limits);
        let is_taken = intent.is_some();
        if let Some(intent) = intent {
            self.0.hand(intent, ev.time_stamp());
        }
        is_taken
    }

    fn plot_key(&self, target: &HtmlElement, name: &str, shift: bool) -> bool {
        // The mark that has the keyboard is where walking and zooming begin, however it came to have it.
        if let Some(event) = self.event_of(target) {
            self.0.change(|shown| shown.state.focus = Some(event));
        }
        match key(name, shift) {
            Some(Key::Intent(intent)) => self.0.intend(intent),
            Some(Key::Zoom(factor)) => {
                let about = self.0.now().state.moment_in_focus(&self.0.indexed);
                self.0.intend(Intent::Zoom { about, factor });
            }
            Some(Key::Next) => self.walk_to(self.neighbour(Direction::Later)),
            Some(Key::Previous) => self.walk_to(self.neighbour(Direction::Earlier)),
            Some(Key::First) => self.walk_to(self.ends(EventIndex::first)),
            Some(Key::Last) => self.walk_to(self.ends(EventIndex::last)),
            None => return false,
        }
        true
    }

    fn neighbour(&self, direction: Direction) -> Option<Id<dataset::Event>> {
        let from = self.0.now().state.focus;
        let sight = self.0.sight.borrow();
        let (axis, scene) = sight.axis.as_ref().zip(sight.scene.as_ref())?;
        axis.walk(&self.0.indexed, scene, from, direction)
    }

    /// The first or the last event of all.
    fn ends(
        &self,
        end: fn(&EventIndex) -> Option<Id<dataset::Event>>,
    ) -> Option<Id<dataset::Event>> {
        end(self.0.sight.borrow().axis.as_ref()?.index())
    }

    fn walk_to(&self, event: Option<Id<dataset::Event>>) {
        if let Some(event) = event {
            self.0.focus_mark();
            self.0.intend(Intent::Focus(event));
        }
    }

    /// Ctrl, Cmd and pinch zoom about the pointer, a sideways wheel pans, and a plain wheel is the page's.
    fn wheel(&self, ev: &ev::WheelEvent) {
        self.0.halt_gliding();
        let Some(plot) = closest(target(ev).as_ref(), ".plot") else { return };
        let rect = plot.get_bounding_client_rect();
        let part = |px: f64| px / rect.width().max(1.0);
        let intent = if ev.ctrl_key() || ev.meta_key() {
            let at = part(f64::from(ev.client_x()) - rect.left());
            // A pinch comes with Ctrl and a few units at a time, a hundredth of the way that the fingers go each; a
            // notch of a wheel is about 100 units and zooms by a quarter.
            let units = if ev.ctrl_key() { 100.0 } else { 400.0 };
            let step = 1.0 + (ev.delta_y().abs() / units).min(0.25);
            let factor = if ev.delta_y() < 0.0 { 1.0 / step } else { step };
            Intent::Drag { from: at, to: at, factor }
        } else if ev.shift_key() || ev.delta_x().abs() > ev.delta_y().abs() {
            let px = if ev.delta_x() == 0.0 { ev.delta_y() } else { ev.delta_x() };
            Intent::Drag { from: part(px), to: 0.0, factor: 1.0 }
        } else {
            // Readers who have just used the axis may have meant it, and are told how; others only pass by.
            if self.0.element(".plot:focus-within").is_some() {
                self.0.hint(true);
            }
            return;
        };
        ev.prevent_default();
        self.0.hand(intent, ev.time_stamp());
    }

    /// A press on the plot or the overview may begin a drag; beside the overview's thumbs it brings the window there.
    fn press(&self, ev: &ev::PointerEvent) {
        self.0.halt_gliding();
        let target = target(ev);
        let (plot, strip) = (closest(target.as_ref(), ".plot"), closest(target.as_ref(), ".strip"));
        if !ev.is_primary() {
            if let Some(held) = self.0.held.borrow_mut().as_mut().filter(|_| plot.is_some()) {
                held.join(ev);
            }
            return;
        }
        if ev.button() != 0 {
            return;
        }
        let held = match (plot, strip) {
            (Some(plot), _) => Held::new(ev, Grip::Plot, plot),
            (None, Some(strip)) => {
                let thumb = closest(target.as_ref(), THUMB);
                let grip = thumb.as_ref().map_or(Thumb::Window, thumb_of);
                let held = Held::new(ev, Grip::Thumb(grip), strip);
                if thumb.is_none() {
                    self.bring_window(held.part(ev), ev.time_stamp());
                }
                held
            }
            (None, None) => return,
        };
        self.0.halt();
        self.0.held.replace(Some(held));
    }

    /// Brings the middle of the window to a part of the overview.
    fn bring_window(&self, part: f64, ms: f64) {
        self.0.halt();
        let axis_bounds = &self.0.indexed.axis_bounds;
        let middle = self.0.now().state.window(axis_bounds).middle();
        self.0.hand(Intent::PanBy(axis_bounds.limits.at(part).seconds_since(middle)), ms);
    }

    /// What is held follows the fingers.
    fn shift(&self, ev: &ev::PointerEvent) {
        if ev.buttons() == 0 {
            self.release(ev);
        }
        let mut held = self.0.held.borrow_mut();
        let intent = held.as_mut().and_then(|held| held.shift(ev, &self.0.indexed.axis_bounds));
        drop(held);
        if let Some(intent) = intent {
            self.0.hand(intent, ev.time_stamp());
        }
    }

    /// What is let go in full velocity glides on.
    fn release(&self, ev: &ev::PointerEvent) {
        let Some(held) = self.0.held.take() else { return };
        match held.release(ev) {
            Ok(held) => drop(self.0.held.replace(Some(held))),
            Err(part) if part != 0.0 => self.0.glide(-part),
            Err(_) => self.0.ask_for_frame(),
        }
    }
}

/// A thumb of the overview.
const THUMB: &str = "[data-thumb]";

fn thumb_of(element: &HtmlElement) -> Thumb {
    Thumb::from_word(&element.get_attribute("data-thumb").unwrap_or_default())
}

/// The nearest element around another, itself counted, that a selector finds.
fn closest(element: Option<&HtmlElement>, selector: &str) -> Option<HtmlElement> {
    element?.closest(selector).ok()??.dyn_into().ok()
}

fn target(ev: &Event) -> Option<HtmlElement> {
    ev.target().and_then(|target| target.dyn_into().ok())
}
