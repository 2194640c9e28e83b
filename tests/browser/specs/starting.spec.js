// A reader's place while the widget starts late: what is being read stays where it is, however the page scrolls.

import { expect, test } from "../support.js";

/** How far below the top of the screen something stands. */
const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

/** Puts something so far below the top of the screen. */
const scrollTo = (locator, distance) =>
  locator.evaluate((it, distance) => scrollBy(0, it.getBoundingClientRect().top - distance), distance);

/** Waits until the widget is there and has done with growing. */
async function started(widget) {
  await expect(widget.title).toBeAttached();
  await widget.drawn();
  await widget.drawn();
}

for (const [name, width] of [["on a desk", 1280], ["on a phone", 390]]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 800 } });

    test("what follows a widget that is half in sight stays where it is", async ({ page, widget }) => {
      await page.goto("/late/pages/long.html");
      const notes = page.locator("#notes");
      await scrollTo(notes, 40);
      await started(widget);
      expect(Math.abs((await top(notes)) - 40)).toBeLessThan(2);
    });

    test("a reader who scrolls meanwhile goes where they scroll", async ({ page, widget }) => {
      await page.goto("/late/pages/long.html");
      const read = page.locator("#after p").nth(5);
      await scrollTo(read, 70);
      await expect(widget.title).toBeAttached();
      await page.mouse.wheel(0, 300);
      await expect.poll(async () => Math.abs((await top(read)) + 230)).toBeLessThan(2);
      await started(widget);
      expect(Math.abs((await top(read)) + 230)).toBeLessThan(2);
    });
  });
}

test("in a box of the page that scrolls, what is read below stays where it is", async ({ page, widget }) => {
  await page.goto("/late/pages/long.html");
  const read = page.locator("#after p").nth(5);
  await page.locator("main").evaluate((main) => (main.style.cssText = "height: 600px; overflow: auto"));
  await read.evaluate((it) => document.querySelector("main").scrollBy(0, it.getBoundingClientRect().top - 70));
  await started(widget);
  expect(Math.abs((await top(read)) - 70)).toBeLessThan(2);
});

test("what does not fit the width is not built first", async ({ page, widget }) => {
  await page.addInitScript(() => {
    window.vertical = 0;
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      const all = (node) => (node instanceof Element ? [node, ...node.querySelectorAll("*")] : []);
      const watch = (records) => {
        const nodes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].flatMap(all));
        window.vertical += nodes.filter((it) => it.classList.contains("tl-vertical")).length;
      };
      new MutationObserver(watch).observe(root, { subtree: true, childList: true });
      return root;
    };
  });
  await widget.open();
  await expect(widget.marks).not.toHaveCount(0);
  expect(await page.evaluate(() => window.vertical)).toBe(0);
});
