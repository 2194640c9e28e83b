//! Figures and growth: whether the number agrees with the wording, the rounding and what is said of it elsewhere.

use super::{
    Findings,
    file::{File, JsonNode, paragraphs},
    wording::{Number, Sort, numbers},
};
use crate::{
    dataset::{Record, words::ObservationKind},
    time::Edtf,
};

pub(super) fn check(file: &File<'_>, findings: &mut Findings) {
    for indicator in file.root().list("indicators") {
        for figure in indicator.list("observations") {
            value(file, &figure, findings);
            rounding(&figure, "value", findings);
            if file.is_english(figure.value) {
                hedge(&figure, findings);
                unit(indicator.text("unit"), &figure, findings);
            }
        }
        for growth in indicator.list("growth") {
            rounding(&growth, "factor", findings);
            factor(&growth, findings);
            led_to(&indicator, &growth, findings);
        }
    }
    for disagreement in file.root().list("disagreements") {
        for side in disagreement.list("sides") {
            self::side(file, &disagreement, &side, findings);
        }
    }
    for project in file.root().list("projects") {
        key_figure(file, &project, findings);
    }
}

fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

/// Checks that the value is a number of the wording. Of a wording that is not English, the digits must agree.
fn value(file: &File<'_>, figure: &JsonNode<'_>, findings: &mut Findings) {
    let Some(value) = figure.number("value") else { return };
    let stated = numbers(figure.text("asStated"));
    let same_digits = |one: f64, other: f64| {
        let scale = (one / other).abs().log10();
        (scale - scale.round()).abs() < 1e-9
    };
    let is_english = file.is_english(figure.value);
    let is_it = |number: &Number| {
        agree(number.value, value) || !is_english && same_digits(number.value, value)
    };
    if !stated.is_empty() && !stated.iter().any(is_it) {
        let wording = figure.text("asStated");
        let what = format!("the wording is \"{wording}\", the value {value}; correct one of them");
        findings.error(format!("{}.value", figure.path), what);
    }
}

/// Checks that what is rounded to a step is a multiple of it.
fn rounding(figure: &JsonNode<'_>, name: &str, findings: &mut Findings) {
    let (Some(value), Some(step)) = (figure.number(name), figure.number("roundedTo")) else {
        return;
    };
    let steps = value / step;
    if step > 0.0 && (steps - steps.round()).abs() > 1e-6 {
        let what = format!(
            "{value} is not rounded to {step}, of which it is no multiple; correct one of them"
        );
        findings.error(format!("{}.roundedTo", figure.path), what);
    }
}

const HEDGES: [(&str, &[&str]); 4] = [
    (
        "moreThan",
        &["over", "more than", "above", "at least", "exceeding", "exceeded", "upwards of"],
    ),
    ("lessThan", &["under", "less than", "fewer than", "below"]),
    ("upTo", &["up to", "at most", "as much as", "as many as"]),
    (
        "about",
        &["about", "some", "nearly", "almost", "around", "roughly", "approximately", "circa"],
    ),
];

/// Tells whether a phrase stands in a text as whole words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let words = |text: &str| {
        let words =
            text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    words(text).contains(&words(phrase))
}

fn hedge(figure: &JsonNode<'_>, findings: &mut Findings) {
    let wording = figure.text("asStated");
    if numbers(wording).is_empty() {
        return;
    }
    let found = HEDGES
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|phrase| has_phrase(wording, phrase)))
        .map_or("exact", |(qualifier, _)| qualifier);
    let given = match figure.text("qualifier") {
        "" => "exact",
        given => given,
    };
    if found != given {
        let what = format!(
            "\"{wording}\" is worded as \"{found}\", and the qualifier is \"{given}\"; correct one of them"
        );
        findings.warning(format!("{}.qualifier", figure.path), what);
    }
}

/// Words of a wording, and how the unit that they stand for begins.
const UNITS: [(&str, &str); 8] = [
    ("dollars", "USD"),
    ("USD", "USD"),
    ("euros", "EUR"),
    ("tenge", "KZT"),
    ("manats", "AZN"),
    ("tons", "t"),
    ("tonnes", "t"),
    ("barrels", "[bbl"),
];

fn unit(unit: &str, figure: &JsonNode<'_>, findings: &mut Findings) {
    let wording = figure.text("asStated");
    let named = UNITS.iter().find(|(word, _)| has_phrase(wording, word)).map(|(_, unit)| *unit);
    let named = named.or(wording.contains('$').then_some("USD"));
    let is_yearly = ["per year", "a year", "annually"].iter().any(|it| has_phrase(wording, it));
    let is_other = named.is_some_and(|named| !unit.starts_with(named));
    if is_other || is_yearly && !unit.ends_with("/a") {
        let what = format!(
            "\"{wording}\" is not in the indicator's unit, \"{unit}\"; correct one of them"
        );
        findings.warning(format!("{}.asStated", figure.path), what);
    }
}

