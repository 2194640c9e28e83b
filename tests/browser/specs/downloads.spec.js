// What a reader takes away: exactly what is on the screen, cited, downloaded, or linked to in words of one's own.

import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, test } from "../support.js";

const DATA = "/data/azerbaijan-kazakhstan.json";
const TRADE = "Trade between Azerbaijan and Kazakhstan";
const STYLES = ["Chicago", "APA", "BibTeX", "RIS", "CSL-JSON"];

/** The part of the page that tells of an indicator. */
const indicator = (widget, name) =>
  widget.host.getByRole("article").filter({ has: widget.page.getByRole("heading", { name, exact: true }) });

/** Opens what there is to be taken along of a chart. */
async function take(widget, name) {
  const article = indicator(widget, name);
  await article.locator("summary", { hasText: "Cite or download" }).click();
  await expect(article.getByRole("textbox", { name: "Chicago" })).toBeVisible();
  return article;
}

/** Presses a button and reads the file that is saved. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The rows of a table after RFC 4180, each with its cells by their headings. */
function table(text) {
  expect(text.startsWith("\ufeff"), "Excel knows UTF-8 by its mark").toBe(true);
  const rows = [];
  let row = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  for (cell.lastIndex = 1; cell.lastIndex < text.length; ) {
    const [, written, end] = cell.exec(text);
    row.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  for (const value of rows.flat()) expect(value === "" || !Number.isNaN(Number(value)) || !/^[=+\-@\t\r\n]/.test(value), value).toBe(true);
  const [headings, ...records] = rows;
  return records.map((record) => Object.fromEntries(headings.map((heading, at) => [heading, record[at]])));
}

async function figures(widget, address = "/#transcaspian:view=figures") {
  await widget.open(address);
  await expect(widget.host.getByRole("img").first()).toBeVisible();
}

test.describe("a chart", () => {
  test("is cited as a whole or figure by figure, in every style", async ({ page, widget, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await figures(widget);
    const trade = await take(widget, TRADE);
    const cited = (style) => trade.getByRole("textbox", { name: style }).inputValue();
    const { modified } = await (await page.request.get(DATA)).json();
    const inWords = new Date(modified).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
    for (const style of STYLES) {
      expect(await cited(style)).toContain(TRADE);
      expect(await cited(style)).toContain("view=figures&figure=trade-turnover");
      expect(await cited(style)).toMatch(new RegExp(`${inWords}|${modified}`));
    }
    const choice = trade.getByRole("combobox", { name: "What to cite" });
    await expect(choice.getByRole("option")).toHaveCount(7);
    await choice.selectOption("B: $450 million · 2022");
    for (const style of STYLES) await expect(trade.getByRole("textbox", { name: style })).toHaveValue(/2022: .*450 million/);
    expect(JSON.parse(await cited("CSL-JSON"))[0].URL).toBe(`${new URL("/", page.url())}#transcaspian:view=figures&figure=trade-turnover-2022`);
    await trade.getByRole("button", { name: "Copy: RIS" }).click();
    await expect(trade.getByText("Copied")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("TI  - Trade between Azerbaijan and Kazakhstan, 2022: $450 million");
    // What is said of one figure is not said of another.
    await choice.selectOption("All figures of the chart");
    await expect(trade.getByText("Copied")).toHaveCount(0);
  });

  test("keeps what is chosen while the page is drawn again", async ({ page, widget }) => {
    await figures(widget);
    const trade = await take(widget, TRADE);
    const choice = trade.getByRole("combobox", { name: "What to cite" });
    await choice.selectOption("B: $450 million · 2022");
    await widget.searchBox.fill("trade");
    await expect(widget.host.getByRole("article")).not.toHaveCount(6);
    await page.setViewportSize({ width: 900, height: 800 });
    await expect(choice.locator("option:checked")).toHaveText("B: $450 million · 2022");
    await expect(trade.getByRole("textbox", { name: "APA" })).toHaveValue(/450 million/);
  });

  test("says nothing of citations until it is asked", async ({ widget }) => {
    await figures(widget);
    await expect(widget.host.getByRole("combobox")).toHaveCount(0);
    await expect(widget.host.locator(".tl-cite-panel textarea")).toHaveCount(0);
  });

  test("is downloaded with exactly its figures", async ({ page, widget }) => {
    await figures(widget);
    const { indicators } = await (await page.request.get(DATA)).json();
    for (const { id, label, observations, growth = [] } of indicators) {
      const article = await take(widget, label);
      const { name, text } = await saved(page, article.getByRole("button", { name: "Download the chart’s figures (CSV)" }));
      expect(name).toBe(`azerbaijan-kazakhstan.${id}.figures.csv`);
      const rows = table(text);
      expect(rows.map((row) => row.id)).toEqual([...observations, ...growth].map((it) => it.id));
      for (const { id, value, asStated } of observations) {
        const row = rows.find((row) => row.id === id);
        expect([Number(row.value), row.asStated]).toEqual([value, asStated]);
      }
    }
  });

  test("can be taken along by keyboard alone", async ({ page, widget }) => {
    await figures(widget);
    const trade = indicator(widget, TRADE);
    await trade.locator("summary", { hasText: "Cite or download" }).focus();
    await page.keyboard.press("Enter");
    const button = trade.getByRole("button", { name: "Download the chart’s figures (CSV)" });
    await expect(button).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(trade.getByRole("combobox", { name: "What to cite" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(trade.getByRole("textbox", { name: "APA" })).toHaveValue(/61\.4 million/);
    await expect(trade.getByRole("combobox")).toBeFocused();
  });
});

test.describe("a link to a figure", () => {
  test("leads to it in its chart, from outside and within", async ({ page, widget }) => {
    await figures(widget, "/#transcaspian:view=figures&figure=corridor-cargo-projected");
    const figure = widget.host.getByRole("row", { name: /10 million tons per year/ });
    await expect(figure).toBeFocused();
    await expect(figure).toBeInViewport();
    // Once: whoever reads on is not brought back.
    await expect.poll(() => new URL(page.url()).hash).toBe("#transcaspian:view=figures");
    await page.evaluate(() => scrollTo(0, 0));
    await widget.searchBox.fill("o");
    await expect(widget.searchBox).toBeFocused();
    await widget.searchBox.fill("");
    await page.evaluate(() => (location.hash = "#transcaspian:view=figures&figure=fund-capital"));
    await expect(indicator(widget, "Initial capital of the joint investment fund")).toBeFocused();
    await widget.show("Timeline");
    await page.evaluate(() => (location.hash = "#transcaspian:view=figures&figure=trade-turnover-2021"));
    await expect(widget.host.getByRole("row", { name: /61\.4 million/ })).toBeFocused();
  });

  test("that a host page opens on does not take the reader there", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await page.evaluate(() => {
      document.body.innerHTML = '<button autofocus>First</button><transcaspian-timeline></transcaspian-timeline>';
      document.querySelector("button").focus();
      document.querySelector("transcaspian-timeline").link = "view=figures&figure=fund-capital";
    });
    await page.addScriptTag({ type: "module", url: "/transcaspian.js" });
    await widget.shown();
    await expect(indicator(widget, TRADE)).toBeVisible();
    await expect(page.getByRole("button", { name: "First" })).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("that is not there shows the figures", async ({ widget }) => {
    await figures(widget, "/#transcaspian:view=figures&figure=no%22such");
    await expect(widget.title).toBeInViewport();
  });
});

test.describe("the reader’s own words", () => {
  const open = async (widget) => {
    await widget.button("Share").click();
    const dialog = widget.host.getByRole("dialog", { name: "Share" });
    return {
      dialog,
      words: dialog.getByRole("textbox", { name: "Your own words (optional)" }),
      link: dialog.getByRole("textbox", { name: "Link to what you see" }),
    };
  };

  test("stand before the link that is copied, and stay while the page changes", async ({ page, widget, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await widget.open();
    const { dialog, words, link } = await open(widget);
    await expect(link).toHaveValue(page.url());
    await words.pressSequentially("Look at 2022+0 ");
    await words.press("Enter");
    await words.pressSequentially("<img src=x onerror=alert(1)>");
    const said = "Look at 2022+0 \n<img src=x onerror=alert(1)>";
    await expect(link).toHaveValue(`${said}\n${page.url()}`);
    await widget.show("List");
    await expect(words).toHaveValue(said);
    await expect(link).toHaveValue(`${said}\n${new URL("/#transcaspian:view=list", page.url())}`);
    await dialog.getByRole("button", { name: "Copy: Link to what you see" }).click();
    await expect(dialog.getByText("Copied")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${said}\n${page.url()}`);
    await words.fill("  \n ");
    await expect(dialog.getByText("Copied")).toHaveCount(0);
    await expect(link).toHaveValue(page.url());
    expect(await widget.host.locator("img[src=x]").count()).toBe(0);
  });

  test("may be long", async ({ page, widget }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await widget.open();
    const { words, link } = await open(widget);
    const long = "Ə".repeat(5000);
    await words.fill(long);
    await expect(link).toHaveValue(`${long}\n${page.url()}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

/** What each state leaves, by the ids that the dataset has. */
const STATES = {
  search: "view=list&q=oil",
  sector: "view=list&sector=energy",
  actor: "view=list&q=&sector=trade&status=occurred",
  period: "view=list&since=2023-01-01&until=2024-01-01",
  all: "view=list&q=tokayev&sector=diplomacy&since=2022-01-01&until=2023-06-01",
  nothing: "view=list&q=nowhere",
};

/** All files that the dialog offers, parsed. */
async function downloads(page, widget) {
  await widget.button("Share").click();
  const dialog = widget.host.getByRole("dialog", { name: "Share" });
  const file = async (name) => (await saved(page, dialog.getByRole("button", { name, exact: true }))).text;
  const [json, events, projects, figures, sources, calendar, bibtex, ris, csl, linked] = [
    await file("Data (JSON)"),
    await file("Events (CSV)"),
    await file("Projects (CSV)"),
    await file("Figures (CSV)"),
    await file("Reports (CSV)"),
    await file("Events (calendar)"),
    await file("Reports (BibTeX)"),
    await file("Reports (RIS)"),
    await file("Reports (CSL-JSON)"),
    await file("Linked data (JSON-LD)"),
  ];
  await widget.button("Share").click();
  return {
    json: JSON.parse(json),
    events: table(events),
    projects: table(projects),
    figures: table(figures),
    sources: table(sources),
    calendar: [...calendar.replaceAll("\r\n ", "").matchAll(/^UID:(.*)@/gm)].map(([, id]) => id),
    bibtex: [...bibtex.matchAll(/^@\w+\{(.*),$/gm)].map(([, id]) => id),
    ris: [...ris.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id),
    csl: JSON.parse(csl),
    linked: JSON.parse(linked),
  };
}

const ids = (records) => records.map(({ id }) => id);

for (const [name, link] of Object.entries(STATES)) {
  test(`downloads hold what is seen and nothing else: ${name}`, async ({ page, widget }) => {
    test.slow();
    const { events, indicators } = await (await page.request.get(DATA)).json();
    await widget.open(`/#transcaspian:${link}`);
    const titles = await widget.entries.getByRole("heading").allInnerTexts();
    await widget.show("Projects");
    const cards = await widget.cards.getByRole("heading").allInnerTexts();
    await widget.show("Figures");
    await expect(widget.host.locator(".tl-figures-view")).toBeVisible();
    const charts = await widget.host.locator(".tl-figures-view h3").allInnerTexts();
    const files = await downloads(page, widget);

    expect(files.events.map((row) => row.title).sort()).toEqual(titles.sort());
    expect(titles.length).toBeLessThan(events.length);
    expect(files.projects.map((row) => row.name).sort()).toEqual(cards.sort());
    expect([...new Set(files.figures.map((row) => row.label))].sort()).toEqual(charts.sort());
    const ofCharts = indicators.filter(({ label }) => charts.includes(label));
    expect(ids(files.figures).sort()).toEqual(ids(ofCharts.flatMap((it) => [...it.observations, ...(it.growth ?? [])])).sort());

    // The same in every form.
    expect(ids(files.json.events).sort()).toEqual(ids(files.events).sort());
    expect(ids(files.json.projects)).toEqual(expect.arrayContaining(ids(files.projects)));
    expect(ids(files.json.indicators)).toEqual(expect.arrayContaining(ids(ofCharts)));
    expect(ids(files.json.sources)).toEqual(expect.arrayContaining(ids(files.sources)));
    const days = files.events.filter(({ date }) => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(date));
    expect(files.calendar.sort()).toEqual(ids(days).sort());
    const bibliography = ["azerbaijan-kazakhstan", ...ids(files.sources)];
    expect([files.bibtex, files.ris, ids(files.csl)]).toEqual([bibliography, bibliography, bibliography]);
    const told = (kind) => (files.linked.about ?? []).filter((it) => it["@type"] === kind).map((it) => it.identifier);
    expect(told("Event")).toEqual(ids(files.events));
    expect(told("Project")).toEqual(ids(files.projects));
    expect(told("Observation")).toEqual(ids(files.figures));
    expect((files.linked.citation ?? []).map((it) => it["@id"].slice(2))).toEqual(ids(files.sources));

    // What rests on a report brings it along, and nothing else does.
    const named = [...files.events, ...files.projects, ...files.figures].flatMap((row) => row.sources.split("; "));
    expect([...new Set(named)].sort()).toEqual(ids(files.sources).sort());
  });
}

test("files are saved under a strict policy", async ({ page, widget }) => {
  await widget.open("/pages/strict.html#transcaspian:q=lock");
  const { events, figures, json } = await downloads(page, widget);
  expect(events.length).toBeGreaterThan(0);
  expect(ids(json.events)).toEqual(ids(events));
  // In a page of its own, as Chromium lets one save no more than ten files within a second.
  await page.goto("about:blank");
  await widget.open("/pages/strict.html#transcaspian:q=lock&view=figures");
  const article = await take(widget, "Boats through the lock");
  const chart = await saved(page, article.getByRole("button", { name: "Download the chart’s figures (CSV)" }));
  expect(chart.name).toBe("two-countries.boats.figures.csv");
  expect(table(chart.text)).toEqual(figures.filter((row) => row.indicator === "boats"));
});

test.describe("a converter that comes only at the third try", () => {
  /** Its script is refused first, then its WebAssembly. */
  async function refuseTwice(page) {
    const refused = [];
    for (const file of ["transcaspian-convert.js", "transcaspian-convert_bg.wasm"]) {
      await page.route(new RegExp(`/${file}`), async (route) => {
        if (refused.includes(file)) return route.continue();
        refused.push(file);
        await route.fulfill({ status: 503 });
      });
    }
    return refused;
  }

  test("makes a file then, and the reader is told till then", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/503|integrity/);
    const refused = await refuseTwice(page);
    await widget.open();
    await widget.button("Share").click();
    const dialog = widget.host.getByRole("dialog", { name: "Share" });
    const notice = dialog.getByRole("alert");
    await dialog.getByRole("button", { name: "Events (CSV)" }).click();
    await expect(notice).toContainText("could not be prepared");
    await expect.poll(() => refused.length).toBe(1);
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => refused.length).toBe(2);
    await expect(notice).toContainText("could not be prepared");
    const { text } = await saved(page, notice.getByRole("button", { name: "Try again" }));
    expect(table(text).length).toBeGreaterThan(20);
    await expect(notice).toHaveCount(0);
  });

  test("writes a citation then, and the reader is told till then", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/503|integrity/);
    const refused = await refuseTwice(page);
    await figures(widget);
    const trade = indicator(widget, TRADE);
    await trade.locator("summary", { hasText: "Cite or download" }).click();
    const notice = trade.getByRole("alert");
    const again = notice.getByRole("button", { name: "Try again" });
    await expect(notice).toContainText("could not be prepared");
    await again.click();
    await expect.poll(() => refused.length).toBe(2);
    await expect(notice).toContainText("could not be prepared");
    await again.click();
    await expect(trade.getByRole("textbox", { name: "Chicago" })).toHaveValue(new RegExp(TRADE));
    await expect(notice).toHaveCount(0);
  });
});

test("the same files lie beside the dataset", async ({ page, widget }) => {
  await widget.open();
  await widget.button("Share").click();
  for (const [name, ending] of [
    ["Data (JSON)", "json"],
    ["Reports (CSV)", "sources.csv"],
    ["Reports (BibTeX)", "bib"],
    ["Reports (RIS)", "ris"],
    ["Reports (CSL-JSON)", "csl.json"],
    ["Events (calendar)", "ics"],
    ["Events (CSV)", "events.csv"],
    ["Projects (CSV)", "projects.csv"],
    ["Figures (CSV)", "figures.csv"],
  ]) {
    const { text } = await saved(page, widget.host.getByRole("dialog").getByRole("button", { name, exact: true }));
    const beside = await (await page.request.get(DATA.replace("json", ending))).text();
    // Where the site will stand is not known to those who build it, nor on which day somebody reads.
    const kept = (file) => file.split(/\r?\n/).filter((line) => !/^(UR {2}-| {2}url =)/.test(line));
    if (ending === "ics") expect(days(text)).toEqual(days(beside));
    else if (ending === "csl.json") expect(JSON.parse(text).map(unplaced)).toEqual(JSON.parse(beside).map(unplaced));
    else if (ending.endsWith("csv")) expect(table(text).map(unlinked)).toEqual(table(beside).map(unlinked));
    else expect(kept(text)).toEqual(kept(beside));
  }
});

/** A row, and an item of a bibliography, without the link to where it is shown. */
const unlinked = ({ link, ...row }) => row;
const unplaced = ({ URL, ...item }) => item;

/** What a calendar says of each event, but for that link. */
const days = (text) => text.replaceAll("\r\n ", "").split("\r\n").filter((line) => !line.startsWith("URL:"));

for (const width of [1280, 320]) {
  test(`nothing of it is cut off or inaccessible at ${width} px`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await figures(widget);
    await take(widget, TRADE);
    await widget.button("Share").click();
    await widget.host.getByRole("textbox", { name: "Your own words (optional)" }).fill("See this.\nAnd that.");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include("transcaspian-timeline").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    }
  });
}
