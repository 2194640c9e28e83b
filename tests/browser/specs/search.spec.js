// A reader finds an event, reads it, follows what it rests on, and narrows down what is shown.

import { expect, test } from "../support.js";

test.beforeEach(({ widget }) => widget.open());

test.describe("search", () => {
  test("finds a person under another spelling, and shows what the sources say", async ({ widget }) => {
    await widget.searchBox.fill("Bayel");
    await expect(widget.status).toHaveText(/^\d of 27 events shown$/);
    await widget.mark("The Kazakh ambassador met Azerbaijan’s Minister of Energy").click();
    await expect(widget.heading).toHaveText("The Kazakh ambassador met Azerbaijan’s Minister of Energy");
    await expect(widget.detail.getByRole("listitem").filter({ hasText: "Alim Baiel" })).toBeVisible();
  });

  test("finds the Middle Corridor by the name that one report gives it", async ({ widget }) => {
    await widget.searchBox.fill("titr");
    await expect(widget.mark("President Tokayev stressed the Trans-Caspian route")).toBeVisible();
    await expect(widget.card("Middle Corridor")).toBeVisible();
    await widget.show("Projects");
    await expect(widget.cards.getByRole("heading")).toContainText(["Middle Corridor"]);
  });

  test("takes no notice of case, of marks on letters or of signs between words", async ({ widget }) => {
    for (const [plain, ...others] of [
      ["titr", "TITR", " TiTr "],
      ["Zangazur", "ZANGAZUR", "zãngåzür"],
      ["tokayev baku", "Baku, Tokayev!"],
    ]) {
      await widget.searchBox.fill(plain);
      await expect(widget.status, plain).toHaveText(/^[1-9]\d* of 27/);
      const shown = await widget.status.innerText();
      const names = await widget.names();
      for (const other of others) {
        await widget.searchBox.fill(other);
        await expect(widget.status, other).toHaveText(shown);
        expect(await widget.names(), other).toEqual(names);
      }
    }
  });

  test("says so when nothing matches, and leads out", async ({ widget }) => {
    await widget.searchBox.fill("submarine");
    await expect(widget.timeline.getByText("No event matches")).toBeVisible();
    await expect(widget.status).toHaveText("0 of 27 events shown");
    await widget.show("List");
    await expect(widget.host.getByText("Remove a filter, or search for fewer words.")).toBeVisible();
    await widget.button("Clear all filters").click();
    await expect(widget.entries).toHaveCount(27);
    await expect(widget.searchBox).toHaveValue("");
    await expect(widget.status).toBeEmpty();
  });
});

