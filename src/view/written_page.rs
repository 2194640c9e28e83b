//! The page that needs no script: everything there is to read, one after the other.

use std::sync::Arc;

use crate::{locale::Language, state::IndexedDataset};

/// Writes a dataset as HTML for pages that allow no script; `name` is the widget's name in links.
pub fn written_page(indexed: Arc<IndexedDataset>, language: Language, name: &str) -> String {
    let _ = (indexed, language, name);
    String::new()
}
