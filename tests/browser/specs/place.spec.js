// The reader's place is kept: nothing that starts, grows, opens or closes moves what is being read.

import { expect, hold, test } from "../support.js";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

const WASM = "/transcaspian-widget_bg.wasm";

/** How far below the top of the screen an element is. */
const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} pixels`, () => {
    test.use({ viewport });

    test("a reader below the widget stays where they are when it starts late", async ({ page, widget }) => {
      const letThrough = await hold(page, WASM);
      await page.goto("/pages/long.html");
      const read = page.locator("#after p").nth(5);
      await read.evaluate((element) => element.scrollIntoView());
      const before = await top(read);
      letThrough();
      await widget.shown();
      await widget.still();
      expect(Math.abs((await top(read)) - before)).toBeLessThan(2);
    });

    test("a reader above the widget stays where they are when it starts late", async ({ page, widget }) => {
      const letThrough = await hold(page, WASM);
      await page.goto("/pages/long.html");
      // So near that the widget starts, and it is not seen.
      const read = page.locator("#before p").nth(-14);
      await read.evaluate((element) => element.scrollIntoView());
      const before = await top(read);
      letThrough();
      await widget.shown();
      expect(Math.abs((await top(read)) - before)).toBeLessThan(2);
    });

    test("a link to a heading below the widget still leads there when it starts late", async ({ page, widget }) => {
      const letThrough = await hold(page, WASM);
      await page.goto("/pages/long.html#notes");
      const notes = page.locator("#notes");
      await expect(notes).toBeInViewport();
      const before = await top(notes);
      letThrough();
      await widget.shown();
      await widget.still();
      await expect(notes).toBeInViewport();
      expect(Math.abs((await top(notes)) - before)).toBeLessThan(2);
    });

    test("opening and closing a card far down changes nothing else on the screen", async ({ page, widget }) => {
      await widget.open("/");
      await widget.show("Projects");
      const card = widget.cards.nth(9);
      await card.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 200));
      // What the mouse goes to is brought clear of the edges of the screen.
      await card.locator(".tl-opener").hover();
      const before = await top(card);
      await card.locator(".tl-opener").click();
      await expect(widget.heading).toBeInViewport();
      if (viewport.width > 800) expect(Math.abs((await top(card)) - before)).toBeLessThan(2);
      await widget.button("Close").click();
      await expect(widget.detail).toHaveCount(0);
      await widget.drawn();
      expect(Math.abs((await top(card)) - before)).toBeLessThan(2);
    });

    test("opening and closing a record from the list and from the evidence comes back to the same place", async ({ page, widget }) => {
      await widget.open("/");
      for (const view of ["List", "Evidence"]) {
        await widget.show(view);
        await page.evaluate(() => scrollBy(0, 1800));
        await widget.drawn();
        const link = await nextLink(widget);
        const before = await top(link);
        await link.click();
        await expect(widget.heading).toBeInViewport();
        await widget.button("Close").click();
        await expect(widget.detail).toHaveCount(0);
        await widget.drawn();
        if (await link.evaluate((element) => element.isConnected)) {
          expect(Math.abs((await top(link)) - before), view).toBeLessThan(2);
        }
      }
    });

    test("a disclosure grows downwards, and so does a chart’s", async ({ page, widget }) => {
      await widget.open("/");
      await widget.show("Figures");
      const summary = widget.host.getByText("Cite or download").first();
      await summary.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 100));
      const before = await top(summary);
      await summary.click();
      await expect(widget.host.locator(".tl-citations textarea").first()).toBeVisible();
      expect(Math.abs((await top(summary)) - before)).toBeLessThan(2);
    });
  });
}

/** The next link to a record, in the middle of the screen: this element, and not what stands in its place later. */
async function nextLink(widget) {
  const links = widget.host.locator(".tl-main a.tl-link");
  const at = await links.evaluateAll((all) => all.findIndex((link) => link.getBoundingClientRect().top > innerHeight / 4));
  const link = await links.nth(at).elementHandle();
  await link.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await widget.drawn();
  return link;
}
