//! When the preview of a reference mark is shown, and for how long (WCAG 1.4.13): it can be pointed at itself, and stays
//! until the reader leaves it or presses Escape.

use std::{sync::Arc, time::Duration};

use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::dataset::{Id, Source};

/// The `id` of the preview, of which each widget has one.
pub(super) const PREVIEW_ID: &str = "preview";

/// How long the pointer may be on its way from a mark to its preview.
const GRACE: Duration = Duration::from_millis(300);

/// The pointer that is no preview's: a finger that comes to a mark is about to follow it.
const TOUCH: &str = "touch";

/// What only the browser knows of an element: whether it has the keyboard, and shows it.
const HAS_KEYBOARD: &str = ":focus-visible";

/// What a mark stands for.
#[derive(Debug, Clone)]
pub struct PreviewContent {
    /// The source.
    pub(super) source: Id<Source>,
    /// The source, or the place in it, in words: "report 2, paragraph 5".
    pub(super) name: String,
    /// The sources of this mark and of those beside it, each once.
    pub(super) beside: Arc<[Id<Source>]>,
}

/// A mark and what is shown beside it.
#[derive(Clone, Copy)]
pub(super) struct MarkPreview {
    /// Where it is shown; `None` in the written page.
    previews: Option<Previews>,
    pub(super) content: StoredValue<PreviewContent>,
    pub(super) mark: NodeRef<html::A>,
    pub(super) is_shown: RwSignal<bool>,
}

/// Which mark's preview is shown, of one widget at most one.
#[derive(Clone, Copy)]
pub struct Previews {
    pub(super) shown: RwSignal<Option<MarkPreview>>,
    /// When it will be hidden, unless the reader comes back.
    hiding: StoredValue<Option<TimeoutHandle>>,
}

impl MarkPreview {
    /// Makes the preview of a mark, which goes with the calling component.
    pub(super) fn new(content: PreviewContent) -> Self {
        let preview = Self {
            previews: use_context(),
            content: StoredValue::new(content),
            mark: NodeRef::new(),
            is_shown: RwSignal::new(false),
        };
        on_cleanup(move || preview.hide());
        preview
    }

    /// Shows it to a reader who points at the mark with something that can point at the preview as well.
    pub(super) fn show_to_pointer(self, event: &ev::PointerEvent) {
        if event.pointer_type() != TOUCH {
            self.show();
        }
    }

    /// Shows it to a reader who has come to the mark by the keyboard.
    pub(super) fn show_to_keyboard(self) {
        if self.has_keyboard() {
            self.show();
        }
    }

    fn show(self) {
        if let Some(previews) = self.previews {
            previews.show(self);
        }
    }

    /// Hides it, if it is what is shown.
    pub(super) fn hide(self) {
        let previews = self.previews.filter(|previews| previews.shows(self));
        if let Some(previews) = previews {
            previews.hide();
        }
    }

    /// Hides it soon, unless the reader comes back.
    pub(super) fn hide_soon(self) {
        let previews = self.previews.filter(|previews| previews.shows(self));
        if let Some(previews) = previews {
            previews.hide_soon();
        }
    }

    fn has_keyboard(self) -> bool {
        let mark = self.mark.try_get_untracked().flatten();
        mark.is_some_and(|mark| mark.matches(HAS_KEYBOARD).unwrap_or_default())
    }
}

impl Previews {
    /// Provides the previews of a widget to the components below the current owner.
    pub fn provide() {
        provide_context(Self { shown: RwSignal::new(None), hiding: StoredValue::new(None) });
    }

    fn shows(self, preview: MarkPreview) -> bool {
        let shown = self.shown.try_get_untracked().flatten();
        shown.is_some_and(|shown| shown.is_shown == preview.is_shown)
    }

    fn show(self, preview: MarkPreview) {
        self.stay();
        if !self.shows(preview) {
            self.hide();
            preview.is_shown.set(true);
            self.shown.set(Some(preview));
        }
    }

    /// Leaves it as it is, whatever was to be hidden soon.
    pub(super) fn stay(self) {
        let hiding = self.hiding.try_update_value(Option::take).flatten();
        if let Some(hiding) = hiding {
            hiding.clear();
        }
    }

    /// Hides what is shown.
    pub(super) fn hide(self) {
        self.stay();
        if let Some(shown) = self.shown.try_get_untracked().flatten() {
            shown.is_shown.set(false);
            self.shown.set(None);
        }
    }

    /// Hides it soon, unless the reader comes back or has the keyboard there.
    pub(super) fn hide_soon(self) {
        self.stay();
        let hide = move || {
            let shown = self.shown.try_get_untracked().flatten();
            if shown.is_some_and(|shown| !shown.has_keyboard()) {
                self.hide();
            }
        };
        self.hiding.set_value(set_timeout_with_handle(hide, GRACE).ok());
    }
}
