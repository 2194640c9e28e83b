// How the axis moves: what the reader throws glides on, what the reader asks for is flown to, and any input stops it.

import { hand } from "../pointer.js";
import { expect, serveThousand, test } from "../support.js";
import { DAY, UNFOLDED } from "../widget.js";

test.beforeEach(({ widget }) => widget.open(UNFOLDED));

/** Where a part of the axis is, once it is in the middle of the screen. */
async function onAxis(widget, part = 0.5) {
  await widget.plot.evaluate((plot) => plot.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await widget.plot.boundingBox();
  return { x: x + part * width, y: y + height / 2, width };
}

/** Throws the axis by so many pixels, as quick as a hand; gives what is seen when it is let go. */
async function fling(widget, px, still) {
  const { x, y } = await onAxis(widget);
  const mouse = await hand(widget.page, "mouse");
  await mouse.drag([[x, y]], [[x + px, y]]);
  const letGo = await widget.seenPeriod();
  await mouse.lift(still);
  return letGo;
}

/** Writes down each change of the address from now on. */
const watchAddress = (page) =>
  page.evaluate(() => {
    window.written = [];
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, title, address) => {
      window.written.push(decodeURIComponent(address));
      replace(state, title, address);
    };
  });

/** The addresses written since then. */
const written = (page) => page.evaluate(() => window.written);

/** The date at a part of the axis, in milliseconds. */
const dateAt = ({ start, length }, part) => start + part * length;

test.describe("a drag that is let go in full swing", () => {
  test("glides on, comes to rest and stands in the address once", async ({ page, widget }) => {
    await watchAddress(page);
    const letGo = await fling(widget, 240);
    await expect.poll(async () => (await widget.seenPeriod()).start).toBeLessThan(letGo.start - 10 * DAY);
    const rest = await widget.period();
    expect(Math.abs(rest.length - letGo.length)).toBeLessThanOrEqual(2 * DAY);
    await expect.poll(() => written(page)).toHaveLength(1);
    expect((await written(page))[0]).toMatch(/#transcaspian:from=/);
  });

  test("is stopped by a press", async ({ page, widget }) => {
    const letGo = await fling(widget, 240);
    await expect.poll(async () => (await widget.seenPeriod()).start).toBeLessThan(letGo.start - 5 * DAY);
    await page.mouse.down();
    const stopped = await widget.period();
    await page.mouse.up();
    expect(await widget.period()).toEqual(stopped);
  });

  test("stays where a hand holds it still before it lets go", async ({ widget }) => {
    const held = await fling(widget, 240, 0.2);
    expect(await widget.period()).toEqual(held);
  });
});

test("a drag whose axis goes is over: the next movement comes to rest", async ({ page, widget }) => {
  const { x, y } = await onAxis(widget);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 3 });
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(widget.vertical).toBeVisible();
  await page.mouse.up();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(widget.plot).toBeVisible();
  await widget.drawn();
  await widget.still();
  await watchAddress(page);
  const again = await onAxis(widget);
  await page.mouse.move(again.x, again.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => written(page)).toHaveLength(1);
});

