//! The columns of each table. Dates are EDTF, lists are joined by `; `, references are marks as `2·5` with the ids of
//! their sources in a column of their own; headings are the names that the fields have in the dataset's file.

use super::{
    Export,
    csv::{Column, csv},
    list, marks,
};
use crate::{
    dataset::{
        Alias, Claim, Event, Id, Indicator, Observation, Party, Place, Project, Record, Reference,
        Sector, Source, Table, Text,
        words::{Role, StatusBasis},
    },
    evidence::{Interval, marker},
    locale::word_label,
    state::{LinkTarget, Selection},
};

pub(super) fn events(export: &Export<'_>) -> String {
    const COLUMNS: [Column<Event>; 18] = [
        ("id", |_, _, it| it.slug().into()),
        ("date", |_, _, it| it.reported.is_none().then(|| it.date.to_string()).into()),
        ("reported", |_, _, it| it.reported.map(|date| date.to_string()).into()),
        ("dateNote", |of, _, it| of.text(&it.date_note).into()),
        ("type", |_, _, it| it.kind.word().into()),
        ("status", |_, _, it| it.status.word().into()),
        ("title", |of, _, it| of.text(&it.title).into()),
        ("summary", |of, _, it| of.claims(&it.claims).into()),
        ("sectors", |of, _, it| of.sectors(&it.sectors).into()),
        ("actors", |of, _, it| of.parties(&it.actors).into()),
        ("places", |of, _, it| list(it.places.iter().map(|&id| of.place(id))).into()),
        ("projects", |of, _, it| list(it.projects.iter().map(|&id| of.project(id))).into()),
        ("projectIds", |of, _, it| slugs(&of.dataset.projects, &it.projects).into()),
        ("figures", |of, _, it| list(it.figures.iter().map(|&id| of.figure(id))).into()),
        ("disagreements", |of, _, it| slugs(&of.dataset.disagreements, &it.disagreements).into()),
        ("refs", |_, _, it| marks(&refs(&it.claims)).into()),
        ("sources", |of, _, it| of.named_sources(&refs(&it.claims)).into()),
        ("link", |of, id, _| of.link(Selection::Event(id)).into()),
    ];
    csv(export, &COLUMNS, export.events())
}

pub(super) fn projects(export: &Export<'_>) -> String {
    const COLUMNS: [Column<Project>; 18] = [
        ("id", |_, _, it| it.slug().into()),
        ("type", |_, _, it| it.kind.word().into()),
        ("name", |of, _, it| of.text(&it.name).into()),
        ("aliases", |_, _, it| aliases(&it.aliases).into()),
        ("sector", |of, _, it| of.sectors(it.sector.as_slice()).into()),
        ("status", |_, _, it| it.status().word().into()),
        ("statusAsOf", |_, _, it| it.statuses.first().map(|it| it.as_of.to_string()).into()),
        ("statusBasis", |_, _, it| {
            it.statuses.first().map(|it| StatusBasis::word(it.basis)).into()
        }),
        ("statuses", |_, _, it| statuses(it).into()),
        ("summary", |of, _, it| of.claims(&it.claims).into()),
        ("parties", |of, _, it| of.parties(&it.parties).into()),
        ("places", |of, _, it| list(it.places.iter().map(|&id| of.place(id))).into()),
        ("partOf", |of, _, it| slugs(&of.dataset.projects, &it.part_of).into()),
        ("keyFigure", |of, _, it| it.key_figure.map(|id| of.figure(id)).into()),
        ("events", |of, _, it| slugs(&of.dataset.events, &it.events).into()),
        ("refs", |_, _, it| marks(&project_refs(it)).into()),
        ("sources", |of, _, it| of.named_sources(&project_refs(it)).into()),
        ("link", |of, id, _| of.link(Selection::Project(id)).into()),
    ];
    csv(export, &COLUMNS, export.projects())
}

