//! Following one item of what changes as a whole.

use leptos::prelude::*;

/// Follows what is found; it keeps what it last was while it goes away. `None` if nothing is found now.
pub(super) fn slice_memo<T>(find: impl Fn() -> Option<T> + Send + Sync + 'static) -> Option<Memo<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let first = untrack(&find)?;
    Some(Memo::new(move |before: Option<&T>| {
        find().unwrap_or_else(|| before.unwrap_or(&first).clone())
    }))
}
