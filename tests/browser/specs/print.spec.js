// What is found is printed whole, whatever is on the screen: events, projects, figures with their charts, what reports
// differ on, and the reports as endnotes. A printed page is read back as people would read it, from the PDF.

import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { generated, open } from "../generated.js";
import { expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const DATA = "/data/azerbaijan-kazakhstan.json";
const TWO_COUNTRIES = "/fixtures/two-countries.json";
/** How wide the margins are, in centimetres. */
const MARGIN_CM = 1;
const POINTS_PER_CM = 72 / 2.54;

/** A text without what only lays it out. */
const bare = (text) => text.replace(/[\u2060\s]+/g, "");
const english = (text) => bare(typeof text === "string" ? text : text.en);
const claimsOf = ({ summary }) => summary.map(({ text }) => english(text));
const sourcesOf = (data) => data.sources.map(({ title }) => bare(title));

/** What a widget would have printed now, as a text; empty where that would be what is on the screen. */
function paper(widget) {
  return widget.host.evaluate((host) => {
    dispatchEvent(new Event("beforeprint"));
    const text = host.shadowRoot.querySelector(".tl-print")?.textContent ?? "";
    dispatchEvent(new Event("afterprint"));
    return text;
  });
}

/** Lays out what a widget prints as a page of this width would, in CSS pixels. */
async function layOut(page, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

/** The colours in which a page prints areas, from 0 to 255, where the reader asks for no backgrounds. */
async function fills(page) {
  const [colours, pdf] = [new Set(), await page.pdf()];
  for (const [, stream] of pdf.toString("latin1").matchAll(/[^d]stream\r?\n(.*?)\r?\nendstream/gs)) {
    const bytes = Buffer.from(stream, "latin1");
    // What is not packed is no drawing.
    const text = bytes[0] === 0x78 ? inflateSync(bytes).toString("latin1") : "";
    for (const [, ...parts] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g)) {
      colours.add(parts.map((part) => Math.round(part * 255)).join());
    }
  }
  return colours;
}

/** The pages that the browser prints: of each its text, and the boxes of the words on it, in points. */
async function printed(page, format, marginCm = MARGIN_CM) {
  const margin = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, `${marginCm}cm`]));
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, margin })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number);
      const { items } = await sheet.getTextContent();
      const words = items.filter(({ str }) => str.trim());
      const boxes = words.map(({ str, transform: [, , , , x, y], width, height }) => ({ str, x, y, width, height }));
      const [, , width, height] = sheet.view;
      return { text: bare(words.map(({ str }) => str).join("")), boxes, width, height };
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
function expectUncut(pages, marginCm = MARGIN_CM) {
  // A raised number may reach into them.
  const margin = marginCm * POINTS_PER_CM - 3;
  const over = pages.flatMap(({ boxes, width, height }) =>
    boxes.filter(
      (word) => word.x < margin || word.x + word.width > width - margin || word.y < margin || word.y + word.height > height - margin,
    ),
  );
  expect(over).toEqual([]);
}

