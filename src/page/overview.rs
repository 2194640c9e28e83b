//! The overview strip: density over the whole of time, and the window as a handle on it.

use super::{
    Teller,
    length::percent,
    node::{Node, of_class},
};
use crate::{
    layout::{COLUMNS, Overview},
    locale::{fill, short_date_words},
    time::{Edtf, Window},
};

/// The overview, with its window as a slider.
pub(super) fn overview(teller: Teller<'_>, strip: &Overview, window: Window) -> Node {
    let say = &teller.say().axis;
    let density = of_class("div", "density").attr("style:clip-path", outline(strip));
    let day = |day| short_date_words(Edtf::from(day), teller.language);
    let (start, end) = (day(window.start().day()), day(window.end().plus(-1).day()));
    let spoken = fill(say.window_from_to, &[("start", &start), ("end", &end)]);
    let middle = percent(f64::midpoint(strip.start, strip.end));
    let handle = of_class("div", "handle")
        .key("handle")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", say.window)
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", middle.trim_end_matches('%'))
        .attr("aria-valuetext", spoken)
        .attr("style:left", percent(strip.start))
        .attr("style:width", percent(strip.end - strip.start));
    let year =
        |year: i32| of_class("span", "year").attr("aria-hidden", "true").text(year.to_string());
    of_class("div", "overview")
        .child(year(strip.years.0))
        .child(of_class("div", "strip").child(density).child(handle))
        .child(year(strip.years.1))
        .into()
}

/// The density as one shape: its columns, standing on the base.
fn outline(strip: &Overview) -> String {
    let mut outline = "polygon(0 100%".to_owned();
    for bin in &strip.bins {
        let across = |column: u32| percent(f64::from(column) / f64::from(COLUMNS));
        let (start, end) = (across(bin.column), across(bin.column + 1));
        let top = percent(1.0 - bin.height);
        for corner in [[&start, "100%"], [&start, &top], [&end, &top], [&end, "100%"]] {
            outline.push(',');
            outline.push_str(&corner.join(" "));
        }
    }
    outline.push(')');
    outline
}
