//! The overview strip: density over the whole of time, and the window as a handle on it.

use super::{
    Teller,
    length::percent,
    node::{Node, of_class},
};
use crate::{
    layout::{Bin, Overview},
    locale::{fill, short_date_words},
    time::{Edtf, Window},
};

/// The overview, with its window as a slider.
pub(super) fn overview(teller: Teller<'_>, strip: &Overview, window: Window) -> Node {
    let say = &teller.say().axis;
    let bin = |bin: &Bin| {
        of_class("span", "bin")
            .attr("style:left", percent(bin.x))
            .attr("style:width", percent(bin.width))
            .attr("style:height", percent(bin.height))
            .into()
    };
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
        .child(
            of_class("div", "strip").children(strip.bins.iter().map(bin).collect()).child(handle),
        )
        .child(year(strip.years.1))
        .into()
}
