// How the browser tests run; `cargo xtask test --only browser` sets CHROMIUM and calls Playwright.

import { defineConfig } from "@playwright/test";
import { chromiumOptions, surroundings } from "./browser.js";
import { ORIGIN } from "./server.js";

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  reporter: [["list"]],
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // Machines are slow at times, and nothing here is measured by the clock.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { ...surroundings, baseURL: ORIGIN, launchOptions: chromiumOptions },
  webServer: { command: "node server.js", url: ORIGIN, reuseExistingServer: false, stdout: "ignore" },
});
