// What is found is printed whole, whatever is on the screen: events, projects, figures with their charts, what reports
// differ on, and the reports as endnotes. A printed page is read back as people would read it, from the PDF.

import { getDocumentProxy } from "unpdf";
import { expect, test } from "../support.js";
import { Widget } from "../widget.js";

const DATA = "/data/azerbaijan-kazakhstan.json";
const TWO_COUNTRIES = "/fixtures/two-countries.json";
/** The margins in centimetres, and in points with what a raised number may reach into them. */
const MARGIN = { cm: 1, pt: 28.35 - 3 };

/** A text without what only lays it out. */
const bare = (text) => text.replace(/[\u2060\s]+/g, "");
const english = (text) => bare(typeof text === "string" ? text : text.en);
const claimsOf = ({ summary }) => summary.map(({ text }) => english(text));
const sourcesOf = (data) => data.sources.map(({ title }) => bare(title));

/** The reader turns to a widget and may print from when what that takes has come. */
async function turnTo(widget) {
  await widget.title.hover();
  await expect.poll(() => paper(widget)).not.toBe("");
}

/** What a widget would have printed now, as a text; empty where that would be what is on the screen. */
function paper(widget) {
  return widget.host.evaluate((host) => {
    dispatchEvent(new Event("beforeprint"));
    const text = host.shadowRoot.querySelector(".tl-print")?.textContent ?? "";
    dispatchEvent(new Event("afterprint"));
    return text;
  });
}

/** The pages that the browser prints: of each its text, and the places of the words on it, in points. */
async function printed(page, format) {
  const margin = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, `${MARGIN.cm}cm`]));
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, margin })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number);
      const { items } = await sheet.getTextContent();
      const words = items.filter(({ str }) => str.trim());
      const places = words.map(({ str, transform: [, , , , x, y], width, height }) => ({ str, x, y, width, height }));
      const [, , width, height] = sheet.view;
      return { text: bare(words.map(({ str }) => str).join("")), places, width, height };
    }),
  );
}

/** The whole text of some pages. */
const whole = (pages) => pages.map(({ text }) => text).join("");

/** Fails unless all pieces stand in a text, with those that do not. */
function expectAll(text, pieces) {
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
}

/** Fails if a word reaches over the margins. */
function expectUncut(pages) {
  const over = pages.flatMap(({ places, width, height }) =>
    places.filter(
      (word) =>
        word.x < MARGIN.pt ||
        word.x + word.width > width - MARGIN.pt ||
        word.y < MARGIN.pt ||
        word.y + word.height > height - MARGIN.pt,
    ),
  );
  expect(over).toEqual([]);
}

for (const [format, size] of [
  ["A4", [595, 842]],
  ["Letter", [612, 792]],
]) {
  test(`every title, claim, figure, disagreement and report is printed on ${format}`, async ({ page, widget, request }) => {
    test.slow();
    const data = await (await request.get(DATA)).json();
    await widget.open();
    await turnTo(widget);
    const pages = await printed(page, format);
    const isOfSize = ({ width, height }) => Math.hypot(width - size[0], height - size[1]) < 2;
    expect(pages.every(isOfSize)).toBe(true);
    expectUncut(pages);
    const text = whole(pages);
    expectAll(text, [english(data.title), english(data.description), "accurateasof15March2024"]);
    expectAll(text, data.events.map(({ title }) => english(title)));
    expectAll(text, data.projects.map(({ name }) => english(name)));
    expectAll(text, [...data.events, ...data.projects].flatMap(claimsOf));
    const figures = data.indicators.flatMap(({ observations, growth = [] }) => [...observations, ...growth]);
    expectAll(text, figures.map(({ asStated }) => english(asStated)));
    expectAll(text, data.disagreements.flatMap(({ title, note }) => [english(title), english(note)]));
    expectAll(text, data.disagreements.flatMap(({ sides }) => sides.map((side) => english(side.text))));
    expectAll(text, sourcesOf(data));
    expectAll(text, data.sources.map(({ note }) => bare(note)));
    // The charts' scale, and the address of what is printed.
    expectAll(text, ["200million400million600million", bare(page.url())]);
  });
}

