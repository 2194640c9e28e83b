//! The header: title, description, how current it is, and how much there is.

use leptos::{html, prelude::*};

use super::{
    RenderContext,
    findings::FindingsSummary,
    link::RecordLink,
    navigation::{Destination, register},
};
use crate::{
    locale::{Plural, date_words, fill},
    state::{LinkTarget, Section, View},
};

/// Shows title, description and counts, each count leading to what it counts.
#[component]
pub fn Header() -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().page);
    let dataset = &indexed.dataset;
    let header = NodeRef::<html::Header>::new();
    register(Destination::Header, header);
    let as_of = dataset
        .accurate_as_of
        .map(|date| fill(say.accurate_as_of, &[("date", &date_words(date, context.language))]));
    let kicker = [Some(say.kicker.to_owned()), as_of].into_iter().flatten();
    let kicker = kicker.collect::<Vec<_>>().join(" · ");
    let title = (!dataset.title.is_empty())
        .then(|| view! { <h2 class="tl-title" part="title">{context.text(&dataset.title)}</h2> });
    let description = (!dataset.description.is_empty())
        .then(|| view! { <p class="tl-description">{context.text(&dataset.description)}</p> });
    let findings = (!dataset.is_empty()).then(|| view! { <FindingsSummary/> });
    view! {
        <header class="tl-header" node_ref=header>
            <p class="tl-kicker">{kicker}</p>
            {title}
            {findings}
            {description}
            <Counts/>
        </header>
    }
    .into_any()
}

/// Shows how many events, projects, reports and disagreements there are, each leading there.
#[component]
fn Counts() -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().counts);
    let dataset = &indexed.dataset;
    let disagreements = LinkTarget::Section(Section::Disagreements);
    view! {
        <ul class="tl-counts" role="list">
            <Count n=dataset.events.len() noun=&say.events to=LinkTarget::View(View::List)/>
            <Count n=dataset.projects.len() noun=&say.projects to=LinkTarget::View(View::Projects)/>
            <Count
                n=dataset.sources.len()
                noun=&say.reports
                to=LinkTarget::Section(Section::Sources)
            />
            <Count
                n=dataset.disagreements.len()
                noun=&say.disagreements
                to=disagreements
                class="tl-count tl-differs"
            />
        </ul>
    }
}

/// Shows how many there are of something, as a link to it; nothing where there is none.
#[component]
fn Count(
    /// How many there are.
    n: usize,
    /// What they are.
    noun: &'static Plural,
    /// Where they are.
    to: LinkTarget,
    /// The classes of the link.
    #[prop(default = "tl-count")]
    class: &'static str,
) -> impl IntoView {
    let context = RenderContext::here();
    let noun = context.plural(n, noun);
    (n > 0).then(|| {
        view! {
            <li>
                <RecordLink to class>
                    <b>{context.count(n)}</b>
                    {format!(" {noun}")}
                </RecordLink>
            </li>
        }
    })
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::{
        Medium,
        testing::{html, text},
    };

    #[test]
    fn the_header_says_what_there_is_and_leads_there() {
        let header = html(Medium::WrittenPage, |_| view! { <Header/> });
        let said = text(&header);
        assert!(said.starts_with("Timeline and projects · accurate as of 20 April 2012"), "{said}");
        assert!(
            said.ends_with("5 events 2 projects and bodies 2 reports 1 disagreement"),
            "{said}"
        );
        for part in ["view=list", "view=projects", "sources", "disagreements"] {
            assert!(header.contains(&format!("href=\"#transcaspian:{part}\"")), "{header}");
        }
    }
}
