//! Following the changes of a memo, and nothing else.

use leptos::prelude::*;

/// Follows a memo by a signal that is set only when it changes.
///
/// Whatever reads a memo is looked through whenever a signal is set that the memo reads, changed or not, by every way that
/// leads there. The window is set in each frame of a movement, and a mark has half a dozen such readers: at
/// 100,000 events a step of a pan took 4.5 ms of the main thread without this, and takes 2.4 with it.
pub(super) fn changes_of<T>(memo: Memo<T>) -> Signal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let changes = RwSignal::new(memo.get_untracked());
    Effect::new(move |_| changes.set(memo.get()));
    changes.into()
}
