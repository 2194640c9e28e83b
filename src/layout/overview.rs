//! The overview: how many events lie where over the whole of time, and which part is visible.

use crate::{
    state::{Catalogue, Found},
    time::Window,
};

/// The overview strip; places are parts of the whole, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The density, from left to right; stretches without events are left out.
    pub bins: Vec<Bin>,
    /// Where the window begins.
    pub start: f64,
    /// Where the window ends.
    pub end: f64,
    /// The years of the first and the last event.
    pub years: (i32, i32),
}

/// One column of the density.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// Its height as a part of the highest; the square root of its count, so that one event is seen beside many.
    pub height: f64,
    /// How many events.
    pub count: usize,
}

/// Into how many columns the whole is cut.
const COLUMNS: u32 = 120;

/// Draws the overview.
pub fn overview(catalogue: &Catalogue, found: &Found, window: Window) -> Overview {
    let limits = catalogue.horizon.limits;
    let mut counts = [0_usize; COLUMNS as usize];
    for &event in &found.events {
        let at = limits.fraction(catalogue.dataset.events[event].date.anchor().start());
        if let Some(count) = counts.get_mut(column(at)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let width = 1.0 / f64::from(COLUMNS);
    let bins =
        (0..COLUMNS).zip(counts).filter(|&(_, count)| count > 0).map(|(column, count)| Bin {
            x: f64::from(column) * width,
            width,
            height: (share(count) / share(most)).sqrt(),
            count,
        });
    Overview {
        bins: bins.collect(),
        start: limits.fraction(window.start()).clamp(0.0, 1.0),
        end: limits.fraction(window.end()).clamp(0.0, 1.0),
        years: catalogue.horizon.years,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the columns"
)]
fn column(fraction: f64) -> usize {
    (fraction * f64::from(COLUMNS)).clamp(0.0, f64::from(COLUMNS - 1)) as usize
}

fn share(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
