//! What is wrong with the data, where it can be seen and does not hide what is good.

use super::{
    Teller,
    annexed::{annexed_place, short_list},
    node::{Element, Node, button, el, of_class},
};
use crate::{
    count::float,
    dataset::Problem,
    decimal::decimal,
    locale::{Language, fill, messages, number},
};

/// How many problems a dataset has, and the place where the annex lists them; nothing where there are none.
pub fn problems(teller: Teller<'_>, len: usize) -> Vec<Node> {
    let say = &teller.say().problems;
    let is_empty = teller.dataset().is_empty();
    let mut nodes = Vec::new();
    if is_empty {
        nodes.push(of_class("p", "nothing").attr("role", "alert").text(say.empty).into());
    }
    if len > 0 {
        let summary = el("summary").text(teller.plural(len, &say.found));
        let details = of_class("details", "problems").maybe("open", is_empty.then(String::new));
        nodes.push(details.child(summary).child(annexed_place("problems")).into());
    }
    nodes
}

/// How many problems are listed; `cargo xtask check` tells all.
const MOST_PROBLEMS: usize = 100;

/// The problems themselves, each with its place and its remedy.
pub(super) fn listed(teller: Teller<'_>, problems: &[Problem]) -> Node {
    let row = |problem: &Problem| {
        let place = el("code").text(problem.place.clone());
        el("li").child(place).text(" ").text(problem.kind.to_string()).into()
    };
    short_list(teller, "", MOST_PROBLEMS, problems.iter().map(row))
}

/// How far the data has come, where that takes a while: the bytes fetched, then the part that is read, from 0 to 1.
pub fn progress(language: Language, bytes: usize, read: Option<f64>) -> Vec<Node> {
    let say = &messages(language).problems;
    let text = match read {
        Some(part) => fill(say.reading, &[("percent", &decimal(part * 100.0, 0))]),
        None => fill(say.fetching, &[("megabytes", &megabytes(bytes, language))]),
    };
    let bar = el("progress").attr("aria-label", say.loading);
    let bar = bar.maybe("value", read.map(|part| decimal(part, 3)));
    let cancel = button("", "cancel".to_owned()).text(say.cancel);
    let said = of_class("span", "said").text(text);
    aside(of_class("div", "loading").child(bar).child(said).child(cancel))
}

fn megabytes(bytes: usize, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    number(float(tenths) / 10.0, language)
}

/// What is said where the reader has stopped the loading.
pub fn cancelled(language: Language) -> Vec<Node> {
    let say = &messages(language).problems;
    let again = button("", "again".to_owned()).text(say.try_again);
    let said = of_class("span", "said").attr("role", "status").text(say.cancelled);
    aside(of_class("div", "loading").child(said).child(again))
}

/// Why there is no data.
#[derive(Debug)]
pub enum Failure<'a> {
    /// The file could not be had; the browser says why.
    Unreachable {
        /// Its address.
        src: &'a str,
        /// The browser's words.
        reason: &'a str,
    },
    /// The server answered with an error.
    Refused {
        /// The file's address.
        src: &'a str,
        /// The HTTP status.
        status: u16,
    },
    /// What the page gave is not JSON and cannot be written as such.
    BadData,
}

/// What is said where there is no data at all.
pub fn failure(language: Language, failure: &Failure<'_>) -> Vec<Node> {
    let say = &messages(language).problems;
    let why = match failure {
        Failure::Unreachable { src, reason } => {
            fill(say.unreachable, &[("src", src), ("reason", reason)])
        }
        Failure::Refused { src, status } => {
            fill(say.refused, &[("src", src), ("status", &status.to_string())])
        }
        Failure::BadData => say.bad_data.to_owned(),
    };
    let again = button("", "again".to_owned()).text(say.try_again);
    let failure = of_class("div", "failure")
        .attr("role", "alert")
        .child(el("p").child(el("b").text(say.not_fetched)))
        .child(el("p").text(why))
        .child(el("p").child(again));
    aside(failure)
}

/// Before what the host element holds.
fn aside(said: Element) -> Vec<Node> {
    vec![of_class("div", "widget").attr("part", "widget").child(said).into(), el("slot").into()]
}
