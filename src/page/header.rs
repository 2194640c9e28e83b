//! The header: title, description, how current it is, and how much there is.

use super::{
    Teller,
    act::join,
    node::{Node, button, el, of_class},
};
use crate::{
    locale::{Plural, date_words, fill},
    state::View,
};

/// Title, description and counts.
pub fn header(teller: Teller<'_>) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), teller.say());
    let mut kicker = vec![say.page.kicker.to_owned()];
    kicker.extend(dataset.accurate_as_of.map(|date| {
        fill(say.page.accurate_as_of, &[("date", &date_words(date, teller.language))])
    }));
    let description = (!dataset.description.is_empty())
        .then(|| of_class("p", "description").child(teller.text(&dataset.description)).into());
    let title = (!dataset.title.is_empty()).then(|| {
        of_class("h2", "title").attr("part", "title").child(teller.text(&dataset.title)).into()
    });
    let counts = of_class("ul", "counts").attr("role", "list").children(counts(teller));
    let header = of_class("header", "header")
        .child(of_class("p", "kicker").text(kicker.join(" · ")))
        .some(title)
        .some(description)
        .child(counts);
    vec![header.into()]
}

/// How many events, projects, reports and disagreements there are, each leading there.
fn counts(teller: Teller<'_>) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.say().counts);
    let count = |n: usize, noun: &Plural, class: &'static str, act: String| {
        let noun = teller.plural(n, noun);
        let link = button(class, act).child(el("b").text(teller.count(n))).text(" ").text(noun);
        (n > 0).then(|| el("li").child(link).into())
    };
    let view = |view: View| join("view", view.word());
    let counts = [
        count(dataset.events.len(), &say.events, "count", view(View::List)),
        count(dataset.projects.len(), &say.projects, "count", view(View::Projects)),
        count(dataset.sources.len(), &say.reports, "count", join("section", "sources")),
        count(
            dataset.disagreements.len(),
            &say.disagreements,
            "count differs",
            join("section", "disagreements"),
        ),
    ];
    counts.into_iter().flatten().collect()
}
