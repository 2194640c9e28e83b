// Takes the README's pictures of the built page: `node screenshot.js FOLDER`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { chromium, chromiumOptions, surroundings } from "./browser.js";
import { ORIGIN, start } from "./server.js";

const PICTURES = [
  { name: "desktop", viewport: { width: 1280, height: 960 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 960 }, colorScheme: "dark" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "light", deviceScaleFactor: 2 },
];

const folder = argv[2];
await mkdir(folder, { recursive: true });
const stop = await start();
const browser = await chromium.launch(chromiumOptions);
for (const { name, ...looks } of PICTURES) {
  const page = await browser.newPage({ ...surroundings, reducedMotion: "reduce", ...looks });
  await page.goto(ORIGIN, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.getByRole("button", { name: /^Aliyev in Kazakhstan|^President Aliyev visited/ }).first().click();
  await page.evaluate(() => document.activeElement.blur());
  await page.locator("transcaspian-timeline").evaluate((widget) => widget.scrollIntoView());
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  console.log(`wrote ${path}`);
}
await browser.close();
stop();
