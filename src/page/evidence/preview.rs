//! What a reference leads to, told beside it.

use crate::{
    dataset::{Id, Source},
    evidence::read_marker,
    locale::{capitalized, date_words, fill, list_words},
    page::{
        Teller,
        node::{Node, el, of_class},
        reference::{located, report},
    },
};

/// The source and place that a mark stands for, and who else says the same, as the marks beside it tell; nothing for what
/// is no mark.
pub fn preview(teller: Teller<'_>, mark: &str, beside: &[String]) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let Some((id, locator)) = read_marker(mark, dataset) else { return Vec::new() };
    let source = &dataset.sources[id];
    let publisher = source.container.clone();
    let publisher = publisher.unwrap_or_else(|| capitalized(teller.say().references.no_publisher));
    let date = source.issued.map(|date| date_words(date, teller.language));
    let line = [Some(publisher), date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut others: Vec<Id<Source>> = Vec::new();
    for (other, _) in beside.iter().filter_map(|mark| read_marker(mark, dataset)) {
        if other != id && !others.contains(&other) {
            others.push(other);
        }
    }
    let names: Vec<String> = others.into_iter().map(|other| report(teller, other)).collect();
    let support = if names.is_empty() {
        say.only_source.to_owned()
    } else {
        let reports = list_words(&names, teller.language);
        capitalized(&fill(
            &teller.plural(names.len(), &say.other_sources),
            &[("reports", &reports)],
        ))
    };
    let place = if locator.is_empty() { report(teller, id) } else { located(teller, id, &locator) };
    vec![
        el("p").child(el("b").text(capitalized(&place))).into(),
        el("p").text(line).into(),
        el("p").maybe("lang", source.language.clone()).text(source.title.clone()).into(),
        of_class("p", "about").text(support).into(),
    ]
}
