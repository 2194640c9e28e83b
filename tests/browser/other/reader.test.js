// The reader's main path in the browser that BROWSER names: `firefox` or `webkit`.
//
// Playwright's specs look closer, in Chromium; what is here is what every browser must do.

import assert from "node:assert/strict";
import { after, afterEach, before, test as define } from "node:test";
import { env } from "node:process";
import { By, Key, until } from "selenium-webdriver";
import { start } from "../server.js";
import { launch } from "./browsers.js";
import { Reader, becomes } from "./reader.js";

const MARK = "[part=mark]";
const VISIT = "President Tokayev visited Azerbaijan";
/** A year, in days. */
const YEAR = 365;

const FALLBACK = "The same events as a list.";

let browser, driver, reader, stop;

/** What the page may complain of in this test. */
let expected = /^$/;

/** Our page with every year as long as it is: what a test asks of time is then told by dates alone. */
const UNFOLDED = "/#transcaspian:folds=open";

async function open() {
  browser = await launch(env.BROWSER);
  ({ driver } = browser);
  reader = new Reader(driver);
  await driver.manage().window().setRect({ width: 1280, height: 900 });
}

before(async () => {
  stop = await start();
  await open();
  const { map_: is } = await driver.getCapabilities();
  console.log(`${is.get("browserName")} ${is.get("browserVersion")}`);
});

after(async () => {
  await driver?.quit();
  stop?.();
});

afterEach(async () => {
  const complaints = [...browser.complaints.splice(0), ...((await reader.complaints()) ?? [])];
  assert.deepEqual(complaints.filter((text) => !expected.test(text)), [], "complaints of the page");
  expected = /^$/;
});

/** Whether a browser has died in this run: Debian's WebKit does now and then, whatever it shows. */
let hasDied = false;

/** Defines a test. If the browser dies under it, it is done again in a new one, once in a run. */
function test(name, ...more) {
  const [act, options = {}] = more.reverse();
  define(name, options, async (context) => {
    try {
      await act();
    } catch (problem) {
      const isDead = await driver.getTitle().then(() => false, (error) => error.name === "NoSuchSessionError");
      if (!isDead || hasDied) throw problem;
      hasDied = true;
      context.diagnostic(`the browser died, and another is tried: ${problem}`);
      await open();
      await act();
    }
  });
}

/** The heading of what is open. */
const heading = () => reader.text("[part=detail] h3");
const closed = () => becomes(() => reader.count("[part=detail]"), 0);
const shown = () => reader.text("[role=status]");

/** Waits until the visible period is as it should be, and gives it. */
const period = (fits) => becomes(() => reader.period(), fits);

/** How wide a phone is, in CSS pixels. No window of Firefox is as narrow, so a frame is. */
const PHONE = 390;

/** Does something with a page in a window, or a frame, of some width. */
async function at(width, address, act) {
  if (width > PHONE) {
    await driver.manage().window().setRect({ width, height: 900 });
    await reader.goto(address);
  } else {
    await reader.goto("/pages/blank.html");
    await driver.executeScript((src, width) => {
      const frame = Object.assign(document.createElement("iframe"), { src, width, height: 760 });
      document.querySelector("#place").append(frame);
    }, address, PHONE);
    await driver.switchTo().frame(await driver.findElement(By.css("iframe")));
    await becomes(() => driver.executeScript(() => location.pathname), address.split("#")[0]);
  }
  try {
    await act();
  } finally {
    await driver.switchTo().defaultContent();
    await driver.manage().window().setRect({ width: 1280, height: 900 });
  }
}

const topOf = (element) => driver.executeScript((it) => it.getBoundingClientRect().top, element);

/** Fails if what is done moves an element on the screen, in the next half a second too. */
async function stays(element, act) {
  const before = await topOf(element);
  await act();
  await new Promise((done) => setTimeout(done, 500));
  const after = await topOf(element);
  assert.ok(Math.abs(after - before) < 2, `${before} became ${after}`);
}

const titled = () => becomes(() => reader.count("[part=title]"), 1);

