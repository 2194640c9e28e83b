// The built page opens, and nothing on it complains.

import { expect, test } from "../support.js";

test("the page opens and loads the widget from its own folder", async ({ page }) => {
  const widget = page.waitForResponse("**/transcaspian-widget_bg.wasm");
  await page.goto("/");
  await expect(page).toHaveTitle(/Azerbaijan and Kazakhstan/);
  expect((await widget).headers()["content-type"]).toBe("application/wasm");
});

test("what is not there is not found", async ({ request }) => {
  expect((await request.get("/no-such-file")).status()).toBe(404);
});
