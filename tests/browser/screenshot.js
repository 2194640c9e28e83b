// Takes the README's pictures of the built page: `node screenshot.js FOLDER`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { chromium, chromiumOptions, surroundings } from "./browser.js";
import { ORIGIN, start } from "./server.js";

const EVENT = "event=2023-04-aliyev-visit";
const DESK = { width: 1280, height: 960 };

const PICTURES = [
  { name: "desktop", link: EVENT, viewport: DESK, colorScheme: "light" },
  { name: "dark", link: EVENT, viewport: DESK, colorScheme: "dark" },
  { name: "phone", link: EVENT, viewport: { width: 390, height: 844 }, colorScheme: "light", deviceScaleFactor: 2 },
  { name: "figures", link: "view=figures", viewport: DESK, colorScheme: "light" },
  { name: "evidence", link: "view=evidence&actor=farid-shafiyev", viewport: DESK, colorScheme: "light" },
];

const folder = argv[2];
await mkdir(folder, { recursive: true });
const stop = await start();
const browser = await chromium.launch(chromiumOptions);
for (const { name, link, ...looks } of PICTURES) {
  const page = await browser.newPage({ ...surroundings, reducedMotion: "reduce", ...looks });
  await page.goto(`${ORIGIN}/#transcaspian:${link}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => document.activeElement.blur());
  await page.locator("transcaspian-timeline").evaluate((widget) => widget.scrollIntoView());
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  console.log(`wrote ${path}`);
}
await browser.close();
stop();
