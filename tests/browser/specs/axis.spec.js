// A reader moves about in time: by buttons, keys, wheel and drags.

import { expect, serveThousand, test } from "../support.js";
import { boxes, collisions, DAY, UNFOLDED } from "../widget.js";

const YEAR = 365 * DAY;

/** Where there is no room for a mark for each event. */
const NARROW = { width: 600, height: 900 };

test.beforeEach(({ widget }) => widget.open(UNFOLDED));

/** Waits until the visible period has changed as it should, and gives it. */
async function becomes(widget, holds) {
  await expect.poll(async () => holds(await widget.period())).toBe(true);
  return widget.period();
}

/** Where the middle of something is, once it is in the middle of the screen. */
const middle = async (locator) => {
  await locator.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

test("opens on the busy years, and leads to the quiet ones before", async ({ widget }) => {
  const opening = await widget.period();
  expect(new Date(opening.start).getUTCFullYear()).toBe(2022);
  expect(new Date(opening.end).getUTCFullYear()).toBe(2024);
  await expect(widget.marks).toHaveCount(24);
  await widget.timeline.getByRole("button", { name: "3 earlier, 1992–2004" }).click();
  const earlier = await becomes(widget, ({ start }) => start < opening.start);
  expect(new Date(earlier.start).getUTCFullYear()).toBeLessThanOrEqual(1992);
  expect(new Date(earlier.end).getUTCFullYear()).toBeGreaterThanOrEqual(2004);
  await expect(widget.mark("Azerbaijan and Kazakhstan established diplomatic relations")).toBeVisible();
  await expect(widget.mark("Azerbaijan opened its embassy in Kazakhstan")).toBeVisible();
  await expect(widget.timeline.getByRole("button", { name: "24 later, 2022–2024" })).toBeVisible();
});

test("buttons zoom and move", async ({ widget }) => {
  const opening = await widget.period();
  await widget.button("Zoom in").click();
  const closer = await becomes(widget, ({ length }) => length < 0.8 * opening.length);
  expect(closer.start).toBeGreaterThan(opening.start);
  expect(closer.end).toBeLessThan(opening.end);
  await widget.button("Earlier").click();
  const earlier = await becomes(widget, ({ start }) => start < closer.start);
  expect(Math.abs(earlier.length - closer.length)).toBeLessThanOrEqual(2 * DAY);
  await widget.button("Later").click();
  await becomes(widget, ({ start }) => Math.abs(start - closer.start) <= 2 * DAY);
  await widget.button("Zoom out").click();
  await becomes(widget, ({ length }) => Math.abs(length - opening.length) <= 4 * DAY);
  await widget.press("Fit all");
  await becomes(widget, ({ length }) => length > 30 * YEAR);
  await expect(widget.timeline.getByRole("button", { name: /earlier,|later,/ })).toHaveCount(0);
});

test("there is an end to zooming and moving", async ({ widget }) => {
  const press = (name, times) =>
    widget.button(name).evaluate((button, times) => Array.from({ length: times }, () => button.click()), times);
  await press("Zoom in", 25);
  await becomes(widget, ({ length }) => length <= 4 * DAY);
  await press("Zoom out", 30);
  const all = await becomes(widget, ({ length }) => length > 30 * YEAR);
  await press("Later", 3);
  await widget.drawn();
  expect(await widget.period()).toEqual(all);
});

test("keys zoom and move while the axis has the keyboard", async ({ page, widget }) => {
  await widget.mark("President Aliyev visited Kazakhstan").focus();
  const opening = await widget.period();
  await page.keyboard.press("+");
  const closer = await becomes(widget, ({ length }) => length < 0.8 * opening.length);
  await page.keyboard.press("-");
  await becomes(widget, ({ length }) => Math.abs(length - opening.length) <= 4 * DAY);
  await page.keyboard.press("+");
  await becomes(widget, ({ length }) => Math.abs(length - closer.length) <= 4 * DAY);
  const before = await widget.period();
  await page.keyboard.press("Shift+ArrowRight");
  await becomes(widget, ({ start }) => start > before.start);
  await page.keyboard.press("Shift+ArrowLeft");
  await becomes(widget, ({ start }) => Math.abs(start - before.start) <= 2 * DAY);
  await page.keyboard.press("0");
  await becomes(widget, ({ length }) => length > 30 * YEAR);
});

test("keys outside the axis are the page’s", async ({ page, widget }) => {
  const opening = await widget.period();
  await widget.searchBox.focus();
  await page.keyboard.type("+-0");
  await expect(widget.searchBox).toHaveValue("+-0");
  await widget.searchBox.clear();
  await widget.button("Zoom in").focus();
  await page.keyboard.press("0");
  await page.keyboard.press("ArrowRight");
  expect(await widget.period()).toEqual(opening);
});

test("the keyboard is not lost when what has it moves out of sight", async ({ page, widget }) => {
  await widget.mark("A round table in Baku marked 30 years").focus();
  const opening = await widget.period();
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press("+");
    await widget.drawn();
  }
  const closer = await becomes(widget, ({ length }) => length < 0.5 * opening.length);
  await page.keyboard.press("-");
  await becomes(widget, ({ length }) => length > closer.length);
});