test("every claim has the mark of its report, and endnotes have the numbers of the marks", async ({ page, widget, request }) => {
  test.slow();
  const data = await (await request.get(DATA)).json();
  await widget.open();
  await turnTo(widget);
  const text = whole(await printed(page, "A4"));
  const number = (ref) => data.sources.findIndex(({ id }) => id === ref.source) + 1;
  const mark = (ref) => `${number(ref)}·${ref.locator.replace("-", "–")}`;
  const marked = [...data.events, ...data.projects].flatMap(({ summary }) =>
    summary.map(({ text, refs }) => english(text) + bare(refs.map(mark).join(""))),
  );
  expectAll(text, marked);
  const publisher = (source) => bare(source["container-title"] ?? "Publisher not named");
  expectAll(text, data.sources.map((source, index) => `${index + 1}${publisher(source)},`));
});

test("no event is cut in two, nor a figure, nor a heading from what it is of", async ({ page, widget, request }) => {
  test.slow();
  const data = await (await request.get(DATA)).json();
  await widget.open();
  await turnTo(widget);
  for (const format of ["A4", "Letter"]) {
    const pages = await printed(page, format);
    const together = (pieces) => pages.some(({ text }) => pieces.every((piece) => text.includes(piece)));
    const events = data.events.map((event) => [english(event.title), ...claimsOf(event)]);
    const indicators = data.indicators.map(({ label, observations }) => [
      english(label) + english(data.indicators.find((it) => it.label === label).definition),
      ...observations.map(({ asStated }) => english(asStated)),
    ]);
    const sources = data.sources.map(({ title, note }) => [bare(title), bare(note)]);
    const differing = data.disagreements.map(({ title, sides, note }) => [title, ...sides.map((it) => it.text), note].map(english));
    const all = [...events, ...indicators, ...sources, ...differing];
    expect(all.filter((pieces) => !together(pieces)), format).toEqual([]);
    const heading = /(Events|Projectsandbodies|Figures|Reportsdiffer|Reports)$/;
    expect(pages.filter(({ text }) => heading.test(text))).toEqual([]);
  }
});

test("what is found is printed and nothing else, with the reports that it rests on", async ({ page, widget, request }) => {
  const data = await (await request.get(DATA)).json();
  await widget.open();
  await turnTo(widget);
  await widget.show("Figures");
  await widget.choose("Sector", "Energy");
  await widget.choose("Status", "Planned");
  await expect(widget.status).not.toHaveText("");
  const [, shown] = (await widget.status.innerText()).match(/^(\d+) of/);
  expect(Number(shown)).toBeLessThan(data.events.length);
  await widget.show("List");
  const titles = await widget.entries.getByRole("heading").allInnerTexts();
  const text = whole(await printed(page, "A4"));
  expectAll(text, [`Aselection:${shown}of${data.events.length}events`, "Sector:Energy·Status:Planned", "sector=energy&status=scheduled"]);
  const found = data.events.filter(({ title }) => titles.map(bare).includes(english(title)));
  expect(found).toHaveLength(Number(shown));
  expectAll(text, found.flatMap(claimsOf));
  const others = data.events.filter((event) => !found.includes(event));
  const ofProjects = data.projects.flatMap(claimsOf);
  const strange = others.flatMap(claimsOf).filter((claim) => text.includes(claim) && !ofProjects.includes(claim));
  expect(strange).toEqual([]);
  const marks = new Set([...text.matchAll(/([1-9])·\d/g)].map(([, number]) => Number(number)));
  const endnotes = data.sources.flatMap(({ title }, index) => (text.includes(bare(title)) ? [index + 1] : []));
  expect(endnotes).toEqual([...marks].sort());
});

test("what is printed is what was asked for last", async ({ widget }) => {
  await widget.open();
  await turnTo(widget);
  const all = await paper(widget);
  await widget.searchBox.fill("fibre");
  await expect(widget.status).toContainText("of");
  const some = await paper(widget);
  expect(some).toContain("Search: fibre");
  expect(some.length).toBeLessThan(all.length / 2);
  await widget.button("Clear all filters").click();
  await expect.poll(() => paper(widget)).toBe(all);
});

test("charts are drawn, black on white on a dark page too", async ({ page, widget }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await widget.open();
  await widget.host.evaluate((host) => host.setAttribute("theme", "dark"));
  await turnTo(widget);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const charts = widget.host.locator(".tl-print").getByRole("img");
  await expect(charts).toHaveCount(6);
  for (const chart of await charts.all()) await expect(chart.locator(".tl-bar").first()).toBeVisible();
  const heights = await charts
    .first()
    .locator(".tl-column")
    .evaluateAll((columns) => columns.map((column) => [column.textContent.trim(), column.querySelector(".tl-bar").height.baseVal.value]));
  const { B, D } = Object.fromEntries(heights);
  expect(B / D).toBeCloseTo(450 / 529, 1);
  await expect(widget.host.locator(".tl-print h3").first()).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(widget.body).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(widget.searchBox).toBeHidden();
});