for (const width of [1280, 500, PHONE]) {
  test(`at ${width} pixels what is read below the widget stays where it is when that starts late`, () =>
    at(width, "/late/pages/long.html", async () => {
      const read = await driver.wait(until.elementLocated(By.css("#after p:nth-child(6)")));
      await driver.executeScript((it) => scrollBy(0, it.getBoundingClientRect().top - 70), read);
      await stays(read, titled);
    }));

  test(`at ${width} pixels a link to what stands below the widget leads there when that starts late`, () =>
    at(width, "/late/pages/long.html#notes", async () => {
      const notes = await driver.wait(until.elementLocated(By.css("#notes")));
      await becomes(() => reader.isOnScreen(notes), true);
      await stays(notes, titled);
      assert.ok(await reader.isOnScreen(notes));
    }));

  test(`at ${width} pixels closing a record goes back to where it was opened`, () =>
    at(width, "/pages/long.html#transcaspian:view=projects", async () => {
      await reader.drawn();
      const link = await reader.find("[part=card] a");
      await driver.executeScript((it) => it.scrollIntoView({ block: "center" }), link);
      await stays(link, async () => {
        await link.click();
        await becomes(async () => reader.isOnScreen(await reader.find("[part=detail] h3")), true);
        await reader.press("[part=detail] button", "Close");
        await closed();
      });
    }));
}

test("what is read below a frame stays where it is when what is in that starts late", async () => {
  await reader.goto("/late/pages/framed.html");
  const read = await driver.wait(until.elementLocated(By.css("#other")));
  await driver.executeScript((it) => {
    document.body.style.paddingBottom = "100vh";
    scrollBy(0, it.getBoundingClientRect().top + 10);
  }, read);
  const height = () => driver.executeScript(() => document.querySelector("#rivers").clientHeight);
  assert.equal(await height(), 720);
  await stays(read, () => becomes(height, (height) => height > 900));
});

test("the axis has its marks, with names that are read out", async () => {
  await reader.open(UNFOLDED);
  await becomes(() => driver.getTitle(), /Azerbaijan and Kazakhstan/);
  const mark = await reader.find(MARK, "Tokayev in Azerbaijan");
  assert.equal(await mark.getAriaRole(), "link");
  const name = "Tokayev in Azerbaijan: President Tokayev visited Azerbaijan, October 2022, Diplomacy";
  assert.equal(await mark.getAccessibleName(), name);
  const [axis] = await reader.boxes(".tl-timeline");
  const marks = await reader.boxes(MARK);
  assert.equal(marks.length, 24);
  for (const { left, right, top, bottom } of marks) {
    // A point is a disc of 12 pixels, which can be pressed beside it too.
    assert.ok(right - left >= 12 && bottom - top >= 24, "large enough");
    assert.ok(right > axis.left && left < axis.right, "on the axis");
    assert.ok(top > axis.top && bottom < axis.bottom, "in a lane");
  }
});

test("the name of a lane stands beside its dot", async () => {
  await reader.open();
  for (const lane of await reader.all(".tl-lane")) {
    const [dot, name] = await driver.executeScript((lane) => {
      const range = new Range();
      range.selectNodeContents(lane.lastElementChild);
      return [lane.querySelector(".tl-dot"), range].map((it) => it.getBoundingClientRect().toJSON());
    }, lane);
    assert.ok(dot.right < name.left && dot.top > name.top && dot.bottom < name.bottom, await lane.getText());
  }
});

test("an event opens beside the axis and in the address, and Escape closes it", async () => {
  await reader.open();
  await reader.press(MARK, "Tokayev in Azerbaijan");
  await becomes(heading, VISIT);
  await becomes(() => reader.link(), "#transcaspian:event=2022-10-tokayev-visit");
  await becomes(() => reader.focused(), VISIT);
  const [axis, detail] = [await reader.find(".tl-timeline"), await reader.find("[part=detail]")];
  const { x, width } = await axis.getRect();
  assert.ok((await detail.getRect()).x >= x + width);
  await reader.type(Key.ESCAPE);
  await closed();
  await becomes(() => reader.link(), "");
  await becomes(() => reader.focused(), /President Tokayev visited Azerbaijan, October 2022/);
});

