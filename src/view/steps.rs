//! Changing a keyed list without moving what stays in it.
//!
//! Where several items come before others at once, `<For>` takes some of those others out of the document and puts them
//! back. That takes the keyboard away from what has it, and a screen reader from what it reads. It moves nothing if what
//! goes has gone before, and what comes then comes one at a time.

use std::{collections::HashSet, hash::Hash};

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};

/// Follows a list for a `<For>` whose items are their own keys, so that none is moved that stays.
pub(super) fn in_steps<T>(wanted: Memo<Vec<T>>) -> Signal<Vec<T>>
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
{
    let shown = RwSignal::new(wanted.get_untracked());
    let towards = move |shown: &Vec<T>| {
        wanted.try_with_untracked(|wanted| step_towards(shown, wanted, |&item| item)).flatten()
    };
    Effect::new(move |_| {
        wanted.track();
        spawn_local(take_steps(shown, move || shown.try_with_untracked(towards).flatten()));
    });
    shown.into()
}

/// Shows one list after another as long as there is a next one, all of them before the screen is drawn again.
pub(super) async fn take_steps<L>(shown: RwSignal<L>, next: impl Fn() -> Option<L>)
where
    L: Send + Sync + 'static,
{
    while let Some(next) = next() {
        shown.set(next);
        tick().await;
    }
}

/// Gives the next list on the way from the one that is shown to the one that is wanted; `None` when they are the same.
pub(super) fn step_towards<T, K>(shown: &[T], wanted: &[T], key: impl Fn(&T) -> K) -> Option<Vec<T>>
where
    T: Clone + PartialEq,
    K: Eq + Hash,
{
    if shown == wanted {
        return None;
    }
    let keys: HashSet<K> = wanted.iter().map(&key).collect();
    let stay = shown.iter().filter(|item| keys.contains(&key(item)));
    if stay.clone().count() < shown.len() {
        return Some(stay.cloned().collect());
    }
    let pairs = shown.iter().zip(wanted);
    let same = pairs.take_while(|(shown, wanted)| key(shown) == key(wanted)).count();
    let (before, after) = shown.split_at_checked(same)?;
    let next = wanted.get(same).filter(|_| !after.is_empty());
    match next.filter(|next| after.iter().all(|item| key(item) != key(next))) {
        Some(next) => Some([before, std::slice::from_ref(next), after].concat()),
        // All that is left comes at the end, or the order is another.
        None => Some(wanted.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// All steps from one list to another.
    fn steps(from: &[u8], to: &[u8]) -> Vec<Vec<u8>> {
        let next = |shown: &Vec<u8>| step_towards(shown, to, |&item| item);
        std::iter::successors(Some(from.to_vec()), next).skip(1).collect()
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