test("arrow keys walk all events in the order of time", async ({ page, widget }) => {
  await widget.show("List");
  const newestFirst = await widget.entries.getByRole("heading", { level: 3 }).allInnerTexts();
  await widget.show("Timeline");
  await widget.marks.last().focus();
  await page.keyboard.press("Home");
  const walked = [];
  for (const title of newestFirst.toReversed()) {
    await expect(widget.mark(title)).toBeFocused();
    walked.push(title);
    await page.keyboard.press("ArrowRight");
  }
  expect(walked).toHaveLength(27);
  await expect(widget.mark(newestFirst[0])).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(widget.mark(newestFirst[1])).toBeFocused();
  await page.keyboard.press("End");
  await expect(widget.mark(newestFirst[0])).toBeFocused();
});

test("arrow keys stop once at each group, and Enter takes it apart", async ({ page, widget }) => {
  await page.setViewportSize(NARROW);
  await widget.press("Fit all");
  await expect(widget.mark(/^\d+ events, /)).not.toHaveCount(0);
  await widget.still();
  const stops = await widget.marks.count();
  await widget.marks.first().focus();
  await page.keyboard.press("Home");
  const walked = new Set();
  for (let stop = 0; stop < stops; stop += 1) {
    walked.add(await widget.axis.locator(":focus").getAttribute("data-event"));
    await page.keyboard.press("ArrowRight");
    await widget.drawn();
  }
  expect(walked.size).toBe(stops);
  const group = widget.mark(/^\d+ events, /).first();
  await group.focus();
  const all = await widget.period();
  await page.keyboard.press("Enter");
  await becomes(widget, ({ length }) => length < all.length);
  await expect(widget.axis.locator(":focus")).toHaveCount(1);
});

test.describe("where a group stands at the end", () => {
  test.beforeEach(async ({ page, widget }) => {
    await serveThousand(page);
    await widget.open("/pages/thousand.html");
  });

  const focused = (widget) => widget.axis.locator("[part=mark]:focus");

  test("End leads to it and Home to the first event, and arrow keys on from there", async ({ page, widget }) => {
    await widget.press("Fit all");
    await widget.still();
    await widget.marks.first().focus();
    for (const [end, back] of [
      ["End", "ArrowLeft"],
      ["Home", "ArrowRight"],
    ]) {
      const before = await focused(widget).getAttribute("aria-label");
      await page.keyboard.press(end);
      await expect(focused(widget)).not.toHaveAccessibleName(before);
      const name = await focused(widget).getAttribute("aria-label");
      expect(/^\d+ events, /.test(name), name).toBe(end === "End");
      await page.keyboard.press(back);
      await expect(focused(widget)).not.toHaveAccessibleName(name);
    }
  });

  test("the keyboard is not lost when the event that it goes to joins it on the way", async ({ page, widget }) => {
    await widget.marks.first().focus();
    await page.keyboard.press("0");
    await page.keyboard.press("End");
    await widget.still();
    await expect(focused(widget)).toHaveAccessibleName(/^\d+ events, /);
  });
});

