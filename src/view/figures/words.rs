//! What is said of a figure, in the chart, in the table and in lists alike.

use crate::{
    dataset::{Id, Indicator, Observation},
    evidence::Interval,
    locale::{date_words, fill, list_words, number, quantity, word_label},
    view::RenderContext,
};

/// Gives the letter that a figure goes by in its chart and its table; after Z comes AA.
pub(super) fn letter(context: RenderContext, id: Id<Observation>) -> String {
    let at = context.with_dataset(|dataset| {
        let figures = &dataset.indicators[dataset.observations[id].indicator].observations;
        figures.iter().position(|&other| other == id).unwrap_or_default()
    });
    let letters = 'A'..='Z';
    let count = letters.clone().count();
    letters.into_iter().nth(at % count).map(String::from).unwrap_or_default().repeat(at / count + 1)
}

/// Says the period that a figure speaks of.
pub(super) fn period(context: RenderContext, figure: &Observation) -> String {
    let none = || context.messages().figures.no_period.to_owned();
    figure.period.map_or_else(none, |period| date_words(period, context.language))
}

/// Says what kind of figure it is: "actual", "worked out".
pub(super) fn kind(context: RenderContext, figure: &Observation) -> &'static str {
    word_label(figure.kind, context.language)
}

/// Says how a figure was worked out, if it was: "$450 million ÷ 1.4 = $321.4 million".
pub(super) fn working(context: RenderContext, figure: &Observation) -> Option<String> {
    let implied = figure.implied?;
    context.with_dataset(|dataset| {
        let later = &dataset.observations[implied.later].as_stated;
        let unit = &dataset.indicators[figure.indicator].unit;
        let factor = number(implied.factor, context.language);
        let value = quantity(figure.value, unit, context.language);
        Some(format!("{later} ÷ {factor} = {value}"))
    })
}

/// Says a value with its unit, and the range that rounding and hedging leave open.
pub(super) fn in_full(context: RenderContext, id: Id<Observation>) -> String {
    let say = &context.messages().charts;
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let unit = &indexed.dataset.indicators[figure.indicator].unit;
    let words = |value: f64| quantity(value, unit, context.language);
    let Interval { low, high } = Interval::of(&indexed.dataset, id);
    let is_exact = (high - low).abs() <= figure.value.abs() * 1e-9;
    let range = match (low.is_finite(), high.is_finite()) {
        (true, true) if is_exact => None,
        (true, true) => Some(fill(say.between, &[("low", &words(low)), ("high", &words(high))])),
        (true, false) => Some(fill(say.more_than, &[("value", &words(low))])),
        (false, true) => Some(fill(say.less_than, &[("value", &words(high))])),
        (false, false) => None,
    };
    let value = words(figure.value);
    match range {
        Some(range) => format!("{value} · {range}"),
        None => value,
    }
}

/// Says all figures of an indicator in one sentence.
pub(super) fn summary(context: RenderContext, id: Id<Indicator>) -> String {
    let say = &context.messages().charts;
    let indexed = context.indexed();
    let indicator = &indexed.dataset.indicators[id];
    let figures = indicator.observations.iter().map(|&figure| {
        let figure = &indexed.dataset.observations[figure];
        let value = quantity(figure.value, &indicator.unit, context.language);
        let about = format!("{}, {}", period(context, figure), kind(context, figure));
        fill(say.stated_with_remark, &[("stated", &value), ("about", &about)])
    });
    let list = list_words(&figures.collect::<Vec<_>>(), context.language);
    fill(&context.plural(indicator.observations.len(), &say.summary), &[("list", &list)])
}
