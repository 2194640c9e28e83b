//! What can be taken along of a chart: its citations, or those of one of its figures, and the figures as a table.

use leptos::prelude::*;

use super::words::{letter, period};
use crate::{
    convert::{Cited, Format, What},
    dataset::{Id, Indicator, Observation, Record as _},
    view::{
        RenderContext,
        share::{Citations, DownloadButton},
    },
};

/// Shows what can be taken along of a chart, made when it is first opened.
#[component]
pub fn CitePanel(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let context = RenderContext::here();
    let label = context.with_dataset(|dataset| context.text(&dataset.indicators[id].label));
    let was_opened = RwSignal::new(false);
    view! {
        <details class="tl-cite-panel" on:toggle=move |_| was_opened.set(true)>
            <summary>
                {context.messages().charts.cite_or_download}
                <span class="tl-sr-only">": " {label}</span>
            </summary>
            <Show when=move || was_opened.get()>
                <CiteContent id/>
            </Show>
        </details>
    }
    .into_any()
}

/// Shows the download, the choice of what is cited, and the citations.
#[component]
fn CiteContent(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let context = RenderContext::here();
    let slug = context.with_dataset(|dataset| dataset.indicators[id].slug().to_owned());
    let ending = format!("{slug}.{}", Format::Figures.ending());
    let chosen = RwSignal::new(None);
    let cited = move || chosen.get().map_or(Cited::Indicator(id), Cited::Figure);
    view! {
        <div class="tl-cite-content">
            <div class="tl-downloads">
                <DownloadButton
                    what=What::Chart { indicator: slug }
                    ending
                    label=context.messages().charts.download.to_owned()
                />
            </div>
            <FigureChoice id on_choose=move |figure| chosen.set(figure)/>
            <For each=move || [cited()] key=|it| *it let:cited>
                <Citations cited/>
            </For>
        </div>
    }
    .into_any()
}

/// Shows the choice of what is cited: the chart with all its figures, or one of them.
#[component]
fn FigureChoice(
    /// The indicator.
    id: Id<Indicator>,
    /// Told which figure is chosen; `None` for all.
    #[prop(into)]
    on_choose: Callback<Option<Id<Observation>>>,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().charts;
    let indexed = context.indexed();
    let options = indexed.dataset.indicators[id].observations.iter().map(|&id| {
        let figure = &indexed.dataset.observations[id];
        let (letter, period) = (letter(context, id), period(context, figure));
        let name = format!("{letter}: {} · {period}", figure.as_stated);
        view! { <option value=figure.slug().to_owned()>{name}</option> }
    });
    let options = options.collect_view();
    let choose = move |slug: String| {
        on_choose.run(context.with_dataset(|dataset| dataset.observations.find(&slug)));
    };
    view! {
        <label class="tl-choice">
            <span>{say.cited}</span>
            <select on:change:target=move |event| choose(event.target().value())>
                <option value="">{say.all_cited}</option>
                {options}
            </select>
        </label>
    }
}
