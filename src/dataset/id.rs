//! Typed ids and the tables they point into.

use std::{
    cmp::Ordering,
    collections::HashMap,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    ops::Index,
};

/// The index of a record in its [`Table`]: small, copyable, and of no use with any other table.
///
/// It holds for one reading of one dataset; what lasts is the record's [`Record::slug`].
pub struct Id<T> {
    index: u32,
    table: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub(super) fn new(index: usize) -> Self {
        Self { index: u32::try_from(index).unwrap_or(u32::MAX), table: PhantomData }
    }

    /// Gives the record's index in its table, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// Gives the record's number in its table, from 1: how people count.
    pub fn number(self) -> usize {
        self.index() + 1
    }
}

/// A record that has a lasting id of its own.
pub trait Record {
    /// The name of the list that it stands in, as in JSON.
    const LIST: &'static str;

    /// Gives the lasting id: lower-case words joined by hyphens.
    fn slug(&self) -> &str;
}

/// Records of one kind in their order, found by [`Id`] and by slug.
pub struct Table<T> {
    rows: Vec<T>,
    ids: HashMap<String, Id<T>>,
}

impl<T: Record> Table<T> {
    /// Makes the records found by slug, once all are there in their order.
    pub(super) fn close(&mut self) {
        let ids = self.rows.iter().enumerate();
        self.ids = ids.map(|(index, row)| (row.slug().to_owned(), Id::new(index))).collect();
    }

    /// Gives the record with this slug.
    pub fn find(&self, slug: &str) -> Option<Id<T>> {
        self.ids.get(slug).copied()
    }
}

impl<T> Table<T> {
    /// Tells how many records there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Gives the records with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (Id::new(index), row))
    }

    /// Gives the ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + use<T> {
        (0..self.rows.len()).map(Id::new)
    }

    /// Adds a record; it can be found once the table is closed.
    pub(super) fn push(&mut self, row: T) {
        self.rows.push(row);
    }

    /// Gives the id of the record that is added next.
    pub(super) fn next_id(&self) -> Id<T> {
        Id::new(self.rows.len())
    }

    /// Puts the records in order, before the table is closed.
    pub(super) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.rows.sort_by_cached_key(key);
    }

    /// Gives the record, to be completed.
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
        Self { rows: Vec::new(), ids: HashMap::new() }
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