test.describe("the wheel", () => {
  test("with Ctrl zooms about the pointer", async ({ page, widget }) => {
    const mark = widget.mark("The first SCO Energy Forum");
    const before = await middle(mark);
    const opening = await widget.period();
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down("Control");
    for (let notch = 0; notch < 3; notch += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await becomes(widget, ({ length }) => length < 0.6 * opening.length);
    await widget.drawn();
    expect(Math.abs((await middle(mark)).x - before.x)).toBeLessThan(8);
    expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
  });

  test("sideways moves the axis and not the page", async ({ page, widget }) => {
    const { x, y } = await middle(widget.plot);
    const opening = await widget.period();
    await page.mouse.move(x, y);
    await page.mouse.wheel(-200, 0);
    const earlier = await becomes(widget, ({ start }) => start < opening.start);
    expect(Math.abs(earlier.length - opening.length)).toBeLessThanOrEqual(2 * DAY);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test("alone scrolls the page and leaves the axis", async ({ page, widget }) => {
    const opening = await widget.period();
    const { x, y } = await middle(widget.plot);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
    expect(await widget.period()).toEqual(opening);
  });
});

test.describe("a drag", () => {
  test("that begins on a mark moves the axis and opens nothing; a click opens", async ({ page, widget }) => {
    const mark = widget.mark("President Tokayev visited Azerbaijan");
    const from = await middle(mark);
    const opening = await widget.period();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 150, from.y + 10, { steps: 6 });
    await becomes(widget, ({ start }) => start < opening.start - 60 * DAY);
    await page.mouse.up();
    await widget.still();
    expect(Math.abs((await middle(mark)).x - from.x - 150)).toBeLessThan(6);
    await expect(widget.detail).toHaveCount(0);
    await mark.click();
    await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
  });

  test("of the overview’s handle moves the period, and a press beside brings it there", async ({ page, widget }) => {
    const opening = await widget.period();
    const from = await middle(widget.handle);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 200, from.y, { steps: 6 });
    const earlier = await becomes(widget, ({ end }) => end < opening.start);
    // The pointer may leave the strip while it holds the handle.
    await page.mouse.move(from.x - 100, from.y + 200, { steps: 3 });
    await becomes(widget, ({ start }) => start > earlier.start);
    await page.mouse.up();
    await page.mouse.move(from.x - 300, from.y + 200);
    const timeline = await widget.timeline.boundingBox();
    await page.mouse.click(timeline.x + 0.2 * timeline.width, from.y);
    const pressed = await becomes(widget, ({ end }) => end < earlier.start);
    expect(Math.abs(pressed.length - opening.length)).toBeLessThanOrEqual(2 * DAY);
  });
});

test("the overview’s handle goes by keys as well", async ({ page, widget }) => {
  const opening = await widget.period();
  await widget.handle.focus();
  await page.keyboard.press("ArrowLeft");
  const earlier = await becomes(widget, ({ start }) => start < opening.start);
  await page.keyboard.press("ArrowRight");
  await becomes(widget, ({ start }) => start > earlier.start);
  await page.keyboard.press("Home");
  await becomes(widget, ({ start }) => new Date(start).getUTCFullYear() <= 1992);
  await expect(widget.mark("Azerbaijan and Kazakhstan established diplomatic relations")).toBeVisible();
  await page.keyboard.press("End");
  await becomes(widget, ({ end }) => new Date(end).getUTCFullYear() >= 2024);
  await expect(widget.handle).toBeFocused();
});

test.describe("on the screen", () => {
  for (const width of [1280, 1000, 700]) {
    test(`no label or mark lies over another at ${width} px`, async ({ page, widget }) => {
      await page.setViewportSize({ width, height: 900 });
      const look = async (where) => {
        await widget.still();
        expect(await collisions(widget), where).toEqual([]);
      };
      await look("as it opens");
      for (const button of ["Zoom in", "Zoom in", "Later", "Earlier", "Earlier", "Fit all", "Zoom in", "Earlier"]) {
        await widget.press(button);
        await look(button);
      }
    });
  }

  test("every mark is whole where everything is shown", async ({ page, widget }) => {
    await page.setViewportSize(NARROW);
    await widget.press("Fit all");
    await widget.still();
    const plot = await widget.plot.boundingBox();
    const cut = (await boxes(widget, ".tl-mark")).filter(
      ({ left, right }) => left < plot.x - 1 || right > plot.x + plot.width + 1,
    );
    expect(cut.map(({ text }) => text)).toEqual([]);
    await expect(widget.mark(/^\d+ events, /).first()).toHaveText(/^\d+ events$/);
  });

  test("what is open on a project lights its events and dims the others", async ({ widget }) => {
    await widget.card("Middle Corridor").getByRole("heading").click();
    await expect(widget.heading).toHaveText("Middle Corridor");
    const own = await widget.detail.locator('h4:has-text("Events") + ol').getByRole("link").allInnerTexts();
    const titles = async (light) => {
      const names = await widget.axis
        .locator(`[data-highlight=${light}]`)
        .evaluateAll((them) => them.map((it) => it.ariaLabel));
      return names.map((name) => own.find((title) => name.includes(title)));
    };
    const lit = await titles("lit");
    expect(lit.length).toBeGreaterThan(2);
    expect(lit).not.toContain(undefined);
    expect((await titles("dim")).filter(Boolean)).toEqual([]);
    await widget.button("Close").click();
    await expect(widget.axis.locator("[data-highlight=dim]")).toHaveCount(0);
  });
});

test("how to read the axis is told below the axis alone", async ({ widget }) => {
  await widget.open();
  const legend = widget.host.getByRole("heading", { name: "How to read it" });
  await expect(legend).toBeVisible();
  for (const view of ["List", "Projects"]) {
    await widget.show(view);
    await expect(legend).toHaveCount(0);
  }
});