test.describe("what is asked for", () => {
  test("is flown to, through what lies between, and stands in the address once", async ({ page, widget }) => {
    const opening = await widget.period();
    await watchAddress(page);
    const lengths = await widget.button("Fit all").evaluate(async (button) => {
      const handle = button.getRootNode().querySelector(".tl-handle");
      const seen = [];
      button.click();
      for (const began = performance.now(); performance.now() - began < 600; ) {
        await new Promise(requestAnimationFrame);
        seen.push(handle.getBoundingClientRect().width);
      }
      return seen;
    });
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    expect(new Set(lengths.map(Math.round)).size).toBeGreaterThan(3);
    expect((await widget.period()).length).toBeGreaterThan(10 * opening.length);
    await expect.poll(() => written(page)).toHaveLength(1);
  });

  test("adds up however fast it is asked for", async ({ widget }) => {
    const opening = await widget.period();
    await widget.button("Zoom in").evaluate((button) => [1, 2, 3].forEach(() => button.click()));
    const closer = await widget.period();
    expect(opening.length / closer.length).toBeGreaterThan(3.2);
    expect(opening.length / closer.length).toBeLessThan(3.5);
  });

  test("is a year that is pressed", async ({ widget }) => {
    await widget.timeline.getByText("2023", { exact: true }).click();
    const { start, end } = await widget.period();
    expect([start, end].map((moment) => new Date(moment).toISOString().slice(0, 10))).toEqual(["2023-01-01", "2024-01-01"]);
  });

  test("is a project: all of its events are brought into sight", async ({ widget }) => {
    await widget.card("Middle Corridor").getByRole("heading").click();
    await widget.detail.getByRole("button", { name: "Show them on the timeline" }).click();
    await widget.still();
    const titles = await widget.detail.locator('h4:has-text("Events") + ol').getByRole("link").count();
    await expect(widget.axis.locator("[data-highlight=lit]")).toHaveCount(titles);
  });

  test("is an event elsewhere: it is brought into sight", async ({ page, widget }) => {
    await widget.marks.first().focus();
    await page.keyboard.press("Home");
    await expect(widget.mark("Azerbaijan and Kazakhstan established diplomatic relations")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(widget.mark("Azerbaijan and Kazakhstan established diplomatic relations")).not.toBeFocused();
    await expect(widget.axis.locator("[part=mark]:focus")).toHaveCount(1);
  });
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing glides", async ({ widget }) => {
    const before = await widget.period();
    await fling(widget, 240);
    const seen = [];
    for (let frame = 0; frame < 12; frame += 1) {
      await widget.drawn();
      seen.push((await widget.seenPeriod()).start);
    }
    expect(new Set(seen.slice(1)).size).toBe(1);
    expect(seen[0]).toBeLessThan(before.start);
  });

  test("what is asked for is there with the next frame", async ({ widget }) => {
    await widget.press("Fit all");
    await widget.drawn();
    const { length } = await widget.seenPeriod();
    await widget.still();
    expect((await widget.seenPeriod()).length).toBe(length);
    expect(length).toBeGreaterThan(30 * 365 * DAY);
  });
});

test.describe("the wheel", () => {
  test("with Ctrl or Cmd zooms about the pointer, and a pinch as far as the fingers go", async ({ page, widget }) => {
    const { x, y } = await onAxis(widget, 0.3);
    await page.mouse.move(x, y);
    for (const key of ["Control", "Meta"]) {
      const before = await widget.period();
      await page.keyboard.down(key);
      for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -100);
      await page.keyboard.up(key);
      const after = await widget.period();
      expect(before.length / after.length).toBeGreaterThan(2);
      expect(Math.abs(dateAt(after, 0.3) - dateAt(before, 0.3))).toBeLessThanOrEqual(0.01 * before.length + DAY);
    }
    const before = await widget.period();
    await page.keyboard.down("Control");
    for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, 5);
    await page.keyboard.up("Control");
    expect((await widget.period()).length / before.length).toBeCloseTo(1.05 ** 10, 0);
  });

  test("alone over the axis in use scrolls the page, and says how to zoom", async ({ page, widget }) => {
    const opening = await widget.period();
    const { x, y } = await onAxis(widget);
    const hint = widget.timeline.getByText("Ctrl");
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 10);
    await expect(hint).not.toBeVisible();
    await widget.marks.first().focus();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 60);
    await expect(hint).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(hint).not.toBeVisible({ timeout: 8000 });
    expect(await widget.period()).toEqual(opening);
  });
});

test("keys zoom about the mark in focus", async ({ page, widget }) => {
  const mark = widget.mark("The first SCO Energy Forum");
  await mark.focus();
  const middle = async () => {
    const { x, width } = await mark.boundingBox();
    return x + width / 2;
  };
  const before = await middle();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await widget.still();
  expect(Math.abs((await middle()) - before)).toBeLessThan(8);
  await expect(mark).toBeFocused();
});

