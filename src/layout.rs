//! Where it is drawn: from events, a window and a width to a [`Scene`], which is all that the axis shows, as data.
//!
//! It asks no browser: the width is given, and what measures texts is too.

mod chart;
mod clustered_lane;
mod density;
mod describe;
mod event_index;
mod fold_band;
mod label;
mod lane_name;
mod lane_rows;
mod legend;
mod level;
mod lod_cache;
mod mark;
mod offscreen;
mod pixel_extent;
mod scale;
mod scene;
mod shape;
mod sheet;
mod stack;
mod stack_builder;
mod stacked_index;
mod stacked_mark;
mod text_measure;
mod tick;
mod vertical;
mod virtual_list;
mod walk;
mod weight;
mod zoom_anchor;

pub use chart::{Chart, Column, chart, span};
pub use density::{Bin, MOST_BLOCKS};
pub use event_index::{EventIndex, EventMetrics};
pub use fold_band::FoldBand;
pub use label::{DIFFERS, Label, Side};
pub use lane_name::gutter_px;
pub use legend::LegendSign;
pub use level::Level;
pub use lod_cache::{LodCache, Progress};
pub use mark::{Highlight, Mark, MarkKey, MarkKind};
pub use offscreen::{OffscreenSummary, offscreen};
pub use scene::{Lane, Scene, SceneState, scene};
pub use shape::Shape;
pub use sheet::Sheet;
pub use stack::{Direction, Stack};
pub use stack_builder::StackBuilder;
pub use stacked_index::StackedIndex;
pub use text_measure::{TableMeasure, TextMeasure, TextStyle};
pub use tick::Tick;
pub use vertical::{VerticalRow, vertical_rows};
pub use virtual_list::{DrawnItem, VirtualRows, VisibleSpacer};
pub use walk::tab_stop;

/// How many events of a cluster are listed beside it; the list view has them all.
pub const MOST_MEMBERS: usize = 100;

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
    /// The distance between a tick and its label; the style sheet has the same.
    pub const TICK_LABEL_PX: f64 = 4.0;
    /// The side of a point, and the least width of what is wider.
    pub const POINT_PX: f64 = 12.0;
    /// How long the tail is of an event of which only a report's date is known, at every scale: how long before the report
    /// it was, nobody knows.
    pub const TAIL_PX: f64 = 17.0;
    /// The distance between a mark and its label, and between a label and the next mark.
    pub const GAP_PX: f64 = 6.0;
    /// How far a bar with an open end fades away beyond what is known.
    pub const OPEN_END_PX: f64 = 40.0;
    /// The most room that is kept free for a label when events are stacked; where more is free, it may be wider.
    pub const RESERVED_LABEL_PX: f64 = 230.0;
    /// The narrowest that a shortened label may be.
    pub const SHORT_LABEL_PX: f64 = 52.0;
    /// The most rows of events that a crowded lane may have; what does not fit shares clusters, in up to three rows below.
    pub const MOST_ROWS: usize = 6;
    /// The same for a lane that has no cluster, as it is as high as its events need.
    pub const MOST_OPEN_ROWS: usize = 8;
    /// The least width of a cluster's chip: room for its count in words.
    pub const CLUSTER_PX: f64 = 76.0;
    /// How far from the origin of its sheet a mark is drawn, on either side: browsers count no further than some millions
    /// of pixels. No sheet of a plot narrower than 11,000 pixels reaches as far.
    pub const FAR_PX: f64 = 200_000.0;
    /// The narrowest and the widest that the gutter with the names of the lanes may be.
    pub const LEAST_GUTTER_PX: f64 = 96.0;
    /// See [`LEAST_GUTTER_PX`].
    pub const MOST_GUTTER_PX: f64 = 200.0;
    /// What the dot before the name of a lane and the gap after it take of the gutter.
    pub const LANE_NAME_ROOM_PX: f64 = 24.0;
    /// The room above the name of a lane.
    pub const LANE_NAME_TOP_PX: f64 = 12.0;
    /// The width of what the widget holds from which the axis is horizontal; below, it is vertical.
    pub const VERTICAL_BELOW_PX: f64 = 488.0;
}
