//! The lying axis: overview, ticks, lanes, marks with their labels, and the buttons below.

use super::{
    Act, Teller,
    detail::detail,
    event,
    length::px,
    members::{Listed, lister, members},
    node::{Element, Node, button, el, of_class, sign},
    overview::overview,
};
use crate::{
    dataset::{Event, Id, Record, words::EventStatus},
    layout::{
        Direction, Highlight, Label, Lane, Mark, MarkKind, OffscreenSummary, Scene, Side, Tick,
    },
    letters::holds,
    locale::{Plural, fill},
    state::{Selection, ViewState},
    time::{DAY_SECONDS, Day, Edge, Moment, Window},
};

/// The width that the names of the lanes take, in CSS pixels; the style sheet has the same.
pub const GUTTER_PX: f64 = 128.0;

/// How far beyond the start of the plot a mark is drawn: browsers count no further than some millions of pixels.
const FAR_PX: f64 = 100_000.0;

/// How many windows long the sheet is that a reader pans over before it is laid anew.
const SHEET: i64 = 4;

/// The axis, with the cluster whose events are listed and the first event of the one that is pointed at; what is open is
/// told below it where there is no room beside.
pub fn axis(
    teller: Teller<'_>,
    state: &ViewState,
    scene: &Scene,
    listed: Option<&Listed<'_>>,
    pointed: Option<Id<Event>>,
    opens_here: bool,
) -> Vec<Node> {
    let say = &teller.say().axis;
    let slip = slip(teller, scene.window) * scene.width;
    let slipped = ["translate(", &px(-slip), ")"].concat();
    let ticks = scene.ticks.iter().map(|it| tick(scene, it, slip)).collect();
    let lanes = scene.lanes.iter().map(|it| lane(teller, it)).collect();
    let stretch = stretch(scene.window);
    let mut marks: Vec<Node> = Vec::new();
    let mut group = None;
    for (place, it) in scene.marks.iter().enumerate() {
        let own = it.span.0.seconds_since(begin(teller)).div_euclid(stretch);
        if group.replace(own) != Some(own) {
            let key = [stretch, own].map(|number| number.to_string()).join(" ");
            marks.push(of_class("div", "stretch").key(key).into());
        }
        let is_stop = place == scene.stop;
        let is_listed = listed.is_some_and(|listed| listed.mark == it);
        // One for each would be many elements that nobody sees.
        let can_be_listed = is_stop || is_listed || pointed == Some(it.first);
        let beside = (can_be_listed && it.kind == MarkKind::Cluster)
            .then(|| lister(teller, it, (scene.width, slip), is_stop, is_listed));
        if let Some(Node::Element(group)) = marks.last_mut() {
            group.children.push(mark(teller, it, slip, is_stop, state.selection));
            group.children.extend(beside);
        }
    }
    let hidden = |class: &str, children: Vec<Node>| {
        of_class("div", class).attr("aria-hidden", "true").children(children)
    };
    let marks = of_class("div", "marks")
        .attr("role", "group")
        .attr("aria-label", say.label)
        .attr("tabindex", "-1")
        .child(el("div").attr("style:transform", slipped.clone()).children(marks));
    let nothing = scene.marks.is_empty().then(|| nothing(teller, scene.lanes.is_empty()));
    let plot = of_class("div", "plot")
        .child(hidden("ticks", ticks).attr("style:transform", slipped))
        .child(marks)
        .some(nothing);
    let axis = of_class("div", "axis")
        .attr("style:height", px(scene.height))
        .child(hidden("lanes", lanes))
        .child(plot)
        .some(listed.map(|listed| members(teller, listed)))
        .child(of_class("p", "wheel-hint").attr("aria-hidden", "true").text(say.wheel));
    let foot = of_class("div", "axis-foot")
        .child(beyond(teller, scene.earlier, Direction::Earlier))
        .child(controls(teller))
        .child(beyond(teller, scene.later, Direction::Later));
    let open = state.selection.filter(|_| opens_here).map(|selection| detail(teller, selection));
    let section = of_class("section", "timeline")
        .key("lying")
        .child(overview(teller, &scene.overview, scene.window))
        .child(axis)
        .child(foot)
        .some(open);
    vec![section.into()]
}

