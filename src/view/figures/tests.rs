//! What a reader sees of an indicator, on the screen and without a script.

use leptos::prelude::*;

use super::IndicatorArticle;
use crate::{
    dataset::Dataset,
    view::{
        Medium,
        testing::{has_style, html, text},
    },
};

/// Gives the boats that a lock let through: three figures, two of which differ.
fn article(medium: Medium) -> String {
    html(medium, |dataset: &Dataset| {
        let id = dataset.indicators.ids().next().unwrap();
        view! { <IndicatorArticle id/> }
    })
}

#[test]
fn every_figure_is_in_the_chart_and_in_the_table() {
    let article = article(Medium::WrittenPage);
    let (chart, table) = article.split_once("<table").unwrap();
    for figure in ["800", "1,040", "3,000"] {
        assert!(chart.contains(figure), "{figure} in the words of the chart: {chart}");
        let table = format!("<table{table}");
        assert!(text(&table).contains(figure), "{figure} in the table: {}", text(&table));
    }
}

#[test]
fn a_chart_needs_neither_style_nor_script() {
    let article = article(Medium::WrittenPage);
    assert!(article.contains("<svg") && article.contains("<rect"), "{article}");
    assert!(!has_style(&article), "{article}");
    for sign in ["<button", "tabindex"] {
        assert!(!article.contains(sign), "{sign} in {article}");
    }
}

#[test]
fn where_figures_differ_it_is_told_and_they_can_be_cited() {
    let article = article(Medium::Screen);
    assert!(text(&article).contains("How many boats passed in 2011"), "{}", text(&article));
    assert!(text(&article).contains("Cite or download"), "{article}");
}
