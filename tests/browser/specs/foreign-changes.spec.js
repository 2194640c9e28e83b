// Things that touch the page: extensions that add to the shadow root, translators that replace texts, scripts that take
// nodes away. After twenty actions there is no error, no text twice, and none stale.

import { fileURLToPath } from "node:url";
import { expect, test } from "../support.js";

const DARK_READER = fileURLToPath(new URL("../node_modules/darkreader/darkreader.js", import.meta.url));

/** What a translator does to a text: each letter is marked, so that it can be told from what the widget writes. */
const TRANSLATE = {
  /** Google Translate wraps each text in two elements and empties nothing. */
  wraps: (text, document) => {
    const inner = document.createElement("font");
    const outer = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(document.createTextNode(`«${text.data}»`));
  },
  /** Others put a text of their own in its place. */
  replaces: (text, document) => text.replaceWith(document.createTextNode(`«${text.data}»`)),
};

/** Has all texts of the widget translated, now and whenever some are added, but where it asks for none. */
const translate = (page, widget, way) =>
  widget.host.evaluate(
    ({ shadowRoot }, way) => {
      const replace = new Function(`return ${way}`)();
      const done = new WeakSet();
      const isLeft = (text) =>
        !text.data.trim() || done.has(text) || text.data.startsWith("«") || text.parentElement?.closest("[translate=no], textarea");
      const all = () => {
        const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
          if (isLeft(text)) continue;
          done.add(text);
          replace(text, document);
        }
      };
      all();
      window.translator = new MutationObserver(all);
      window.translator.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
    },
    TRANSLATE[way].toString(),
  );

/** What a reader does: twenty actions over all that there is. */
async function useIt(widget) {
  const steps = [
    () => widget.searchBox.fill("oil"),
    () => widget.searchBox.fill("visit"),
    () => widget.searchBox.fill(""),
    () => widget.menu(/Sector/).click(),
    () => widget.options.first().check(),
    () => widget.menu(/Sector/).click(),
    () => widget.host.locator(".tl-chip").first().click(),
    () => widget.host.locator(".tl-controls button").nth(3).click(),
    () => widget.host.locator(".tl-controls button").nth(2).click(),
    () => widget.host.locator(".tl-controls button").nth(4).click(),
    () => widget.marks.last().click(),
    () => widget.detail.locator(".tl-onward a").first().click(),
    () => widget.detail.locator(".tl-close").click(),
    () => widget.host.locator(".tl-views button").nth(1).click(),
    () => widget.searchBox.fill("cable"),
    () => widget.searchBox.fill(""),
    () => widget.host.locator(".tl-views button").nth(2).click(),
    () => widget.cards.first().locator(".tl-opener").click(),
    () => widget.host.locator(".tl-views button").nth(3).click(),
    () => widget.host.locator(".tl-views button").nth(4).click(),
    () => widget.host.locator(".tl-views button").nth(0).click(),
    // What is drawn beside the window depends on where the axis has been, but not once all is in it.
    () => widget.host.locator(".tl-controls button").nth(3).click(),
    () => widget.host.locator(".tl-controls button").nth(4).click(),
  ];
  for (const step of steps) {
    await step();
    await widget.drawn();
  }
  await widget.still();
}

/** The texts of the widget as they stand, without what a translator adds and what only lays them out. */
const texts = (widget) =>
  widget.host.evaluate(({ shadowRoot }) => {
    const text = (node) => node.textContent.replaceAll(/[«»\s]+/g, "");
    return [...shadowRoot.querySelectorAll(".tl-widget > *")].map(text).filter(Boolean);
  });

/** What a widget that nobody touches says after the same actions. */
async function undisturbed(browser, baseURL) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const { Widget } = await import("../widget.js");
  const widget = new Widget(page);
  await widget.open();
  await useIt(widget);
  const said = await texts(widget);
  await context.close();
  return said;
}

for (const [name, disturb] of [
  ["an empty style is put before everything", ({ shadowRoot }) => shadowRoot.prepend(document.createElement("style"))],
  [
    "elements are put between everything",
    ({ shadowRoot }) => {
      for (const element of shadowRoot.querySelectorAll("*")) {
        if (!element.closest("svg, select, textarea, table, ul, ol, dl, canvas")) element.append(document.createElement("x-extension"));
      }
    },
  ],
]) {
  test(`works while ${name}`, async ({ browser, baseURL, page, widget }) => {
    test.slow();
    await page.addInitScript(() => addEventListener("error", ({ message }) => console.error(message)));
    await widget.open();
    await widget.host.evaluate(disturb);
    await useIt(widget);
    expect(await texts(widget)).toEqual(await undisturbed(browser, baseURL));
  });
}

for (const way of Object.keys(TRANSLATE)) {
  test(`says everything once, and as it is now, while a translator ${way} its texts`, async ({ browser, baseURL, page, widget }) => {
    test.slow();
    await widget.open();
    await translate(page, widget, way);
    await useIt(widget);
    expect(await texts(widget)).toEqual(await undisturbed(browser, baseURL));
  });
}

test("goes on where somebody has taken nodes away", async ({ browser, baseURL, widget }) => {
  test.slow();
  await widget.open();
  await widget.host.evaluate(({ shadowRoot }) => {
    for (const selector of [".tl-mark", ".tl-card", ".tl-label", ".tl-source", ".tl-legend"]) shadowRoot.querySelector(selector)?.remove();
  });
  await useIt(widget);
  await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  // What was taken away comes back with the view; sources are drawn once.
  const [here, there] = [await texts(widget), await undisturbed(browser, baseURL)];
  expect(here.slice(0, -2)).toEqual(there.slice(0, -2));
});

test("works with Dark Reader", async ({ page, widget }) => {
  test.slow();
  await widget.open();
  await page.addScriptTag({ path: DARK_READER });
  await page.evaluate(() => window.DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 }));
  await expect.poll(() => widget.host.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll("style").length)).toBeGreaterThan(0);
  await useIt(widget);
  await widget.searchBox.fill("oil");
  await widget.still();
  await expect(widget.status).toContainText(/of 27 events/);
  await page.evaluate(() => window.DarkReader.disable());
  await widget.searchBox.fill("");
  await expect(widget.marks).not.toHaveCount(0);
});

test("keeps to Trusted Types that allow nothing", async ({ page, widget }) => {
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => window.violations.push([violatedDirective, sample]));
  });
  await widget.open("/pages/trusted.html");
  await useIt(widget);
  await widget.button("Share").click();
  await expect(widget.host.getByRole("dialog", { name: "Share" })).toBeVisible();
  await widget.host.getByText(/^Cite/).first().click();
  await widget.marks.first().click();
  await widget.detail.locator(".tl-ref").first().hover();
  await expect(widget.host.getByRole("tooltip")).toBeVisible();
  await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
  });
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});
