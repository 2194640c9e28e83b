// Panning moves one thing: inside a sheet of some windows' width the browser shifts what is there, and nothing is made.

import { hand } from "../pointer.js";
import { expect, serveThousand, test } from "../support.js";

/** Watches a shadow root: for each frame, how many attributes changed and how many nodes came or went. */
const watch = (widget) =>
  widget.host.evaluate(({ shadowRoot }) => {
    window.mutations = [];
    let frame = { attributes: 0, nodes: 0 };
    new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes } of records) {
        if (type === "attributes") frame.attributes += 1;
        else frame.nodes += addedNodes.length + removedNodes.length;
      }
    }).observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    const next = () => {
      window.mutations.push(frame);
      frame = { attributes: 0, nodes: 0 };
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

const frames = (page) => page.evaluate(() => window.mutations.splice(0));

/** A drag of the plot by so many pixels, and what each of its frames changed, without the first, which begins it. */
async function drag(page, widget, px) {
  const { x, y, width, height } = await widget.plot.boundingBox();
  const from = [x + width / 2, y + height - 4];
  const mouse = await hand(page, "mouse");
  await mouse.drag([from], [[from[0] + 20, from[1]]], 3);
  await frames(page);
  await mouse.drag([[from[0] + 20, from[1]]], [[from[0] + px, from[1]]], 20);
  const during = await frames(page);
  await mouse.lift(1);
  return during;
}

for (const [name, address] of [["the embedded dataset", "/"], ["a thousand events", "/pages/thousand.html"]]) {
  test(`inside the sheet a pan changes at most three attributes a frame and no node: ${name}`, async ({ page, widget }) => {
    if (address !== "/") await serveThousand(page);
    await widget.open(address);
    await widget.still();
    // There is nowhere to go where all is seen.
    await widget.button("Zoom in").click();
    await widget.still();
    await widget.plot.scrollIntoViewIfNeeded();
    await watch(widget);
    const during = await drag(page, widget, 160);
    expect(during.filter(({ attributes }) => attributes > 0).length, "frames that moved").toBeGreaterThan(5);
    for (const frame of during) {
      expect(frame.attributes, JSON.stringify(during)).toBeLessThanOrEqual(3);
      expect(frame.nodes, JSON.stringify(during)).toBe(0);
    }
  });
}

test("marks keep their elements from sheet to sheet, and far pans bring others", async ({ page, widget }) => {
  await widget.open();
  await widget.press("Fit all");
  await widget.still();
  await widget.button("Zoom in").click();
  await widget.still();
  const name = (await widget.names())[0];
  const mark = await widget.axis.locator(`[aria-label="${name.replaceAll('"', '\\"')}"]`).elementHandle();
  await widget.button("Earlier").click();
  await widget.still();
  await widget.button("Later").click();
  await widget.still();
  expect(await mark.evaluate((mark) => mark.isConnected)).toBe(true);
  const before = await widget.names();
  for (let press = 0; press < 3; press += 1) await widget.press("Zoom in");
  for (let press = 0; press < 12; press += 1) await widget.press("Earlier");
  await widget.still();
  expect(await widget.names()).not.toEqual(before);
});

test("a tick keeps its element while the reader zooms, and says what the new scale asks for", async ({ page, widget }) => {
  await widget.open();
  await widget.press("Fit all");
  await widget.still();
  const years = widget.timeline.locator(".tl-tick.tl-major");
  const { x, width } = await widget.plot.boundingBox();
  const middle = x + width / 2;
  // The one nearest to the middle is still seen when the window is shorter.
  const year = await years.evaluateAll((ticks, middle) => {
    const off = (tick) => Math.abs(tick.getBoundingClientRect().left - middle);
    const near = ticks.filter((tick) => tick.textContent).reduce((a, b) => (off(a) < off(b) ? a : b));
    window.tick = near;
    return near.textContent.trim();
  }, middle);
  for (let press = 0; press < 2; press += 1) {
    await widget.button("Zoom in").click();
    await widget.still();
    expect(await page.evaluate(() => [window.tick.isConnected, window.tick.textContent.trim()])).toEqual([true, year]);
  }
});
