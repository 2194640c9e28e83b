// The timelines that are measured: their pages, the events in the form each takes, and how each is panned and zoomed.
//
// Each gets the same events, with as much of them as it can show. Where a drag begins is a part of the plot's width and
// height (`grip`), after some steps of zoom (`room`); `where` is a script that tells what is in view, so that a drag that moves
// nothing is found out. A page gets its events from a file (`fetched`) or has them in it (`inline`).

/** Ctrl and the wheel, where the pointer is. */
const wheel = (hand, direction) => hand.turn(direction);

/** Gets the events for a page's script: from a file at an address, or from the page itself. */
const script = {
  fetched: (address) => `await (await fetch("${address}")).json()`,
  inline: (json) => json,
};

const vis = {
  ...script,
  package: "vis-timeline",
  page: "vis-timeline",
  data: ({ events, lanes }) => ({
    groups: lanes.map((lane) => ({ id: lane, content: lane })),
    items: events.map(({ id, start, end, lane, label, text }) => ({ id, start, end, group: lane, content: label, title: text })),
  }),
  plot: ".vis-panel.vis-center",
  zoom: wheel,
  where: "timeline.getWindow().start.getTime()",
};

export const PEERS = {
  transcaspian: {
    title: "Transcaspian",
    page: "transcaspian",
    fetched: (address) => `<transcaspian-timeline src="${address}"></transcaspian-timeline>`,
    inline: (json) => `<transcaspian-timeline><script type="application/json">${json}</script></transcaspian-timeline>`,
    plot: "transcaspian-timeline .tl-plot",
    zoom: wheel,
    where: "document.querySelector('transcaspian-timeline').shadowRoot.querySelector('[data-thumb=window]').ariaValueText",
  },

  "vis-timeline": { ...vis, title: "vis-timeline", words: { clusters: "false" } },

  "vis-timeline-clusters": { ...vis, title: "vis-timeline with clusters", words: { clusters: "true" } },

  timelinejs: {
    ...script,
    title: "TimelineJS",
    package: "@knight-lab/timelinejs",
    page: "timelinejs",
    data: ({ events }) => ({
      events: events.map(({ id, start, end, lane, title, text }) => ({
        unique_id: id,
        start_date: parts(start),
        end_date: end && parts(end),
        group: lane,
        text: { headline: title, text },
      })),
    }),
    plot: ".tl-timenav",
    // It opens with half of the time in view, and is dragged by what is free of events.
    room: 1,
    grip: { x: 0.95, y: 0.95 },
    zoom: (hand, direction) => hand.call(direction > 0 ? "timeline.zoomIn()" : "timeline.zoomOut()"),
    where: "document.querySelector('.tl-timenav-slider').style.cssText",
  },

  // A still picture: it has neither pan nor zoom.
  "d3-milestones": {
    ...script,
    title: "d3-milestones",
    package: "d3-milestones",
    page: "d3-milestones",
    data: ({ events, lanes }) =>
      lanes.map((category) => ({
        category,
        entries: events
          .filter(({ lane }) => lane === category)
          .map(({ start, label }) => ({ timestamp: start, text: label })),
      })),
  },
};

const parts = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  return { year, month, day };
};
