// A reader with a phone: the axis stands upright, things open in place, nothing is too wide or too small to press.

import { expect, test } from "../support.js";
import { boxes } from "../widget.js";

test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

/** The entry of an event on the vertical axis. */
const entry = (widget, name) =>
  widget.vertical.locator("> li").filter({ has: widget.page.getByRole("link", { name, exact: true }) });

for (const width of [390, 320]) {
  test(`nothing is wider than ${width} px, and all can be pressed`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 760 });
    const look = async (where) => {
      await widget.drawn();
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, `width of ${where}`).toBeLessThanOrEqual(width);
      expect(await cut(widget, width), `cut off in ${where}`).toEqual([]);
      expect(await small(widget), `small in ${where}`).toEqual([]);
    };
    await widget.open();
    await look("the timeline");
    await widget.menu("Who").tap();
    await expect(widget.options.first()).toBeVisible();
    await look("a menu");
    await widget.options.nth(1).tap();
    await widget.options.nth(2).tap();
    await widget.menu("Who").tap();
    await look("filters");
    await widget.button("Clear all filters").tap();
    await widget.link("A joint investment fund was decided on, to start with 300 million US dollars").tap();
    await expect(widget.detail).toBeVisible();
    await look("an event");
    await widget.show("List");
    await look("the list");
    await widget.show("Projects");
    await look("the projects");
    await widget.card("Trade between Azerbaijan and Kazakhstan").getByRole("link").first().tap();
    await expect(widget.detail).toBeVisible();
    await look("a project");
  });
}

test("an event opens under its entry and closes again", async ({ widget }) => {
  await widget.open();
  await expect(widget.axis).toHaveCount(0);
  const title = "President Tokayev visited Azerbaijan";
  const own = entry(widget, title);
  await expect(own).toContainText("October 2022");
  await widget.link(title).tap();
  await expect(own.getByRole("heading", { name: title })).toBeVisible();
  await expect(own.getByRole("heading", { name: title })).toBeInViewport();
  await expect(widget.detail).toHaveCount(1);
  await expect(widget.link(title)).toHaveAttribute("aria-expanded", "true");
  await widget.button("Close").tap();
  await expect(widget.detail).toHaveCount(0);
  await expect(widget.link(title)).toBeFocused();
  await expect(widget.link(title)).toBeInViewport();
});

test("a project opens from an event, in place among the cards", async ({ widget }) => {
  await widget.open();
  await widget.link("A joint investment fund was decided on, to start with 300 million US dollars").tap();
  await widget.detail.getByRole("link", { name: "Joint investment fund" }).tap();
  await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.heading).toHaveText("Joint investment fund");
  await expect(widget.heading).toBeInViewport();
  await widget.detail.getByRole("link", { name: "A joint investment fund" }).tap();
  await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.heading).toBeInViewport();
});

test("a link to a project leads to its card, where it is open", async ({ widget }) => {
  await widget.open("/pages/named.html#velmar:project=night-post");
  await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.card("Night post").getByRole("link", { expanded: true })).toBeInViewport();
  await expect(widget.heading).toHaveText("Night post");
});

test("the axis runs from the newest event down, under its years, and names long silences", async ({ widget }) => {
  await widget.open();
  await widget.button("Fit all").tap({ force: true });
  await expect(widget.timeline.getByText(/^\d+ years without events$/).first()).toBeVisible();
  const lines = await widget.vertical.locator("> li").allInnerTexts();
  const years = lines.filter((line) => /^\d{4}$/.test(line)).map(Number);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(years.at(0)).toBe(2024);
  expect(years.at(-1)).toBe(1992);
  await expect(widget.vertical.getByRole("link", { expanded: false })).toHaveCount(27);
});

test("earlier events are a tap away", async ({ widget }) => {
  await widget.open();
  await widget.timeline.getByRole("button", { name: "3 earlier, 1992–2004" }).tap();
  await expect(widget.link("Azerbaijan opened its embassy in Kazakhstan")).toBeVisible();
  await expect(widget.timeline.getByRole("button", { name: "24 later, 2022–2024" })).toBeVisible();
});

test("a reference leads to its source and back", async ({ widget }) => {
  await widget.open();
  await widget.link("President Tokayev visited Azerbaijan").tap();
  const reference = widget.detail.getByRole("link", { name: /report \d/ }).first();
  await reference.tap();
  await expect(widget.button("Back to text")).toBeInViewport();
  await widget.button("Back to text").tap();
  await expect(reference).toBeFocused();
  await expect(reference).toBeInViewport();
});

test("what is open stays open when the phone is turned", async ({ page, widget }) => {
  await widget.open();
  await widget.link("President Tokayev visited Azerbaijan").tap();
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(widget.mark("President Tokayev visited Azerbaijan")).toBeVisible();
  await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(entry(widget, "President Tokayev visited Azerbaijan").getByRole("heading")).toBeVisible();
});

/** What reaches beyond the screen. */
async function cut(widget, width) {
  const all = await boxes(widget, "h2:not(.tl-sr-only), h3, h4, p, button, label, li, summary, time, input");
  return all.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text);
}

/** What is too small for a finger (WCAG 2.5.8); references stand in running text, and the whole of a card opens it. */
async function small(widget) {
  const all = await boxes(
    widget,
    "button, summary, a:not(.tl-ref, .tl-card .tl-opener), label, input:not([type=checkbox]), [role=slider]",
  );
  return all
    .filter(({ width, height }) => Math.min(width, height) < 24)
    .map(({ text, width, height }) => `${text}: ${width} × ${height}`);
}
