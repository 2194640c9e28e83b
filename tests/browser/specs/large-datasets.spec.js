// A reader of a very large dataset: long lists hold few nodes, and nothing in them is out of reach.

import AxeBuilder from "@axe-core/playwright";
import { generated, open } from "../generated.js";
import { expect, test } from "../support.js";

const nodes = (widget) => widget.body.evaluate((body) => body.querySelectorAll("*").length);

/** The rows of a list that the screen shows, by their position in it, and whether any of it is left blank. */
const onScreen = (list) =>
  list.evaluate((list) => {
    const top = Math.max(0, list.getBoundingClientRect().top);
    const bottom = Math.min(innerHeight, list.getBoundingClientRect().bottom);
    const shown = [...list.children].filter((row) => {
      const rect = row.getBoundingClientRect();
      return rect.bottom > top + 1 && rect.top < bottom - 1;
    });
    return {
      rows: shown.map((row) => Number(row.getAttribute("aria-posinset"))),
      blank: shown.some((row) => row.classList.contains("tl-spacer")),
    };
  });

/** Waits until the screen shows rows and nothing else. */
async function settled(list) {
  await expect.poll(async () => (await onScreen(list)).blank).toBe(false);
  await list.page().waitForTimeout(50);
  return (await onScreen(list)).rows;
}

test.describe.configure({ timeout: 90_000 });

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  test(`the timeline has fewer than 600 nodes, ${width} px wide`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height });
    await open(page, widget, generated(5000, { people: 2000, sources: 300 }));
    await widget.press("Fit all");
    await widget.drawn();
    // The marks of the horizontal axis are bounded by what the screen can hold; the rest of the widget by this.
    const marks = await widget.host.locator(".tl-axis *").count();
    expect((await nodes(widget)) - marks).toBeLessThan(width < 520 ? 600 : 420);
  });
}

/** How many elements the page has, those of shadow roots too. */
const elements = (page) =>
  page.evaluate(() => {
    const count = (root) =>
      [...root.querySelectorAll("*")].reduce((sum, it) => sum + 1 + (it.shadowRoot ? count(it.shadowRoot) : 0), 0);
    return count(document);
  });

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  test(`the whole page has no more than 600 elements however many events there are, ${width} px wide`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const events of [30, 1000, 100_000]) {
      await open(page, widget, generated(events));
      expect.soft(await elements(page), `${events} events, as it opens`).toBeLessThanOrEqual(600);
      await widget.press("Fit all");
      await widget.drawn();
      expect.soft(await elements(page), `${events} events, all of them`).toBeLessThanOrEqual(600);
    }
  });
}

test("each word is measured once, however often the timeline is left and seen again", async ({ page, widget }) => {
  await page.addInitScript(() => {
    window.measured = {};
    const { prototype } = CanvasRenderingContext2D;
    const { measureText } = prototype;
    prototype.measureText = function (text) {
      const key = `${this.font} | ${text}`;
      window.measured[key] = (window.measured[key] ?? 0) + 1;
      return measureText.call(this, text);
    };
  });
  await open(page, widget, generated(6000));
  await expect(widget.marks).not.toHaveCount(0);
  for (const view of ["List", "Timeline"]) {
    await widget.show(view);
    await widget.drawn();
  }
  await expect(widget.marks).not.toHaveCount(0);
  const measured = Object.entries(await page.evaluate(() => window.measured));
  expect(measured.length).toBeGreaterThan(6000);
  // A text of many words is what fonts are told apart by.
  expect(measured.filter(([text, times]) => times > 1 && text.split(" | ")[1].trim().split(" ").length < 2)).toEqual([]);
});

test("thousands of problems are told of with few nodes", async ({ page, widget }) => {
  await open(page, widget, generated(100, { people: 3000, type: "ghost" }));
  await widget.host.getByText(/^3,\d+ problems in the data$/).click();
  await widget.drawn();
  expect(await widget.host.locator(".tl-problems").evaluate((it) => it.querySelectorAll("*").length)).toBeLessThan(300);
});

test("the list is read from the newest event to the oldest, a screen at a time", async ({ page, widget }) => {
  await open(page, widget, generated(200));
  await widget.show("List");
  const list = widget.host.locator(".tl-reading-list");
  await expect(list.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "200");
  let next = 1;
  for (let steps = 0; next <= 200; steps += 1) {
    expect(steps, "steps").toBeLessThan(200);
    for (const row of await settled(list)) {
      expect(row, "the next row").toBeLessThanOrEqual(next);
      next = Math.max(next, row + 1);
    }
    expect(await nodes(widget)).toBeLessThan(2500);
    await page.mouse.move(600, 400);
    await page.evaluate(() => scrollBy(0, 600));
  }
});

