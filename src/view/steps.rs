//! Changing a keyed list without moving what stays in it.
//!
//! Where several items come before others at once, `<For>` takes some of those others out of the document and puts them
//! back. That takes the keyboard away from what has it, and a screen reader from what it reads. It moves nothing if what
//! goes has gone before, and what comes then comes one at a time.

use std::{collections::HashSet, hash::Hash, sync::Arc};

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};

/// Follows a list for a `<For>` whose items are their own keys, so that none is moved that stays.
pub(super) fn in_steps<T>(wanted: Memo<Arc<Vec<T>>>) -> Signal<Arc<Vec<T>>>
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
{
    let shown = RwSignal::new(wanted.get_untracked());
    Effect::new(move |_| {
        wanted.track();
        spawn_local(take_steps(shown, wanted, |&item| item));
    });
    shown.into()
}

/// Shows one list after another on the way to the one that is wanted, all of them before the screen is drawn again; gives
/// up when another is wanted.
pub(super) async fn take_steps<T, K>(
    shown: RwSignal<Arc<Vec<T>>>,
    wanted: Memo<Arc<Vec<T>>>,
    key: impl Fn(&T) -> K,
) where
    T: Clone + Eq + Send + Sync + 'static,
    K: Eq + Hash,
{
    // The component may be gone by now.
    let lists = shown.try_get_untracked().zip(wanted.try_get_untracked());
    let Some((from, to)) = lists else { return };
    for step in steps(&from, &to, key) {
        if wanted.try_get_untracked().is_none_or(|wanted| wanted != to) {
            return;
        }
        shown.set(Arc::new(step));
        tick().await;
    }
}

/// Gives the lists on the way from one that is shown to one that is wanted; none when they are the same.
fn steps<T, K>(shown: &[T], wanted: &[T], key: impl Fn(&T) -> K) -> impl Iterator<Item = Vec<T>>
where
    T: Clone + PartialEq,
    K: Eq + Hash,
{
    let keys = |list: &[T]| list.iter().map(&key).collect::<HashSet<K>>();
    let (shown_keys, wanted_keys) = (keys(shown), keys(wanted));
    let is_kept = |item: &&T| wanted_keys.contains(&key(item));
    let kept: Vec<T> = shown.iter().filter(is_kept).cloned().collect();
    let is_new: Vec<bool> = wanted.iter().map(|item| !shown_keys.contains(&key(item))).collect();
    let kept_of_wanted = wanted.iter().zip(&is_new).filter(|(_, is_new)| !**is_new);
    let is_in_order = kept_of_wanted.map(|(item, _)| key(item)).eq(kept.iter().map(&key));
    // What comes after all that stays can come at once, and so can all where the order is another.
    let last_kept = is_new.iter().rposition(|is_new| !is_new).filter(|_| is_in_order);
    let new = is_new.iter().take(last_kept.unwrap_or(0)).enumerate().filter(|(_, is_new)| **is_new);
    let mut singly: Vec<usize> = new.map(|(at, _)| at).collect();
    if is_new.last() == Some(&false) {
        // With the last of them the list is whole.
        singly.pop();
    }
    let up_to = move |last: usize| {
        let items = wanted.iter().zip(&is_new).enumerate();
        let items = items.filter(|&(at, (_, is_new))| at <= last || !is_new);
        items.map(|(_, (item, _))| item.clone()).collect()
    };
    let without = (kept.len() < shown.len() && kept != wanted).then_some(kept);
    let whole = (shown != wanted).then(|| wanted.to_vec());
    without.into_iter().chain(singly.into_iter().map(up_to)).chain(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    /// Gives all steps from one list to another.
    fn steps(from: &[u8], to: &[u8]) -> Vec<Vec<u8>> {
        super::steps(from, to, |&item| item).collect()
    }

    #[track_caller]
    fn check(from: &[u8], to: &[u8], expected: &[&[u8]]) {
        assert_eq!(steps(from, to), expected);
    }

    #[test]
    fn what_goes_goes_first_and_what_comes_comes_one_at_a_time() {
        check(&[1, 2], &[1, 2], &[]);
        check(&[5, 6], &[1, 2, 5, 6], &[&[1, 5, 6], &[1, 2, 5, 6]]);
        check(&[5, 6], &[5, 6, 7, 8], &[&[5, 6, 7, 8]]);
        check(&[4, 5, 6], &[3, 5, 7, 8], &[&[5], &[3, 5], &[3, 5, 7, 8]]);
        check(&[1, 2], &[3, 4], &[&[], &[3, 4]]);
        check(&[4, 5, 6], &[5, 6], &[&[5, 6]]);
        check(&[5, 6], &[1, 5, 2, 6, 7, 8], &[&[1, 5, 6], &[1, 5, 2, 6], &[1, 5, 2, 6, 7, 8]]);
        check(&[1, 2, 3], &[3, 2, 1], &[&[3, 2, 1]]);
    }

    proptest! {
        #[test]
        fn a_step_only_takes_away_or_adds_one_before_what_stays(
            from in prop::collection::btree_set(0..60_u8, 0..20),
            to in prop::collection::btree_set(0..60_u8, 0..20),
        ) {
            let mut shown: Vec<u8> = from.into_iter().collect();
            let to: Vec<u8> = to.into_iter().collect();
            for step in steps(&shown, &to) {
                let stays = |item: &&u8| shown.contains(item);
                if step.len() > shown.len() {
                    prop_assert!(shown.iter().all(|item| step.contains(item)));
                    let last = shown.last().copied();
                    let come = step.iter().filter(|it| !stays(it));
                    prop_assert!(come.filter(|&&it| last.is_some_and(|last| it < last)).count() < 2);
                } else {
                    prop_assert!(step.iter().all(|item| shown.contains(item)));
                }
                shown = step;
            }
            prop_assert_eq!(shown, to);
        }
    }
}
