// The reader's place is kept: nothing that starts, grows, opens or closes moves what is being read.

import { BAR, addBar, expect, hold, test } from "../support.js";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

const WASM = "/transcaspian-widget_bg.wasm";

/** How far below the top of the screen an element is, in pixels. */
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

    test("a link leads to what it names where the browser hides how the page was come to", async ({ page, widget }) => {
      await page.addInitScript(() => (performance.getEntriesByType = () => []));
      await widget.open("/pages/long.html#transcaspian:view=list&event=2022-10-tokayev-visit");
      await expect(widget.entries.filter({ hasText: "President Tokayev visited Azerbaijan" })).toBeInViewport();
    });

    test("a reader below the widget stays where they are when the page is loaded anew, whatever its address says", async ({ page, widget }) => {
      await page.goto("/pages/long.html#notes");
      await widget.host.scrollIntoViewIfNeeded();
      await widget.shown();
      await widget.show("Projects");
      await expect.poll(() => new URL(page.url()).hash).toBe("#transcaspian:view=projects");
      const read = page.locator("#after p").nth(5);
      await read.evaluate((element) => element.scrollIntoView());
      const before = await top(read);
      await page.reload();
      await widget.shown();
      expect(Math.abs((await top(read)) - before)).toBeLessThan(2);
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

    test("what opens a record stays where it was pressed, in the list, among the cards and in the evidence", async ({ page, widget }) => {
      await widget.open("/");
      const pairs = [["Evidence", "event"], ["Evidence", "project"], ["Evidence", "actor"]];
      // Narrow lists open projects in the view that has cards, and narrow cards open below themselves.
      if (viewport.width > 800) pairs.push(["List", "project"], ["List", "actor"], ["Projects", "project"]);
      for (const [view, of] of pairs) {
        await widget.show(view);
        const links = widget.host.locator(`.tl-main a[href*=":${of}="]`);
        const count = await links.count();
        for (const index of [1, Math.floor(count / 2)]) {
          const link = links.nth(index);
          await link.evaluate((it) => it.scrollIntoView({ block: "center" }));
          await link.hover();
          await widget.drawn();
          const before = await top(link);
          await link.click();
          await expect(widget.detail).toHaveCount(1);
          await expect(widget.heading).toBeInViewport();
          await expect.poll(async () => Math.abs((await top(link)) - before), `${view}, link ${index}`).toBeLessThan(2);
          await widget.button("Close").click();
          await expect(widget.detail).toHaveCount(0);
          await expect.poll(async () => Math.abs((await top(link)) - before), `${view}, link ${index}`).toBeLessThan(2);
        }
      }
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
        await expect(widget.view(view)).toHaveAttribute("aria-pressed", "true");
        await widget.drawn();
        expect(Math.abs((await top(link)) - before), view).toBeLessThan(2);
      }
    });

    test("what closes a record again by being pressed stays under the pointer", async ({ page, widget }) => {
      await widget.open("/pages/long.html#transcaspian:");
      const opener =
        viewport.width > 800 ? widget.mark("President Tokayev visited Azerbaijan") : widget.link("President Tokayev visited Azerbaijan");
      await opener.evaluate((it) => it.scrollIntoView({ block: "center" }));
      await opener.click();
      await expect(widget.heading).toBeInViewport();
      await opener.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 120));
      const before = await top(opener);
      await opener.click();
      await expect(widget.detail).toHaveCount(0);
      await expect(opener).toBeFocused();
      expect(Math.abs((await top(opener)) - before)).toBeLessThan(2);
    });

    test("nothing that readers are taken to lies under a bar of the page", async ({ page, widget }) => {
      await widget.open("/pages/long.html#transcaspian:");
      await addBar(page);
      const isClear = async (element, what) => {
        await expect(element, what).toBeInViewport();
        await expect.poll(() => top(element), what).toBeGreaterThanOrEqual(BAR);
      };
      await widget.count("disagreements").click();
      await isClear(widget.host.getByRole("heading", { name: "Reports differ", exact: true }), "a section");
      await widget.show("Projects");
      const card = widget.cards.nth(9);
      await card.getByRole("link").first().click();
      await isClear(widget.heading, "a project");
      await isClear(widget.button("Close"), "what closes it");
      if (viewport.width > 800) {
        await page.evaluate(() => scrollBy(0, 300));
        await isClear(widget.button("Close"), "what closes it, beside what comes later");
      }
      const reference = widget.detail.getByRole("link", { name: /report \d/ }).first();
      await reference.click();
      await isClear(widget.sources.filter({ has: page.getByRole("button", { name: "Back to text" }) }), "a source");
      await widget.button("Back to text").click();
      await isClear(reference, "a reference");
      await widget.count("events").click();
      await isClear(widget.host.getByRole("group", { name: "List", exact: true }), "the list");
      await follow(page, "view=figures&figure=corridor-cargo");
      const indicator = widget.entries.filter({ hasText: "Cargo on the Middle Corridor" });
      await isClear(indicator.first(), "a chart");
      await follow(page, "view=list&event=2022-10-tokayev-visit");
      await isClear(widget.entries.filter({ hasText: "President Tokayev visited Azerbaijan" }), "an entry");
      await follow(page, "view=evidence");
      await isClear(widget.title, "the widget");
    });

    test("a reader of what the widget takes the place of sees its beginning below a bar of the page", async ({ page, widget }) => {
      const letThrough = await hold(page, WASM);
      await page.goto("/");
      await addBar(page);
      const inside = widget.host.locator("article").nth(9);
      await inside.evaluate((element) => element.scrollIntoView());
      letThrough();
      await widget.shown();
      await expect(widget.title).toBeInViewport();
      expect(await top(widget.title)).toBeGreaterThanOrEqual(BAR);
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

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  const LIST = "/#transcaspian:view=list&event=2022-10-tokayev-visit";

  /** Follows a link to an actor from the entry that is open; gives the link and where it stood. */
  async function openActor(page, widget) {
    await widget.open(LIST);
    const entry = widget.entries.filter({ hasText: "President Tokayev visited Azerbaijan" });
    const actor = entry.getByRole("link", { name: "Kassym-Jomart Tokayev" });
    await actor.evaluate((it) => it.scrollIntoView({ block: "center" }));
    await widget.drawn();
    const before = await top(actor);
    await actor.click();
    await expect(widget.view("Evidence")).toHaveAttribute("aria-pressed", "true");
    await expect(widget.heading).toHaveText("Kassym-Jomart Tokayev");
    await expect(widget.heading).toBeInViewport();
    return { actor, before };
  }

  test("closing an actor shows the list again, with what was open there at its place", async ({ page, widget }) => {
    const { actor, before } = await openActor(page, widget);
    await widget.button("Close").click();
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL(/view=list&event=2022-10-tokayev-visit$/);
    await widget.drawn();
    expect(Math.abs((await top(actor)) - before)).toBeLessThan(2);
  });

  test("readers who have gone on by themselves are not taken back", async ({ page, widget }) => {
    await openActor(page, widget);
    await widget.show("Figures");
    await widget.show("Evidence");
    await widget.button("Close").click();
    await expect(widget.detail).toHaveCount(0);
    await widget.drawn();
    await expect(widget.view("Evidence")).toHaveAttribute("aria-pressed", "true");
  });
});

