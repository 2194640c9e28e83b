// A widget as its readers know it: by what stands there, and by the names that are read out.

import { expect } from "@playwright/test";

/** How long a day is, to compare periods of time. */
export const DAY = 86_400_000;

/** Our page with every year as long as it is: what a test asks of time is then told by dates alone. */
export const UNFOLDED = "/#transcaspian:folds=open";

export class Widget {
  /** The first widget of a page, or the one that a selector names. */
  constructor(page, selector = "transcaspian-timeline") {
    this.page = page;
    this.host = page.locator(selector);
    this.body = this.host.locator("[part=widget]");
    this.title = this.body.locator("[part=title]");
    this.searchBox = this.host.getByRole("searchbox", { name: "Search" });
    /** The line that says how many events are shown. */
    this.status = this.host.getByRole("status");
    /** The thumbs of the overview. */
    this.handle = this.host.getByRole("slider", { name: "Visible period", exact: true });
    this.startThumb = this.host.getByRole("slider", { name: "Start of the visible period" });
    this.endThumb = this.host.getByRole("slider", { name: "End of the visible period" });
    /** The timeline, horizontal or vertical, with all that belongs to it. */
    this.timeline = this.host.locator("section.tl-timeline");
    /** The marks of the horizontal timeline, and the entries of the vertical one. */
    this.axis = this.timeline.getByRole("group", { name: "Timeline" });
    this.vertical = this.host.getByRole("list", { name: "Timeline" });
    /** What is seen of the horizontal timeline: the marks lie on a sheet that is wider. */
    this.plot = this.timeline.locator(".tl-plot");
    this.marks = this.axis.locator("[part=mark]");
    /** The list of a cluster's events. */
    this.members = this.timeline.getByRole("dialog");
    this.detail = this.host.locator("[part=detail]");
    this.heading = this.detail.getByRole("heading", { level: 3 });
    this.cards = this.host.locator("[part=card]");
    /** The events of the list view. */
    this.entries = this.host.getByRole("article");
    this.options = this.host.getByRole("checkbox");
    this.chips = this.host.getByRole("button", { name: "Remove the filter" });
    this.sources = this.host.locator("footer").getByRole("listitem");
    this.alert = this.host.getByRole("alert");
  }

  /** Opens a page and waits until its widget is ready for the reader. */
  async open(address = "/") {
    await this.page.goto(address);
    await this.shown();
  }

  async shown() {
    await expect(this.searchBox).toBeVisible();
    await expect(this.status).toBeAttached();
    // What is drawn for the width that was measured may lie elsewhere.
    await this.drawn();
  }

  view(name) {
    return this.host.getByRole("group", { name: "View" }).getByRole("button", { name });
  }

  async show(name) {
    await this.view(name).click();
    await expect(this.view(name)).toHaveAttribute("aria-pressed", "true");
  }

  menu(name) {
    return this.host.getByRole("group", { name: "Filters" }).getByRole("button", { name });
  }

  /** Opens a menu, ticks one of its options and closes it. */
  async choose(menu, option) {
    await this.menu(menu).click();
    await this.host.getByRole("checkbox", { name: option }).check();
    await this.menu(menu).click();
    await expect(this.options).toHaveCount(0);
  }

  /** The mark of an event, which is a link, or that of a cluster, which is a button. */
  mark(name) {
    return this.axis.getByRole("link", { name }).or(this.axis.getByRole("button", { name }));
  }

  card(name) {
    return this.cards.filter({ has: this.page.getByRole("heading", { name }) });
  }

  /** A button by its name, anywhere in the widget. */
  button(name) {
    return this.host.getByRole("button", { name, exact: true });
  }

  /** Presses a button that may lead nowhere: it says so then, and can be pressed all the same. */
  async press(name) {
    await this.button(name).click({ force: true });
  }

  count(noun) {
    return this.host.getByRole("list").first().getByRole("link", { name: noun });
  }

  /** The number that stands in the header before a noun. */
  async total(noun) {
    return Number.parseInt(await this.count(noun).innerText(), 10);
  }

  /** The visible period of time in milliseconds, once the axis stands still. */
  async period() {
    await this.still();
    return this.seenPeriod();
  }

  /** What is seen of it now, from the words that a screen reader says of the overview's handle. */
  async seenPeriod() {
    const words = await this.handle.getAttribute("aria-valuetext");
    const [start, end] = words.split(" to ").map((day) => Date.parse(`${day} UTC`));
    return { start, end: end + DAY, length: end + DAY - start };
  }

  /** The events that the window shows marks for, oldest first, by what is read out. */
  names() {
    return this.marks.evaluateAll((marks) => {
      const isSeen = (mark) => {
        const plot = mark.closest(".tl-plot").getBoundingClientRect();
        const { left, right } = mark.getBoundingClientRect();
        return right > plot.left && left < plot.right;
      };
      return marks.filter(isSeen).map((mark) => mark.getAttribute("aria-label"));
    });
  }

  /** Waits until what was asked for is drawn. */
  async drawn() {
    // A new width is measured in the frame after it is laid out.
    const threeFrames = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
    await this.host.first().evaluate(threeFrames);
  }

  /** Waits until nothing has moved for some frames. */
  async still() {
    await this.handle.evaluate(async (handle) => {
      const axis = handle.closest("section");
      const look = () => [...axis.querySelectorAll(".tl-sheet, .tl-mark, .tl-tick, .tl-overview-window")].map((it) => it.style.cssText).join();
      const frames = (count) =>
        new Promise((done) => requestAnimationFrame(() => (count > 1 ? frames(count - 1).then(done) : done())));
      for (let before = null, now = look(); before !== now; ) {
        await frames(6);
        [before, now] = [now, look()];
      }
    });
  }

  /** A link by its name, anywhere in the widget. */
  link(name) {
    return this.host.getByRole("link", { name, exact: true });
  }

  /** What has the keyboard's attention, inside the shadow root too. */
  focused() {
    return this.page.locator("*:focus").last();
  }
}

/** The boxes of everything a selector finds in the widget, with its texts; without what is not rendered. */
export const boxes = (widget, selector) =>
  widget.host
    .locator(selector)
    .evaluateAll((found) =>
      found
        .map((element) => ({
          text: element.ariaLabel ?? element.innerText,
          ...element.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width, height }) => width > 0 && height > 0),
    );

/** Which texts and shapes of the axis overlap, or reach beyond it. */
export async function collisions(widget) {
  const plot = await widget.plot.boundingBox();
  const isInside = ({ left, right }) => right > plot.x + 1 && left < plot.x + plot.width - 1;
  const seen = async (selector, what) => (await boxes(widget, selector)).filter(isInside).map((box) => ({ ...box, what }));
  const labels = await seen('.tl-mark .tl-label:not([data-side="inside"])', "label");
  const shapes = await seen(".tl-mark", "shape");
  const ticks = await seen(".tl-tick > span", "tick");
  const all = [...labels, ...shapes, ...ticks];
  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const pairs = all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => over(a, b))
      .map((b) => [a, b]),
  );
  const outside = labels.filter(({ left, right }) => left < plot.x - 1 || right > plot.x + plot.width + 1);
  return [...pairs, ...outside.map((label) => [label, { what: "edge", text: "" }])].map((pair) =>
    pair.map(({ what, text }) => `${what} ${text}`).join(" over "),
  );
}
