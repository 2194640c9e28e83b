//! What the timeline shows, as signals: the events measured and stacked, the sheet around the window, and the scene on it.
//!
//! Everything is derived but the stacks, which are laid in the background, some events in each frame.

mod background;
mod listed;
mod zoom;

use std::sync::Arc;

use leptos::prelude::*;

use self::{background::Work, listed::ListedCluster};
use super::measure::Measure;
use crate::{
    dataset::{Event, Id},
    layout::{
        EventIndex, EventMetrics, LodCache, OffscreenSummary, Scene, SceneState, Sheet,
        StackedIndex, gutter_px, offscreen, scene, tab_stop,
    },
    state::Selection,
    time::Window,
    view::{RenderContext, WidgetState, changes::changes_of},
};

/// What the timeline shows; provided once for each widget.
#[derive(Clone, Copy)]
pub(in crate::view) struct TimelineModel {
    context: RenderContext,
    state: WidgetState,
    /// The reader's own font.
    pub(super) measure: RwSignal<Measure>,
    /// The width of the timeline, in CSS pixels; 0 until it is measured.
    pub(super) width: RwSignal<f64>,
    /// The width of the lane names, in CSS pixels.
    pub(super) gutter: Memo<f64>,
    /// The width of the plot, in CSS pixels; 0 until it is measured.
    pub(super) plot_width: Memo<f64>,
    /// The events as they are measured, and what with.
    metrics: RwSignal<Option<(Measure, Arc<EventMetrics>)>>,
    /// The events that are found, in the order of time; `None` until they are measured.
    pub(super) index: Memo<Option<Arc<EventIndex>>>,
    stacks: RwSignal<LodCache>,
    /// The events as they are stacked at the scale that is seen.
    pub(super) stacked: Memo<Option<StackedIndex>>,
    /// The part of the axis that is laid out.
    pub(super) sheet: Memo<Option<Sheet>>,
    /// Everything on the sheet.
    pub(super) scene: Signal<Option<Arc<Scene>>>,
    /// What is open.
    pub(super) selection: Signal<Option<Selection>>,
    /// The window while it rests: what is told of it does not change while it moves.
    pub(super) resting_window: Memo<Window>,
    /// The mark that Tab leads to.
    pub(super) tab_stop: Signal<Option<Id<Event>>>,
    /// The cluster whose events are listed.
    pub(super) listed: RwSignal<Option<ListedCluster>>,
    /// Whether the legend is open; the reader's choice lasts as long as the widget.
    pub(super) legend_is_open: RwSignal<bool>,
    work: StoredValue<Work>,
}

impl TimelineModel {
    /// Makes the model of a widget and provides it to the components below the current owner.
    pub(in crate::view) fn provide(context: RenderContext, state: WidgetState) -> Self {
        let measure = RwSignal::new(Measure::default());
        let width = RwSignal::new(0.0);
        let metrics: RwSignal<Option<(Measure, Arc<EventMetrics>)>> = RwSignal::new(None);
        let gutter = Memo::new(move |_| gutter_of(context, &measure.read(), width.get()));
        let plot_width = Memo::new(move |_| {
            let width = width.get();
            if width > 0.0 { (width - gutter.get()).max(1.0) } else { 0.0 }
        });
        let index = Memo::new_with_compare(
            move |_| {
                let (_, metrics) = metrics.get()?;
                Some(Arc::new(EventIndex::new(&metrics, &state.result.read(), &state.axis())))
            },
            |one, other| !same(one.and_then(Option::as_ref), other.and_then(Option::as_ref)),
        );
        let stacks = RwSignal::new(LodCache::default());
        let stacked = Memo::new(move |_| {
            let index = index.get()?;
            let stacked = stacks.with(|stacks| stacks.serving(state.seen_window()))?;
            // One of an earlier filter is of no use.
            Arc::ptr_eq(&stacked.index, &index).then_some(stacked)
        });
        let sheet = Memo::new(move |before| {
            let events = index.with(|index| index.as_ref().map_or(0, |index| index.len()));
            sheet_of(state, plot_width.get(), events, before)
        });
        let selection = changes_of(state.selection);
        let scene = changes_of(Memo::new(move |_| {
            let (stacked, sheet) = (stacked.get()?, sheet.get()?);
            let scene_state = SceneState { selection: selection.get(), gutter_px: gutter.get() };
            let indexed = context.indexed();
            let measure = measure.read();
            Some(Arc::new(scene(
                &indexed,
                &stacked,
                &sheet,
                &scene_state,
                context.language,
                &*measure,
            )))
        }));
        let resting_window = Memo::new(move |previous: Option<&Window>| match previous {
            Some(&previous) if state.is_moving() => previous,
            _ => state.seen_window(),
        });
        let focus = Memo::new(move |_| state.view_state.with(|state| state.focus));
        let tab_stop = changes_of(Memo::new(move |_| {
            let (stacked, scene) = (stacked.get()?, scene.get()?);
            tab_stop(&scene, &stacked, &context.indexed(), resting_window.get(), focus.get())
        }));
        let model = Self {
            context,
            state,
            measure,
            width,
            gutter,
            plot_width,
            metrics,
            index,
            stacks,
            stacked,
            sheet,
            scene,
            selection,
            resting_window,
            tab_stop,
            listed: RwSignal::new(None),
            legend_is_open: RwSignal::new(true),
            work: StoredValue::new(Work::default()),
        };
        provide_context(model);
        model.work_in_background();
        model
    }

