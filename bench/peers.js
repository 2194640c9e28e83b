// The timelines that are measured: their pages, the events in the form each takes, and how each is panned and zoomed.
//
// Each gets the same events with as much of them as it can show, and the settings under which it does best.

/** Ctrl and the wheel, about the middle of the plot, where the pointer is. */
const wheel = async (page, direction) => {
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100 * direction);
  await page.keyboard.up("Control");
};

const vis = {
  package: "vis-timeline",
  page: "vis-timeline",
  data: ({ events, sectors }) => ({
    groups: sectors.map(({ id, name }) => ({ id, content: name })),
    items: events.map(({ id, start, end, sector, label, text }) => ({ id, start, end, group: sector, content: label, title: text })),
  }),
  plot: ".vis-panel.vis-center",
  zoom: wheel,
};

export const PEERS = {
  transcaspian: { page: "transcaspian", plot: "transcaspian-timeline [role=group][aria-label=Timeline]", zoom: wheel },

  "vis-timeline": { ...vis, words: { clusters: "false" } },

  "vis-timeline-clusters": { ...vis, words: { clusters: "true" } },

  timelinejs: {
    package: "@knight-lab/timelinejs",
    page: "timelinejs",
    data: ({ events }) => ({
      events: events.map(({ id, start, end, sector, title, text }) => ({
        unique_id: id,
        start_date: parts(start),
        end_date: end && parts(end),
        group: sector,
        text: { headline: title, text },
      })),
    }),
    plot: ".tl-timenav-slider",
    zoom: (page, direction) => page.locator(direction > 0 ? ".tl-icon-zoom-in" : ".tl-icon-zoom-out").click(),
  },

  // A still picture: it has neither pan nor zoom.
  "d3-milestones": {
    package: "d3-milestones",
    page: "d3-milestones",
    data: ({ events, sectors }) =>
      sectors.map(({ id, name }) => ({
        category: name,
        entries: events
          .filter(({ sector }) => sector === id)
          .map(({ start, label }) => ({ timestamp: start, text: label })),
      })),
  },
};

const parts = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  return { year, month, day };
};
