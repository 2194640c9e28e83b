//! What the reader can be taken to, and how.

use crate::{
    dataset::{Event, Id, Source},
    state::{FacetValue, LinkTarget, Section, Selection},
    time::Window,
};

/// Something that the keyboard can be brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    /// The top of the widget.
    Header,
    /// The search field.
    SearchField,
    /// What removes something chosen.
    Chip(Chip),
    /// The view.
    Main,
    /// The heading of the detail.
    Detail,
    /// What opens a record: its card, its entry, its name.
    Opener(Selection),
    /// The mark on the axis that Tab leads to, or where there is none, the marks as a whole.
    Marks,
    /// The mark of an event on the axis, or of the cluster that begins with it.
    Mark(Id<Event>),
    /// What lists the events of the cluster that begins with an event.
    ClusterListButton(Id<Event>),
    /// A source in the list of sources.
    Source(Id<Source>),
    /// The heading of a section.
    Section(Section),
    /// An indicator's chart, or a figure's row, as a link names it.
    Figure(LinkTarget),
}

/// Something chosen that can be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chip {
    /// A value of a facet.
    Value(FacetValue),
    /// The time filter.
    Time(Window),
}

/// How the reader comes to a destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The keyboard goes there; nothing that is being read moves, unless what it goes to is out of sight.
    Focus,
    /// It comes to the top of the screen and has the keyboard.
    ScrollAndFocus,
    /// It comes to the top of the screen; the keyboard stays.
    Scroll,
}
