// How the widget looks: light or dark as the page is or as it is told, and in the looks that a page gives it.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support.js";
import { Widget } from "../widget.js";

/** How light a colour is, from 0 to 255. */
const lightness = (color) => {
  const [red, green, blue] = color.match(/[\d.]+/g).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const paper = (widget) => widget.body.evaluate((body) => getComputedStyle(body).backgroundColor).then(lightness);

test.describe("dark or light", () => {
  test("as the page is", async ({ page, widget }) => {
    await widget.open("/pages/strict.html");
    expect(await paper(widget)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => paper(widget)).toBeLessThan(60);
    // A page that knows no dark is light, whatever the reader's system says.
    await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "light"));
    await expect.poll(() => paper(widget)).toBeGreaterThan(200);
  });

  test("as the element is told", async ({ page, widget }) => {
    await widget.open("/pages/strict.html");
    await widget.host.evaluate((host) => host.setAttribute("theme", "dark"));
    await expect.poll(() => paper(widget)).toBeLessThan(60);
    await page.emulateMedia({ colorScheme: "dark" });
    await widget.host.evaluate((host) => host.setAttribute("theme", "light"));
    await expect.poll(() => paper(widget)).toBeGreaterThan(200);
  });

  test("as the page is, where the element is told nothing else", async ({ page, widget }) => {
    await widget.open("/pages/strict.html");
    const colors = () => widget.body.evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await widget.host.evaluate((host) => host.removeAttribute("theme"));
      const plain = await colors();
      await widget.host.evaluate((host) => host.setAttribute("theme", "auto"));
      expect(await colors()).toEqual(plain);
    }
    expect(await paper(widget)).toBeLessThan(60);
    await widget.host.evaluate((host) => (host.parentElement.style.colorScheme = "only light"));
    expect(await paper(widget)).toBeGreaterThan(200);
  });
});

const LOOKS = ["broadsheet", "ministry", "observatory"];

for (const width of [1280, 390]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`three looks can be read by everybody, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/themes.html");
      const looks = LOOKS.map((name) => new Widget(page, `#${name}`));
      for (const look of looks) {
        await expect(look.status).toBeAttached();
        await look.timeline.getByRole("link", { name: /^The river lock opens/ }).first().click();
        await expect(look.heading).toBeVisible();
        for (const name of [".tl-disagreement", ".tl-source"]) await look.body.locator(`${name} summary`).first().click();
      }
      await looks.at(-1).menu("Sector").click();
      for (const look of looks) await look.drawn();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary}`),
      );
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  }
}

test("each look is its own, whatever the reader’s system says", async ({ page }) => {
  await page.goto("/themes.html");
  const looks = LOOKS.map((name) => new Widget(page, `#${name}`));
  const colors = async () => {
    await Promise.all(looks.map(({ status }) => expect(status).toBeAttached()));
    const ink = ({ title }) => title.evaluate((it) => [getComputedStyle(it).color, getComputedStyle(it).fontFamily].join());
    return Promise.all(looks.map(ink));
  };
  const light = await colors();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await colors();
  expect(new Set(light).size).toBe(3);
  expect(dark.map((look, at) => look === light[at])).toEqual([false, true, true]);
});

test("every property that is told of does something, and the others are not there", async ({ page, widget }) => {
  const { readFileSync } = await import("node:fs");
  const told = readFileSync(new URL("../../../docs/theming.md", import.meta.url), "utf8");
  const tokens = ["tokens", "base"].map((name) => new URL(`../../../style/${name}.css`, import.meta.url));
  const read = tokens.map((sheet) => readFileSync(sheet, "utf8")).join("");
  const names = (text) => [...new Set(text.match(/--tl-[a-z]+(-\d)?/g))].sort();
  const listed = names(told.replace("`--tl-tone-1` …", "--tl-tone-1 --tl-tone-2 --tl-tone-3 --tl-tone-4 --tl-tone-5"));
  expect(listed).toEqual(names(read));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await widget.open();
  await widget.mark("President Aliyev visited Kazakhstan").click();
  await widget.button("Close").hover();
  const looks = () =>
    widget.host.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll("*")].flatMap((element) =>
        ["", "::before", "::after"].map((part) => {
          const { color, background, borderColor, borderRadius, boxShadow, fontFamily, scrollMarginTop } = getComputedStyle(element, part);
          return [color, background, borderColor, borderRadius, boxShadow, fontFamily, scrollMarginTop].join(" | ");
        }),
      ),
    );
  const before = await looks();
  for (const name of listed) {
    const value = { "--tl-serif": "monospace", "--tl-sans": "monospace", "--tl-round": "20px", "--tl-clearance": "20px" }[name] ?? "#ff00aa";
    await widget.host.evaluate((host, [name, value]) => host.style.setProperty(name, value), [name, value]);
    expect(await looks(), name).not.toEqual(before);
    await widget.host.evaluate((host, name) => host.style.removeProperty(name), name);
  }
  expect(await looks()).toEqual(before);
});

test("a page reaches the parts that are told of", async ({ page, widget }) => {
  await widget.open("/pages/strict.html");
  await widget.mark("The river lock opens").click();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::part(widget), ::part(title), ::part(card), ::part(detail), ::part(mark) { outline: 5px solid lime; }");
    document.adoptedStyleSheets = [sheet];
  });
  for (const part of [widget.body, widget.title, widget.cards.first(), widget.detail, widget.marks.first()]) {
    await expect(part).toHaveCSS("outline", "rgb(0, 255, 0) solid 5px");
  }
});

test("a frame shows through where the ground is transparent", async ({ page, widget }) => {
  await widget.open("/pages/strict.html");
  await widget.host.evaluate((host) => host.style.setProperty("--tl-background", "transparent"));
  await expect(widget.body).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});