for (const place of ["page", "box"]) {
  test(`what is on the screen keeps its place in a ${place} while rows are drawn above it`, async ({ page, widget }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, widget, generated(5000));
    await widget.show("List");
    if (place === "box") {
      await page.locator("main").evaluate((main) => Object.assign(main.style, { height: "500px", overflow: "auto" }));
    }
    const scroller = page.locator(place === "box" ? "main" : "html");
    const list = widget.host.locator(".tl-reading-list");
    await scroller.evaluate((it) => it.scrollTo(0, it.scrollHeight / 2));
    expect((await settled(list))[0]).toBeGreaterThan(500);
    for (let step = 0; step < 15; step += 1) {
      const row = list.locator(`[aria-posinset='${(await settled(list))[2]}']`);
      const before = await row.evaluate((row) => row.getBoundingClientRect().top);
      await scroller.evaluate((it) => it.scrollBy(0, -300));
      await settled(list);
      const after = await row.evaluate((row) => row.getBoundingClientRect().top);
      expect(Math.abs(after - before - 300), "moved by more or less than the reader scrolled").toBeLessThan(2);
    }
  });
}

test("axe finds nothing in lists that are drawn in part", async ({ page, widget }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, widget, generated(500, { people: 200, sources: 100 }), "transcaspian:event=e100");
  await widget.menu("Who").click();
  for (const view of ["Timeline", "List"]) {
    await widget.show(view);
    await widget.drawn();
    expect((await new AxeBuilder({ page }).include("transcaspian-timeline").analyze()).violations).toEqual([]);
  }
});

test("the end of the list is at the end of its scrolling", async ({ page, widget }) => {
  await open(page, widget, generated(5000));
  await widget.show("List");
  const list = widget.host.locator(".tl-reading-list");
  for (let tries = 0; tries < 5; tries += 1) {
    await list.evaluate((list) => list.scrollIntoView({ block: "end" }));
    await settled(list);
  }
  expect((await onScreen(list)).rows.at(-1)).toBe(5000);
});

test("a search finds what was not drawn, and narrows the list to it", async ({ page, widget }) => {
  await open(page, widget, generated(5000));
  await widget.show("List");
  await widget.searchBox.fill("number 1234");
  await expect(widget.entries).toHaveCount(1);
  await widget.searchBox.fill("");
  await expect(widget.entries).toHaveCount(60);
});

for (const [width, view] of [
  [1280, "list"],
  [390, "list"],
  [390, "timeline"],
]) {
  test(`a link leads to an event far down, ${view}, ${width} px wide`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, widget, generated(5000), `transcaspian:view=${view}&event=e2345`);
    // On the vertical axis the event opens in its place, and its heading is where the link leads.
    const event = view === "list" ? widget.host.locator("[data-event=e2345]") : widget.heading;
    await expect(event).toBeInViewport();
    await settled(widget.host.locator(view === "list" ? ".tl-reading-list" : ".tl-vertical"));
    await expect(event).toBeInViewport();
    expect(await nodes(widget)).toBeLessThan(2500);
  });
}

test("the keyboard keeps its place when the reader scrolls away, and goes on from there", async ({ page, widget }) => {
  await open(page, widget, generated(5000));
  await widget.show("List");
  const list = widget.host.locator(".tl-reading-list");
  const row = list.locator("[aria-posinset='3']");
  await row.getByRole("link").last().focus();
  await page.evaluate(() => scrollTo(0, 200_000));
  expect((await settled(list))[0]).toBeGreaterThan(500);
  await expect(row.getByRole("link").last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.locator("[aria-posinset='4'] :focus")).toBeInViewport();
  expect(await settled(list)).toContain(4);
});

test("a reference leads to a source far down and back", async ({ page, widget }) => {
  await open(page, widget, generated(5000, { sources: 500 }));
  await widget.show("List");
  const list = widget.host.locator(".tl-reading-list");
  await page.evaluate(() => scrollTo(0, 100_000));
  const rows = await settled(list);
  const reference = list.locator(`[aria-posinset='${rows[1]}']`).getByRole("link", { name: /report \d/ });
  await reference.click();
  await expect(widget.button("Back to text")).toBeInViewport();
  await settled(widget.host.locator(".tl-sources ol"));
  await expect(widget.button("Back to text")).toBeInViewport();
  await widget.button("Back to text").click();
  await expect(reference).toBeFocused();
  await expect(reference).toBeInViewport();
});

test("a menu of thousands is scrolled through with few nodes", async ({ page, widget }) => {
  await open(page, widget, generated(5000, { people: 2500 }));
  await widget.menu("Who").click();
  const list = widget.host.locator(".tl-options");
  await expect(list.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "2500");
  await list.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(list.locator("[aria-posinset='2500']")).toBeInViewport();
  await list.locator("[aria-posinset='2500']").getByRole("checkbox").check();
  await expect(widget.status).toContainText("2 of 5,000");
  await expect(list.locator("[aria-posinset='2500']").getByRole("checkbox")).toBeFocused();
  expect(await list.evaluate((list) => list.querySelectorAll("*").length)).toBeLessThan(800);
});
