//! Typed ids and the tables they point into.

use std::{
    cmp::Ordering,
    collections::HashMap,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    ops::Index,
};

use crate::{count::narrow, order::sort_by_key};

/// The place of a record in its [`Table`]: small, copyable, and of no use with any other table.
///
/// It holds for one reading of one dataset; what lasts is the record's [`Record::slug`].
pub struct Id<T> {
    index: u32,
    table: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub(super) fn new(index: usize) -> Self {
        Self { index: narrow(index), table: PhantomData }
    }

    /// The record's place in its table, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The record's place in its table, from 1: how people count.
    pub fn number(self) -> usize {
        self.index() + 1
    }
}

/// A record that has a lasting id of its own.
pub trait Record {
    /// The lasting id: lower-case words joined by hyphens.
    fn slug(&self) -> &str;
}

/// Records of one kind in their order, found by [`Id`] and by slug.
pub struct Table<T> {
    rows: Vec<T>,
    slugs: Slugs,
}

/// The places of records by their slugs, whatever the records are.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashMap<String, usize>);

impl Slugs {
    /// Notes where a record is; `false` where another had its slug before.
    pub(super) fn add(&mut self, slug: &str, place: usize) -> bool {
        self.0.insert(slug.to_owned(), place).is_none()
    }

    pub(super) fn place(&self, slug: &str) -> Option<usize> {
        self.0.get(slug).copied()
    }
}

impl<T: Record> Table<T> {
    /// Adds a record; it can be found once the table is closed.
    pub(super) fn push(&mut self, row: T) {
        self.rows.push(row);
    }

    /// Puts the records in order, before the table is closed.
    pub(super) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        sort_by_key(&mut self.rows, key);
    }

    /// Makes the records found by slug.
    pub(super) fn close(&mut self) {
        self.slugs.0.reserve(self.rows.len());
        for (place, row) in self.rows.iter().enumerate() {
            self.slugs.add(row.slug(), place);
        }
    }

    /// The record with this slug.
    pub fn find(&self, slug: &str) -> Option<Id<T>> {
        self.slugs.place(slug).map(Id::new)
    }
}

impl<T> Table<T> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The records with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (Id::new(index), row))
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + use<T> {
        (0..self.rows.len()).map(Id::new)
    }

    /// Where records are found by slug.
    pub(super) fn slugs(&self) -> &Slugs {
        &self.slugs
    }

    /// The record, to be completed by the reader.
    pub(super) fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        self.rows.get_mut(id.index())
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "only a table makes ids, for rows that it has")]
    fn index(&self, id: Id<T>) -> &T {
        &self.rows[id.index()]
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), slugs: Slugs::default() }
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rows).finish()
    }
}

// By hand, as a derive would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}
