//! Places, and the sectors that make the lanes.

use super::{Id, Record, Text, source::Source};

/// A town, a port or a region.
#[derive(Debug)]
pub struct Place {
    pub(super) slug: String,
    /// The name shown.
    pub name: Text,
    /// Every other spelling.
    pub aliases: Vec<Alias>,
}

/// Another spelling or name, and the sources that have it.
#[derive(Debug)]
pub struct Alias {
    /// The spelling.
    pub text: String,
    /// The sources that spell it so; none for the editor's own.
    pub sources: Vec<Id<Source>>,
}

/// A lane of the timeline.
#[derive(Debug)]
pub struct Sector {
    pub(super) slug: String,
    /// What it is called.
    pub name: Text,
    /// Which colour of the palette it takes, from 1 to [`Sector::TONES`].
    pub tone: u8,
}

impl Sector {
    /// How many colours the palette has.
    pub const TONES: u8 = 6;
}

impl Record for Place {
    const LIST: &str = "places";

    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Record for Sector {
    const LIST: &str = "sectors";

    fn slug(&self) -> &str {
        &self.slug
    }
}
