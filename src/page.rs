//! What is told: everything on the screen as a tree of plain data, from the header to the sources.
//!
//! It knows no browser: [`crate::view`] draws the trees and brings them up to date, and they can be compared as text.
//! Nothing here can become markup by mistake: tags and attribute names are fixed, and all text is text.

mod act;
mod annexed;
mod axis;
mod card;
mod detail;
mod differ;
mod event;
mod evidence;
mod figure;
mod figures;
mod header;
mod html;
mod legend;
mod length;
mod members;
mod node;
mod overview;
mod places;
mod problems;
mod project;
mod reading_list;
mod reel;
mod reference;
mod share;
mod sources;
mod take;
mod teller;
mod toolbar;
mod upright;
mod whole;

pub use act::Act;
pub use annexed::{annexed, annexed_view};
pub use axis::{GUTTER_PX, axis};
pub use card::{cards, featured};
pub use detail::{aside, detail};
pub use differ::disagreements;
pub use evidence::preview;
pub use header::header;
pub use html::{escaped, html};
pub use members::{Listed, MOST_MEMBERS};
pub use node::{Element, Node};
pub use places::places;
pub use problems::{Failure, cancelled, failure, problems, progress};
pub use reading_list::reading_list;
pub use reel::{Reel, Reels, Seen};
pub use share::{Offer, share};
pub use sources::sources;
pub use take::take;
pub use teller::Teller;
pub use toolbar::{chips, toolbar};
pub use upright::upright;
pub use whole::whole;