test("an address opens the event that it names", async () => {
  await reader.open("/#transcaspian:event=2022-10-tokayev-visit");
  await becomes(heading, VISIT);
  await reader.open("/pages/named.html#velmar:view=projects&project=night-post");
  await becomes(heading, "Night post");
  await becomes(async () => reader.isOnScreen(await reader.find("[part=detail] h3")), true);
});

test("search finds what is typed, under any spelling", async () => {
  await reader.open();
  const box = await reader.find("input", "Search");
  await box.sendKeys("bayel");
  await becomes(shown, /^\d of 27 events shown$/);
  await reader.find(MARK, "Baiel meets Shakhbazov");
  await box.sendKeys(...Array(5).fill(Key.BACK_SPACE));
  await becomes(() => reader.count(MARK), 27);
});

test("a filter narrows down, and widens again", async () => {
  await reader.open();
  await reader.press(".tl-menu button", "Sector");
  await reader.press(".tl-options label");
  await becomes(shown, /^\d+ of 27 events shown$/);
  await reader.type(Key.ESCAPE);
  await becomes(() => reader.count(".tl-options"), 0);
  await reader.press("button", "Remove the filter");
  await becomes(() => reader.count(MARK), 27);
});

test("buttons zoom and move", async () => {
  await reader.open(UNFOLDED);
  const opening = await reader.period();
  await reader.press("button", "Zoom in");
  const closer = await period(({ length }) => length < 0.8 * opening.length);
  await reader.press("button", "Earlier");
  await period(({ start }) => start < closer.start);
  await reader.press("button", "Zoom out");
  await period(({ length }) => Math.abs(length - opening.length) <= 4);
  await reader.press("button", "Fit all");
  await period(({ length }) => length > 30 * YEAR);
});

test("keys walk from event to event, zoom and move", async () => {
  await reader.open(UNFOLDED);
  await reader.press(MARK, "Tokayev in Azerbaijan");
  await reader.type(Key.ESCAPE);
  await becomes(() => reader.focused(), /^Tokayev in Azerbaijan/);
  await reader.type(Key.ARROW_RIGHT);
  await becomes(() => reader.focused(), /Oil began to move/);
  await reader.type(Key.ARROW_LEFT);
  await becomes(() => reader.focused(), /^Tokayev in Azerbaijan/);
  await reader.type(Key.ENTER);
  await becomes(heading, VISIT);
  await reader.type(Key.ESCAPE);
  await becomes(() => reader.focused(), /^Tokayev in Azerbaijan/);
  const opening = await reader.period();
  await reader.type("+");
  const closer = await period(({ length }) => length < 0.8 * opening.length);
  await driver.actions().keyDown(Key.SHIFT).sendKeys(Key.ARROW_RIGHT).keyUp(Key.SHIFT).perform();
  await period(({ start }) => start > closer.start);
  await reader.type("-");
  await period(({ length }) => Math.abs(length - opening.length) <= 4);
  await reader.type("0");
  await period(({ length }) => length > 30 * YEAR);
});

test("the axis follows a drag", async () => {
  // A fold takes more time than the rest for its room.
  await reader.open(UNFOLDED);
  const opening = await reader.period();
  const origin = await reader.within(".tl-timeline");
  const at = (x) => ({ origin, x, y: 80, duration: 100 });
  await driver.actions().move(at(0)).press().move(at(150)).release().perform();
  const earlier = await period(({ start }) => start < opening.start - 30);
  assert.ok(Math.abs(earlier.length - opening.length) <= 2);
});

test("the wheel is the page’s", async () => {
  await reader.open();
  const opening = await reader.period();
  const axis = await reader.within(".tl-timeline");
  const before = await driver.executeScript(() => scrollY);
  await driver.actions().scroll(0, 0, 0, 200, axis).perform();
  await becomes(() => driver.executeScript(() => scrollY), (now) => now > before + 100);
  assert.deepEqual(await reader.period(), opening);
});

