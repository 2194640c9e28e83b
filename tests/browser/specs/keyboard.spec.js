// A reader without a mouse: everything can be reached and left again, and it is always seen where one is.

import { expect, test } from "../support.js";

/** Goes on by Tab until something has the keyboard, which must be soon. */
async function tabTo(widget, locator, key = "Tab") {
  await expect(async () => {
    await widget.page.keyboard.press(key);
    await expect(locator).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0], timeout: 10_000 });
}

/** Fails if the keyboard has fallen out of the widget. */
async function expectKeyboardInside(widget) {
  await widget.drawn();
  await expect(widget.host).toBeFocused();
}

test("the whole way from search to source and back", async ({ page, widget }) => {
  await widget.open();
  await tabTo(widget, widget.searchBox);
  await page.keyboard.type("investment fund");
  await expect(widget.status).toHaveText(/ of 27 events shown$/);
  const mark = widget.mark("A joint investment fund");
  await tabTo(widget, widget.endThumb);
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  while (!(await mark.evaluate((it) => it.matches(":focus")))) {
    await page.keyboard.press("ArrowLeft");
    await widget.still();
  }
  await page.keyboard.press("Enter");
  await expect(widget.heading).toHaveText("A joint investment fund was decided on, to start with 300 million US dollars");
  await expect(widget.heading).toBeFocused();

  const reference = widget.detail.getByRole("link", { name: "report 5, paragraph 8" }).first();
  await tabTo(widget, reference);
  await page.keyboard.press("Enter");
  const source = widget.sources.filter({ hasText: "15 March 2024" });
  await expect(source).toBeFocused();
  await tabTo(widget, widget.button("Back to text"));
  await page.keyboard.press("Enter");
  await expect(reference).toBeFocused();

  await tabTo(widget, widget.detail.getByRole("link", { name: "Joint investment fund" }));
  await page.keyboard.press("Enter");
  await expect(widget.heading).toHaveText("Joint investment fund");
  await expect(widget.heading).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(widget.detail).toHaveCount(0);
  await expectKeyboardInside(widget);
});