test.describe("the thumbs of the overview", () => {
  test("move each end by keys, and say its date", async ({ page, widget }) => {
    const opening = await widget.period();
    await widget.startThumb.focus();
    await page.keyboard.press("ArrowRight");
    const later = await widget.period();
    expect(later.start).toBeGreaterThan(opening.start);
    expect(later.end).toBe(opening.end);
    await expect(widget.startThumb).toHaveAttribute("aria-valuetext", /^\d+ \w+ \d{4}$/);
    await page.keyboard.press("Home");
    const whole = await widget.period();
    expect(new Date(whole.start).getUTCFullYear()).toBeLessThanOrEqual(1992);
    expect(whole.end).toBe(opening.end);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(widget.endThumb).toBeFocused();
    await page.keyboard.press("PageDown");
    const shorter = await widget.period();
    expect(shorter.start).toBe(whole.start);
    expect(shorter.end).toBeLessThan(whole.end);
    await page.keyboard.press("Home");
    expect((await widget.period()).length).toBeLessThanOrEqual(4 * DAY);
  });

  test("pages go by whole windows", async ({ page, widget }) => {
    const opening = await widget.period();
    await widget.handle.focus();
    await page.keyboard.press("PageDown");
    const before = await widget.period();
    expect(Math.abs(before.end - opening.start)).toBeLessThanOrEqual(2 * DAY);
    await page.keyboard.press("PageUp");
    expect(Math.abs((await widget.period()).start - opening.start)).toBeLessThanOrEqual(2 * DAY);
  });

  test("move each end by the pointer", async ({ page, widget }) => {
    const opening = await widget.period();
    await onAxis(widget);
    const { x, y, width, height } = await widget.startThumb.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 150, y + height / 2, { steps: 5 });
    await page.mouse.up();
    const longer = await widget.period();
    expect(longer.end).toBe(opening.end);
    expect(longer.start).toBeLessThan(opening.start - 365 * DAY);
  });
});

