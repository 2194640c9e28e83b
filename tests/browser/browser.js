// The one browser that tests and pictures share, and the surroundings that both keep fixed.

/** How Chromium starts: the one named by CHROMIUM, else Playwright's own; silent, and at home in containers. */
export const chromiumOptions = {
  executablePath: process.env.CHROMIUM || undefined,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

/** What every page finds, wherever the tests run. */
export const surroundings = {
  locale: "en-GB",
  timezoneId: "Asia/Baku",
  colorScheme: "light",
  contextOptions: { reducedMotion: "no-preference" },
  viewport: { width: 1280, height: 800 },
};
