//! The chart of an indicator: each figure as a column over the period that it speaks of, as high as its value, with the
//! range that rounding and hedging leave open. Figures of one period stand side by side; nothing is averaged.
//!
//! All positions are parts of a whole, from 0 to 1, so that a chart is laid out once for every width.

use crate::{
    dataset::{Dataset, Id, Indicator, Observation},
    evidence::Interval,
    time::{Day, Edtf, Moment, Window},
};

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The years that begin in it, and where.
    pub years: Vec<(f64, i32)>,
    /// The values at its lines, in the indicator's unit, from 0 up; the last is its top.
    pub values: Vec<f64>,
    /// The figures whose period is stated, in the order of time.
    pub columns: Vec<Column>,
    /// The others, side by side.
    pub timeless: Vec<Column>,
}

/// A figure in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The figure.
    pub figure: Id<Observation>,
    /// Where it begins.
    pub start: f64,
    /// How wide it is.
    pub width: f64,
    /// How high its value stands.
    pub value: f64,
    /// How high the least value stands that agrees with it.
    pub low: f64,
    /// The same of the greatest.
    pub high: f64,
    /// Whether the true value may lie above the top of the chart: "more than".
    pub is_open: bool,
}

/// How many lines a chart has at most above its ground.
const MOST_LINES: u32 = 5;

/// The least width of a column, so that a figure of one day among years is seen: 10 pixels of some 800.
const LEAST_WIDTH: f64 = 0.0125;

/// Gives the window that the charts of a dataset share: whole years around all periods; `None` where there is
/// none.
pub fn span(dataset: &Dataset) -> Option<Window> {
    let periods = || dataset.observations.iter().filter_map(|(_, figure)| figure.period);
    let start = periods().map(|period| period.extent().start).min()?;
    let end = periods().map(|period| period.extent().end).max()?;
    let first = |year| Day::from_ymd(year, 1, 1).map(Day::start);
    Window::new(first(start.day().year())?, first(end.plus(-1).day().year() + 1)?)
}

/// Lays out the chart of an indicator over the window that all share.
pub fn chart(dataset: &Dataset, indicator: Id<Indicator>, span: Option<Window>) -> Chart {
    let figures = &dataset.indicators[indicator].observations;
    let values = lines(dataset, figures);
    let top = values.last().copied().unwrap_or(1.0);
    let column = |figure: Id<Observation>, start: f64, width: f64| {
        let interval = Interval::of(dataset, figure);
        let part = |value: f64| (value / top).clamp(0.0, 1.0);
        let value = part(dataset.observations[figure].value);
        Column {
            figure,
            start: start.min(1.0 - width),
            width,
            value,
            low: part(interval.low),
            high: part(interval.high),
            is_open: interval.high.is_infinite(),
        }
    };
    let mut dated: Vec<(Id<Observation>, Moment, Moment)> = Vec::new();
    let mut timeless = Vec::new();
    for &figure in figures {
        match dataset.observations[figure].period.map(Edtf::extent) {
            Some(extent) => dated.push((figure, extent.start, extent.end)),
            None => timeless.push(figure),
        }
    }
    // The longer first, so that a part of a year stands before the whole.
    dated.sort_by_key(|&(_, start, end)| (start.0, -end.0));
    let columns = span.map_or_else(Vec::new, |span| {
        let place = |(at, &(figure, start, end)): (usize, &(Id<Observation>, Moment, Moment))| {
            let same =
                |other: &(Id<Observation>, Moment, Moment)| (other.1, other.2) == (start, end);
            let peers = dated.iter().filter(|other| same(other)).count();
            let before = dated.iter().take(at).filter(|other| same(other)).count();
            let (left, right) = (span.fraction(start), span.fraction(end));
            let width = ((right - left) / peers as f64).max(LEAST_WIDTH);
            column(figure, left + width * before as f64, width)
        };
        dated.iter().enumerate().map(place).collect()
    });
    let width = 1.0 / timeless.len().max(1) as f64;
    let timeless = timeless.iter().enumerate();
    let timeless = timeless.map(|(at, &figure)| column(figure, width * at as f64, width)).collect();
    Chart { years: span.map(years).unwrap_or_default(), values, columns, timeless }
}

/// Gives the years that begin in a window.
fn years(span: Window) -> Vec<(f64, i32)> {
    let (first, last) = (span.start().day().year(), span.end().day().year());
    let start = |year| Day::from_ymd(year, 1, 1).map(|day| (span.fraction(day.start()), year));
    (first..last).filter_map(start).collect()
}

/// Even values from 0 to above the greatest that is known to be possible, in steps of 1, 2 or 5 of some power of ten.
fn lines(dataset: &Dataset, figures: &[Id<Observation>]) -> Vec<f64> {
    let reach = |&figure: &Id<Observation>| {
        let high = Interval::of(dataset, figure).high;
        if high.is_finite() { high } else { dataset.observations[figure].value * 1.2 }
    };
    let greatest = figures.iter().map(reach).fold(0.0, f64::max);
    if greatest <= 0.0 {
        return vec![0.0, 1.0];
    }
    let step = step(greatest / f64::from(MOST_LINES));
    let mut lines = vec![0.0];
    let mut line = 0.0;
    while line < greatest {
        line += step;
        lines.push(line);
    }
    lines
}

/// Gives the least of 1, 2 and 5 times a power of ten that is no less than a value above 0.
fn step(least: f64) -> f64 {
    let mut power = 1.0;
    while power > least {
        power /= 10.0;
    }
    while power * 10.0 <= least {
        power *= 10.0;
    }
    let fitting = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
    fitting.into_iter().find(|&step| step >= least).unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (least, expected) in
            [(1.0, 1.0), (0.3, 0.5), (7.0, 10.0), (110_000_000.0, 200_000_000.0)]
        {
            assert!((step(least) - expected).abs() < expected * 1e-9, "{least}: {}", step(least));
        }
    }
}
