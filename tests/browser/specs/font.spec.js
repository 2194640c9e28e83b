// The reader's own font, whatever it is and whenever it comes: nothing that the axis says is cut for it.

import { expect, test } from "../support.js";
import { collisions } from "../widget.js";

/** Fonts of which every machine has one. */
const INSTALLED = ["DejaVu Sans", "Liberation Sans", "Noto Sans", "Roboto", "Arial", "Helvetica", "Segoe UI", "Ubuntu"];

/** Names of lanes that are cut, and labels that are though there is room for them. */
const cut = (widget) =>
  widget.timeline.evaluate((timeline) => {
    const plot = timeline.querySelector(".tl-plot").getBoundingClientRect();
    const reaches = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const lanes = [...timeline.querySelectorAll(".tl-lane")].filter((lane) => {
      const [box, name] = [lane.getBoundingClientRect(), reaches(lane.querySelector("span:last-child"))];
      const isTall = lane.scrollHeight > lane.clientHeight || name.bottom > box.bottom + 1;
      return isTall || name.right > plot.left + 1;
    });
    const labels = [...timeline.querySelectorAll(".tl-label")];
    const taken = [...timeline.querySelectorAll(".tl-mark"), ...labels].map((it) => [it, it.getBoundingClientRect()]);
    const hasRoom = (label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      const [more, gap] = [label.scrollWidth - label.clientWidth, 8];
      const side = label.dataset.side;
      if (side === "inside") return false;
      // What it lacks, on the side that is away from its mark.
      const lacks = side === "right" ? [right, right + more + gap] : [left - more - gap, left];
      if (lacks[0] < plot.left || lacks[1] > plot.right) return false;
      const isInTheWay = ([it, box]) =>
        it !== label && box.top < bottom - 1 && box.bottom > top + 1 && box.left < lacks[1] && box.right > lacks[0];
      return !taken.some(isInTheWay);
    };
    const isSeen = (label) => {
      const { left, right } = label.closest(".tl-mark").getBoundingClientRect();
      return right > plot.left && left < plot.right;
    };
    const shortened = labels.filter((it) => isSeen(it) && it.scrollWidth > it.clientWidth + 1 && hasRoom(it));
    return [...lanes, ...shortened].map((it) => it.textContent);
  });

/** How wide a text of labels is, and how high the lanes are. */
const size = (widget) =>
  widget.timeline.evaluate((timeline) => {
    const sum = (selector, length) => [...timeline.querySelectorAll(selector)].reduce((sum, it) => sum + it[length], 0);
    return { labels: sum(".tl-font-probe", "offsetWidth"), lanes: sum(".tl-lane", "offsetHeight") };
  });

/** Whatever is shown, nothing is cut and no mark lies over another. */
async function isWhole(widget) {
  for (const button of ["Zoom in", "Zoom in", "Later", "Fit all", "Zoom in"]) {
    await expect.poll(() => cut(widget), `before ${button}`).toEqual([]);
    await widget.still();
    expect(await collisions(widget), `before ${button}`).toEqual([]);
    await widget.press(button);
    await widget.still();
  }
}

const useFont = (widget, font) => widget.host.evaluate((host, font) => host.style.setProperty("--tl-sans", font), font);

/** Loads a face of the font that is late. */
const load = (page, descriptors) =>
  page.evaluate(
    async ([installed, descriptors]) => {
      const source = installed.map((name) => `local("${name}")`).join();
      document.fonts.add(await new FontFace("Late", source, descriptors).load());
    },
    [INSTALLED, descriptors],
  );

for (const width of [1280, 700]) {
  test.describe(`at ${width} px`, () => {
    test.beforeEach(({ page }) => page.setViewportSize({ width, height: 900 }));

    test("a wide font is given room, and another that the page changes to", async ({ page, widget }) => {
      await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("transcaspian-timeline { --tl-sans: monospace; }");
        document.adoptedStyleSheets = [sheet];
      });
      await widget.open();
      const wide = await size(widget);
      await isWhole(widget);
      await useFont(widget, "serif");
      await expect.poll(async () => (await size(widget)).labels).toBeLessThan(wide.labels);
      await isWhole(widget);
      await useFont(widget, "monospace");
      await expect.poll(async () => (await size(widget)).labels).toBe(wide.labels);
      await isWhole(widget);
    });

    test("a font that comes late is given room", async ({ page, widget }) => {
      await widget.open();
      await useFont(widget, "Late, sans-serif");
      await isWhole(widget);
      const before = await size(widget);
      await load(page, { sizeAdjust: "150%" });
      await expect.poll(async () => (await size(widget)).labels).toBeGreaterThan(1.1 * before.labels);
      await isWhole(widget);
    });

    test("bold letters that come after the others are given room", async ({ page, widget }) => {
      await widget.open();
      await load(page, { weight: "400" });
      await useFont(widget, "Late, sans-serif");
      await isWhole(widget);
      const before = await size(widget);
      await load(page, { weight: "700", sizeAdjust: "300%" });
      await expect.poll(async () => (await size(widget)).labels).toBeGreaterThan(before.labels);
      await isWhole(widget);
    });

    test("spaced text is given room (WCAG 1.4.12)", async ({ widget }) => {
      await widget.open();
      const before = await size(widget);
      await widget.host.evaluate(({ shadowRoot }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          p { margin-block-end: 2em !important; }
        `);
        shadowRoot.adoptedStyleSheets.push(sheet);
      });
      await isWhole(widget);
      const after = await size(widget);
      expect(after.labels).toBeGreaterThan(before.labels);
      expect(after.lanes).toBeGreaterThan(before.lanes);
    });
  });
}