test.describe("the list of a cluster", () => {
  test.beforeEach(async ({ page, widget }) => {
    // In a narrow column there is no room for a mark for each event.
    await page.setViewportSize({ width: 600, height: 900 });
    await widget.press("Fit all");
    await widget.still();
  });

  test("is opened by keyboard from its cluster, read, and closed again", async ({ page, widget }) => {
    const cluster = widget.mark(/^\d+ events, /).first();
    const before = await widget.period();
    await cluster.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    const focused = widget.axis.locator("[part=mark]:focus");
    const name = await focused.getAttribute("aria-label");
    const count = Number.parseInt(name, 10);
    await page.keyboard.press("Tab");
    const lister = widget.axis.getByRole("button", { name: `List the ${count} events`, expanded: false });
    await expect(lister.and(page.locator(":focus"))).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(widget.members).toBeFocused();
    await expect(widget.members).toHaveAccessibleName(name);
    await expect(widget.members.getByRole("listitem")).toHaveCount(count);
    expect(await widget.period()).toEqual(before);
    await page.keyboard.press("Escape");
    await expect(widget.members).toHaveCount(0);
    await expect(widget.axis.locator(":focus")).toHaveAccessibleName(`List the ${count} events`);
  });

  test("is beside its cluster while the axis zooms, and goes with it for good", async ({ page, widget }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await serveThousand(page);
    await widget.open("/pages/thousand.html");
    await widget.press("Fit all");
    await widget.still();
    const cluster = widget.mark(await widget.mark(/^\d+ events, /).nth(2).getAttribute("aria-label"));
    await cluster.hover();
    await widget.axis.locator("[data-kind=cluster]:hover + .tl-cluster-list-button").click();
    await expect(widget.members).toBeFocused();
    const position = async () => {
      await widget.still();
      const [{ x }, list] = [await cluster.boundingBox(), await widget.members.boundingBox()];
      return { x, beside: list.x - x };
    };
    const before = await position();
    const { x, y, width } = await onAxis(widget, 0.9);
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -3);
    const after = await position();
    expect(Math.abs(after.x - before.x)).toBeGreaterThan(0.01 * width);
    expect(Math.abs(after.beside - before.beside)).toBeLessThan(2);
    for (let notch = 0; notch < 8; notch += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect(widget.members).toHaveCount(0);
    const focused = widget.axis.locator("[part=mark]:focus");
    await expect(focused).toHaveCount(1);
    await page.keyboard.press("0");
    await widget.still();
    await expect(cluster).toHaveCount(1);
    await expect(widget.members).toHaveCount(0);
    await expect(focused).toHaveCount(1);
  });

  test("is offered beside what is pointed at, and covers nothing else", async ({ page, widget }) => {
    const listers = widget.axis.getByRole("button", { name: /^List the/ });
    const clusters = await widget.axis.locator("[data-kind=cluster]").all();
    const { x, y } = await onAxis(widget, 0.1);
    for (const cluster of clusters) {
      await cluster.hover();
      await widget.axis.locator("[data-kind=cluster]:hover + .tl-cluster-list-button").hover();
      await expect(widget.axis.locator(".tl-cluster-list-button:hover")).toHaveCSS("opacity", "1");
      await cluster.hover();
      await page.mouse.move(x, y);
      // Tab leads to one of them.
      await expect.poll(() => listers.count()).toBeLessThanOrEqual(1);
    }
    await clusters[0].focus();
    await expect(listers).toHaveCount(1);
    await expect(listers).toHaveCSS("opacity", "1");
    await widget.searchBox.focus();
    const isPressed = (lister) => {
      lister.scrollIntoView({ block: "center" });
      const { x, y, width, height } = lister.getBoundingClientRect();
      return lister.getRootNode().elementFromPoint(x + width / 2, y + height / 2) === lister;
    };
    expect(await listers.evaluate(isPressed)).toBe(false);
  });

  test("opens one of its events", async ({ widget }) => {
    const cluster = widget.mark(/^\d+ events, /).first();
    await cluster.hover();
    await widget.axis.getByRole("button", { name: /^List the/ }).first().click();
    const first = widget.members.getByRole("listitem").first().getByRole("link");
    const label = await first.innerText();
    await first.click();
    await expect(widget.heading).toBeFocused();
    await expect(widget.members).toHaveCount(0);
    expect(label).not.toBe("");
    await expect(widget.detail).toBeVisible();
  });

  test("is whole on the screen at the least width of a lying axis", async ({ page, widget }) => {
    await page.setViewportSize({ width: 560, height: 700 });
    await widget.still();
    const clusters = await widget.axis.locator("[data-kind=cluster]").all();
    expect(clusters.length).toBeGreaterThan(0);
    for (const cluster of clusters) {
      await cluster.hover();
      await widget.axis.locator("[data-kind=cluster]:hover + .tl-cluster-list-button").click();
      await expect(widget.members).toBeVisible();
      const { x, width } = await widget.members.boundingBox();
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(560);
      await page.keyboard.press("Escape");
      await expect(widget.members).toHaveCount(0);
    }
  });

  test("leads to the list of that time, which a chip takes back", async ({ widget }) => {
    const cluster = widget.mark(/^\d+ events, /).first();
    const count = Number.parseInt(await cluster.getAttribute("aria-label"), 10);
    await cluster.hover();
    await widget.axis.getByRole("button", { name: `List the ${count} events` }).first().click();
    await widget.members.getByRole("button", { name: "Read all of this period in the list" }).click();
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    const found = await widget.entries.count();
    expect(found).toBeGreaterThanOrEqual(count);
    expect(found).toBeLessThan(27);
    await widget.chips.last().click();
    await expect.poll(() => widget.entries.count()).toBeGreaterThan(found);
  });
});