test("the screen is afterwards as it was before", async ({ page, widget }) => {
  await widget.open();
  await widget.mark("President Tokayev visited Azerbaijan").click();
  await turnTo(widget);
  await widget.link("Next event").focus();
  const seen = async () => ({
    snapshot: await widget.host.ariaSnapshot(),
    box: await widget.host.boundingBox(),
    period: await widget.handle.getAttribute("aria-valuetext"),
    marks: await widget.names(),
    focused: await widget.focused().innerText(),
  });
  const before = await seen();
  await printed(page, "A4");
  await widget.still();
  expect(await seen()).toEqual(before);
  await expect(widget.host.locator(".tl-print > *")).toHaveCount(0);
});

test("sharing has a button that prints", async ({ page, widget }) => {
  await page.addInitScript(() => (window.print = () => (window.printings = (window.printings ?? 0) + 1)));
  await widget.open();
  await widget.button("Share").click();
  await widget.button("Print").click();
  await expect.poll(() => page.evaluate(() => window.printings)).toBe(1);
  expect(await paper(widget)).toContain("Reports differ");
  const text = whole(await printed(page, "A4"));
  expect(text).not.toContain("Linktowhatyousee");
});

test("addresses of reports are written out, under a strict policy too", async ({ page, widget, request }) => {
  const data = await (await request.get(TWO_COUNTRIES)).json();
  await widget.open("/pages/strict.html");
  await turnTo(widget);
  const pages = await printed(page, "A4");
  expectUncut(pages);
  const text = whole(pages);
  expectAll(text, [...data.events, ...data.projects].flatMap(claimsOf));
  expectAll(text, [...data.events.map(({ title }) => english(title)), ...sourcesOf(data)]);
  expect(text).toContain("<https://mirror.example/lock>");
  expect(text).toContain("Licence:CC0-1.0");
});

test("every widget of a page prints its own, and one that is taken away prints nothing", async ({ page }) => {
  const [rivers, bridges] = ["#rivers", "#bridges"].map((id) => new Widget(page, id));
  await page.goto("/pages/two.html");
  for (const widget of [rivers, bridges]) {
    await widget.shown();
    await turnTo(widget);
  }
  expect(await paper(rivers)).toContain("The river lock opens");
  expect(await paper(bridges)).not.toContain("The river lock opens");
  const root = await rivers.host.evaluateHandle((host) => host.shadowRoot);
  await rivers.host.evaluate((host) => host.remove());
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await root.evaluate((root) => root.querySelector(".tl-print"))).toBe(null);
});

test("much data is not read once more for readers who do not ask to print", async ({ page, widget, request }) => {
  const text = await (await request.get(TWO_COUNTRIES)).text();
  await page.route(`**${TWO_COUNTRIES}`, (route) => route.fulfill({ body: text + " ".repeat(2_000_000) }));
  await page.addInitScript(() => (window.print = () => (window.printings = 1)));
  const requests = [];
  page.on("request", (asked) => requests.push(new URL(asked.url()).pathname));
  await widget.open("/pages/strict.html");
  await widget.title.hover();
  await page.waitForLoadState("networkidle");
  expect(requests.filter((path) => path.includes("convert") || path === TWO_COUNTRIES)).toEqual([TWO_COUNTRIES]);
  // What was read is enough.
  expect(await paper(widget)).not.toBe("");
  await widget.button("Share").click();
  await widget.button("Print").click();
  await expect.poll(() => page.evaluate(() => window.printings)).toBe(1);
  expect(await paper(widget)).toContain("The river lock opens");
});

test("where no script runs the list is printed whole, with the addresses of reports", async ({ browser, request, baseURL }) => {
  const data = await (await request.get(DATA)).json();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/");
  const pages = await printed(page, "A4");
  expectUncut(pages);
  expectAll(whole(pages), [...data.events, ...data.projects].flatMap(claimsOf));
  expectAll(whole(pages), sourcesOf(data));
  await context.close();
});