test("the axis is one stop, wherever the reader is on it", async ({ page, widget }) => {
  await widget.open();
  const stops = widget.axis.locator("[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await tabTo(widget, widget.endThumb);
  await page.keyboard.press("Tab");
  await expect(stops).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(stops).toHaveCount(1);
  await expect(stops).toBeFocused();
  const here = await stops.getAttribute("aria-label");
  await page.keyboard.press("Tab");
  await expect(widget.axis.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(widget.mark(here)).toBeFocused();
  await widget.press("Fit all");
  await expect(stops).toHaveCount(1);
});

test.describe("Escape closes and goes back", () => {
  test("from an event to its mark", async ({ page, widget }) => {
    await widget.open();
    const mark = widget.mark("President Tokayev visited Azerbaijan");
    await mark.focus();
    for (const opening of ["Enter", "NumpadEnter"]) {
      await page.keyboard.press(opening);
      await expect(widget.heading).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(widget.detail).toHaveCount(0);
      await expect(mark).toBeFocused();
    }
  });

  test("from an event whose mark is not on the screen any more", async ({ page, widget }) => {
    await widget.open();
    await widget.mark("President Tokayev called the relations").press("Enter");
    await expect(widget.heading).toBeFocused();
    await widget.timeline.getByRole("button", { name: "3 earlier" }).click();
    await expect(widget.mark("Azerbaijan and Kazakhstan established diplomatic relations")).toBeVisible();
    await widget.heading.focus();
    await page.keyboard.press("Escape");
    await expect(widget.detail).toHaveCount(0);
    await expectKeyboardInside(widget);
  });

  test("from the next event to its own mark, or to the one that it shares", async ({ page, widget }) => {
    await widget.open();
    await widget.mark("President Tokayev visited Azerbaijan").press("Enter");
    await widget.detail.getByRole("link", { name: "Next event" }).press("Enter");
    await expect(widget.heading).toHaveText(/^Oil began to move/);
    await page.keyboard.press("Escape");
    await expect(widget.mark(/Oil began to move/)).toBeFocused();
    await widget.press("Fit all");
    await widget.still();
    await widget.mark("Azerbaijan opened its embassy in Kazakhstan").press("Enter");
    await widget.detail.getByRole("link", { name: "Next event" }).press("Enter");
    await widget.still();
    await page.keyboard.press("Escape");
    await expect(widget.marks.and(page.locator(":focus"))).toHaveCount(1);
  });

  test("from a project to its card", async ({ page, widget }) => {
    await widget.open();
    await widget.show("Projects");
    const opener = widget.card("Business Council").getByRole("link", { name: "Business Council" });
    await opener.press("Enter");
    await expect(widget.heading).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
  });

  test("from an event in the list to where it stands", async ({ page, widget }) => {
    await widget.open("/#transcaspian:view=list&event=2022-10-tokayev-visit");
    await widget.heading.focus();
    await page.keyboard.press("Escape");
    await expect(widget.entries.filter({ hasText: "President Tokayev visited Azerbaijan" })).toBeFocused();
  });

  test("from a menu to what opened it, and from the menu alone", async ({ page, widget }) => {
    await widget.open("/#transcaspian:event=2022-10-tokayev-visit");
    await widget.menu("Kind").press("Enter");
    await expect(widget.menu("Kind")).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Tab");
    await expect(widget.options.first()).toBeFocused();
    await page.keyboard.press("Space");
    await expect(widget.options.first()).toBeChecked();
    await expect(widget.options.first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(widget.options).toHaveCount(0);
    await expect(widget.menu("Kind")).toBeFocused();
    await expect(widget.detail).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(widget.detail).toHaveCount(0);
  });
});

test("a menu closes when the reader goes on", async ({ page, widget }) => {
  await widget.open();
  await widget.menu("Status").press("Enter");
  await expect(widget.options).toHaveCount(2);
  await tabTo(widget, widget.handle);
  await expect(widget.options).toHaveCount(0);
  await widget.menu("Sector").press("Enter");
  await expect(widget.options).not.toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(widget.options).toHaveCount(0);
});

test.describe("the keyboard is not lost", () => {
  test("with a filter that is taken back", async ({ page, widget }) => {
    await widget.open("/#transcaspian:sector=energy,trade&status=occurred");
    await expect(widget.chips).toHaveCount(3);
    await widget.chips.first().press("Enter");
    await expect(widget.chips).toHaveCount(2);
    await expectKeyboardInside(widget);
    await widget.button("Clear all filters").press("Enter");
    await expect(widget.chips).toHaveCount(0);
    await expectKeyboardInside(widget);
  });

  test("with the button back to a text that is closed", async ({ page, widget }) => {
    await widget.open("/#transcaspian:event=2022-10-tokayev-visit");
    await widget.detail.getByRole("link", { name: /report \d/ }).first().press("Enter");
    await expect(widget.button("Back to text")).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(widget.detail).toHaveCount(0);
    await widget.button("Back to text").press("Enter");
    await expect(widget.host.getByRole("group", { name: "Timeline", exact: true }).first()).toBeFocused();
    await expect(widget.timeline).toBeInViewport();
  });

  test("with the link to what lies beyond", async ({ widget }) => {
    await widget.open();
    await widget.timeline.getByRole("button", { name: "3 earlier" }).press("Enter");
    await expect(widget.timeline.getByRole("button", { name: "3 earlier" })).toHaveCount(0);
    await expectKeyboardInside(widget);
  });
});

test("the page can be left behind the widget, and entered backwards", async ({ page, widget }) => {
  await widget.open("/pages/named.html");
  await page.getByRole("link", { name: "night post", exact: true }).focus();
  await tabTo(widget, widget.count("events"));
  await tabTo(widget, page.getByRole("link", { name: "night post", exact: true }), "Shift+Tab");
});

test("it is always seen where the keyboard is", async ({ page, widget }) => {
  await widget.open("/#transcaspian:sector=energy&event=2023-03-oil-transport");
  await widget.count("events").focus();
  const unseen = [];
  const seen = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const where = await widget.host.evaluate(outlineOfFocused);
    if (!where) break;
    (where.isOutlined ? seen : unseen).push(where.name);
  }
  expect(unseen).toEqual([]);
  expect(seen.length).toBeGreaterThan(30);
});

/** What has the keyboard in a widget, and whether it, or what stands for it, has an outline; nothing outside. */
function outlineOfFocused(host) {
  const focused = host.shadowRoot.activeElement;
  if (!focused) return null;
  const styles = [
    getComputedStyle(focused),
    getComputedStyle(focused, "::before"),
    getComputedStyle(focused, "::after"),
    ...[...focused.children].map((child) => getComputedStyle(child)),
  ];
  const isOutlined = styles.some(
    (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
  );
  return { name: focused.ariaLabel ?? focused.textContent, isOutlined };
}
