//! Ticks: calendar days along the axis, no closer than can be read.

use super::{
    sheet::Sheet,
    size,
    text_measure::{TableMeasure, TextMeasure, TextStyle},
};
use crate::{
    locale::{Language, moment_label},
    time::{DAY_SECONDS, Day, Moment, Step, Window},
};

/// A tick with its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where in time it stands; no two of one axis share it.
    pub day: Day,
    /// Where it stands, in pixels as the sheet counts them.
    pub x: f64,
    /// What it says; nothing where the window or the sheet would cut the label.
    pub label: String,
    /// Whether a year begins here while finer steps are shown, or the steps are years.
    pub is_major: bool,
    /// The year that a major one leads to.
    pub period: Option<Window>,
}

/// Gives the ticks of a sheet: none within what is left out, and a year where the axis begins
/// and where it goes on after that.
pub(super) fn ticks(sheet: &Sheet, language: Language, measure: &dyn TextMeasure) -> Vec<Tick> {
    let gap = size::TICK_GAP_PX * wideness(measure);
    let step = Step::finest_at_least(sheet.scale().seconds(gap));
    let ruler = Ruler { sheet, step, language, measure };
    let (mut ticks, mut start, mut begins) = (Vec::new(), sheet.span.start(), sheet.is_first);
    for fold in sheet.folds.iter().filter(|fold| sheet.span.meets(fold.start, fold.end)) {
        ticks.extend(ruler.stretch(start, fold.start, begins));
        (start, begins) = (fold.end, true);
    }
    ticks.extend(ruler.stretch(start, sheet.span.end(), begins));
    ticks
}

/// What ticks are made with.
struct Ruler<'a> {
    sheet: &'a Sheet,
    step: Step,
    language: Language,
    measure: &'a dyn TextMeasure,
}

impl Ruler<'_> {
    /// Gives the ticks of a stretch without a fold, which `begins` where the axis does or goes on after one, or else where
    /// the sheet does.
    fn stretch(&self, start: Moment, end: Moment, begins: bool) -> Vec<Tick> {
        if start > end {
            return Vec::new();
        }
        let days = self.step.ticks(start.day(), end.day());
        let days = days.filter(|day| start <= day.start() && day.start() <= end);
        let mut ticks: Vec<Tick> = days
            .map(|day| {
                let label = moment_label(day, self.step, self.language);
                self.tick(day, label, self.step.opens_year(day), end)
            })
            .collect();
        let head = start.plus(DAY_SECONDS - 1).day();
        if begins && head.start() <= end {
            let tick = self.tick(head, head.year().to_string(), true, end);
            self.begin(tick, &mut ticks);
        }
        ticks
    }

    /// Begins the ticks of a stretch with one that says the year, unless the next does soon enough. Ticks give way to it.
    fn begin(&self, head: Tick, ticks: &mut Vec<Tick>) {
        let head_end = self.label_end(&head) + size::GAP_PX;
        if ticks.first().is_none_or(|first| first.x >= head_end || !first.is_major) {
            ticks.retain(|tick| tick.x >= head_end);
            ticks.insert(0, head);
        }
    }

    /// Makes a tick in a stretch that ends at a moment.
    fn tick(&self, day: Day, label: String, is_major: bool, end: Moment) -> Tick {
        let x = self.sheet.x(day.start());
        let mut tick =
            Tick { day, x, label, is_major, period: is_major.then(|| year(day.year())).flatten() };
        // A label that one of these would cut is left out; the line stays.
        let window = self.sheet.window;
        let ends = [window.start(), window.end(), end].map(|end| self.sheet.x(end));
        let label_end = self.label_end(&tick);
        if ends.iter().any(|&end| x < end && end < label_end) {
            tick.label.clear();
        }
        tick
    }

    /// Tells where the label of a tick ends.
    fn label_end(&self, tick: &Tick) -> f64 {
        let style = if tick.is_major { TextStyle::MajorTick } else { TextStyle::Tick };
        tick.x + size::TICK_LABEL_PX + self.measure.width_px(&tick.label, style)
    }
}

/// Tells how much wider the widest labels are than those that the gap between ticks is meant for; 1 if they are not.
fn wideness(measure: &dyn TextMeasure) -> f64 {
    let width = |measure: &dyn TextMeasure| measure.width_px("2000", TextStyle::MajorTick);
    (width(measure) / width(&TableMeasure)).max(1.0)
}

fn year(year: i32) -> Option<Window> {
    let start = |year| Day::from_ymd(year, 1, 1).map(Day::start);
    Window::new(start(year)?, start(year + 1)?)
}