/// How far the sheet on which ticks and marks stand is slipped to the left, in lengths of the window.
///
/// It lies still in time, so that a reader who pans moves one thing and not each; it is laid anew after some windows, as
/// browsers do not count on for ever.
fn slip(teller: Teller<'_>, window: Window) -> f64 {
    let passed = window.start().seconds_since(begin(teller)).rem_euclid(SHEET * window.seconds());
    -window.fraction(window.start().plus(-passed))
}

/// How many seconds the stretches are whose marks stand together: a browser that draws a mark which comes into view
/// looks at all that stand with it. They keep their length while the reader pans, and mostly while zooming.
fn stretch(window: Window) -> i64 {
    1 << (window.seconds() / 4).max(1).ilog2()
}

fn begin(teller: Teller<'_>) -> Moment {
    teller.indexed.axis_bounds.limits.start()
}

/// What to say where there is no mark: nothing matches, or nothing lies in this stretch.
pub(super) fn nothing(teller: Teller<'_>, matches_none: bool) -> Node {
    let say = teller.say();
    let text = if matches_none { say.search.nothing } else { say.axis.empty_window };
    of_class("p", "nothing").text(text).into()
}

/// A tick; that of a year leads there when it is pressed, a short cut for what the buttons do as well.
fn tick(scene: &Scene, tick: &Tick, slip: f64) -> Node {
    let leads_to = tick.is_major.then(|| year_at(scene, tick.x)).flatten().map(Act::go);
    of_class("span", if tick.is_major { "tick major" } else { "tick" })
        .attr("style:left", px(tick.x + slip))
        .child(el("span").maybe("data-act", leads_to).text(tick.label.clone()))
        .into()
}

/// The year that begins at a place on the axis.
fn year_at(scene: &Scene, x: f64) -> Option<Window> {
    // Half a day makes up for what rounding takes.
    let year = scene.window.at(x / scene.width).plus(DAY_SECONDS / 2).day().year();
    let start = |year| Day::from_ymd(year, 1, 1).map(Day::start);
    Window::new(start(year)?, start(year + 1)?)
}

fn lane(teller: Teller<'_>, lane: &Lane) -> Node {
    of_class("div", "lane")
        .attr("style:top", px(lane.y))
        .attr("style:height", px(lane.height))
        .child(teller.dot(lane.sector))
        .text(teller.sector(lane.sector))
        .into()
}

fn mark(
    teller: Teller<'_>,
    mark: &Mark,
    slip: f64,
    is_stop: bool,
    selection: Option<Selection>,
) -> Node {
    let slug = teller.dataset().events[mark.first].slug();
    let name = name(teller, mark);
    let is_planned = mark.status != EventStatus::Occurred;
    let (start, end) = (mark.x.max(-FAR_PX), (mark.x + mark.width).min(FAR_PX));
    let drawn = button(if is_planned { "mark planned" } else { "mark" }, act(teller, mark))
        .key(slug)
        .attr("part", "mark")
        .attr("data-kind", kind_word(mark.kind))
        .attr("data-tone", teller.tone(mark.sector))
        .attr("data-start", edge_word(mark.start_edge))
        .attr("data-end", edge_word(mark.end_edge))
        .attr("data-light", light_word(mark.highlight))
        .attr("data-event", slug)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .attr("aria-label", name.clone())
        .attr("title", name)
        .attr("style:left", px(start + slip))
        .attr("style:top", px(mark.y))
        .attr("style:width", px(end - start));
    let is_open = selection == Some(Selection::Event(mark.first));
    match &mark.label {
        Some(label) if mark.kind == MarkKind::Cluster => {
            // The text stands in the middle of what is visible.
            drawn
                .attr("style:padding-left", px(label.x - start))
                .attr("style:padding-right", px(end - label.x - label.width))
                .text(label.text.clone())
                .into()
        }
        label => {
            let label = label.as_ref().map(|it| self::label(start, it).into());
            drawn.attr("aria-expanded", is_open.to_string()).some(label).into()
        }
    }
}

