//! What is asked: one value holds the whole state of a widget, intents change it, the permalink writes it.
//!
//! It draws nothing and knows no pixels; keys are given as the names that browsers use.

mod axis_bounds;
mod facet;
mod facet_index;
mod indexed_dataset;
mod intent;
mod key;
mod link_target;
mod normalize;
mod permalink;
mod search;
mod search_result;
mod selection;
mod thumb;
mod view;
mod view_state;
mod vocabulary;

pub use axis_bounds::AxisBounds;
pub use facet::{Facet, FacetCount, FacetValue};
pub use indexed_dataset::IndexedDataset;
pub use intent::Intent;
pub use key::{Key, PAN_STEP, ZOOM_STEP, key};
pub use link_target::{LinkTarget, Section};
pub use normalize::normalize;
pub use permalink::day;
pub use search_result::SearchResult;
pub use selection::Selection;
pub use thumb::Thumb;
pub use view::View;
pub use view_state::ViewState;