const keyless = env.BROWSER === "webkit" && "WebKit’s driver turns the wheel without the key";
test("the wheel with Control zooms", { skip: keyless }, async () => {
  await reader.open();
  const opening = await reader.period();
  const axis = await reader.within(".tl-timeline");
  await driver.actions().keyDown(Key.CONTROL).scroll(0, 0, 0, -240, axis).keyUp(Key.CONTROL).perform();
  await period(({ length }) => length < 0.9 * opening.length);
});

test("the list and the projects hold everything", async () => {
  await reader.open();
  await reader.press(".tl-views button", "List");
  await becomes(() => reader.count("article"), 27);
  await reader.press(".tl-views button", "Projects");
  await becomes(() => reader.count("[part=card]"), 22);
  await becomes(() => reader.link(), "#transcaspian:view=projects");
  await reader.press("[part=card] .tl-opener", "Middle Corridor");
  await becomes(heading, "Middle Corridor");
});

test("a reference leads to its source and back", async () => {
  await reader.open();
  await reader.press(MARK, "Tokayev in Azerbaijan");
  await becomes(heading, VISIT);
  const reference = await reader.find("[part=detail] .tl-ref");
  const name = await reference.getAccessibleName();
  await reference.click();
  const back = await reader.find("footer button", "↩ Back to text");
  await becomes(() => reader.isOnScreen(back), true);
  await back.click();
  await becomes(() => reader.focused(), name);
  await becomes(async () => reader.isOnScreen(await reader.find("[part=detail] .tl-ref")), true);
});

test("390 pixels wide, the axis stands upright and opens in place", async () => {
  await reader.goto("/pages/phone.html");
  await driver.switchTo().frame(await driver.findElement(By.css("iframe")));
  await reader.drawn();
  await reader.press("[role=list] a", VISIT);
  await becomes(heading, VISIT);
  assert.equal(await reader.count(MARK), 0);
  await becomes(async () => reader.isOnScreen(await reader.find("[part=detail] h3")), true);
  assert.ok(await driver.executeScript(() => document.documentElement.scrollWidth <= innerWidth));
  await driver.switchTo().defaultContent();
});

test("light or dark is as the element is told", async () => {
  await reader.open();
  const paper = async () => (await reader.style("[part=widget]", "background-color")).match(/\d+/g).map(Number);
  const isLight = ([red]) => red > 200;
  assert.ok(isLight(await paper()));
  await driver.executeScript(() => document.querySelector("transcaspian-timeline").setAttribute("theme", "dark"));
  await becomes(paper, (colour) => !isLight(colour));
});

test("a strict policy is kept", async () => {
  await reader.open("/pages/strict.html");
  await reader.press(MARK, "The river lock opens");
  await becomes(heading, "The river lock opens");
  await reader.press("button", "Zoom in");
  await reader.press(".tl-views button", "List");
  await becomes(() => reader.count("article"), 5);
  assert.equal(await reader.style("[part=title]", "font-weight"), "700");
});

test("a policy without WebAssembly leaves what the element holds", async () => {
  expected = /Content-Security-Policy|policy: script-src|transcaspian:/;
  await reader.goto("/pages/no-wasm.html");
  const element = await driver.findElement(By.css("transcaspian-timeline"));
  await becomes(() => element.getText(), FALLBACK);
  await assert.rejects(element.getShadowRoot(), { name: "NoSuchShadowRootError" });
});

test("the element tells that it is ready", async () => {
  await reader.goto("/pages/blank.html");
  const told = await driver.executeAsyncScript((done) => {
    addEventListener("transcaspian-ready", ({ target }) => done(target.shadowRoot.querySelector("[part=title]").textContent));
    const element = document.createElement("transcaspian-timeline");
    element.setAttribute("src", "/fixtures/two-countries.json");
    document.querySelector("#place").append(element);
  });
  assert.equal(told, "Velmar and Ostria");
});
