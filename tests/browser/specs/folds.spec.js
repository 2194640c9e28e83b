// Long silences are left out of the axis, and a reader zooms where events are.

import { expect, test } from "../support.js";
import { DAY, UNFOLDED, boxes } from "../widget.js";

/** The middle of something, across. */
const middle = ({ left, right }) => (left + right) / 2;

/** The bands on the axis that stand for years that are left out. */
const bands = (widget) => widget.plot.locator(".tl-fold");

test.describe("everything at once", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await widget.button("Fit all").click();
    await widget.still();
  });

  test("is one mark for each event, with two honest breaks", async ({ widget }) => {
    await expect(widget.marks).toHaveCount(27);
    await expect(widget.mark(/^\d+ events, /)).toHaveCount(0);
    await expect(bands(widget)).toHaveText([
      "11 years without a reported event",
      "18 years without a reported event",
    ]);
    await expect(widget.timeline.getByText("27 events, August 1992 – ")).toContainText("; 29 empty years folded");
  });

  test("has one scale on both sides of a break", async ({ widget }) => {
    const at = async (name) => middle(await widget.mark(name).boundingBox().then(({ x, width }) => ({ left: x, right: x + width })));
    const days = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY;
    const before = (await at("Kazakhstan opened its embassy")) - (await at("established diplomatic relations"));
    const after = (await at("President Tokayev paid a state visit")) - (await at("A round table in Baku marked 30 years"));
    const scale = after / days("2022-05-23", "2024-03-11");
    expect(Math.abs(before / days("1992-08-30", "1993-01-09") - scale)).toBeLessThan(0.03 * scale);
  });

  test("has a year where the axis goes on, and no date within a break", async ({ widget }) => {
    const folds = await boxes(widget, ".tl-plot .tl-fold");
    const ticks = (await boxes(widget, ".tl-tick > span")).filter(({ text }) => text);
    for (const fold of folds) {
      for (const { text, left, right } of ticks) {
        expect(right <= fold.left + 1 || left >= fold.right - 1, `${text} lies in a break`).toBe(true);
      }
    }
    for (const year of ["1992", "2004", "2022"]) expect(ticks.map(({ text }) => text)).toContain(year);
  });

  test("says what leads nowhere, and keeps the keyboard there", async ({ page, widget }) => {
    for (const name of ["Earlier", "Later", "Zoom out", "Fit all"]) {
      await expect(widget.button(name)).toHaveAttribute("aria-disabled", "true");
    }
    await expect(widget.button("Zoom in")).not.toHaveAttribute("aria-disabled");
    await widget.button("Zoom out").focus();
    await page.keyboard.press("Enter");
    await expect(widget.button("Zoom out")).toBeFocused();
    await widget.button("Zoom in").click();
    await expect(widget.button("Fit all")).not.toHaveAttribute("aria-disabled");
  });

  test("is never zoomed into where nothing is", async ({ widget }) => {
    for (let press = 0; press < 25; press += 1) {
      if (await widget.button("Zoom in").getAttribute("aria-disabled")) break;
      await widget.button("Zoom in").click();
      await widget.still();
      expect((await widget.names()).length, `after ${press + 1} presses`).toBeGreaterThan(0);
    }
    await expect(widget.button("Zoom in")).toHaveAttribute("aria-disabled", "true");
  });

  test("is as wide in the overview as on the axis", async ({ widget }) => {
    const [strip] = await boxes(widget, ".tl-strip");
    const plot = await widget.plot.boundingBox();
    expect(Math.abs(strip.left - plot.x)).toBeLessThan(1);
    expect(Math.abs(strip.right - plot.x - plot.width)).toBeLessThan(1);
    const [above, below] = [await boxes(widget, ".tl-strip .tl-fold"), await boxes(widget, ".tl-plot .tl-fold")];
    below.forEach((fold, at) => expect(Math.abs(fold.left - above[at].left)).toBeLessThan(1));
  });
});

test("years are unfolded and folded again, and a link keeps it", async ({ page, widget }) => {
  await widget.open();
  await widget.button("Fit all").click();
  const fold = widget.button("Fold empty years");
  await expect(fold).toHaveAttribute("aria-pressed", "true");
  await fold.click();
  await expect(fold).toHaveAttribute("aria-pressed", "false");
  await expect(bands(widget)).toHaveCount(0);
  await expect(page).toHaveURL(/folds=open/);
  await fold.click();
  await expect(bands(widget)).toHaveCount(2);
  await expect(page).not.toHaveURL(/folds/);
  await widget.open(UNFOLDED);
  await expect(fold).toHaveAttribute("aria-pressed", "false");
});

