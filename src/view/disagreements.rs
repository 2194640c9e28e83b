//! Disagreements: what each source says, side by side, and how the dataset reads it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Medium, RenderContext,
    references::References,
    section_heading::SectionHeading,
    virtual_list::{Row, VirtualList},
};
use crate::{
    dataset::{Disagreement, Id, Side, words::Rank},
    locale::{capitalized, word_label},
    state::{LinkTarget, Section},
};

/// Shows all disagreements of the dataset under their heading; nothing where there are none.
#[component]
pub fn AllDisagreements() -> impl IntoView {
    let ids = RenderContext::here().with_dataset(|dataset| dataset.disagreements.ids().collect());
    view! { <DisagreementsSection ids/> }
}

/// Shows some disagreements under their heading; nothing where there are none.
#[component]
pub fn DisagreementsSection(
    /// The disagreements.
    ids: Vec<Id<Disagreement>>,
) -> impl IntoView {
    if ids.is_empty() {
        return None;
    }
    let context = RenderContext::here();
    // On paper it is here that they are laid out in full.
    let is_open = context.medium == Medium::Print;
    let rows = Arc::new(ids.into_iter().map(Row::Disagreement).collect::<Vec<_>>());
    let draw = Callback::new(move |row| match row {
        Row::Disagreement(id) => view! { <DisagreementEntry id is_open/> }.into_any(),
        _ => ().into_any(),
    });
    let section = Section::Disagreements;
    let heading = context.messages().disagreements.heading;
    Some(view! {
        <section class="tl-disagreements" id=context.anchor(LinkTarget::Section(section))>
            <SectionHeading section text=heading/>
            <VirtualList rows=Signal::stored(rows) draw class="tl-columns" is_list=false/>
        </section>
    })
}

/// Shows some disagreements, each closed until it is asked for.
#[component]
pub fn Disagreements(
    /// The disagreements.
    ids: Vec<Id<Disagreement>>,
    /// Whether they are laid open from the start.
    #[prop(optional)]
    are_open: bool,
) -> impl IntoView {
    let entry = |id| view! { <DisagreementEntry id is_open=are_open/> };
    ids.into_iter().map(entry).collect_view()
}

/// Shows a disagreement; on paper a closed one is its title alone, as it is told in full elsewhere.
#[component]
fn DisagreementEntry(
    /// The disagreement.
    id: Id<Disagreement>,
    /// Whether it is laid open from the start.
    is_open: bool,
) -> impl IntoView {
    let context = RenderContext::here();
    let title = context.with_dataset(|dataset| context.text(&dataset.disagreements[id].title));
    if context.medium == Medium::Print {
        let content = is_open.then(|| view! { <Explanation id/> });
        return view! { <div class="tl-disagreement"><p>{title}</p>{content}</div> }.into_any();
    }
    let is_open = is_open || context.medium == Medium::WrittenPage;
    view! {
        <details class="tl-disagreement" open=is_open>
            <summary>{title}</summary>
            <Explanation id/>
        </details>
    }
    .into_any()
}

/// Shows what each side says, why they differ, and which of them the dataset follows.
#[component]
fn Explanation(
    /// The disagreement.
    id: Id<Disagreement>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let disagreement = &indexed.dataset.disagreements[id];
    let sides = disagreement.sides.iter().map(|side| view! { <SideEntry side=side.clone()/> });
    let reason = capitalized(word_label(disagreement.reason, context.language));
    let resolution = capitalized(word_label(disagreement.resolution, context.language));
    view! {
        <ul class="tl-sides" role="list">{sides.collect_view()}</ul>
        <p class="tl-explained">
            <b>{format!("{reason}. {resolution}.")}</b>
            " "
            {context.text(&disagreement.note)}
        </p>
    }
}

/// Shows what one side says, and whether the dataset follows it.
#[component]
fn SideEntry(
    /// The side.
    side: Side,
) -> impl IntoView {
    let context = RenderContext::here();
    let rank = (side.rank != Rank::Normal).then(|| {
        view! { <span class="tl-rank">{word_label(side.rank, context.language)}</span> }
    });
    view! {
        <li class:tl-deprecated=side.rank == Rank::Deprecated>
            <span>{context.text(&side.text)}</span>
            <References refs=side.refs/>
            {rank}
        </li>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::testing::{html_of_embedded, text};

    fn first(medium: Medium, are_open: bool) -> String {
        html_of_embedded(medium, |indexed| {
            let ids = indexed.dataset.disagreements.ids().take(1).collect();
            view! { <Disagreements ids are_open/> }
        })
    }

    #[test]
    fn without_a_script_they_are_laid_open() {
        let is_open = |medium| {
            let html = first(medium, false);
            html.split('>').any(|tag| tag.contains("<details") && tag.contains(" open"))
        };
        assert!(is_open(Medium::WrittenPage) && !is_open(Medium::Screen));
        assert!(first(Medium::Screen, false).contains("tl-sides"));
    }

    #[test]
    fn on_paper_closed_ones_are_their_titles() {
        let closed = first(Medium::Print, false);
        assert!(!closed.contains("<details") && !closed.contains("tl-sides"));
        let open = text(&first(Medium::Print, true));
        assert!(open.starts_with(&text(&closed)) && open.len() > text(&closed).len());
    }
}
