//! What is printed: what search and facets leave, in the order of reading. Nothing on paper can be pressed.

mod document;
mod endnotes;
mod left_out;
mod on_demand;
mod open_boxes;
mod selection;

pub use on_demand::PrintOnDemand;