/// An event is opened; a cluster comes apart or, where no zooming helps, lists its events.
fn act(teller: Teller<'_>, mark: &Mark) -> String {
    match mark.opens {
        Some(window) => Act::go(window),
        None if mark.kind == MarkKind::Cluster => Act::list(teller.dataset(), mark.first),
        None => Act::event(teller.dataset(), mark.first),
    }
}

fn label(start: f64, label: &Label) -> Element {
    let side = match label.side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Inside => "inside",
    };
    of_class("span", "label")
        .attr("data-side", side)
        .attr("style:left", px(label.x - start))
        .attr("style:width", px(label.width))
        .text(label.text.clone())
}

/// What a screen reader says of a mark, and a mouse shows.
pub(super) fn name(teller: Teller<'_>, mark: &Mark) -> String {
    let say = teller.say();
    if mark.kind == MarkKind::Cluster {
        let span = teller.stretch(mark.span);
        return fill(&teller.plural(mark.count, &say.axis.cluster_in), &[("span", &span)]);
    }
    let event = &teller.dataset().events[mark.first];
    let date = event::date(teller, event);
    let date = match event.status {
        EventStatus::Scheduled => fill(say.events.planned_for, &[("date", &date)]),
        EventStatus::Occurred | EventStatus::Cancelled => date,
    };
    let (label, title) = (teller.plain(&event.label), teller.plain(&event.title));
    // The name begins with what is seen, for readers who press by voice (WCAG 2.5.3).
    let title = if holds(&title, &label) { title } else { [&label, ": ", &title].concat() };
    fill(
        say.axis.mark,
        &[("title", &title), ("date", &date), ("lane", &teller.sector(mark.sector))],
    )
}

fn kind_word(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Point => "point",
        MarkKind::Bar => "bar",
        MarkKind::Cluster => "cluster",
    }
}

fn edge_word(edge: Edge) -> &'static str {
    match edge {
        Edge::Sharp => "sharp",
        Edge::Fuzzy => "fuzzy",
        Edge::Open => "open",
    }
}

fn light_word(light: Highlight) -> &'static str {
    match light {
        Highlight::Plain => "plain",
        Highlight::Selected => "selected",
        Highlight::Lit => "lit",
        Highlight::Dim => "dim",
    }
}

/// A button that leads to what lies on one side of the window.
pub(super) fn beyond(
    teller: Teller<'_>,
    beyond: Option<OffscreenSummary>,
    direction: Direction,
) -> Node {
    let say = &teller.say().axis;
    let (forms, before, after): (&Plural, &str, &str) = match direction {
        Direction::Earlier => (&say.n_earlier, "← ", ""),
        Direction::Later => (&say.n_later, "", " →"),
    };
    let link = beyond.map(|beyond| {
        let (first, last) = beyond.years;
        let years = [first.to_string(), last.to_string()];
        let span = if first == last { first.to_string() } else { years.join("–") };
        let text = fill(&teller.plural(beyond.count, forms), &[("span", &span)]);
        button("link beyond", Act::go(beyond.window))
            .child(sign(before))
            .text(text)
            .child(sign(after))
            .into()
    });
    of_class("span", "beyond-side").some(link).into()
}

/// The buttons that move and zoom: whatever a drag or a wheel can do (WCAG 2.5.7).
pub(super) fn controls(teller: Teller<'_>) -> Node {
    let say = &teller.say().axis;
    let control = |act: &str, name: &str, text: &str| {
        button("", act.to_owned())
            .attr("aria-label", name)
            .attr("title", name)
            .child(sign(text))
            .into()
    };
    of_class("div", "controls")
        .attr("role", "group")
        .attr("aria-label", say.controls)
        .children(vec![
            control("earlier", say.earlier, "←"),
            control("later", say.later, "→"),
            control("wider", say.zoom_out, "−"),
            control("closer", say.zoom_in, "+"),
            button("", "all".to_owned()).text(say.fit_all).into(),
        ])
        .into()
}
