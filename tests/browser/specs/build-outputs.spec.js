// What our commands make for people to put elsewhere: one file for a disk, and a snippet with the data in it.
//
// `cargo xtask test --only browser` makes them, in the folder that MADE names.

import { readFile } from "node:fs/promises";
import { env } from "node:process";
import { pathToFileURL } from "node:url";
import { expect, test } from "../support.js";

const SNIPPET = "/snippet.html";

/** Where a file is that was made. */
const made = (name) => `${env.MADE}/${name}`;

test.beforeEach(() => {
  if (!env.MADE) throw new Error("MADE names no folder; run `cargo xtask test --only browser`, which makes the files");
});

/** Collects what a page asks for from anywhere but itself. */
function listen(page) {
  const asked = [];
  page.on("request", (request) => request.url().startsWith("data:") || asked.push(new URL(request.url()).pathname));
  return asked;
}

test.describe("one file, opened from a disk", () => {
  const address = pathToFileURL(made("transcaspian.html")).href;

  test("shows everything, and asks for nothing else", async ({ page, widget }) => {
    const asked = listen(page);
    await widget.open(address);
    await expect(widget.title).toBeVisible();
    await expect(widget.marks.first()).toBeVisible();
    const { start, end } = await widget.period();
    await widget.button("Zoom in").click();
    await expect.poll(async () => (await widget.period()).end - (await widget.period()).start).toBeLessThan(end - start);
    await widget.searchBox.fill("Tokayev");
    await expect(widget.status).toHaveText(/^\d+ of \d+ events shown$/);
    await widget.show("Projects");
    await widget.cards.first().getByRole("link").first().click();
    await expect(widget.heading).toBeVisible();
    expect(asked).toEqual([new URL(address).pathname]);
  });

  test("gives files and citations too", async ({ page, widget }) => {
    await widget.open(address);
    await widget.button("Share").click();
    const dialog = widget.host.getByRole("dialog", { name: "Share" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Events (CSV)", exact: true }).click(),
    ]);
    const rows = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(rows.length).toBeGreaterThan(20);
    await dialog.locator("summary").click();
    await expect(dialog.getByRole("textbox", { name: "Chicago" })).toHaveValue(/AIR Center|Azerbaijan/);
  });

  test("opens what its link names, and can be read without script", async ({ page, widget, browser }) => {
    await widget.open(`${address}#transcaspian:event=2022-10-tokayev-visit`);
    await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address);
    await expect(plain.getByRole("heading", { name: "President Tokayev visited Azerbaijan" })).toBeVisible();
    await context.close();
    expect(page.url()).toContain("event=2022-10-tokayev-visit");
  });
});

test.describe("a snippet with its data inside", () => {
  test.beforeEach(async ({ context }) => {
    const snippet = await readFile(made("snippet.html"), "utf8");
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Anybody’s page</title><main>${snippet}</main></html>`;
    await context.route(`**${SNIPPET}`, (route) => route.fulfill({ contentType: "text/html", body }));
  });

  test("shows the widget, and asks for no data", async ({ page, widget }) => {
    const asked = listen(page);
    await widget.open(SNIPPET);
    await expect(widget.title).toHaveText("Velmar and Ostria");
    await widget.mark("The river lock opens").click();
    await expect(widget.heading).toHaveText("The river lock opens");
    expect(new URL(page.url()).hash).toBe("#rivers:event=lock-opens");
    expect(new Set(asked)).toEqual(new Set([SNIPPET, "/transcaspian.js", "/transcaspian-widget_bg.wasm"]));
  });

  test("can be read without script, and its links lead within the text", async ({ browser, baseURL, context }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await plain.newPage();
    const body = await (await context.newPage()).goto(SNIPPET).then((response) => response.text());
    await page.route(`**${SNIPPET}`, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${SNIPPET}#rivers:event=lock-opens`);
    await expect(page.getByRole("heading", { name: "The river lock opens" })).toBeInViewport();
    await plain.close();
  });
});
