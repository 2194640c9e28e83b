// The one browser that tests, pictures and the benchmark share, and the surroundings that they keep fixed.

export { chromium } from "@playwright/test";

/**
 * How Chromium starts: the one named by CHROMIUM, else Playwright's own. Playwright sees to it that there is no
 * sandbox (containers have none to give), no background traffic, no update, no sync and no first-run page.
 */
export const chromiumOptions = {
  executablePath: process.env.CHROMIUM || undefined,
  // A page that a test makes up counts as one of the public net, which may not ask this machine for anything.
  args: ["--disable-gpu", "--disable-features=LocalNetworkAccessChecks"],
};

/** What every page finds, wherever the tests run. */
export const surroundings = {
  locale: "en-GB",
  timezoneId: "Asia/Baku",
  colorScheme: "light",
  contextOptions: { reducedMotion: "no-preference" },
  viewport: { width: 1280, height: 800 },
};