test("what a filter has left out takes nobody away once it is shown after all", async ({ page, widget }) => {
  await page.clock.install();
  await widget.open("/#transcaspian:view=figures&q=embassy&figure=corridor-cargo");
  await expect(widget.status).toHaveText(/ of 27 events shown$/);
  const chart = widget.host.getByRole("heading", { name: "Cargo on the Middle Corridor", level: 3 });
  await expect(chart).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await widget.searchBox.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.clock.fastForward(5000);
  await widget.drawn();
  await widget.searchBox.fill("");
  await expect(chart).toBeVisible();
  await widget.drawn();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

for (const [width, view] of [
  [700, "List"],
  [700, "Projects"],
  [390, "Timeline"],
  [390, "List"],
]) {
  test(`what a filter has left out is told all the same, ${view}, ${width} px wide`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 844 });
    await widget.open("/");
    await widget.searchBox.fill("rail");
    await expect(widget.status).toHaveText(/ of 27 events shown$/);
    await widget.show(view);
    const of = view === "Projects" ? "project" : "event";
    const found = await widget.host.locator(`.tl-main [data-${of}]`).evaluateAll((all) => all.map((it) => Object.values(it.dataset)[0]));
    // A list that still comes into sight would move what is pressed.
    await widget.drawn();
    await widget.host.getByText("What rests on it").first().click();
    const links = widget.sources.first().locator(`.tl-cited-by a[href*=":${of}="]`);
    await expect(links.first()).toBeVisible();
    const hrefs = await links.evaluateAll((all) => all.map((it) => it.href));
    const link = links.nth(hrefs.findIndex((href) => !found.includes(href.split("=").at(-1))));
    const name = await link.innerText();
    await link.click();
    await expect(widget.heading).toHaveText(name);
    await expect(widget.heading).toBeInViewport();
    await expect(widget.heading).toBeFocused();
    await expect(widget.view(view)).toHaveAttribute("aria-pressed", "true");
    await widget.button("Close").click();
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  });
}

test("an element that is gone before its first frame leaves the others alive", async ({ page, widget }) => {
  await page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      const remove = () => this.id === "rivers" && root.querySelector("[part=widget]") && this.remove();
      new MutationObserver(remove).observe(root, { childList: true, subtree: true });
      return root;
    };
  });
  await page.goto("/pages/two.html#rivers:event=lock-opens");
  await expect(page.locator("transcaspian-timeline")).toHaveCount(1);
  await expect(widget.body).toBeVisible();
  await widget.show("List");
  await expect(widget.entries).toHaveCount(1);
});

/** Follows a link to the widget as one that stands elsewhere on the page. */
const follow = (page, link) => page.evaluate((link) => void (location.hash = `transcaspian:${link}`), link);

/** The next link to a record from the middle of the screen on, wherever it is drawn later: the first of those that lead there. */
async function nextLink(widget) {
  const links = widget.host.locator(".tl-main a.tl-link");
  const href = await links.evaluateAll((all) => {
    const hrefs = all.map((link) => link.getAttribute("href"));
    const isNext = (link, at) => link.getBoundingClientRect().top > innerHeight / 4 && hrefs.indexOf(hrefs[at]) === at;
    return hrefs[all.findIndex(isNext)];
  });
  const link = widget.host.locator(`.tl-main :not([part=detail] *) > a.tl-link[href="${href}"]`).first();
  await link.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await widget.drawn();
  return link;
}
