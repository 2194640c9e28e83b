// Figures as charts, each with a table that says the same, and with where it stands.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support.js";

/** The part of the page that tells of an indicator. */
const indicator = (widget, name) =>
  widget.host.getByRole("article").filter({ has: widget.page.getByRole("heading", { name, exact: true }) });

const TRADE = "Trade between Azerbaijan and Kazakhstan";

async function open(widget, address = "/#transcaspian:view=figures") {
  await widget.open(address);
  await expect(widget.host.getByRole("img").first()).toBeVisible();
}

test("every indicator is a chart with a table of the same figures", async ({ page, widget }) => {
  await open(widget);
  const { indicators } = await (await page.request.get("/data/azerbaijan-kazakhstan.json")).json();
  await expect(widget.host.getByRole("article")).toHaveCount(indicators.length);
  for (const { label, observations, growth = [] } of indicators) {
    const article = indicator(widget, label);
    const rows = article.getByRole("row");
    await expect(rows).toHaveCount(1 + observations.length + growth.length);
    await expect(article.locator(".tl-column")).toHaveCount(observations.length + growth.length);
    const letters = await article.getByRole("rowheader").allInnerTexts();
    expect((await article.locator(".tl-letter").allTextContents()).sort()).toEqual(letters);
    for (const { asStated, refs } of observations) {
      const row = rows.filter({ hasText: asStated });
      await expect(row.getByRole("link").first()).toHaveAccessibleName(new RegExp(`paragraph ${refs[0].locator}`));
    }
  }
});

test("columns are as wide as their periods and as high as their values", async ({ widget }) => {
  await open(widget);
  const columns = await indicator(widget, TRADE)
    .locator(".tl-column")
    .evaluateAll((columns) =>
      Object.fromEntries(
        columns.map((column) => {
          // As they are laid out, since strokes and what is cut off at the ground count among what is drawn.
          const [bar, letter] = [".tl-bar", ".tl-letter"].map((part) => column.querySelector(part));
          const [left, width, height] = [column.x, column.width, bar.height].map(({ baseVal }) => baseVal.value);
          return [letter.textContent, { left, width, height }];
        }),
      ),
    );
  const { A, B, C, D, E, F } = columns;
  expect(B.height / D.height).toBeCloseTo(450 / 529, 1);
  expect(F.height / D.height).toBeCloseTo(105.8 / 529, 1);
  // Half a year is half as wide as the year; two figures of one year share it.
  expect(C.width / D.width).toBeCloseTo(0.5, 1);
  expect(C.left).toBeCloseTo(D.left, 0);
  expect(A.width / B.width).toBeCloseTo(0.5, 1);
  expect(E.left).toBeCloseTo(A.left + A.width, 0);
});

test("what was worked out shows its arithmetic, and where reports differ both sides are laid open", async ({ widget }) => {
  await open(widget);
  const trade = indicator(widget, TRADE);
  await expect(trade.getByText("$450 million ÷ 1.4 = $321.4 million")).toBeVisible();
  await expect(trade.getByText("Azernews puts foreign trade in 2021 at 61.4 million dollars.")).toBeVisible();
  await expect(trade.getByText("The reports do not tell. Left open.").first()).toBeVisible();
});

test("the chart is told in words to those who do not see it", async ({ widget }) => {
  await open(widget);
  const chart = indicator(widget, TRADE).getByRole("img");
  await expect(chart).toHaveAccessibleName(/^6 figures: \$61\.4 million \(2021, actual\), .*\$105\.8 million \(2020, worked out\)\.$/);
});

test("a reference leads to its source and back", async ({ widget }) => {
  await open(widget);
  const mark = indicator(widget, TRADE).getByRole("link", { name: "report 1, paragraph 21" }).first();
  await mark.click();
  await expect(widget.focused()).toContainText("Azernews");
  await widget.host.getByRole("button", { name: "Back to text" }).click();
  await expect(mark).toBeFocused();
});

test("filters leave the figures of what they leave", async ({ widget }) => {
  await open(widget);
  const all = await widget.host.getByRole("article").count();
  await widget.choose("Project", "Middle Corridor");
  await expect(indicator(widget, "Cargo on the Middle Corridor")).toBeVisible();
  expect(await widget.host.getByRole("article").count()).toBeLessThan(all);
  await widget.searchBox.fill("nothing like this");
  await expect(widget.host.getByText("No figure matches")).toBeVisible();
});

test("an event and a project show the chart of their figures, small", async ({ widget }) => {
  await widget.open("/#transcaspian:event=2023-11-round-table");
  await expect(widget.detail.getByRole("img", { name: /^6 figures/ })).toBeVisible();
  await widget.show("Projects");
  await widget.card("Kazakh oil via Baku–Tbilisi–Ceyhan").getByRole("link").first().click();
  await expect(widget.detail.getByRole("img", { name: /^2 figures/ })).toBeVisible();
});

for (const width of [1280, 320]) {
  test(`nothing is cut off or inaccessible at ${width} px`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await open(widget);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include("transcaspian-timeline").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    }
  });
}

test("the converter is loaded when it is asked for, and once", async ({ page, widget }) => {
  const requests = [];
  page.on("request", (request) => request.url().includes("convert") && requests.push(new URL(request.url()).pathname));
  await widget.open();
  await page.waitForLoadState("networkidle");
  await widget.show("Figures");
  await expect(widget.host.getByRole("img").first()).toBeVisible();
  expect(requests).toEqual([]);
  for (const article of (await widget.host.getByRole("article").all()).slice(0, 2)) {
    await article.getByText("Cite or download").click();
    await expect(article.getByRole("textbox", { name: "Chicago" })).toBeVisible();
  }
  expect(requests).toEqual(["/transcaspian-convert.js", "/transcaspian-convert_bg.wasm"]);
});
