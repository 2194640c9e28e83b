// The dataset's events as timelines without a notion of imprecise dates take them.

/** Where things that have no end stop. */
const LAST_DAY = "2026-06-30";

/** Events with the name of their lane, `start` and, where they last, `end`: days such as `2024-05-01`. */
export function plainEvents({ events, sectors }) {
  const lanes = new Map(sectors.map(({ id, name }) => [id, name]));
  const plain = ({ id, date, title, label = title, summary, sectors: [sector] }) => {
    const [start, end] = date.replace("~", "").split("/");
    return {
      id,
      title,
      label,
      text: summary.map(({ text }) => text).join(" "),
      lane: lanes.get(sector),
      start: firstDay(start),
      ...(end && { end: end === ".." ? LAST_DAY : end }),
    };
  };
  return { lanes: [...lanes.values()], events: events.map(plain) };
}

/** A month or a year stands where it begins. */
const firstDay = (date) => date + "-01-01".slice(date.length - "2024".length);
