// What every spec imports instead of Playwright: a test that fails if a page complains or calls elsewhere.

import { expect, test as base } from "@playwright/test";
import { Widget } from "./widget.js";

const OUR_HOSTS = new Set(["localhost", "127.0.0.1", ""]);

export { expect };

/** Keeps a file from arriving until the function that this gives is called. */
export async function hold(page, address) {
  let letThrough;
  const held = new Promise((done) => (letThrough = done));
  await page.route(`**${address}`, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** How high a bar is that a page keeps at the top of the screen, in pixels. */
export const BAR = 72;

/** Adds one. */
export const addBar = (page) =>
  page.evaluate((height) => {
    const bar = document.createElement("div");
    bar.style.cssText = `position: fixed; inset: 0 0 auto; height: ${height}px; background: silver; pointer-events: none; z-index: 9`;
    document.body.append(bar);
  }, BAR);

/** Serves /pages/thousand.html with its data: a thousand events, one of a fixture many times over. */
export async function serveThousand(page) {
  await page.route("**/thousand.json", async (route) => {
    const data = await (await page.request.get("/fixtures/two-countries.json")).json();
    const [event] = data.events;
    const day = (n) => new Date(Date.UTC(1990, 0, 1) + n * 12 * 86_400_000).toISOString().slice(0, 10);
    data.events.push(...Array.from({ length: 1000 }, (_, n) => ({ ...event, id: `many-${n}`, date: day(n) })));
    await route.fulfill({ json: data });
  });
}

export const test = base.extend({
  /** The widget of the page; `widget.open()` opens our own page, `widget.open(address)` another. */
  widget: async ({ page }, use) => {
    await use(new Widget(page));
  },

  /**
   * Listens to every page of the test, asked for or not, and fails it at its end if there was a complaint.
   * A test that provokes one on purpose calls it beforehand: `expectComplaint(/Content Security Policy/)`.
   */
  expectComplaint: [
    async ({ context }, use) => {
      const complaints = [];
      const expected = [];

      context.on("console", (message) => {
        const { url } = message.location();
        if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()} (${url})`);
      });
      context.on("weberror", (error) => complaints.push(`uncaught: ${error.error()}`));
      context.on("request", (request) => {
        const { hostname, href } = new URL(request.url());
        if (!OUR_HOSTS.has(hostname)) complaints.push(`request to another host: ${href}`);
      });

      await use((pattern) => expected.push(pattern));
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected, "complaints of the page").toEqual([]);
    },
    { auto: true },
  ],
});