test.describe("an event", () => {
  test("tells when, what, how much and who, and what each rests on", async ({ widget }) => {
    await widget.mark("A joint investment fund").click();
    await expect(widget.heading).toHaveText("A joint investment fund was decided on, to start with 300 million US dollars");
    await expect(widget.detail.getByRole("time")).toHaveText("11–12 March 2024");
    await expect(widget.detail).toContainText("Its initial capital is 300 million US dollars.");
    const figure = widget.detail.getByRole("listitem").filter({ hasText: "300 million US dollars" });
    await expect(figure.getByRole("link", { name: "report 5, paragraph 8" })).toBeVisible();
    await expect(widget.detail.getByRole("listitem").filter({ hasText: "Alim Baiel" })).toContainText("speaker");
    await expect(widget.detail.getByRole("link", { name: "Joint investment fund" })).toBeVisible();
  });

  test("says so if it was only planned, or if only the report’s date is known", async ({ widget }) => {
    await widget.mark("The Intergovernmental Commission was to meet").click();
    await expect(widget.detail.getByText("Planned; no report says it took place.")).toBeVisible();
    await expect(widget.detail.getByRole("time")).toHaveText("November 2023");
    await widget.mark("The two countries had raised cooperation").click();
    await expect(widget.detail.getByRole("time")).toHaveText("Reported 3 November 2023");
  });

  test("leads to the next and to the previous one", async ({ widget }) => {
    await widget.mark("President Tokayev visited Azerbaijan").click();
    await widget.link("Next event").click();
    await expect(widget.heading).toHaveText("Oil began to move from Aktau via Baku to Ceyhan");
    await expect(widget.heading).toBeFocused();
    await widget.link("Previous event").click();
    await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
  });

  test("closes again at its mark and at its button", async ({ widget }) => {
    const mark = widget.mark("President Tokayev visited Azerbaijan");
    await mark.click();
    await expect(mark).toHaveAttribute("aria-expanded", "true");
    await mark.click();
    await expect(widget.detail).toHaveCount(0);
    await mark.click();
    await widget.button("Close").click();
    await expect(widget.detail).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  test("shows what the reports do not agree on", async ({ widget }) => {
    await widget.show("Projects");
    await widget.card("Trade between Azerbaijan and Kazakhstan").getByRole("heading").click();
    // What comes above would move what is pressed.
    await widget.drawn();
    const differing = widget.detail.getByRole("group").filter({ hasText: "How much the two countries traded in 2021" });
    await differing.getByText("How much the two countries traded in 2021").click();
    await expect(differing.getByRole("listitem").first()).toBeVisible();
    await expect(differing.getByRole("link", { name: /report \d/ }).first()).toBeVisible();
  });
});

test("a reference leads to its source and back to the very same reference", async ({ widget }) => {
  await widget.mark("President Tokayev paid a state visit").click();
  // The same paragraph is named twice in this event: the reader must come back to the second.
  const references = widget.detail.getByRole("link", { name: "report 4, paragraph 3" });
  await expect(references).toHaveCount(2);
  await references.last().click();
  const source = widget.sources.filter({ hasText: "11 March 2024" });
  await expect(source).toBeFocused();
  await expect(source).toBeInViewport();
  await expect(source).toContainText("Publisher not named");
  await widget.button("Back to text").click();
  await expect(references.last()).toBeFocused();
  await expect(references.last()).toBeInViewport();
  await expect(widget.button("Back to text")).toHaveCount(0);
});

test("every reference of every event leads to a source that is there", async ({ widget }) => {
  await widget.show("List");
  const numbers = await widget.entries
    .getByRole("link", { name: /report \d+, paragraph/ })
    .evaluateAll((marks) => marks.map((mark) => Number(mark.ariaLabel.match(/report (\d+)/)[1])));
  expect(numbers.length).toBeGreaterThan(50);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(await widget.sources.count());
});

test.describe("filters", () => {
  test("narrow down by several menus, and each choice can be taken back", async ({ widget }) => {
    await widget.choose("Sector", "Energy");
    await expect(widget.chips).toHaveText([/Energy/]);
    const inEnergy = await widget.status.innerText();
    await widget.choose("Kind", "Agreement");
    await expect(widget.chips).toHaveText([/Energy/, /Agreement/]);
    await expect(widget.status).toHaveText("1 of 27 events shown");
    await expect(widget.marks).toHaveCount(1);
    await widget.chips.filter({ hasText: "Agreement" }).click();
    await expect(widget.chips).toHaveText([/Energy/]);
    await expect(widget.status).toHaveText(inEnergy);
    await widget.button("Clear all filters").click();
    await expect(widget.chips).toHaveCount(0);
    await expect(widget.status).toBeEmpty();
  });

  test("promise as many events as they then show", async ({ widget }) => {
    await widget.searchBox.fill("Tokayev");
    await widget.menu("Sector").click();
    const label = widget.host.locator("label").filter({ hasText: "Trade" });
    const promised = (await label.innerText()).match(/\d+/)[0];
    await label.click();
    await expect(widget.host.getByRole("checkbox", { name: "Trade" })).toBeChecked();
    await expect(widget.status).toHaveText(`${promised} of 27 events shown`);
    await widget.show("List");
    await expect(widget.entries).toHaveCount(Number(promised));
  });

  test("of one menu add up", async ({ widget }) => {
    await widget.menu("Status").click();
    await widget.host.getByRole("checkbox", { name: "Planned" }).check();
    await expect(widget.status).toHaveText("3 of 27 events shown");
    await widget.host.getByRole("checkbox", { name: "Took place" }).check();
    await expect(widget.status).toHaveText("27 of 27 events shown");
  });

  test("tell how many are chosen, and stay open while the reader chooses", async ({ widget }) => {
    await widget.menu("Who").click();
    await widget.options.first().check();
    await widget.options.nth(1).check();
    await expect(widget.options.nth(1)).toBeFocused();
    await expect(widget.menu("Who")).toHaveText("Who2");
  });

  test("close when the reader presses elsewhere", async ({ page, widget }) => {
    await widget.menu("Sector").click();
    await expect(widget.options).not.toHaveCount(0);
    await page.getByRole("heading", { level: 1 }).click();
    await expect(widget.options).toHaveCount(0);
    await widget.menu("Sector").click();
    await widget.menu("Kind").click();
    await expect(widget.host.getByRole("checkbox", { name: "Visit" })).toBeVisible();
    await expect(widget.host.getByRole("checkbox", { name: "Energy" })).toHaveCount(0);
  });
});

test("the counts in the header lead to what they count", async ({ widget }) => {
  await widget.count("events").click();
  await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.entries).toHaveCount(await widget.total("events"));
  await expect(widget.entries.first()).toBeInViewport();

  await widget.count("projects and bodies").click();
  await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.cards).toHaveCount(await widget.total("projects and bodies"));
  await expect(widget.cards.first()).toBeInViewport();

  await widget.count("reports").click();
  await expect(widget.host.getByRole("heading", { name: "Reports", exact: true })).toBeFocused();
  await expect(widget.sources).toHaveCount(await widget.total("reports"));
  await expect(widget.sources.first()).toBeInViewport();

  await widget.count("disagreements").click();
  await expect(widget.host.getByRole("heading", { name: "Reports differ" })).toBeFocused();
  const listed = widget.body.locator(".tl-disagreements summary");
  await expect(listed).toHaveCount(await widget.total("disagreements"));
  await expect(listed.first()).toBeInViewport();
});

test("below the axis stand some projects, and the way to all of them", async ({ widget }) => {
  await expect(widget.cards).toHaveCount(3);
  await widget.host.getByRole("link", { name: /^See all \d+ projects and bodies/ }).click();
  await expect(widget.cards).toHaveCount(await widget.total("projects and bodies"));
});
