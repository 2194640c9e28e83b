//! What is taken along of a chart: its citation, or that of one of its figures, and the figures as a table.

use super::{
    Teller,
    act::join,
    figures::{letter, period},
    node::{Node, button, el, of_class},
    share::row,
};
use crate::{
    dataset::{Id, Indicator, Observation, Record as _},
    export::Format,
};

/// What is below a chart, to be opened; the page's script has it filled with [`take`] then.
pub(super) fn taker(teller: Teller<'_>, indicator: &Indicator) -> Node {
    let of = of_class("span", "sr-only").text(": ").child(teller.text(&indicator.label));
    let summary = el("summary").text(teller.annexed().charts.take).child(of);
    let place = of_class("div", "taken").attr("data-take", indicator.slug());
    of_class("details", "taker").child(summary).child(place).into()
}

/// What there is to be taken along of a chart: a choice of what is cited, all of it or the figure that is chosen, its
/// citations with the names of their styles, and the download.
pub fn take(
    teller: Teller<'_>,
    id: Id<Indicator>,
    chosen: Option<Id<Observation>>,
    citations: &[(&'static str, String)],
) -> Vec<Node> {
    let dataset = teller.dataset();
    let indicator = &dataset.indicators[id];
    let say = &teller.annexed().charts;
    let figure = |&figure: &Id<Observation>| {
        let observation = &dataset.observations[figure];
        let (letter, period) = (letter(teller, id, figure), period(teller, observation));
        let name = [&letter, ": ", &observation.as_stated, " · ", &period].concat();
        el("option").attr("value", observation.slug()).text(name).into()
    };
    let select = el("select")
        .child(el("option").attr("value", "").text(say.all_cited))
        .children(indicator.observations.iter().map(figure).collect());
    let choice = of_class("label", "choice").child(el("span").text(say.cited)).child(select);
    let act = [&join("download", Format::Figures.ending()), " ", indicator.slug()].concat();
    let download = button("", act).text(say.download);
    let rows = citations.iter().map(|(name, text)| row(teller, name, text)).collect();
    // What has been copied of one is not said of another.
    let slug = chosen.map_or(indicator.slug(), |id| dataset.observations[id].slug());
    vec![
        of_class("div", "downloads").child(download).into(),
        choice.into(),
        of_class("div", "citations").key(slug).children(rows).into(),
    ]
}
