//! The names of marks.

use crate::{
    dataset::words::EventStatus,
    layout::{Mark, MarkKind},
    locale::fill,
    view::{RenderContext, event_entry::date},
};

/// Says what a screen reader says of a mark, and a mouse shows.
pub(super) fn mark_name(context: RenderContext, mark: &Mark) -> String {
    let messages = context.messages();
    if mark.kind == MarkKind::Cluster {
        let span = context.period_words(mark.span);
        return fill(&context.plural(mark.count, &messages.axis.cluster_in), &[("span", &span)]);
    }
    let indexed = context.indexed();
    let event = &indexed.dataset.events[mark.first];
    let date = date(context, event);
    let date = match event.status {
        EventStatus::Scheduled => fill(messages.events.planned_for, &[("date", &date)]),
        EventStatus::Occurred | EventStatus::Cancelled => date,
    };
    let (label, title) = (context.plain(&event.label), context.plain(&event.title));
    // The name begins with what is seen, for readers who press by voice (WCAG 2.5.3).
    let title = if title.contains(&label) { title } else { format!("{label}: {title}") };
    let lane = context.sector_name(mark.sector);
    let pattern = if mark.differs { messages.axis.disputed_mark } else { messages.axis.mark };
    fill(pattern, &[("title", &title), ("date", &date), ("lane", &lane)])
}