for (const [format, size] of [
  ["A4", [595, 842]],
  ["Letter", [612, 792]],
]) {
  test(`of a page that was only opened all is printed on ${format}: titles, claims, figures, disagreements, reports`, async ({ page, widget, request }) => {
    test.slow();
    const data = await (await request.get(DATA)).json();
    await widget.open();
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

test("the picture of the timeline is as wide as the column that it is printed in", async ({ page, widget }) => {
  await widget.open();
  for (const width of [1000, 718, 604, 320]) {
    await layOut(page, width);
    const column = await widget.host.locator(".tl-picture").boundingBox();
    const picture = await widget.host.locator(".tl-picture .tl-axis").boundingBox();
    expect(column.x + column.width).toBeLessThanOrEqual(width);
    expect(picture.x, `${width} px`).toBeCloseTo(column.x, 0);
    expect(picture.width, `${width} px`).toBeLessThan(column.width + 1);
    // Up to a size in which its words are no larger than others.
    if (width < 800) expect(picture.width, `${width} px`).toBeGreaterThan(column.width - 2);
    expect(picture.height).toBeLessThan(column.height + 1);
  }
});

for (const format of ["A4", "Letter"]) {
  test(`with wide margins nothing is cut or made small on ${format}`, async ({ page, widget, request }) => {
    const data = await (await request.get(DATA)).json();
    await widget.open();
    const pages = await printed(page, format, 2.54);
    expectUncut(pages, 2.54);
    // The picture, with the names of its lanes and of its events, stands on one page.
    const lanes = await widget.host.locator(".tl-axis .tl-lane").allInnerTexts();
    const labels = await widget.host.locator(".tl-axis .tl-label").allInnerTexts();
    expect(lanes.length).toBeGreaterThan(3);
    const drawn = pages.filter(({ text }) => lanes.every((lane) => text.includes(bare(lane))));
    expect(drawn.map(({ text }) => labels.some((label) => text.includes(bare(label))))).toContain(true);
    // Browsers shrink all pages where something reaches over the side of one.
    const [word] = english(data.events[0].summary[0].text).match(/^\w{4}/) ?? [];
    const claims = pages.flatMap(({ boxes }) => boxes.filter(({ str }) => bare(str).startsWith(word)));
    expect(Math.max(...claims.map(({ height }) => height))).toBeGreaterThan(9);
  });
}

test("the marks of the picture are printed in their colours, though no backgrounds are asked for", async ({ page, widget }) => {
  await widget.open();
  await layOut(page, 718);
  const tones = await widget.host.locator(".tl-picture [data-kind=point]:not(.tl-planned)").evaluateAll((marks) => {
    const tone = (mark) => getComputedStyle(mark, "::before").backgroundColor.match(/\d+/g).slice(0, 3).join();
    return [...new Set(marks.map(tone))];
  });
  expect(tones.length).toBeGreaterThan(1);
  await page.emulateMedia({ media: null });
  const printed = await fills(page);
  expect(tones.filter((tone) => !printed.has(tone))).toEqual([]);
});

test("in a box of the page that scrolls nothing is cut, and afterwards it is as it was", async ({ page, widget, request }) => {
  const data = await (await request.get(TWO_COUNTRIES)).json();
  await widget.open("/pages/strict.html");
  const box = page.locator("main");
  await box.evaluate((box) => Object.assign(box.style, { height: "300px", overflow: "auto" }));
  await box.evaluate((box) => box.scrollTo(0, 200));
  const before = await box.getAttribute("style");
  const pages = await printed(page, "A4");
  expectUncut(pages);
  expectAll(whole(pages), [...data.events, ...data.projects].flatMap(claimsOf));
  expectAll(whole(pages), sourcesOf(data));
  expect(await box.getAttribute("style")).toBe(before);
  expect(await box.evaluate((box) => [box.clientHeight < 400, box.scrollTop])).toEqual([true, 200]);
});

test("where the widget has not loaded yet, the page prints what is written on it", async ({ page, widget, request }) => {
  const data = await (await request.get(DATA)).json();
  const letThrough = await hold(page, "/transcaspian-widget_bg.wasm");
  await page.goto("/");
  const text = whole(await printed(page, "A4"));
  expectAll(text, data.events.flatMap(claimsOf));
  expectAll(text, sourcesOf(data));
  letThrough();
  await widget.shown();
});

test("in a box of the page that scrolls nothing of what is written is cut either", async ({ page, widget, request }) => {
  const data = await (await request.get(DATA)).json();
  const letThrough = await hold(page, "/transcaspian-widget_bg.wasm");
  await page.goto("/");
  await widget.host.evaluate((host) => Object.assign(host.parentElement.style, { height: "300px", overflow: "auto" }));
  expectAll(whole(await printed(page, "A4")), data.events.flatMap(claimsOf));
  letThrough();
  await widget.shown();
});

test("of ten thousand events the newest are printed, and it says how many are not", async ({ page, widget }) => {
  await open(page, widget, generated(10_000, { sources: 300 }));
  const text = await paper(widget);
  expect(text).toContain("9,500 older events are not printed. Search or filter to print them.");
  expect(text).toContain("Event number 9999");
  expect(text).not.toContain("Event number 9400,");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(widget.host.locator(".tl-print [data-event]:is(article)")).toHaveCount(500);
  expect(await widget.host.locator(".tl-print *").count()).toBeLessThan(40_000);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  // What is asked for is printed whole where it is not too much.
  await widget.searchBox.fill("number 123");
  await expect(widget.status).toContainText("11 of 10,000");
  const found = await paper(widget);
  expect(found).not.toContain("not printed");
  expectAll(bare(found), ["Eventnumber123", ...Array.from({ length: 10 }, (_, at) => `Eventnumber123${at}`)]);
});

test("every claim has the mark of its report, and endnotes have the numbers of the marks", async ({ page, widget, request }) => {
  test.slow();
  const data = await (await request.get(DATA)).json();
  await widget.open();
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
  for (const widget of [rivers, bridges]) await widget.shown();
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
