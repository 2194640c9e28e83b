// A widget as its readers know it, through WebDriver: clicks and keys are the browser's own, and names are those it reads out.

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { By, error } from "selenium-webdriver";
import { ORIGIN } from "../server.js";

/** How long what is expected may take, in milliseconds. */
const PATIENCE = 8000;

/** Waits until what is got equals what is expected, or fits it. */
export async function becomes(get, expected) {
  const fits = (got) => {
    if (expected instanceof RegExp) assert.match(String(got), expected);
    else if (expected instanceof Function) assert.ok(expected(got), `${JSON.stringify(got)} does not fit ${expected}`);
    else assert.deepEqual(got, expected);
    return got;
  };
  for (const end = Date.now() + PATIENCE; ; await sleep(30)) {
    try {
      return fits(await get());
    } catch (problem) {
      // What was found may be drawn anew before it is looked at.
      if (Date.now() > end || !isPassing(problem)) throw problem;
    }
  }
}

const isPassing = (problem) =>
  [assert.AssertionError, error.StaleElementReferenceError, error.NoSuchElementError, error.NoSuchShadowRootError].some(
    (kind) => problem instanceof kind,
  );

export class Reader {
  constructor(driver) {
    this.driver = driver;
  }

  /** Opens a page and waits until its widget is drawn. */
  async open(address = "/") {
    await this.goto(address);
    await this.drawn();
  }

  /** Opens a page; the one before is left, so that an address with another `#` is a new visit. */
  async goto(address) {
    await this.driver.get("about:blank");
    await this.driver.get(ORIGIN + address);
    await this.driver.executeScript(listen);
  }

  /** What the page has complained of since it was loaded; Firefox tells of the time before as well. */
  complaints() {
    return this.driver.executeScript(() => window.complaints);
  }

  /** Waits until the widget is drawn. */
  async drawn() {
    await becomes(() => this.count("[part=title]"), 1);
    await becomes(() => this.count("[part=mark], .tl-station, article, [part=card]"), (count) => count > 0);
  }

  async root() {
    return this.driver.findElement(By.css("transcaspian-timeline")).getShadowRoot();
  }

  /** Everything in the widget that fits a selector. */
  async all(selector) {
    return (await this.root()).findElements(By.css(selector));
  }

  count(selector) {
    const look = (selector) => document.querySelector("transcaspian-timeline")?.shadowRoot?.querySelectorAll(selector).length;
    return this.driver.executeScript(look, selector);
  }

  /** The first thing that fits a selector and whose name begins so; waits for it. */
  find(selector, name = "") {
    const look = (selector, name) => {
      const { shadowRoot } = document.querySelector("transcaspian-timeline");
      const fits = (element) => (element.ariaLabel ?? element.textContent).trim().startsWith(name);
      return [...(shadowRoot?.querySelectorAll(selector) ?? [])].find(fits);
    };
    return becomes(async () => {
      const element = await this.driver.executeScript(look, selector, name);
      return element ?? assert.fail(`no ${selector} “${name}”`);
    }, Boolean);
  }

  /** Scrolls to it and presses it; WebKit's driver does not scroll to what stands in a part that is moved. */
  async press(selector, name) {
    const element = await this.find(selector, name);
    await this.driver.executeScript((element) => element.scrollIntoView({ block: "nearest" }), element);
    await element.click();
  }

  async text(selector) {
    return (await this.find(selector)).getText();
  }

  /** Where everything that fits a selector stands on the screen. */
  async boxes(selector) {
    const look = (...elements) => elements.map((element) => element.getBoundingClientRect().toJSON());
    return this.driver.executeScript(look, ...(await this.all(selector)));
  }

  /** The first thing that fits a selector, in the middle of the screen, where a hand reaches it. */
  async within(selector) {
    const element = await this.find(selector);
    await this.driver.executeScript((element) => element.scrollIntoView({ block: "center" }), element);
    return element;
  }

  /** Types on the keyboard, wherever it is. */
  async type(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** The name of what has the keyboard. */
  focused() {
    return this.driver.executeScript(() => {
      const { activeElement } = document.querySelector("transcaspian-timeline").shadowRoot;
      return activeElement?.ariaLabel ?? activeElement?.textContent;
    });
  }

  /** What the address says after `#`. */
  async link() {
    return decodeURIComponent(new URL(await this.driver.getCurrentUrl()).hash);
  }

  /** The visible period of time in days, from the words that are read out once the axis stands still. */
  async period() {
    const read = async () => (await this.find("[role=slider]", "Visible period")).getAttribute("aria-valuetext");
    let words = await read();
    for (let before = null; words !== before; [before, words] = [words, await read()]) await sleep(150);
    const [start, end] = words.split(" to ").map((day) => Date.parse(`${day} UTC`) / 86_400_000);
    return { start, length: end - start + 1 };
  }

  /** A computed style of the first thing that fits a selector. */
  async style(selector, property) {
    return (await this.find(selector)).getCssValue(property);
  }

  /** Whether it can be seen without scrolling. */
  async isOnScreen(element) {
    return this.driver.executeScript((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top > -1 && bottom < innerHeight + 1; // Pages scroll by whole pixels, and lines stand between them.
    }, element);
  }
}

/** Runs in the page and keeps what it complains of. */
function listen() {
  window.complaints = [];
  const complain = (...words) => void window.complaints.push(words.join(" "));
  addEventListener("error", ({ message }) => complain("uncaught:", message));
  addEventListener("unhandledrejection", ({ reason }) => complain("uncaught:", reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => complain("against the policy:", violatedDirective));
  Object.assign(console, { error: complain, warn: complain });
}
