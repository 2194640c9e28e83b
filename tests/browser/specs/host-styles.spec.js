// The host page’s own styles and the widget leave each other alone, whatever the page is like.

import { expect, test } from "../support.js";

/** Pages of all sorts: a style sheet and what else they are like. */
const HOSTS = {
  "a reset": { sheet: "/pages/hosts/reset.css" },
  "a loud style": { sheet: "/pages/hosts/loud.css" },
  "a style that unsets everything": { sheet: "/pages/hosts/unset.css" },
  "one box for everything": { sheet: "/pages/hosts/boxes.css" },
  "everything in a line": { sheet: "/pages/hosts/inline.css" },
  "every inherited property": { sheet: "/pages/hosts/typeset.css" },
  Bootstrap: { sheet: "/bootstrap/bootstrap.css" },
  "Bootstrap from right to left": { sheet: "/bootstrap/bootstrap.rtl.css", dir: "rtl" },
  "nothing but dark": { sheet: "/pages/hosts/dark.css", theme: "dark" },
};

/** Puts a widget on the page of all sorts. */
async function putUp(page, widget, { sheet, dir, theme, width } = {}) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/pages/host.html");
  if (sheet) await page.addStyleTag({ url: sheet });
  await page.locator("#place").evaluate(
    (place, { dir, theme, width }) => {
      if (dir) document.documentElement.dir = dir;
      if (width) place.style.width = `${width}px`;
      const element = document.createElement("transcaspian-timeline");
      if (theme) element.setAttribute("theme", theme);
      element.setAttribute("src", "/fixtures/two-countries.json");
      // The page may be so large that it is far from the screen.
      element.setAttribute("loading", "eager");
      place.append(element);
    },
    { dir, theme, width },
  );
  await page.addScriptTag({ url: "/transcaspian.js", type: "module" });
  await expect(widget.title).toBeVisible();
  await widget.drawn();
}

/** What a reader may come to see, one after the other. */
const SIGHTS = {
  timeline: async (widget) => {
    await widget.timeline.getByRole("link", { name: "The river lock opens" }).first().click();
    await expect(widget.heading).toHaveText("The river lock opens");
    await widget.menu("Sector").click();
    await expect(widget.options).not.toHaveCount(0);
  },
  list: (widget) => widget.show("List"),
  projects: async (widget) => {
    await widget.show("Projects");
    await widget.card("River lock").getByRole("link").first().click();
    await expect(widget.heading).toHaveText("River lock");
  },
};

/** Every computed style of what a selector finds and of what is generated in it, and where it lies from a corner. */
const looks = (root, selector) => {
  const found = [...(root.shadowRoot ?? root).querySelectorAll(selector)];
  const corner = found[0].getBoundingClientRect();
  // Half a pixel is a little more or less, by where on the page it is counted.
  const pixels = (length) => Math.round(length + 0.01);
  return found.flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const isBox = width > 0 && height > 0;
    const box = isBox ? [left - corner.left, top - corner.top, width, height].map(pixels).join(" ") : "none";
    return ["", "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(element, part);
      if (part && style.content === "none") return [];
      const name = `${element.localName}.${element.className}${part}`;
      // The page's own properties come in, and what is made of ours shows in the others; the least sizes show in the
      // boxes, and what counts as none depends on the box around.
      const properties = [...style].filter((property) => !/^(--|min-)/.test(property));
      const values = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return [[name, `box: ${box}`, ...values]];
    });
  });
};

/** In what some looks differ from others. */
function differences(looks, others) {
  const lines = (looks) => looks.map(([name]) => name);
  if (String(lines(looks)) !== String(lines(others))) return [lines(looks), lines(others)];
  return looks.flatMap((look, at) =>
    look.filter((value, index) => value !== others[at][index]).map((value) => `${look[0]} { ${value} }`),
  );
}

async function sights(widget) {
  const seen = {};
  for (const [name, show] of Object.entries(SIGHTS)) {
    await show(widget);
    await widget.page.mouse.move(0, 0);
    await widget.drawn();
    seen[name] = await widget.host.evaluate(looks, "*");
  }
  return seen;
}

test.describe("looks the same on a page with", () => {
  for (const [name, house] of Object.entries(HOSTS)) {
    test(name, async ({ page, widget }) => {
      test.slow();
      await putUp(page, widget, house);
      const width = await widget.body.evaluate((body) => body.offsetWidth);
      expect(width).toBeGreaterThan(300);
      const here = await sights(widget);
      await putUp(page, widget, { width, theme: house.theme });
      const atHome = await sights(widget);
      for (const sight of Object.keys(SIGHTS)) {
        expect(differences(here[sight], atHome[sight]).slice(0, 9), sight).toEqual([]);
      }
    });
  }
});

test("goes by its own pixels where the page is zoomed", async ({ page, widget }) => {
  await putUp(page, widget, { width: 500 });
  await page.evaluate(() => (document.body.style.zoom = "2"));
  await expect(widget.vertical).toBeVisible();
  const overhang = () => widget.body.evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(await overhang()).toBe(0);
  await page.locator("#place").evaluate((place) => (place.style.width = "560px"));
  await expect(widget.marks.first()).toBeVisible();
  expect(await overhang()).toBe(0);
  const right = (box) => box.x + box.width;
  const plot = await widget.plot.boundingBox();
  const lanes = await widget.timeline.locator(".tl-lanes").boundingBox();
  expect(right(plot)).toBeCloseTo(right(lanes), 0);
});