pub(super) fn figures(export: &Export<'_>, figures: &[Id<Observation>]) -> String {
    const COLUMNS: [Column<Observation>; 22] = [
        ("id", |_, _, it| it.slug().into()),
        ("indicator", |of, _, it| of.indicator(it).slug().into()),
        ("label", |of, _, it| of.text(&of.indicator(it).label).into()),
        ("period", |_, _, it| it.period.map(|date| date.to_string()).into()),
        ("value", |_, _, it| it.value.into()),
        ("unit", |of, _, it| (&*of.indicator(it).unit).into()),
        ("roundedTo", |_, _, it| it.implied.is_none().then_some(it.rounded_to).into()),
        ("low", |of, id, _| Interval::of(of.dataset, id).low.into()),
        ("high", |of, id, _| Interval::of(of.dataset, id).high.into()),
        ("asStated", |_, _, it| (&*it.as_stated).into()),
        ("kind", |_, _, it| it.kind.word().into()),
        ("qualifier", |_, _, it| it.qualifier.word().into()),
        ("rank", |_, _, it| it.rank.word().into()),
        ("impliedBy", |of, _, it| {
            it.implied.map(|it| of.dataset.observations[it.later].slug()).into()
        }),
        ("factor", |_, _, it| it.implied.map(|it| it.factor).into()),
        ("factorRoundedTo", |_, _, it| it.implied.map(|_| it.rounded_to).into()),
        ("note", |of, _, it| of.text(&it.note).into()),
        ("events", |of, _, it| slugs(&of.dataset.events, &it.events).into()),
        ("projects", |of, _, it| slugs(&of.dataset.projects, &of.indicator(it).projects).into()),
        ("refs", |_, _, it| marks(&it.refs).into()),
        ("sources", |of, _, it| of.named_sources(&it.refs).into()),
        ("link", |of, id, _| of.link(LinkTarget::Figure(id)).into()),
    ];
    csv(export, &COLUMNS, figures.iter().map(|&id| (id, &export.dataset.observations[id])))
}

pub(super) fn sources(export: &Export<'_>) -> String {
    const COLUMNS: [Column<Source>; 13] = [
        ("number", |_, id, _| (id.number() as f64).into()),
        ("id", |_, _, it| it.slug().into()),
        ("type", |_, _, it| it.kind.as_deref().into()),
        ("title", |_, _, it| (&*it.title).into()),
        ("authors", |_, _, it| list(it.authors.iter().cloned()).into()),
        ("container", |_, _, it| it.container.as_deref().into()),
        ("issued", |_, _, it| it.issued.map(|date| date.to_string()).into()),
        ("accessed", |_, _, it| it.accessed.map(|date| date.to_string()).into()),
        ("URL", |_, _, it| it.url.as_deref().into()),
        ("archiveUrl", |_, _, it| it.archive_url.as_deref().into()),
        ("language", |_, _, it| it.language.as_deref().into()),
        ("sourceKind", |_, _, it| it.source_kind.as_deref().into()),
        ("note", |_, _, it| it.note.as_deref().into()),
    ];
    let sources = export.sources().into_iter();
    csv(export, &COLUMNS, sources.map(|id| (id, &export.dataset.sources[id])))
}

impl Export<'_> {
    fn indicator(&self, figure: &Observation) -> &Indicator {
        &self.dataset.indicators[figure.indicator]
    }

    fn sectors(&self, sectors: &[Id<Sector>]) -> String {
        let names = sectors.iter().map(|&id| self.name_of(&self.dataset.sectors[id].name));
        list(names)
    }

    fn place(&self, id: Id<Place>) -> String {
        self.name_of(&self.dataset.places[id].name)
    }

    fn project(&self, id: Id<Project>) -> String {
        self.name_of(&self.dataset.projects[id].name)
    }

    fn figure(&self, id: Id<Observation>) -> String {
        self.dataset.observations[id].as_stated.clone()
    }

    fn name_of(&self, text: &Text) -> String {
        self.text(text).to_owned()
    }

    /// Claims one after the other, each with its marks.
    pub(super) fn claims(&self, claims: &[Claim]) -> String {
        let claims = claims.iter().map(|it| {
            let marks: Vec<String> = it.refs.iter().map(marker).collect();
            format!("{} [{}]", self.text(&it.text), marks.join(", "))
        });
        claims.collect::<Vec<_>>().join(" ")
    }

    /// Tells who takes part, with the part that each takes where it is more than that.
    fn parties(&self, parties: &[Party]) -> String {
        list(parties.iter().map(|party| {
            let name = self.text(&self.dataset.actors[party.actor].name);
            match party.role {
                Role::Participant => name.to_owned(),
                role => format!("{name} ({})", word_label(role, self.language)),
            }
        }))
    }
}

fn slugs<T: Record>(table: &Table<T>, ids: &[Id<T>]) -> String {
    list(ids.iter().map(|&id| table[id].slug().to_owned()))
}

fn aliases(aliases: &[Alias]) -> String {
    list(aliases.iter().map(|alias| alias.text.clone()))
}

/// Gives the history of a project, latest first: `operating 2011-09-01; implementation 2010-03`.
fn statuses(project: &Project) -> String {
    list(project.statuses.iter().map(|it| format!("{} {}", it.status.word(), it.as_of)))
}

/// Gives everything that claims rest on.
pub(super) fn refs(claims: &[Claim]) -> Vec<Reference> {
    claims.iter().flat_map(|claim| &claim.refs).cloned().collect()
}

/// Gives everything that a project's claims and statuses rest on.
pub(super) fn project_refs(project: &Project) -> Vec<Reference> {
    let statuses = project.statuses.iter().flat_map(|status| &status.refs).cloned();
    refs(&project.claims).into_iter().chain(statuses).collect()
}
