//! The overview strip: density over the whole of time, and the window as a handle on it.

use super::{
    Teller,
    length::percent,
    node::{Element, Node, of_class},
};
use crate::{
    layout::{COLUMNS, Overview},
    locale::{fill, short_date_words},
    state::Thumb,
    time::{Edtf, Window},
};

/// The overview, with sliders for its window and for each of the window's ends.
pub(super) fn overview(teller: Teller<'_>, strip: &Overview, window: Window) -> Node {
    let say = &teller.say().axis;
    let density = of_class("div", "density").attr("style:clip-path", outline(strip));
    let day = |day| short_date_words(Edtf::from(day), teller.language);
    let (start, end) = (day(window.start().day()), day(window.end().plus(-1).day()));
    let spoken = fill(say.window_from_to, &[("start", &start), ("end", &end)]);
    let middle = f64::midpoint(strip.start, strip.end);
    let reach = of_class("div", "reach")
        .key("reach")
        .attr("style:--start", percent(strip.start))
        .attr("style:--length", percent(strip.end - strip.start))
        .child(slider(Thumb::Start, say.window_start, strip.start, start))
        .child(slider(Thumb::Window, say.window, middle, spoken))
        .child(slider(Thumb::End, say.window_end, strip.end, end));
    let year =
        |year: i32| of_class("span", "year").attr("aria-hidden", "true").text(year.to_string());
    of_class("div", "overview")
        .child(year(strip.years.0))
        .child(of_class("div", "strip").child(density).child(reach))
        .child(year(strip.years.1))
        .into()
}

/// One of the sliders; it says a date and not the part of the whole that it stands at.
fn slider(thumb: Thumb, name: &str, at: f64, spoken: String) -> Element {
    of_class("div", if thumb == Thumb::Window { "handle" } else { "end" })
        .attr("data-thumb", thumb.word())
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", percent(at).trim_end_matches('%'))
        .attr("aria-valuetext", spoken)
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