    /// Finds the model that was provided.
    pub(super) fn here() -> Self {
        expect_context()
    }

    /// Tells how far the sheet is moved to the left, in CSS pixels.
    pub(super) fn sheet_offset(self) -> f64 {
        let seen = self.state.seen_window();
        self.sheet.with(|sheet| sheet.as_ref().map_or(0.0, |sheet| sheet.offset_px(seen)))
    }

    /// Gives what lies before and after the window while it rests.
    pub(super) fn offscreen(self) -> Memo<(Option<OffscreenSummary>, Option<OffscreenSummary>)> {
        Memo::new(move |_| {
            let window = self.resting_window.get();
            self.index
                .with(|index| index.as_ref().map(|index| offscreen(index, window)))
                .unwrap_or_default()
        })
    }

    /// Tells whether something is open, followed.
    ///
    /// Marks ask here, not [`WidgetState::is_open`]: its memo would have every mark looked through in each frame of a
    /// movement (see [`changes_of`]).
    pub(super) fn is_open(self, selection: Selection) -> bool {
        self.selection.get() == Some(selection)
    }

    /// Tells whether Tab leads to the mark that begins with an event, followed.
    pub(super) fn is_tab_stop(self, event: Id<Event>) -> bool {
        self.tab_stop.get() == Some(event)
    }
}

fn same(one: Option<&Arc<EventIndex>>, other: Option<&Arc<EventIndex>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// Gives the width that the names of the lanes need.
pub(super) fn gutter_of(context: RenderContext, measure: &Measure, width: f64) -> f64 {
    let indexed = context.indexed();
    let names: Vec<String> =
        indexed.dataset.sectors.ids().map(|id| context.sector_name(Some(id))).collect();
    gutter_px(names.iter().map(String::as_str), measure, width)
}

/// Gives the sheet that shows the window: the one before as long as it serves, and once the window rests, one about it.
fn sheet_of(
    state: WidgetState,
    plot_width: f64,
    events: usize,
    before: Option<&Option<Sheet>>,
) -> Option<Sheet> {
    if plot_width <= 0.0 {
        return None;
    }
    let (window, axis) = (state.seen_window(), state.axis());
    let is_moving = state.is_moving();
    let serves = |sheet: &&Sheet| {
        sheet.folds == axis.folds
            && sheet.serves(window, plot_width)
            && (is_moving || sheet.window == window)
    };
    let before = before.and_then(Option::as_ref);
    if let Some(sheet) = before.filter(serves) {
        return Some(*sheet);
    }
    // While the scale changes, what lies outside would be laid out in vain.
    let is_zooming = is_moving && before.is_some_and(|it| !it.has_scale_of(window));
    Some(if is_zooming {
        Sheet::of(window, &axis, plot_width)
    } else {
        Sheet::around(window, &axis, plot_width, events)
    })
}
