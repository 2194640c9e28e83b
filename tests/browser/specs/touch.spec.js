// Fingers on the axis: one moves it sideways and the page up and down, two zoom it; the page is never trapped.

import { hand } from "../pointer.js";
import { expect, test } from "../support.js";
import { DAY } from "../widget.js";

test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

test.beforeEach(({ widget }) => widget.open());

/** The box of the axis, with its middle on the screen. */
async function axisBox(widget) {
  await widget.plot.evaluate((plot) => plot.scrollIntoView({ block: "center" }));
  return widget.plot.boundingBox();
}

test("one finger sideways moves the axis, and it glides on", async ({ page, widget }) => {
  const opening = await widget.period();
  const { x, width } = await axisBox(widget);
  const touch = await hand(page, "fingers");
  await touch.drag([[x + width / 2, 200]], [[x + width / 2 + 160, 205]]);
  const held = await widget.seenPeriod();
  expect(held.start).toBeLessThan(opening.start - 60 * DAY);
  await touch.lift();
  expect((await widget.period()).start).toBeLessThan(held.start - 5 * DAY);
  expect(await page.evaluate(() => scrollX)).toBe(0);
});

test("one finger up and down scrolls the page and leaves the axis", async ({ page, widget }) => {
  const opening = await widget.period();
  const { x, width } = await axisBox(widget);
  const before = await page.evaluate(() => scrollY);
  const touch = await hand(page, "fingers");
  await touch.drag([[x + width / 2, 300]], [[x + width / 2 + 5, 100]]);
  await touch.lift();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
  expect(await widget.period()).toEqual(opening);
});

test("a finger that the browser scrolls the page with does not fling the axis", async ({ page, widget }) => {
  const opening = await widget.period();
  const { x, width } = await axisBox(widget);
  const before = await page.evaluate(() => scrollY);
  const touch = await hand(page, "fingers");
  await touch.drag([[x + width / 2, 300]], [[x + width / 2 + 100, 100]]);
  await touch.lift();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
  // It may have moved the axis until the browser took it.
  const moved = opening.start - (await widget.period()).start;
  expect(moved).toBeLessThan((30 / width) * opening.length);
});

test("two fingers zoom about their middle", async ({ page, widget }) => {
  const opening = await widget.period();
  const { x, width } = await axisBox(widget);
  const middle = x + 0.4 * width;
  const touch = await hand(page, "fingers");
  await touch.drag(
    [
      [middle - 50, 200],
      [middle + 50, 200],
    ],
    [
      [middle - 150, 200],
      [middle + 150, 200],
    ],
  );
  await touch.lift();
  const closer = await widget.period();
  expect(opening.length / closer.length).toBeGreaterThan(2.7);
  expect(opening.length / closer.length).toBeLessThan(3.3);
  const at = ({ start, length }) => start + 0.4 * length;
  expect(Math.abs(at(closer) - at(opening))).toBeLessThan(0.02 * opening.length);
  expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
  await expect(widget.detail).toHaveCount(0);
});
