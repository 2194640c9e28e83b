//! The words by which style sheets and tests know how a mark is drawn.

use crate::{
    layout::{Highlight, MarkKind, Shape, Side},
    time::Edge,
};

pub(super) fn kind_word(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Point => "point",
        MarkKind::Bar => "bar",
        MarkKind::Cluster => "cluster",
    }
}

pub(in crate::view::timeline) fn shape_word(shape: Shape) -> &'static str {
    match shape {
        Shape::Day => "day",
        Shape::Rough => "rough",
        Shape::Span => "span",
        Shape::Open => "open",
        Shape::Report => "report",
    }
}

pub(super) fn edge_word(edge: Edge) -> &'static str {
    match edge {
        Edge::Sharp => "sharp",
        Edge::Fuzzy => "fuzzy",
        Edge::Open => "open",
    }
}

pub(super) fn highlight_word(highlight: Highlight) -> &'static str {
    match highlight {
        Highlight::Plain => "plain",
        Highlight::Selected => "selected",
        Highlight::Lit => "lit",
        Highlight::Dim => "dim",
    }
}

pub(super) fn side_word(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Inside => "inside",
    }
}
