//! The header: title, description, how current it is, and how much there is.

use leptos::prelude::*;

use super::ui::Ui;
use crate::{
    locale::{self, date_words, fill, plural},
    state::{Intent, View},
};

/// Title, description and counts.
#[component]
pub(super) fn Header() -> impl IntoView {
    let ui = Ui::here();
    let catalogue = ui.catalogue();
    let dataset = &catalogue.dataset;
    let say = ui.say();
    let as_of = dataset.accurate_as_of.map(|date| {
        fill(say.page.accurate_as_of, &[("date", &date_words(date, ui.language))])
    });
    let kicker = [Some(say.page.kicker.to_owned()), as_of];
    let kicker = kicker.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let description = (!dataset.description.is_empty())
        .then(|| view! { <p class="description">{ui.text(&dataset.description)}</p> });
    let counts = [
        (dataset.events.len(), &say.counts.events, Goal::View(View::List)),
        (dataset.projects.len(), &say.counts.projects, Goal::View(View::Projects)),
        (dataset.sources.len(), &say.counts.reports, Goal::Section(".sources h2")),
        (dataset.disagreements.len(), &say.counts.disagreements, Goal::Section(".disagreements h2")),
    ];
    let count = |(n, noun, goal): (usize, &'static _, Goal)| {
        let figure = locale::count(n, ui.language);
        let noun = plural(n, noun, ui.language);
        let differs = matches!(goal, Goal::Section(section) if section.starts_with(".dis"));
        let go = move |_| match goal {
            Goal::View(view) => {
                ui.act(Intent::Show(view));
                ui.visit(".main");
            }
            Goal::Section(section) => ui.visit(section),
        };
        view! {
            <li><button type="button" class="count" class:differs=differs on:click=go>
                <b>{figure}</b>" "{noun}
            </button></li>
        }
    };
    let counts: Vec<_> = counts.into_iter().filter(|(n, ..)| *n > 0).map(count).collect();
    view! {
        <header class="header">
            <p class="kicker">{kicker}</p>
            <h2 class="title" part="title">{ui.text(&dataset.title)}</h2>
            {description}
            <ul class="counts" role="list">{counts}</ul>
        </header>
    }
}

/// Where a count leads.
#[derive(Clone, Copy)]
enum Goal {
    View(View),
    Section(&'static str),
}
