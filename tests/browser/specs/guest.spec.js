// The widget is a guest on somebody else's page: it brings nothing that is not asked for and leaves nothing behind.

import { expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const FALLBACK = "The same events as a list.";

/** How light a colour is, from 0 to 255. */
const lightness = (color) => {
  const [red, green, blue] = color.match(/[\d.]+/g).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const paper = (widget) => widget.body.evaluate((body) => getComputedStyle(body).backgroundColor).then(lightness);

test.describe("a strict policy", () => {
  test("is kept throughout", async ({ page, widget }) => {
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) =>
        window.violations.push([event.violatedDirective, event.sourceFile, event.lineNumber]),
      );
    });
    await widget.open("/pages/strict.html");
    await widget.mark("The river lock opens").click();
    await expect(widget.heading).toBeVisible();
    await widget.menu("Sector").click();
    await widget.options.first().check();
    await widget.button("Zoom in").click();
    await widget.show("List");
    await widget.show("Projects");
    await widget.card("River lock").getByRole("button").first().click();
    await widget.drawn();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    await expect(widget.title).toHaveCSS("font-weight", "700");
    await expect(widget.host.locator("style, link, script")).toHaveCount(0);
  });

  test("without WebAssembly leaves what the element holds", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/Content Security Policy|transcaspian:/);
    await page.addInitScript(() => {
      window.errors = [];
      addEventListener("transcaspian-error", ({ detail }) => window.errors.push(detail.message));
    });
    await page.goto("/pages/no-wasm.html");
    await expect.poll(() => page.evaluate(() => window.errors.length)).toBe(1);
    await expect(page.getByText(FALLBACK)).toBeVisible();
    await expect(widget.body).toHaveCount(0);
  });
});

test("what the element holds is seen until the widget is ready, and no longer", async ({ page, widget }) => {
  const letThrough = await hold(page, "/transcaspian-widget_bg.wasm");
  await page.goto("/pages/strict.html");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  letThrough();
  await expect(widget.title).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test("without script what the element holds is seen", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/pages/strict.html");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await context.close();
});

test("tells once that it is ready, to whoever listens further up", async ({ page, widget }) => {
  await page.addInitScript(() => {
    window.told = [];
    addEventListener("transcaspian-ready", ({ target, bubbles, composed }) => {
      const drawn = target.shadowRoot.querySelector(".mark, .station") !== null;
      window.told.push({ tag: target.localName, bubbles, composed, drawn });
    });
  });
  await widget.open("/pages/strict.html");
  const told = () => page.evaluate(() => window.told);
  await expect.poll(told).not.toEqual([]);
  await widget.show("List");
  await widget.drawn();
  await widget.drawn();
  expect(await told()).toEqual([{ tag: "transcaspian-timeline", bubbles: true, composed: true, drawn: true }]);
});

test("works in a frame without an origin", async ({ page }) => {
  await page.goto("/pages/frame.html");
  const widget = new Widget(page.frameLocator("iframe"));
  await widget.mark("The river lock opens").click();
  await expect(widget.heading).toHaveText("The river lock opens");
  await widget.show("List");
  await expect(widget.entries).toHaveCount(5);
});

test("the style of the host page does not reach inside, nor the widget’s out", async ({ page, widget }) => {
  const heading = page.getByRole("heading", { level: 1 });
  await widget.open("/pages/strict.html");
  const quiet = await styles(widget);
  const withWidget = await heading.boundingBox();
  await widget.open("/pages/loud.html");
  const loud = await styles(widget);
  expect(loud).toHaveLength(quiet.length);
  expect(loud.filter((style, at) => style !== quiet[at]).slice(0, 5)).toEqual([]);
  await page.goto("/pages/blank.html");
  expect((await heading.boundingBox()).height).toBe(withWidget.height);
});

test("adds nothing to the page’s own names, and keeps nothing in the browser", async ({ page, context, widget }) => {
  await page.addInitScript(() => {
    const before = Object.getOwnPropertyNames(window);
    document.namesAdded = () => Object.getOwnPropertyNames(window).filter((name) => !before.includes(name));
  });
  await widget.open("/pages/strict.html");
  await widget.mark("The river lock opens").click();
  expect(await page.evaluate(() => document.namesAdded())).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("nothing in the data becomes markup", async ({ page, widget }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("dialog", (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto("/pages/blank.html");
  await page.locator("#place").evaluate((place) => {
    const element = document.createElement("transcaspian-timeline");
    element.setAttribute("src", "/pages/hostile.json");
    place.append(element);
  });
  await expect(widget.title).toHaveText("<img src=x onerror=alert(1)> in the title");
  await widget.mark("<img src=x onerror=alert(12)> event").click();
  await expect(widget.detail).toContainText("<img src=x onerror=alert(14)> claim");
  await expect(widget.detail).toContainText("<img src=x onerror=alert(8)> Eve");
  await expect(widget.detail).toContainText("<img src=x onerror=alert(11)> date");
  await widget.menu("Sector").click();
  await expect(widget.host.getByRole("checkbox", { name: "<img src=x onerror=alert(4)> river" })).toBeVisible();
  await widget.show("List");
  await widget.show("Projects");
  await expect(widget.card("<img src=x onerror=alert(9)> project")).toBeVisible();
  await widget.host.getByText(/problems? in the data/).click();
  await widget.drawn();
  await expect(widget.host.locator("img, script, i, [href^='javascript:']")).toHaveCount(0);
  expect(asked.filter((what) => what === "/pages/x" || what.startsWith("dialog"))).toEqual([]);
});

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
});

test("fifty that come and go leave nothing behind", async ({ page }) => {
  test.slow();
  await page.goto("/pages/blank.html");
  const client = await page.context().newCDPSession(page);
  const counters = async () => {
    for (let round = 0; round < 3; round += 1) await client.send("HeapProfiler.collectGarbage");
    return client.send("Memory.getDOMCounters");
  };
  const comeAndGo = (times) =>
    page.locator("#place").evaluate(async (place, times) => {
      for (let time = 0; time < times; time += 1) {
        const element = document.createElement("transcaspian-timeline");
        element.setAttribute("src", "/fixtures/one-event.json");
        const ready = new Promise((done) => element.addEventListener("transcaspian-ready", done, { once: true }));
        place.append(element);
        await ready;
        element.remove();
      }
    }, times);
  await comeAndGo(3);
  const before = await counters();
  await comeAndGo(50);
  const after = await counters();
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(50);
});

/** How everything inside the widget looks and how large it is. */
const styles = (widget) =>
  widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      const { color, backgroundColor, borderStyle, display, font, letterSpacing, margin, padding } = style;
      const { textAlign, textIndent, textShadow, textTransform, whiteSpace, wordSpacing } = style;
      const boxed = [color, backgroundColor, borderStyle, display, font, letterSpacing, margin, padding];
      const typeset = [textAlign, textIndent, textShadow, textTransform, whiteSpace, wordSpacing];
      return [`${element.localName}.${element.className}`, ...boxed, ...typeset].join(" | ");
    }),
  );
