//! The range of values that a figure leaves open by its rounding and its qualifier.

use crate::dataset::{Dataset, Id, Observation, words::Qualifier};

/// The values, in the indicator's unit, that agree with a figure: from `low` to `high`, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The least value.
    pub low: f64,
    /// The greatest value; infinite for "more than".
    pub high: f64,
}

/// How far "about" reaches, as a share of the value: an editorial constant.
const ABOUT: f64 = 0.1;

impl Interval {
    /// Gives the values that agree with a figure.
    ///
    /// A rounded figure stands for half a step to either side; an implied one for every value that the rounding
    /// of the later figure and of the factor allow.
    pub fn of(dataset: &Dataset, id: Id<Observation>) -> Self {
        let figure = &dataset.observations[id];
        let half_step = figure.rounded_to / 2.0;
        if let Some(implied) = figure.implied {
            let later = Self::of(dataset, implied.later);
            let (least, greatest) = (implied.factor - half_step, implied.factor + half_step);
            // Below zero the smaller factor leads further from it.
            return Self {
                low: (later.low / greatest).min(later.low / least),
                high: (later.high / greatest).max(later.high / least),
            };
        }
        let value = figure.value;
        match figure.qualifier {
            Qualifier::Exact => Self { low: value - half_step, high: value + half_step },
            Qualifier::About => {
                let margin = (value.abs() * ABOUT).max(half_step);
                Self { low: value - margin, high: value + margin }
            }
            Qualifier::MoreThan => Self { low: value, high: f64::INFINITY },
            Qualifier::LessThan => Self { low: f64::NEG_INFINITY, high: value },
            Qualifier::UpTo => Self { low: f64::NEG_INFINITY, high: value + half_step },
        }
    }

    /// Tells whether some value agrees with both.
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}
