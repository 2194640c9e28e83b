//! A scene as lines of text, for people who compare two of them.

use std::fmt;

use super::{
    fold_band::FoldBand,
    label::Label,
    mark::{Highlight, Mark, MarkKind},
    scene::Scene,
};
use crate::dataset::{Dataset, Record, words::EventStatus};

impl Scene {
    /// Writes the scene as lines of text; positions are counted from the start of the visible window.
    pub fn describe(&self, dataset: &Dataset) -> String {
        let from = self.sheet.offset_px(self.sheet.window);
        let (start, end) = (self.sheet.start_px() - from, self.sheet.end_px() - from);
        let mut lines = vec![
            format!("plot {:.0} x {:.0}", self.sheet.window_px, self.height),
            format!("sheet {start:.0} to {end:.0}"),
        ];
        lines.extend(self.ticks.iter().map(|tick| {
            let name = if tick.is_major { "TICK" } else { "tick" };
            format!("{name} {:.0} {}", tick.x - from, tick.label)
        }));
        lines.extend(self.folds.iter().map(|fold| {
            let FoldBand { x, width, years } = fold;
            format!("fold {:.0}+{width:.0} of {years} years", x - from)
        }));
        lines.extend(self.lanes.iter().map(|lane| {
            let name = lane.sector.map_or("-", |sector| dataset.sectors[sector].slug());
            format!("lane {:.0}+{:.0} {name} ({})", lane.y, lane.height, lane.count)
        }));
        let marks = self.marks.iter();
        lines.extend(marks.map(|mark| DescribedMark { mark, from, dataset }.to_string()));
        lines.join("\n")
    }
}

struct DescribedMark<'a> {
    mark: &'a Mark,
    from: f64,
    dataset: &'a Dataset,
}

impl fmt::Display for DescribedMark<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mark { kind, shape, x, y, width, status, highlight, label, .. } = self.mark;
        let slug = self.dataset.events[self.mark.first].slug();
        match kind {
            MarkKind::Cluster => write!(f, "Cluster")?,
            MarkKind::Point | MarkKind::Bar => write!(f, "{shape:?}")?,
        }
        write!(f, " {:.0}+{width:.0} @{y:.0} {slug}", x - self.from)?;
        if self.mark.differs {
            write!(f, " differs")?;
        }
        if *status != EventStatus::Occurred {
            write!(f, " {status:?}")?;
        }
        if *highlight != Highlight::Plain {
            write!(f, " {highlight:?}")?;
        }
        match label {
            Some(Label { text, side, x, width }) => {
                write!(f, " | {side:?} {:.0}+{width:.0} {text}", x - self.from)
            }
            None => Ok(()),
        }
    }
}
