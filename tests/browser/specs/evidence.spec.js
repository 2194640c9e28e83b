// Who said so: what references lead to, what rests on each report, what became of plans, what changed, and who is who.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support.js";

const FILE = "/data/azerbaijan-kazakhstan.json";
const EVENT = "/#transcaspian:event=2023-11-round-table";

const preview = (widget) => widget.host.getByRole("tooltip");

/** A part of the view, by its heading. */
const part = (widget, name) =>
  widget.host.locator("section").filter({ has: widget.page.getByRole("heading", { name, level: 2, exact: true }) });

const row = (part, name) => part.getByRole("listitem").filter({ hasText: name });

/** The first reference of what is open. */
const mark = (widget) => widget.detail.locator(".tl-claims").getByRole("link").first();

test.describe("a reference", () => {
  test("tells what it leads to while it is pointed at, and stays while that is pointed at", async ({ page, widget }) => {
    await widget.open(EVENT);
    await mark(widget).hover();
    await expect(preview(widget)).toContainText("Report 3, paragraph");
    await expect(preview(widget)).toContainText("Turan, 3 November 2023");
    await expect(preview(widget)).toContainText("growing connections");
    await preview(widget).hover();
    await page.waitForTimeout(600);
    await expect(preview(widget)).toBeVisible();
    await page.mouse.move(1, 1);
    await expect(preview(widget)).toHaveCount(0);
  });

  test("tells it by keyboard, to screen readers too, and Escape takes it away", async ({ page, widget }) => {
    await widget.open(EVENT);
    await widget.heading.focus();
    await page.keyboard.press("Tab");
    await expect(mark(widget)).toBeFocused();
    await expect(preview(widget)).toBeVisible();
    await expect(mark(widget)).toHaveAccessibleDescription(/Turan, 3 November 2023/);
    await page.keyboard.press("Escape");
    await expect(preview(widget)).toHaveCount(0);
    await expect(widget.heading).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(preview(widget)).toHaveCount(1);
  });

  test("says whether another report says the same", async ({ page, widget }) => {
    const { events } = await (await page.request.get(FILE)).json();
    const sources = ({ refs }) => new Set(refs.map(({ source }) => source)).size;
    for (const [several, words] of [
      [true, /Reports? \d.* says? so too/],
      [false, /No other report says this/],
    ]) {
      const event = events.find(({ summary }) => sources(summary[0]) > 1 === several);
      await widget.open(`/?${several}#transcaspian:event=${event.id}`);
      await mark(widget).hover();
      await expect(preview(widget)).toContainText(words);
    }
  });

  test("keeps its preview within the screen and the widget", async ({ page, widget }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await widget.open("/#transcaspian:view=list");
    const marks = widget.entries.first().locator(".tl-claims").getByRole("link");
    for (const mark of (await marks.all()).slice(0, 4)) {
      await mark.hover();
      await expect(mark).toHaveAttribute("aria-describedby");
      const { x, y, width, height } = await preview(widget).boundingBox();
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(640);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});

test("each report lists what rests on it, and what on it alone", async ({ page, widget }) => {
  await widget.open();
  const data = await (await page.request.get(FILE)).json();
  const said = [...data.events, ...data.projects].flatMap(({ summary, statuses = [] }) => [...summary, ...statuses]);
  said.push(...data.indicators.flatMap(({ observations, growth = [] }) => [...observations, ...growth]));
  for (const [at, { id }] of data.sources.entries()) {
    const sets = said.map(({ refs }) => new Set(refs.map(({ source }) => source))).filter((set) => set.has(id));
    const alone = sets.filter((set) => set.size === 1).length;
    const source = widget.host.locator(`[data-source="${id}"]`);
    await source.getByText("What rests on it").click();
    await expect(source.getByRole("heading").first()).toHaveText(`${alone} on this report alone`);
    await expect(source.getByRole("listitem"), `report ${at + 1}`).toHaveCount(sets.length);
  }
  const first = widget.host.locator(`[data-source="${data.sources[0].id}"]`).getByRole("listitem").first();
  const title = await first.locator(".tl-of").getByRole("link").innerText();
  await first.locator(".tl-of").getByRole("link").click();
  await expect(widget.heading).toHaveText(title);
});

test.describe("the view of evidence", () => {
  const open = async (widget, rest = "") => {
    await widget.open(`/#transcaspian:view=evidence${rest}`);
    await expect(part(widget, "People and bodies")).toBeVisible();
  };

  test("sets what was announced against what came of it", async ({ widget }) => {
    await open(widget);
    const plans = part(widget, "Planned and actual");
    const commission = row(plans, "Intergovernmental Commission");
    await expect(commission).toContainText("Planned for November 2023");
    await expect(commission).toContainText("No report says whether it took place");
    await expect(row(plans, "President Tokayev paid a state visit")).toContainText("It took place");
    const oil = row(plans, "1.5mln tons of oil");
    await expect(oil).toContainText("520 thousand tons");
    await expect(row(plans, "10 million tons per year")).toContainText("No report gives an actual figure");
    await expect(row(plans, "Azerbaijan–Kazakhstan Expert Council").first()).toContainText("Operating");
  });

  test("tells what changed after a day that the reader picks, and the link says which", async ({ page, widget }) => {
    await open(widget);
    const changes = part(widget, "What changed since");
    await expect(changes.locator(".tl-lead")).toContainText("1 report came out after 11 March 2024");
    await expect(row(changes, "Whether work on the fibre-optic line had begun").first()).toContainText("Now");
    await changes.getByRole("button", { name: "29 September 2023" }).click();
    await expect(changes.locator(".tl-lead")).toContainText("3 reports came out after 29 September 2023");
    await expect(changes).toContainText("A round table in Baku");
    expect(page.url()).toContain("after=2023-09-29");
    await changes.getByLabel("After the day").fill("2024-03-15");
    await expect(changes.locator(".tl-lead")).toContainText("0 reports came out after 15 March 2024");
    await page.reload();
    await expect(changes.getByLabel("After the day")).toHaveValue("2024-03-15");
    await widget.choose("Sector", "Energy");
    await changes.getByLabel("After the day").fill("2022-06-01");
    await expect(changes).not.toContainText("President Tokayev called the relations strategic and allied");
    await expect(changes).toContainText("oil");
  });

  test("leads to its parts", async ({ widget }) => {
    await open(widget);
    await widget.host.getByRole("link", { name: "People and bodies" }).click();
    await expect(part(widget, "People and bodies").getByRole("heading", { level: 2 })).toBeFocused();
  });

  for (const width of [1280, 390]) {
    test(`tells who somebody is, ${width} px wide`, async ({ page, widget }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(widget);
      const people = part(widget, "People and bodies");
      await people.getByRole("link", { name: "Farid Shafiyev" }).click();
      await expect(widget.heading).toHaveText("Farid Shafiyev");
      await expect(widget.heading).toBeFocused();
      for (const text of ["Person", "Offices", "Spellings by report", "Events"]) {
        await expect(widget.detail).toContainText(text);
      }
      expect(page.url()).toContain("actor=farid-shafiyev");
      await page.reload();
      await expect(widget.detail).toContainText("Offices");
      await page.keyboard.press("Tab");
      await widget.detail.getByRole("button", { name: "Close" }).click();
      await expect(people.getByRole("link", { name: "Farid Shafiyev" })).toBeFocused();
    });

    test(`a name in an event leads to who that is, ${width} px wide`, async ({ page, widget }) => {
      await page.setViewportSize({ width, height: 900 });
      await widget.open(EVENT);
      await widget.detail.getByRole("link", { name: "Farid Shafiyev" }).click();
      await expect(widget.heading).toHaveText("Farid Shafiyev");
      await expect(widget.detail).toContainText("Spellings by report");
      await widget.detail.getByRole("link", { name: /round table/i }).first().click();
      await expect(widget.heading).toContainText(/round table/i);
    });
  }

  test("keeps to what search and facets leave", async ({ widget }) => {
    await open(widget);
    const people = part(widget, "People and bodies").getByRole("listitem");
    const all = await people.count();
    await widget.choose("Project", "Middle Corridor");
    await expect(people).not.toHaveCount(all);
    expect(await people.count()).toBeGreaterThan(0);
    await widget.searchBox.fill("nothing like this");
    await expect(widget.body.getByText("No event matches")).toBeVisible();
  });

  for (const width of [1280, 320]) {
    test(`nothing is cut off or inaccessible at ${width} px`, async ({ page, widget }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      for (const [rest, colorScheme] of [
        ["", "light"],
        ["&actor=farid-shafiyev", "dark"],
      ]) {
        await page.emulateMedia({ colorScheme });
        await open(widget, rest);
        // What is not shown takes axe long.
        await widget.host.evaluate((host) => host.replaceChildren());
        await widget.body.getByText("What rests on it").first().click();
        await widget.drawn();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const { violations } = await new AxeBuilder({ page }).include("transcaspian-timeline").analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
      }
    });
  }
});
