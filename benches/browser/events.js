// The dataset's events as timelines without a notion of imprecise dates take them.

/** Where things that have no end stop. */
const LAST_DAY = "2024-12-31";

/** Events with the name of their lane, `start` and, where they last, `end`: days such as `2024-05-01`. */
export function plainEvents({ events, sectors }) {
  const lanes = new Map(sectors.map(({ id, name }) => [id, name]));
  const plain = ({ id, date, title, label, summary, sectors: [sector] }) => ({
    id,
    title,
    label: label ?? title,
    text: summary.map(({ text }) => text).join(" "),
    lane: lanes.get(sector),
    ...extent(date),
  });
  return { lanes: [...lanes.values()], events: events.map(plain) };
}

/** What is known to the month or the year stands where that begins; what has no known beginning, at its end. */
function extent(date) {
  const [start, end] = date.replace("~", "").split("/");
  if (!start) return { start: firstDay(end) };
  if (!end) return { start: firstDay(start) };
  return { start: firstDay(start), end: end === ".." ? LAST_DAY : lastDay(end) };
}

const firstDay = (date) => date + "-01-01".slice(date.length - "2024".length);
const lastDay = (date) => date + "-12-31".slice(date.length - "2024".length);