/// "Up 40 per cent" is a factor of 1.4, "fivefold" one of 5.
fn factor(growth: &JsonNode<'_>, findings: &mut Findings) {
    const DOWN: [&str; 10] = [
        "fall",
        "fell",
        "drop",
        "dropped",
        "decline",
        "declined",
        "decrease",
        "decreased",
        "down",
        "less",
    ];
    let wording = growth.text("asStated");
    let Some(factor) = growth.number("factor") else { return };
    let is_down = DOWN.iter().any(|word| has_phrase(wording, word));
    let stated = numbers(wording).into_iter().filter_map(|number| match number.sort {
        Sort::Plain => None,
        Sort::PerCent if is_down => Some(1.0 - number.value / 100.0),
        Sort::PerCent => Some(1.0 + number.value / 100.0),
        Sort::Fold => Some(number.value),
    });
    let stated: Vec<f64> = stated.collect();
    if let Some(first) = stated.first()
        && !stated.iter().any(|&stated| agree(stated, factor))
    {
        let what = format!(
            "\"{wording}\" is a factor of {first}, and not of {factor}; correct one of them"
        );
        findings.error(format!("{}.factor", growth.path), what);
    }
}

/// Growth leads from an earlier period to the figure that its wording names, if it names one.
fn led_to(indicator: &JsonNode<'_>, growth: &JsonNode<'_>, findings: &mut Findings) {
    let to = growth.text("to");
    let Some(later) = indicator.list("observations").find(|it| it.text("id") == to) else { return };
    let plain = numbers(growth.text("asStated")).into_iter().filter(|it| it.sort == Sort::Plain);
    let plain: Vec<f64> = plain.map(|it| it.value).collect();
    if let Some(value) = later.number("value")
        && !plain.is_empty()
        && !plain.iter().any(|&stated| agree(stated, value))
    {
        let wording = growth.text("asStated");
        let what = format!(
            "\"{wording}\" does not lead to \"{to}\", which is {value}; correct one of them"
        );
        findings.error(format!("{}.to", growth.path), what);
    }
    let (from, until) = (growth.date("from"), later.date("period"));
    if let (Some(from), Some(until)) = (from.map(Edtf::bounds), until.map(Edtf::bounds))
        && from.latest.zip(until.earliest).is_none_or(|(last, first)| last >= first)
    {
        let what = format!(
            "growth leads to a later period, and \"{to}\" is not later; correct one of them"
        );
        findings.error(format!("{}.from", growth.path), what);
    }
}

/// Checks that a side which names a figure rests on the paragraph of that figure, and gives its value if it gives any.
fn side(
    file: &File<'_>,
    disagreement: &JsonNode<'_>,
    side: &JsonNode<'_>,
    findings: &mut Findings,
) {
    let name = side.text("observation");
    let Some(id) = file.dataset.observations.find(name) else { return };
    let figure = &file.dataset.observations[id];
    let own = paragraphs(side.value);
    let rests_on_it = figure.refs.iter().any(|reference| {
        let slug = file.dataset.sources[reference.source].slug();
        let span = super::file::span(&reference.locator);
        span.is_some_and(|(first, last)| (first..=last).any(|number| own.contains(&(slug, number))))
    });
    if !rests_on_it {
        let what = format!(
            "the side names \"{name}\" and no paragraph in which that figure stands; correct `refs`"
        );
        findings.error(format!("{}.refs", side.path), what);
    }
    let stated = numbers(side.english("text"));
    let gives = |number: &Number| (number.value - figure.value).abs() <= number.step / 2.0;
    if !stated.is_empty() && !stated.iter().any(gives) {
        let how = if figure.kind == ObservationKind::Derived { "works out as" } else { "is" };
        let what = format!(
            "no number here agrees with \"{name}\", which {how} {}; correct one of them",
            figure.value
        );
        findings.error(format!("{}.text", side.path), what);
    }
    let indicator = file.dataset.indicators[figure.indicator].slug();
    let about = disagreement.value.get("about").and_then(|it| it.as_array()).into_iter().flatten();
    if !about.filter_map(|it| it.as_str()).any(|it| it == indicator) {
        let what = format!("a side names a figure of \"{indicator}\"; add that indicator");
        findings.warning(format!("{}.about", disagreement.path), what);
    }
}

/// Checks that the figure which a card shows large belongs to an indicator that names the project.
fn key_figure(file: &File<'_>, project: &JsonNode<'_>, findings: &mut Findings) {
    let Some(id) = file.dataset.observations.find(project.text("keyFigure")) else { return };
    let Some(own) = file.dataset.projects.find(project.text("id")) else { return };
    let indicator = &file.dataset.indicators[file.dataset.observations[id].indicator];
    if !indicator.projects.contains(&own) {
        let what = format!(
            "a figure of \"{}\", which does not name this project in `projects`",
            indicator.slug()
        );
        findings.warning(format!("{}.keyFigure", project.path), what);
    }
}