test("a drag across a break moves the marks with the hand", async ({ page, widget }) => {
  await widget.open();
  const mark = widget.mark("A round table in Baku marked 30 years");
  await widget.plot.evaluate((plot) => plot.scrollIntoView({ block: "center" }));
  const from = await mark.boundingBox();
  const plot = await widget.plot.boundingBox();
  const at = { x: plot.x + plot.width / 2, y: plot.y + plot.height - 6 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (const by of [60, 120, 180, 240]) {
    await page.mouse.move(at.x + by, at.y, { steps: 3 });
    await widget.drawn();
    await expect.poll(async () => Math.abs((await mark.boundingBox()).x - from.x - by)).toBeLessThan(3);
  }
  await page.mouse.up();
});

test("a double click zooms about the pointer, and out again with Shift", async ({ page, widget }) => {
  await widget.open();
  const opening = await widget.period();
  await widget.plot.evaluate((plot) => plot.scrollIntoView({ block: "end" }));
  const mark = await widget.mark("The first SCO Energy Forum").boundingBox();
  const x = mark.x + mark.width / 2;
  const bottom = async () => {
    const plot = await widget.plot.boundingBox();
    return plot.y + plot.height - 6;
  };
  await page.mouse.dblclick(x, await bottom());
  await expect.poll(async () => (await widget.period()).length).toBeLessThan(0.6 * opening.length);
  const closer = await widget.mark("The first SCO Energy Forum").boundingBox();
  expect(Math.abs(closer.x + closer.width / 2 - x)).toBeLessThan(8);
  await page.keyboard.down("Shift");
  // Its lanes may have fewer rows now.
  await page.mouse.dblclick(x, await bottom());
  await page.keyboard.up("Shift");
  await expect.poll(async () => (await widget.period()).length).toBeGreaterThan(0.9 * opening.length);
});

test("what is open keeps its place when the reader zooms by buttons", async ({ widget }) => {
  await widget.open("/#transcaspian:event=2023-04-aliyev-visit");
  const place = async () => middle(await widget.mark("President Aliyev visited").boundingBox().then(({ x, width }) => ({ left: x, right: x + width })));
  const before = await place();
  await widget.button("Zoom in").click();
  await widget.still();
  expect(Math.abs((await place()) - before)).toBeLessThan(4);
});

test("the legend has the signs that are seen, and stays as the reader leaves it", async ({ widget }) => {
  await widget.open();
  const legend = widget.timeline.locator(".tl-legend");
  await expect(legend.getByRole("listitem")).not.toHaveCount(0);
  await expect(legend).toContainText("known only from a report of this date");
  await widget.timeline.getByRole("button", { name: "3 earlier" }).click();
  await expect(legend).not.toContainText("known only from a report");
  await expect(legend).toContainText("day known");
  await widget.host.getByRole("heading", { name: "How to read it" }).click();
  await expect(legend.getByText("day known")).toBeHidden();
  await widget.show("List");
  await widget.show("Timeline");
  await expect(legend.getByText("day known")).toBeHidden();
});

test("a tail before a report’s date is as long at every zoom, and signs are drawn as marks are", async ({ widget }) => {
  await widget.open();
  const width = async () => (await widget.mark("Cultural initiatives").or(widget.axis.locator("[data-shape=report]")).last().boundingBox()).width;
  const before = await width();
  await widget.button("Fit all").click();
  await widget.still();
  expect(Math.abs((await width()) - before)).toBeLessThan(1);
  const drawn = (selector) =>
    widget.host.locator(selector).first().evaluate((it) => {
      const { borderStyle, borderTopWidth, borderRadius, clipPath } = getComputedStyle(it, "::before");
      return { borderStyle, borderTopWidth, borderRadius, clipPath };
    });
  for (const shape of ["day", "rough", "span", "report"]) {
    const of = `[data-shape=${shape}]:not(.tl-planned)`;
    expect(await drawn(`.tl-sign${of}`), shape).toEqual(await drawn(`.tl-mark${of}`));
  }
});
