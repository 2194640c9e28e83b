// A reader with assistive technology, large contrast or no taste for motion: axe finds nothing, and the settings hold.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support.js";

/** Fails with what axe finds on the whole page, in words. */
async function expectNothing(page, where) {
  // The quick way: without another page to gather frames in, as there are none, and without what passes.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      resultTypes: ["violations"],
      rules: { "label-content-name-mismatch": { enabled: true } },
    })
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.flat().join(" ")}: ${failureSummary}`),
  );
  expect(found, where).toEqual([]);
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(`axe finds nothing in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test.slow();

    test("on a desk", async ({ page, widget }) => {
      await widget.open();
      await expectNothing(page, "timeline");
      await widget.mark("President Tokayev paid a state visit").click();
      await widget.menu("Who").click();
      await widget.options.first().check();
      await expectNothing(page, "timeline with an event, a filter and an open menu");
      await widget.button("Clear all filters").click();
      await widget.card("Middle Corridor").getByRole("link").first().click();
      await expectNothing(page, "timeline with a project that lights its events");
      await widget.button("Close").click();
      await widget.press("Fit all");
      await expectNothing(page, "timeline with groups");
      await widget.searchBox.fill("submarine");
      await expectNothing(page, "timeline without events");
      await widget.searchBox.clear();
      await widget.show("List");
      await widget.sources.first().scrollIntoViewIfNeeded();
      await expectNothing(page, "list");
      await widget.show("Projects");
      await widget.card("Trade between Azerbaijan and Kazakhstan").getByRole("link").first().click();
      for (const summary of await widget.detail.locator("summary").all()) await summary.click();
      await expectNothing(page, "projects with one open");
    });

    test("on a phone", async ({ page, widget }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await widget.open();
      await expectNothing(page, "vertical timeline");
      await widget.menu("Sector").click();
      await widget.options.first().check();
      await widget.link("President Tokayev visited Azerbaijan").click();
      await widget.menu("Kind").click();
      await expectNothing(page, "vertical timeline with an event, a filter and an open menu");
      await widget.show("List");
      await expectNothing(page, "list");
      await widget.show("Projects");
      await widget.card("Diplomatic relations").getByRole("link").first().click();
      await expectNothing(page, "projects with one open");
    });
  });
}

test("axe finds nothing where the data is bad, or twice on a page", async ({ page, widget }) => {
  for (const name of ["some-bad-records", "malformed", "empty", "one-event"]) {
    await page.goto("/pages/blank.html");
    await page.locator("#place").evaluate((place, name) => {
      place.innerHTML = `<transcaspian-timeline src="/fixtures/${name}.json"></transcaspian-timeline>`;
    }, name);
    await expect(widget.body).toBeVisible();
    await widget.drawn();
    await expectNothing(page, name);
  }
  await page.goto("/pages/two.html");
  await expect(widget.body).toHaveCount(2);
  await expectNothing(page, "two widgets");
});

test("headings go down one level at a time", async ({ page, widget }) => {
  const levels = () =>
    page
      .getByRole("heading")
      .evaluateAll((headings) => headings.map((it) => Number(it.ariaLevel ?? it.tagName.slice(1))));
  await widget.open("/#transcaspian:event=2024-03-state-visit");
  for (const view of ["Timeline", "List", "Projects"]) {
    await widget.show(view);
    const found = await levels();
    expect(found[0]).toBe(1);
    const leaps = found.filter((level, at) => level > (found[at - 1] ?? 0) + 1);
    expect(leaps, `${view}: ${found}`).toEqual([]);
  }
});

test("less motion means none", async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await widget.open();
  await widget.mark("President Tokayev visited Azerbaijan").click();
  const moving = await widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"]
        .map((pseudo) => getComputedStyle(element, pseudo))
        .filter(
          ({ transitionDuration, animationName, scrollBehavior }) =>
            transitionDuration.split(", ").some((duration) => duration !== "0s") ||
            animationName !== "none" ||
            scrollBehavior === "smooth",
        )
        .map(() => `${element.localName}.${element.className}`),
    ),
  );
  expect(moving).toEqual([]);
});

test("with forced colours marks, planned ones and what is open are still told apart", async ({ page, widget }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await widget.open();
  await widget.mark("President Tokayev visited Azerbaijan").click();
  const shape = (name) =>
    widget
      .mark(name)
      .evaluate((it) => {
        const { backgroundColor, borderStyle, outlineStyle } = getComputedStyle(it, "::before");
        return { backgroundColor, borderStyle, outlineStyle };
      });
  const paper = await widget.body.evaluate((it) => getComputedStyle(it).backgroundColor);
  const past = await shape("President Aliyev visited Kazakhstan");
  const planned = await shape("The Intergovernmental Commission was to meet");
  const open = await shape("President Tokayev visited Azerbaijan");
  expect(past.backgroundColor).not.toBe(paper);
  expect(planned.borderStyle).toBe("dashed");
  // A month is an outline, what took place a whole one, ...
  expect(past.borderStyle).toBe("solid");
  // ... and a day a disc.
  const day = await shape("Round table, 30 years");
  expect(day.borderStyle).toBe("none");
  expect(day.backgroundColor).not.toBe(past.backgroundColor);
  expect(open.outlineStyle).toBe("solid");
  await expect(widget.view("Timeline")).toHaveCSS("border-style", "solid");
});

test("a sector is told by its word as well as by its colour", async ({ widget }) => {
  await widget.open();
  for (const sector of ["Diplomacy", "Transport", "Energy", "Trade", "Communications", "Culture"]) {
    await expect(widget.timeline.getByText(sector, { exact: true })).toBeVisible();
    await expect(widget.mark(new RegExp(`, ${sector}$`)).first()).toBeVisible();
  }
});
