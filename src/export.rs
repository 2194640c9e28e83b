//! What leaves: the dataset in the forms that other programs read.

mod json_ld;

pub use json_ld::json_ld;
