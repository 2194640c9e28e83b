// Wherever no script runs, or the widget cannot start, everything it tells can be read on the page.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support.js";

const PLAIN = "All of it is on this page, as a list.";

/** A text without what only lays it out. */
const bare = (text) => text.replace(/[\u2060\s]+/g, "");

/** What only a widget that works can do. */
const TOOLS =
  ".tl-toolbar, .tl-chips, .tl-chart, .tl-legend, .tl-onward, .tl-close, .tl-overview, .tl-axis, .tl-axis-head, .tl-axis-foot, .tl-counts, " +
  "[part=detail] button, a[href*=':view='], .tl-source details, .tl-cite-panel";

/** What the widget tells in all its views, piece by piece. */
async function told(widget) {
  await widget.open();
  const pieces = () =>
    widget.body.evaluate((body, tools) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) {
        if (!texts.currentNode.parentElement.closest(tools)) found.push(texts.currentNode.data);
      }
      return found;
    }, TOOLS);
  await widget.show("List");
  const all = await pieces();
  await widget.show("Projects");
  all.push(...(await pieces()));
  for (const card of await widget.cards.all()) {
    await card.getByRole("heading").getByRole("link").click();
    await expect(widget.detail).toBeVisible();
    all.push(...(await pieces()));
  }
  return [...new Set(all.map(bare))].filter(Boolean);
}

/** Fails unless all of it is there, with the line that says what is missing. */
async function expectAll(page, pieces) {
  await expect(page.getByText(PLAIN)).toBeVisible();
  const body = bare(await page.locator("main").innerText());
  expect(pieces.length).toBeGreaterThan(500);
  expect(pieces.filter((piece) => !body.includes(piece))).toEqual([]);
}

test.describe("all the text of events, cards, figures and sources is on the page", () => {
  test.slow();

  test("without script", async ({ browser, widget, baseURL }) => {
    const pieces = await told(widget);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expectAll(page, pieces);
    await context.close();
  });

  for (const [missing, address] of [
    ["the script", "/transcaspian.js"],
    ["the widget", "/transcaspian-widget_bg.wasm"],
  ]) {
    test(`where ${missing} is not found`, async ({ page, widget, expectComplaint }) => {
      expectComplaint(/404|integrity|transcaspian:/);
      const pieces = await told(widget);
      await page.route(`**${address}`, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("/", { waitUntil: "networkidle" });
      await expectAll(page, pieces);
    });
  }

  test("where a policy allows no WebAssembly", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/Content Security Policy|transcaspian:/);
    const pieces = await told(widget);
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
    await page.route("/", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await page.goto("/", { waitUntil: "networkidle" });
    await expectAll(page, pieces);
  });

  test("after a panic in the middle of it", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/already borrowed|unreachable|broken by the page/);
    const pieces = await told(widget);
    await page.goto("/");
    await widget.shown();
    await page.evaluate(() => {
      window.errors = [];
      addEventListener("transcaspian-error", ({ detail }) => window.errors.push(detail.message));
      // A host page may well do such things to what all scripts share.
      const original = Document.prototype.createTextNode;
      Document.prototype.createTextNode = () => {
        Document.prototype.createTextNode = original;
        throw new Error("broken by the page");
      };
    });
    await widget.view("List").click();
    await widget.drawn();
    await widget.view("Projects").click();
    await expectAll(page, pieces);
    expect(await page.evaluate(() => window.errors)).toHaveLength(1);
    // Nothing of the broken instance is used again.
    await widget.host.evaluate((host) => host.setAttribute("view", "list"));
    await expect.poll(() => page.evaluate(() => window.errors.length)).toBe(2);
    await expect(page.getByText(PLAIN)).toBeVisible();
  });
});

test("a link to an event or a project leads there without script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/#transcaspian:event=1992-08-diplomatic-relations");
  const heading = (name) => page.getByRole("article").getByRole("heading", { name, exact: true });
  await expect(heading("Azerbaijan and Kazakhstan established diplomatic relations")).toBeInViewport();
  await page.getByRole("link", { name: "projects and bodies" }).click();
  await page.getByRole("link", { name: "Middle Corridor" }).first().click();
  await expect(heading("Middle Corridor")).toBeInViewport();
  const article = page.locator("article:target");
  await article.getByRole("link", { name: "report 4, paragraph 5" }).first().click();
  await expect(page.locator("li:target")).toContainText("Known only by its dateline, Astana");
  await context.close();
});

test("charts are seen without script, under a strict policy", async ({ browser, request, baseURL }) => {
  const { indicators } = await (await request.get("/data/azerbaijan-kazakhstan.json")).json();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";
  await page.route("/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/");
  const charts = page.locator("main .tl-chart");
  await expect(charts).toHaveCount(indicators.length);
  for (const [index, { observations, growth = [] }] of indicators.entries()) {
    const bars = charts.nth(index).locator(".tl-bar");
    await expect(bars).toHaveCount(observations.length + growth.length);
    for (const bar of await bars.all()) {
      const { width, height } = await bar.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThan(0.5);
      // What is implied is an outline.
      const paints = await bar.evaluate((bar) => [getComputedStyle(bar).fill, getComputedStyle(bar).stroke]);
      expect(paints.filter((paint) => !/^none$|^transparent$|^rgba\(.*, 0\)$/.test(paint))).not.toEqual([]);
      await expect(bar).toBeVisible();
    }
  }
  await context.close();
});

for (const width of [1280, 320]) {
  test(`what stands there is laid out and accessible at ${width} px`, async ({ page, expectComplaint }) => {
    test.slow();
    // Of what the script would have used, too.
    expectComplaint(/404|preloaded using link preload/);
    await page.route("**/transcaspian.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    await expect(page.getByText(PLAIN)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const violations = async (axe) => (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
    expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(new AxeBuilder({ page }).withRules("color-contrast"))).toEqual([]);
  });
}

test("the page says what it is to search engines, to other sites and to reference managers", async ({ page }) => {
  await page.goto("/");
  const content = (name) => page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");
  const title = await page.title();
  expect(await content("og:title")).toBe(title);
  expect(await content("citation_title")).toBe(title);
  expect(await content("citation_publication_date")).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  expect((await content("description")).length).toBeGreaterThan(50);
  const described = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(described).toMatchObject({ "@type": "Dataset", name: title });
  expect(described.citation).toHaveLength(5);
  // Where the build knows the site's address, addresses begin with it.
  const [site] = await page.locator("link[rel=canonical]").evaluateAll((links) => links.map(({ href }) => href));
  const here = (address) => `/${site ? address.replace(site, "") : address}`;
  expect((await page.request.get(here(described.distribution[0].contentUrl))).ok()).toBe(true);
  const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const answer = await (await page.request.get(here(oembed))).json();
  expect(answer).toMatchObject({ version: "1.0", type: "rich", title });
  expect(answer.html).toContain("<iframe");
  await expect(page.locator("noscript")).toHaveCount(0);
});
