//! The one sort of the crate. The standard library's is compiled anew for every type and every comparison, at some
//! five thousand bytes each; this one is compiled once, and small.

use std::{cmp::Ordering, mem};

/// Sorts in place by a key that is asked for once of each; equals keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for (one, other) in swaps(order_by_key(items, key)) {
        items.swap(one, other);
    }
}

/// The places of things in the order of their keys; equals keep their order.
pub(crate) fn order_by_key<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<usize> {
    let keys: Vec<K> = items.iter().map(key).collect();
    order(keys.len(), &mut |one, other| keys.get(one).cmp(&keys.get(other)))
}

/// A merge sort of places by a comparison of what is at two of them; what is all in order is only looked through.
fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let is_in_order = (1..len).all(|place| compare(place - 1, place).is_le());
    let mut width = if is_in_order { len } else { 1 };
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for pair in places.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, compare, &mut merged);
        }
        places = merged;
        width *= 2;
    }
    places
}

fn merge(
    mut left: &[usize],
    mut right: &[usize],
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    let mut is_before = |one: &usize, other: &usize| compare(*one, *other).is_le();
    let is_merged = left.last().zip(right.first()).is_none_or(|(one, other)| is_before(one, other));
    while !is_merged && let ([one, ones @ ..], [other, others @ ..]) = (left, right) {
        if is_before(one, other) {
            merged.push(*one);
            left = ones;
        } else {
            merged.push(*other);
            right = others;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// The swaps that bring to each place what `order` says is to stand there.
fn swaps(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::with_capacity(order.len());
    for place in 0..order.len() {
        // Around each cycle, what stood at its first place is carried along to its last.
        let mut here = place;
        while let Some(from) = order.get_mut(here).map(|from| mem::replace(from, here))
            && from != place
        {
            swaps.push((here, from));
            here = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in prop::collection::vec(0..20_u8, 0..60)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut sorted = items.clone();
            sort_by_key(&mut items, |item| item.0);
            sorted.sort_by_key(|item| item.0);
            prop_assert_eq!(items, sorted);
        }
    }
}
