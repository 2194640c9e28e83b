//! What pressing something does, as a word in its `data-act` attribute, so that one listener serves a whole widget.

use crate::{
    dataset::{Actor, Dataset, Event, Id, Project, Record, Sector, Source},
    state::{Facet, FacetValue, Intent, PAN_STEP, Selection, View, ZOOM_STEP, day},
    time::{Moment, Window},
};

/// What pressing something does.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// What the state can do by itself.
    Intent(Intent),
    /// Opens something, or closes it if it is what is open.
    Open(Selection),
    /// Closes what is open.
    Close,
    /// Lists the events of the cluster that begins with this one, or no longer.
    List(Id<Event>),
    /// Opens or closes the menu of a facet.
    Menu(Facet),
    /// Goes to a source in the list of sources.
    Source(Id<Source>),
    /// Goes back to the reference that led to a source.
    Back,
    /// Goes to the heading of a part of the widget, by its class.
    Section(String),
}

impl Act {
    /// Reads an act; `None` for a word that is not understood or names what is not there.
    pub fn read(word: &str, dataset: &Dataset) -> Option<Self> {
        let (verb, object) = word.split_once(' ').unwrap_or((word, ""));
        let zoom = |factor| Self::Intent(Intent::Zoom { about: None, factor });
        Some(match verb {
            "event" => Self::Open(Selection::Event(dataset.events.find(object)?)),
            "project" => Self::Open(Selection::Project(dataset.projects.find(object)?)),
            "actor" => Self::Open(Selection::Actor(dataset.actors.find(object)?)),
            "close" => Self::Close,
            "view" => Self::Intent(Intent::Show(View::from_word(object)?)),
            "toggle" => Self::Intent(Intent::Toggle(facet_value(object, dataset)?)),
            "list" => Self::List(dataset.events.find(object)?),
            "read" => {
                let (stretch, sector) = object.rsplit_once(' ')?;
                Self::Intent(Intent::Read(window(stretch)?, dataset.sectors.find(sector)))
            }
            "after" => Self::Intent(Intent::Compare(day(object)?)),
            "always" => Self::Intent(Intent::Narrow(None)),
            "menu" => Self::Menu(Facet::from_word(object)?),
            "clear" => Self::Intent(Intent::Clear),
            "earlier" => Self::Intent(Intent::Pan(-PAN_STEP)),
            "later" => Self::Intent(Intent::Pan(PAN_STEP)),
            "closer" => zoom(1.0 / ZOOM_STEP),
            "wider" => zoom(ZOOM_STEP),
            "all" => Self::Intent(Intent::FitAll),
            "go" => Self::Intent(Intent::Go(window(object)?)),
            "frame" => Self::Intent(Intent::Frame(dataset.projects.find(object)?)),
            "source" => Self::Source(dataset.sources.find(object)?),
            "back" => Self::Back,
            "section" => Self::Section(object.to_owned()),
            _ => return None,
        })
    }

    /// The word that opens an event.
    pub(super) fn event(dataset: &Dataset, id: Id<Event>) -> String {
        join("event", dataset.events[id].slug())
    }

    /// The word that opens a project.
    pub(super) fn project(dataset: &Dataset, id: Id<Project>) -> String {
        join("project", dataset.projects[id].slug())
    }

    /// The word that opens what is known of an actor.
    pub(super) fn actor(dataset: &Dataset, id: Id<Actor>) -> String {
        join("actor", dataset.actors[id].slug())
    }

    /// The word that goes to a source.
    pub(super) fn source(dataset: &Dataset, id: Id<Source>) -> String {
        join("source", dataset.sources[id].slug())
    }

    /// The word that chooses a value of a facet, or no longer.
    pub(super) fn toggle(dataset: &Dataset, value: FacetValue) -> String {
        ["toggle ", value.facet().word(), " ", value.word(dataset)].concat()
    }

    /// The word that lists the events of the cluster that begins with an event.
    pub(super) fn list(dataset: &Dataset, id: Id<Event>) -> String {
        join("list", dataset.events[id].slug())
    }

    /// The word that goes to a stretch of time.
    pub(super) fn go(window: Window) -> String {
        join("go", &stretch(window))
    }

    /// The word that reads what happened in a stretch of time, in one sector or in all.
    pub(super) fn read_in(dataset: &Dataset, window: Window, sector: Option<Id<Sector>>) -> String {
        let sector = sector.map_or("", |sector| dataset.sectors[sector].slug());
        ["read ", &stretch(window), " ", sector].concat()
    }
}

/// A verb and its object.
pub(super) fn join(verb: &str, object: &str) -> String {
    [verb, " ", object].concat()
}

fn facet_value(text: &str, dataset: &Dataset) -> Option<FacetValue> {
    let (facet, word) = text.split_once(' ')?;
    FacetValue::from_word(Facet::from_word(facet)?, word, dataset)
}

fn stretch(window: Window) -> String {
    join(&window.start().0.to_string(), &window.end().0.to_string())
}

fn window(text: &str) -> Option<Window> {
    let (start, end) = text.split_once(' ')?;
    Window::new(Moment(start.parse().ok()?), Moment(end.parse().ok()?))
}
