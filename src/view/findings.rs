//! What came of what was announced, in a few sentences under the title.

use leptos::prelude::*;

use super::{RenderContext, link::RecordLink};
use crate::{
    evidence::{Verdict, Verdicts, findings},
    locale::{FindingWords, Piece, VerdictWords, pieces},
    state::{LinkTarget, Section, Selection},
};

/// Shows how much of what was announced later sources confirm, contest or leave open, each a link to it, and on how much
/// they disagree.
#[component]
pub fn FindingsSummary() -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().findings;
    let found = context.with_dataset(findings);
    let none = found.is_empty().then_some(say.none);
    let disagreements = context.with_dataset(|dataset| dataset.disagreements.len());
    let disagree = (disagreements > 0).then(|| {
        let text = context.plural(disagreements, &say.disagreements);
        let to = LinkTarget::Section(Section::Disagreements);
        view! { <RecordLink to class=LINK>{text}</RecordLink> "." }
    });
    view! {
        <p class="tl-findings">
            {none}
            <Finding verdicts=found.events words=&say.events record=|id| Selection::Event(id).into()/>
            <Finding
                verdicts=found.projects
                words=&say.projects
                record=|id| Selection::Project(id).into()
            />
            <Finding verdicts=found.targets words=&say.targets record=LinkTarget::Figure/>
            " "
            {disagree}
        </p>
    }
    .into_any()
}

const LINK: &str = "tl-finding";

/// Shows what came of the announcements of one kind; nothing where there are none.
#[component]
fn Finding<T: Copy + 'static>(
    /// The announcements, by what came of them.
    verdicts: Verdicts<T>,
    /// How that is said.
    words: &'static FindingWords,
    /// What a link to one of them leads to.
    record: fn(T) -> LinkTarget,
) -> impl IntoView {
    let context = RenderContext::here();
    let total: usize = verdicts.values().map(Vec::len).sum();
    if total == 0 {
        return None;
    }
    let plans = LinkTarget::Section(Section::Plans);
    let target = |verdict: Verdict, records: &[T]| match (verdict, records) {
        (Verdict::Contested, _) => LinkTarget::Section(Section::Disagreements),
        (_, [only]) => record(*only),
        _ => plans,
    };
    let said: Vec<_> = verdicts
        .iter()
        .map(|(verdict, records)| {
            let words = verdict_words(*verdict, words);
            let form = if records.len() == total { &words.all } else { &words.some };
            (context.plural(records.len(), form), target(*verdict, records))
        })
        .collect();
    let sentence = context.plural(total, &words.sentence);
    let sentence = pieces(&sentence).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.to_owned().into_any(),
        Piece::Placeholder("plans") => {
            let text = context.plural(total, &words.plans);
            view! { <RecordLink to=plans class=LINK>{text}</RecordLink> }.into_any()
        }
        Piece::Placeholder(_) => view! { <LinkList links=said.clone()/> }.into_any(),
    });
    Some(view! { {sentence.collect_view()} " " }.into_any())
}

/// Shows links as a list within a sentence: "A, B and C".
#[component]
fn LinkList(
    /// What they say, and where they lead.
    links: Vec<(String, LinkTarget)>,
) -> impl IntoView {
    let link = |(text, to): &(String, LinkTarget)| {
        let text = text.clone();
        view! { <RecordLink to=*to class=LINK>{text}</RecordLink> }.into_any()
    };
    let (last, others) = links.split_last()?;
    if others.is_empty() {
        return Some(link(last));
    }
    let between = |index: usize| (index > 0).then_some(", ");
    let others =
        || others.iter().enumerate().map(|(index, it)| view! { {between(index)} {link(it)} });
    let list = pieces(RenderContext::here().messages().list_end).into_iter();
    let list = list.map(|piece| match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Placeholder("others") => others().collect_view().into_any(),
        Piece::Placeholder(_) => link(last),
    });
    Some(list.collect_view().into_any())
}

fn verdict_words(verdict: Verdict, words: &'static FindingWords) -> &'static VerdictWords {
    match verdict {
        Verdict::Confirmed => &words.confirmed,
        Verdict::Contested => &words.contested,
        Verdict::CalledOff => &words.called_off,
        Verdict::Open => &words.open,
        Verdict::Pending => &words.pending,
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::{
        dataset::Dataset,
        state::ViewState,
        view::{
            Medium,
            testing::{html, html_of_embedded, render, text},
        },
    };

    fn tidy(html: &str) -> String {
        text(html).replace(" ,", ",").replace(" .", ".").replace(" ;", ";")
    }

    #[test]
    fn what_came_of_it_is_told_with_a_link_for_each_count() {
        let found = html_of_embedded(Medium::WrittenPage, |_| view! { <FindingsSummary/> });
        let said = tidy(&found);
        assert!(said.contains("events announced in advance, later reports confirm "), "{said}");
        assert!(said.contains("do not say whether "), "{said}");
        assert!(said.contains("projects first reported as plans, later reports "), "{said}");
        for part in ["announcements", "event=2024-03-state-visit", "disagreements"] {
            assert!(found.contains(&format!("href=\"#transcaspian:{part}\"")), "{found}");
        }
    }

    #[test]
    fn one_of_each_is_told_in_the_singular() {
        let said = tidy(&html(Medium::Print, |_| view! { <FindingsSummary/> }));
        let expected = "One event was announced in advance; later reports are yet to come. \
                        One project was first reported as a plan; later reports are yet to come. \
                        One target or planned amount was given; later reports give an actual figure for it. \
                        Reports disagree on one point.";
        assert_eq!(said, expected);
    }

    #[test]
    fn a_dataset_without_plans_says_so() {
        const ONE_EVENT: &str = include_str!("../../tests/fixtures/one-event.json");
        let state = |_: &Dataset| ViewState::default();
        let said = render(ONE_EVENT, Medium::Print, state, |_| view! { <FindingsSummary/> });
        assert_eq!(tidy(&said), "No report announces anything that a later one could confirm.");
    }
}
