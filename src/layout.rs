//! Where it is drawn: from events, a window and a width to a [`Scene`], which is all that the axis shows, as data.
//!
//! It measures no screen and asks no browser; the width is given, and texts are measured by a table.

mod axis;
mod chart;
mod clustered_lane;
mod event_index;
mod label;
mod lod_cache;
mod overview;
mod pixel_extent;
mod scale;
mod scene;
mod stack;
mod text_width;
mod tick;
mod vertical;
mod weight;

pub use axis::Axis;
pub use chart::{Chart, Column, chart, span};
pub use event_index::{EventIndex, EventMetrics};
pub use label::{Label, Side};
pub use lod_cache::LodCache;
pub use overview::{Bin, COLUMNS, Overview, overview};
pub use scene::{Highlight, Lane, Mark, MarkKind, OffscreenSummary, Scene, scene};
pub use stack::{Builder, Direction, Level, Stack};
pub use tick::Tick;
pub use vertical::{Heading, Vertical, heading, vertical};

/// The sizes, in CSS pixels, that the scene and the style sheet share.
pub mod size {
    /// The height of a row of marks; no target is smaller (WCAG 2.5.8 asks for 24).
    pub const ROW_PX: f64 = 26.0;
    /// The room above the first and below the last row of a lane.
    pub const LANE_PADDING_PX: f64 = 8.0;
    /// The room for ticks above the first lane.
    pub const TICKS_PX: f64 = 28.0;
    /// The least distance between two ticks.
    pub const TICK_GAP_PX: f64 = 58.0;
    /// The side of a point.
    pub const POINT_PX: f64 = 14.0;
    /// The distance between a mark and its label, and between a label and the next mark.
    pub const GAP_PX: f64 = 6.0;
    /// How far a bar with an open end fades away beyond what is known.
    pub const OPEN_END_PX: f64 = 40.0;
    /// The widest that a label may be.
    pub const LABEL_PX: f64 = 230.0;
    /// The narrowest that a shortened label may be.
    pub const SHORT_LABEL_PX: f64 = 52.0;
    /// The most rows of events that a lane may have; what does not fit shares clusters, in up to three rows below.
    pub const MOST_ROWS: usize = 6;
    /// The least width of a cluster's chip: room for its count in words.
    pub const CLUSTER_PX: f64 = 76.0;
    /// The width of what the widget holds from which the axis lies; below it stands vertical.
    pub const VERTICAL_BELOW_PX: f64 = 488.0;
}