test("leaves everything on the page as it was", async ({ page, widget }) => {
  await page.goto("/pages/host.html");
  await page.addStyleTag({ url: "/bootstrap/bootstrap.css" });
  await page.locator("#place").evaluate((place) => {
    // Of one size, whatever is in it.
    Object.assign(place.style, { height: "500px", overflow: "auto" });
    place.innerHTML = '<transcaspian-timeline src="/fixtures/two-countries.json"></transcaspian-timeline>';
  });
  const state = () =>
    page.evaluate(async () => ({
      markup: document.documentElement.outerHTML.replace(/<script.*?<\/script>/g, ""),
      names: Object.getOwnPropertyNames(window),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      title: document.title,
      history: history.length,
      scroll: [scrollX, scrollY],
      kept: [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length],
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const everything = () => page.locator("html").evaluate(looks, "*:not(transcaspian-timeline)");
  const [before, looked] = [await state(), await everything()];
  await page.addScriptTag({ url: "/transcaspian.js", type: "module" });
  await expect(widget.title).toBeVisible();
  expect(await state()).toEqual(before);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  for (const show of Object.values(SIGHTS)) await show(widget);
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await widget.drawn();
  expect(await state()).toEqual(before);
  const links = (looks) => looks.filter(([name]) => !name.startsWith("script."));
  expect(differences(links(await everything()), links(looked)).slice(0, 9)).toEqual([]);
});

test("takes no key and no turn of the wheel that is the page’s", async ({ page, widget }) => {
  await putUp(page, widget);
  await widget.mark("The river lock opens").click();
  const period = await widget.period();
  await page.evaluate(() => {
    document.taken = [];
    const note = (event) => {
      if (event.defaultPrevented) document.taken.push(event.key ?? "wheel");
      // The tests’ browser is not to zoom.
      if (event.ctrlKey) event.preventDefault();
    };
    addEventListener("keydown", note);
    addEventListener("wheel", note, { passive: false });
  });
  const keys = ["+", "-", "0", "ArrowLeft", "ArrowRight", "ArrowDown", "Home", "End", "Escape"];
  const name = page.getByLabel("Name");
  await name.focus();
  for (const key of keys) await page.keyboard.press(key);
  await expect(name).toHaveValue("+-0");
  await name.blur();
  for (const key of [...keys, "Enter", " "]) await page.keyboard.press(key);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole("heading", { level: 1 }).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 200);
  await page.keyboard.up("Control");
  await widget.plot.hover();
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  expect(await page.evaluate(() => document.taken)).toEqual([]);
  await expect(widget.heading).toHaveText("The river lock opens");
  expect(await widget.period()).toEqual(period);
});

test("stays below what the page puts on top, and within its own box", async ({ page, widget }) => {
  await putUp(page, widget, { width: 800 });
  await page.addStyleTag({ content: "#top { position: sticky; top: 0; z-index: 1; height: 60px; background: white; }" });
  await widget.menu("Sector").click();
  const menu = widget.host.locator(".tl-options");
  await menu.evaluate((menu) => scrollBy(0, menu.getBoundingClientRect().top - 20));
  const { x, y } = await menu.boundingBox();
  const onTop = await page.evaluate(([x, y]) => document.elementFromPoint(x, y).closest("header")?.id, [x + 5, y + 5]);
  expect(onTop).toBe("top");
  const outside = await widget.host.evaluate((host) => {
    const own = host.getBoundingClientRect();
    const ends = [...host.shadowRoot.querySelectorAll("*")]
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width }]) => width > 0)
      .filter(([element, { left, right, top }]) =>
        !element.closest(".tl-plot, .tl-lanes") && (left < own.left - 1 || right > own.right + 1 || top < own.top - 1));
    return ends.map(([element]) => `${element.localName}.${element.className}`);
  });
  expect(outside).toEqual([]);
});

for (const [name, style] of Object.entries({
  "a row of a flexible box": "display: flex",
  "a centred column": "display: flex; flex-direction: column; align-items: center",
  "a centred grid": "display: grid; justify-items: center",
  "a table’s cell": "display: table-cell; width: 900px",
  "lines of text": "text-align: center; font-size: 40px",
})) {
  test(`has the width there is in ${name}`, async ({ page, widget }) => {
    await putUp(page, widget, { width: 900 });
    await page.locator("#place").evaluate((place, style) => (place.style.cssText += style), style);
    await expect.poll(() => widget.host.evaluate((host) => host.offsetWidth)).toBe(900);
    await widget.host.evaluate((host) => (host.style.marginInline = "50px"));
    await expect.poll(() => widget.host.evaluate((host) => host.offsetWidth)).toBe(800);
    await widget.host.evaluate((host) => (host.style.width = "400px"));
    await expect.poll(() => widget.host.evaluate((host) => host.offsetWidth)).toBe(400);
    await widget.host.evaluate((host) => (host.style.display = "none"));
    await expect(widget.body).toBeHidden();
  });
}
