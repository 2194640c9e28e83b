//! When: dates as the sources give them, days and moments, tick steps, and the visible period of time.
//!
//! There is no clock here, no time zone, no pixel, and no date as a float. Dates are of the proleptic
//! Gregorian calendar; nobody's midnight in particular is meant.

mod bounds;
mod day;
mod edtf;
mod extent;
mod folds;
mod step;
mod window;
mod window_animation;

pub use bounds::Bounds;
pub use day::{DAY_SECONDS, Day, Moment, days_in_month};
pub use edtf::{Calendar, Date, Doubt, Edtf, EdtfError, End, Season};
pub use extent::{Edge, Extent};
pub use folds::{Fold, Folds, MOST_FOLDS};
pub use step::{Step, Unit};
pub use window::Window;
pub use window_animation::{DragVelocity, WindowAnimation};
