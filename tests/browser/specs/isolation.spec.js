// The widget is isolated from its host page: it loads nothing that is not asked for and leaves nothing behind.

import { hand } from "../pointer.js";
import { expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const FALLBACK = "The same events as a list.";

test.describe("a strict policy", () => {
  test("is kept throughout", async ({ page, widget }) => {
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) =>
        window.violations.push([event.violatedDirective, event.sourceFile, event.lineNumber]),
      );
    });
    await page.route("**/fixtures/two-countries.json", async (route) => {
      // With something wrong, and a crowd that only a list tells apart.
      const data = await (await route.fetch()).json();
      const [event] = data.events;
      const crowd = Array.from({ length: 20 }, (_, n) => ({ ...event, id: `crowd-${n}`, date: "2012-04-02" }));
      data.events.push(...crowd, { id: "bad" });
      await route.fulfill({ json: data });
    });
    await widget.open("/pages/strict.html");
    await widget.host.getByText(/problems? in the data/).click();
    await widget.mark("The river lock opens").click();
    await expect(widget.heading).toBeVisible();
    await widget.detail.getByRole("link", { name: /^1·1/ }).click();
    await widget.host.getByRole("button", { name: /back to text/i }).click();
    await widget.menu("Sector").click();
    await widget.options.first().check();
    await widget.menu("Sector").click();
    await widget.searchBox.fill("work");
    await widget.button("Clear all filters").click();
    for (const name of ["Zoom in", "Later", "Earlier", "Zoom out"]) await widget.button(name).click();
    await widget.press("Fit all");
    const { x, y, width, height } = await widget.host.locator(".tl-plot").boundingBox();
    const [middle, low] = [x + width / 2, y + height - 5];
    const mouse = await hand(page, "mouse");
    await mouse.drag([[middle, low]], [[middle - 90, low]]);
    await mouse.lift();
    await widget.still();
    await page.mouse.move(middle, low);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await widget.startThumb.press("ArrowRight");
    await widget.press("Fit all");
    await widget.marks.first().focus();
    for (const key of ["ArrowRight", "+", "-", "0", "End", "Home", "Escape"]) await page.keyboard.press(key);
    await widget.still();
    await widget.axis.locator("[data-kind=cluster]").first().hover();
    await widget.axis.locator(".tl-cluster-list-button").first().click();
    await expect(widget.members).toBeVisible();
    await page.keyboard.press("Escape");
    await page.emulateMedia({ media: "print" });
    await widget.drawn();
    await page.emulateMedia({ media: "screen", forcedColors: "active", colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(widget.vertical).toBeVisible();
    await widget.show("List");
    await widget.show("Projects");
    await widget.card("River lock").getByRole("link").first().click();
    for (const summary of await widget.detail.locator("summary").all()) await summary.click();
    await page.setViewportSize({ width: 1280, height: 800 });
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
      const drawn = target.shadowRoot.querySelector(".tl-mark, .tl-station") !== null;
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

test("two hundred that come, move and go leave nothing behind", async ({ page }) => {
  test.slow();
  await page.goto("/pages/blank.html");
  const client = await page.context().newCDPSession(page);
  const counts = async () => {
    for (let round = 0; round < 3; round += 1) await client.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await client.send("Memory.getDOMCounters");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return { nodes, jsEventListeners, usedSize };
  };
  const comeAndGo = (times) =>
    page.locator("#place").evaluate(async (place, times) => {
      const elsewhere = document.querySelector("#other-place");
      const element = () => document.createElement("transcaspian-timeline");
      const ready = (element) =>
        new Promise((done) => element.addEventListener("transcaspian-ready", done, { once: true }));
      for (let time = 0; time < times; time += 1) {
        const guest = Object.assign(element(), { id: `guest-${time}` });
        guest.setAttribute("src", "/fixtures/two-countries.json");
        const moves = time % 4 === 0;
        place.append(guest);
        // Some go before they are there, some are moved, most stay until they are drawn.
        if (time % 10 !== 9) await ready(guest);
        if (moves) {
          elsewhere.append(guest);
          await new Promise(requestAnimationFrame);
        }
        guest.shadowRoot?.querySelector(".tl-mark")?.click();
        guest.remove();
      }
    }, times);
  await comeAndGo(20);
  const before = await counts();
  await comeAndGo(200);
  const after = await counts();
  expect(after.nodes - before.nodes).toBeLessThan(200);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
  // A widget takes some hundred thousand bytes: two hundred that stayed would show.
  expect(after.usedSize - before.usedSize).toBeLessThan(500_000);
  expect(await page.locator("#place *, #other-place *").count()).toBe(0);
});
