//! One mark on the axis with its label.

use leptos::prelude::*;

use super::{
    axis::{activate, lane_name, px},
    ui::Ui,
};
use crate::{
    dataset::{Event, Id, words::EventStatus},
    layout::{Label, Light, Mark, MarkKind, Scene, Side},
    locale::{count, date_words, fill, plural},
    state::Selection,
    time::Edge,
};

/// A point, a bar or a cluster.
#[component]
pub(super) fn MarkView(
    /// The events it stands for.
    events: Vec<Id<Event>>,
    /// The scene that it is a part of.
    scene: Memo<Scene>,
    /// The event whose mark is the tab stop.
    stop: Memo<Option<Id<Event>>>,
) -> impl IntoView {
    let ui = Ui::here();
    let Some(&first) = events.first() else { return ().into_any() };
    let own = events.clone();
    let mark = Memo::new(move |_| {
        scene.with(|scene| scene.marks.iter().find(|mark| mark.events == own).cloned())
    });
    let Some(drawn) = mark.get_untracked() else { return ().into_any() };
    let get = move |read: fn(&Mark) -> f64| mark.with(|mark| mark.as_ref().map_or(0.0, read));
    let across = move || format!("translate({:.1}px, {:.1}px)", get(|it| it.x), get(|it| it.y));
    let light = move || {
        mark.with(|mark| mark.as_ref().map(|mark| light_word(mark.light)))
    };
    let is_stop = {
        let events = events.clone();
        move || stop.get().is_some_and(|stop| events.contains(&stop))
    };
    let kind = drawn.kind;
    let name = name(ui, &drawn);
    let chip = (kind == MarkKind::Cluster).then(|| plural(events.len(), &ui.say().axis.cluster, ui.language));
    let is_expanded = move || ui.is_open(Selection::Event(first)).to_string();
    view! {
        <button type="button" class="mark" part="mark" data-kind=kind_word(kind) data-tone=ui.tone(drawn.sector)
            data-start=edge_word(drawn.start_edge) data-end=edge_word(drawn.end_edge)
            data-light=light data-event=ui.event_slug(first)
            class:planned=drawn.status != EventStatus::Occurred
            tabindex=move || if is_stop() { "0" } else { "-1" }
            aria-label=name.clone() aria-expanded=is_expanded title=name
            style:transform=across style:width=move || px(get(|it| it.width))
            on:click=move |_| activate(ui, kind, &events)>
            <span class="shape">{chip}</span>
            {move || mark.with(|mark| mark.as_ref().and_then(label))}
        </button>
    }
    .into_any()
}

fn label(mark: &Mark) -> Option<impl IntoView + use<>> {
    let Label { text, side, x, width } = mark.label.clone()?;
    let side = match side {
        Side::Left => "left",
        Side::Right => "right",
    };
    let x = x - mark.x;
    Some(view! {
        <span class="label" data-side=side style:left=px(x) style:width=px(width)>{text}</span>
    })
}

/// What a screen reader says of a mark, and a mouse shows.
fn name(ui: Ui, mark: &Mark) -> String {
    let catalogue = ui.catalogue();
    let dataset = &catalogue.dataset;
    let Some(&first) = mark.events.first() else { return String::new() };
    let event = &dataset.events[first];
    let lane = lane_name(ui, mark.sector);
    let say = ui.say();
    if mark.kind == MarkKind::Cluster {
        let many = plural(mark.events.len(), &say.axis.show_cluster, ui.language);
        return fill(&many, &[("n", &count(mark.events.len(), ui.language))]);
    }
    let date = match event.reported {
        Some(reported) => fill(say.events.reported, &[("date", &date_words(reported, ui.language))]),
        None => date_words(event.date, ui.language),
    };
    let date = if event.status == EventStatus::Scheduled {
        fill(say.events.planned_for, &[("date", &date)])
    } else {
        date
    };
    fill(say.axis.mark, &[("title", &ui.plain(&event.title)), ("date", &date), ("lane", &lane)])
}

fn kind_word(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Point => "point",
        MarkKind::Bar => "bar",
        MarkKind::Cluster => "cluster",
    }
}

fn edge_word(edge: Edge) -> &'static str {
    match edge {
        Edge::Sharp => "sharp",
        Edge::Fuzzy => "fuzzy",
        Edge::Open => "open",
    }
}

fn light_word(light: Light) -> &'static str {
    match light {
        Light::Plain => "plain",
        Light::Selected => "selected",
        Light::Lit => "lit",
        Light::Dim => "dim",
    }
}
