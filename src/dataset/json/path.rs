//! The JSON paths of the values of a record: numbers while it is read, written out only where there is a problem.

use std::borrow::Cow;

/// The JSON path of a value: its number among the [`JsonPaths`] of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct JsonPath(pub(super) usize);

impl JsonPath {
    /// The path of the record itself.
    pub(crate) const RECORD: Self = Self(0);
}

/// The paths of one record, or of the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct JsonPaths {
    /// The list that the record stands in, and its index there; `None` for the file.
    element: Option<(&'static str, usize)>,
    /// Every path but the record's: the one it continues, and by which step.
    steps: Vec<(JsonPath, Step)>,
}

#[derive(Debug, Clone)]
enum Step {
    Field(Cow<'static, str>),
    Index(usize),
}

impl JsonPaths {
    /// Begins anew with an element of a list of the file.
    pub(crate) fn begin_element(&mut self, list: &'static str, index: usize) {
        self.element = Some((list, index));
        self.steps.clear();
    }

    /// Adds the path of a field.
    pub(crate) fn field(
        &mut self,
        parent: JsonPath,
        name: impl Into<Cow<'static, str>>,
    ) -> JsonPath {
        self.add(parent, Step::Field(name.into()))
    }

    /// Adds the path of an element of a list.
    pub(crate) fn index(&mut self, parent: JsonPath, index: usize) -> JsonPath {
        self.add(parent, Step::Index(index))
    }

    fn add(&mut self, parent: JsonPath, step: Step) -> JsonPath {
        self.steps.push((parent, step));
        JsonPath(self.steps.len())
    }

    /// Writes a path out: `$.events[3].title`.
    pub(crate) fn write(&self, path: JsonPath) -> String {
        let step = path.0.checked_sub(1).and_then(|index| self.steps.get(index));
        let Some((parent, step)) = step else {
            return match self.element {
                Some((list, index)) => format!("$.{list}[{index}]"),
                None => "$".to_owned(),
            };
        };
        let mut written = self.write(*parent);
        match step {
            Step::Field(name) => written.extend([".", name]),
            Step::Index(index) => written.extend(["[", &index.to_string(), "]"]),
        }
        written
    }
}
