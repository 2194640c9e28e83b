// What opens a record is a link that names it: it can be copied, opened in a tab of its own, and does not change.

import { expect, test } from "../support.js";

/** The addresses of all links of the widget that lead to records, each once. */
const addresses = async (widget) => {
  const all = await widget.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("a[href*='#']")].map(({ href }) => href),
  );
  return [...new Set(all)].sort();
};

test("links name the record only, at the page's own address, whatever its base", async ({ page, widget }) => {
  await widget.open("/pages/named.html?chapter=3");
  for (const href of await addresses(widget)) {
    expect(href).toMatch(/\/pages\/named\.html\?chapter=3#velmar:(event|project|actor|source|view|view=figures&figure)=[\w-]+$|#velmar:[a-z-]+$/);
  }
  await page.evaluate(() => document.head.append(Object.assign(document.createElement("base"), { href: "/elsewhere/" })));
  const link = widget.mark("The river lock opens");
  expect(await link.evaluate(({ href }) => new URL(href).pathname)).toBe("/pages/named.html");
});

test("links follow the page’s own address and the widget’s name, by the time that they are used", async ({ page, widget }) => {
  await widget.open("/pages/named.html");
  const link = widget.mark("The river lock opens");
  const leadsTo = (path) => expect(link).toHaveJSProperty("href", new URL(path, page.url()).href);
  await page.evaluate(() => history.pushState(null, "", "/pages/named.html?chapter=4"));
  await link.hover();
  await leadsTo("/pages/named.html?chapter=4#velmar:event=lock-opens");
  await page.evaluate(() => history.pushState(null, "", "/pages/named.html?chapter=5"));
  await widget.searchBox.focus();
  await leadsTo("/pages/named.html?chapter=5#velmar:event=lock-opens");
  await page.goBack();
  await leadsTo("/pages/named.html?chapter=4#velmar:event=lock-opens");
  await widget.host.evaluate((host) => (host.id = "ostria"));
  await link.dispatchEvent("contextmenu");
  await leadsTo("/pages/named.html?chapter=4#ostria:event=lock-opens");
  await link.click();
  await expect(page).toHaveURL(/chapter=4#ostria:event=lock-opens$/);
});

test("the link to what is seen follows the page’s own address while it can be copied", async ({ page, widget }) => {
  await widget.open("/pages/named.html");
  await widget.button("Share").click();
  await page.evaluate(() => history.pushState(null, "", "/pages/named.html?chapter=4"));
  const link = widget.host.getByRole("textbox", { name: "Link to what you see" });
  await link.click();
  await expect(link).toHaveValue(/\/pages\/named\.html\?chapter=4$/);
});

test("links do not change while the reader pans, searches and filters", async ({ widget }) => {
  await widget.open();
  const mark = widget.mark("President Tokayev visited Azerbaijan");
  const before = await mark.getAttribute("href");
  expect(before).toMatch(/#transcaspian:event=2022-10-tokayev-visit$/);
  await widget.button("Later").click();
  await widget.button("Earlier").click();
  await widget.searchBox.fill("tokayev");
  await widget.still();
  expect(await mark.getAttribute("href")).toBe(before);
});

test("a plain click opens the record and keeps the rest of the state", async ({ page, widget }) => {
  await widget.open();
  await widget.searchBox.fill("tokayev");
  await widget.still();
  await widget.mark("President Tokayev visited Azerbaijan").click();
  await expect(widget.heading).toHaveText(/President Tokayev visited Azerbaijan/);
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe("#transcaspian:q=tokayev&event=2022-10-tokayev-visit");
});

test("a middle click opens the record in a tab of its own", async ({ context, page, widget }) => {
  await widget.open();
  const opened = context.waitForEvent("page");
  await widget.mark("President Tokayev visited Azerbaijan").click({ button: "middle" });
  const tab = await opened;
  await tab.waitForURL(/#transcaspian:event=2022-10-tokayev-visit$/);
  await expect(tab.locator("transcaspian-timeline [part=detail] h3")).toHaveText(/President Tokayev visited Azerbaijan/);
  // The first page stays as it was.
  await expect(widget.detail).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("");
});

test("in the page without script the same links lead to the entries", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/#transcaspian:event=2022-10-tokayev-visit");
  const entry = page.locator("[id='transcaspian:event=2022-10-tokayev-visit']");
  await expect(entry).toBeInViewport();
  await expect(entry.getByRole("heading").first()).toHaveText(/President Tokayev visited Azerbaijan/);
  const fragments = await page.locator("transcaspian-timeline a[href^='#']").evaluateAll((links) =>
    links.map((link) => decodeURIComponent(link.getAttribute("href").slice(1))),
  );
  expect(fragments.length).toBeGreaterThan(50);
  const ids = new Set(await page.locator("transcaspian-timeline [id]").evaluateAll((all) => all.map(({ id }) => id)));
  expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([]);
  await context.close();
});
