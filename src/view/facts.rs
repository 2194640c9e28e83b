//! Facts about a record, each with its name; they stand in a `dl`.

use leptos::prelude::*;

use super::{RenderContext, link::SelectionLink};
use crate::{
    dataset::{Party, words::Role},
    locale::word_label,
    state::Selection,
};

/// Shows a fact with its name.
#[component]
pub fn Fact(
    /// Its name.
    name: &'static str,
    /// What it is.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// Shows a fact that is a list of names; nothing where there are none.
#[component]
pub fn Names(
    /// What the names have in common.
    name: &'static str,
    /// The names.
    items: Vec<AnyView>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
        view! {
            <Fact name>
                <ul class="tl-names" role="list">{items}</ul>
            </Fact>
        }
    })
}

/// Shows who takes part; nothing where there is nobody.
#[component]
pub fn Parties(
    /// What they are called.
    name: &'static str,
    /// Those who take part.
    parties: Vec<Party>,
) -> impl IntoView {
    let item = |party| view! { <PartyName party/> }.into_any();
    view! { <Names name items=parties.into_iter().map(item).collect()/> }
}

/// Shows somebody who takes part, with the part taken where it is more than being there.
#[component]
fn PartyName(
    /// Who, and in which part.
    party: Party,
) -> impl IntoView {
    let context = RenderContext::here();
    let role = (party.role != Role::Participant)
        .then(|| word_label(party.role, context.language).to_owned());
    let note = (!party.note.is_empty()).then(|| context.plain(&party.note));
    let remarks: Vec<String> = [role, note].into_iter().flatten().collect();
    let remark = (!remarks.is_empty())
        .then(|| view! { <span class="tl-role">{format!(" {}", remarks.join(", "))}</span> });
    view! {
        <SelectionLink to=Selection::Actor(party.actor)/>
        {remark}
    }
}
