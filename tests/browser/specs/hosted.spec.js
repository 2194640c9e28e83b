// The built folder works as it stands in a folder of somebody's site, and so does the page for what is not there.

import { FOLDER, HOME, ORIGIN } from "../server.js";
import { expect, test } from "../support.js";

test("the site works in a folder, and takes every file from there", async ({ page, widget }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await widget.open(FOLDER);
  await widget.mark("President Tokayev visited Azerbaijan").click();
  await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
  await expect(page).toHaveURL(`${ORIGIN}${FOLDER}#transcaspian:event=2022-10-tokayev-visit`);
  await page.reload();
  await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
  const files = asked.filter((address) => !address.startsWith("data:"));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((address) => !address.startsWith(ORIGIN + FOLDER))).toEqual([]);
});

for (const address of ["nowhere", "nowhere.html", "a/b/c", "a/b/"]) {
  test(`at ${address} a page says that there is nothing, and leads home`, async ({ page, widget, expectComplaint }) => {
    expectComplaint(/404/);
    await page.goto(HOME);
    const paper = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const answer = await page.goto(HOME + address);
    expect(answer.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
    await expect(page.locator("body")).toHaveCSS("background-color", paper);
    expect(await page.locator("script, style, [style]").count()).toBe(0);
    await page.getByRole("link", { name: "The dossier" }).click();
    await expect(page).toHaveURL(ORIGIN + HOME);
    await widget.shown();
  });
}
