//! What the columns of a chart are painted with.

use leptos::prelude::*;

use crate::{
    dataset::{Id, Observation, words::ObservationKind},
    layout::Column,
    view::RenderContext,
};

/// The distance of two lines of a hatch, in CSS pixels.
const HATCH_PX: f64 = 6.5;

/// The width of such a line, in CSS pixels.
const HATCH_LINE_PX: f64 = 1.5;

/// The ids of a chart's paint; `None` for what no column needs.
#[derive(Debug)]
pub(super) struct Paint {
    hatch: Option<String>,
    fade: Option<String>,
}

impl Paint {
    /// Gives ids that begin with a name to what these columns need.
    pub(super) fn new(name: &str, columns: &[Column]) -> Self {
        let needs = |needs: fn(&Column) -> bool, what: &str| {
            columns.iter().any(needs).then(|| format!("tl-{what}-{name}"))
        };
        Self {
            hatch: needs(|column| is_hatched(column.figure), "hatch"),
            fade: needs(|column| column.is_open, "fade"),
        }
    }

    /// Gives what the bar of a figure is filled with; `None` for what the style sheet gives.
    pub(super) fn bar_fill(&self, figure: Id<Observation>) -> Option<String> {
        self.hatch.as_deref().filter(|_| is_hatched(figure)).map(reference)
    }

    /// Gives what the stem of a range is filled with; `None` for what the style sheet gives.
    pub(super) fn stem_fill(&self, is_open: bool) -> Option<String> {
        self.fade.as_deref().filter(|_| is_open).map(reference)
    }
}

/// Tells whether a figure says what is to be or could be, so that its bar is hatched.
fn is_hatched(figure: Id<Observation>) -> bool {
    let kind = RenderContext::here().with_dataset(|dataset| dataset.observations[figure].kind);
    matches!(kind, ObservationKind::Target | ObservationKind::Capacity)
}

fn reference(id: &str) -> String {
    format!("url(#{id})")
}

/// Holds the definitions of a chart's paint.
///
/// Each chart has its own, since browsers find none in what is not shown.
#[component]
pub fn ChartPaint(
    /// What is defined.
    paint: Paint,
) -> impl IntoView {
    let hatch = paint.hatch.map(|id| {
        view! {
            <pattern
                id=id
                width=HATCH_PX
                height=HATCH_PX
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <rect
                    class="tl-hatch"
                    x=HATCH_PX - HATCH_LINE_PX
                    width=HATCH_LINE_PX
                    height=HATCH_PX
                    fill="currentColor"
                    stroke="none"
                />
            </pattern>
        }
    });
    let fade = paint.fade.map(|id| {
        view! {
            <linearGradient id=id x2=0 y1=1 y2=0>
                <stop class="tl-fade" offset=0 stop-color="currentColor"/>
                <stop class="tl-fade" offset=1 stop-color="currentColor" stop-opacity=0/>
            </linearGradient>
        }
    });
    view! { <defs>{hatch}{fade}</defs> }
}
