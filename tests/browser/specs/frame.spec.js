// The widget in a frame: as high as what it shows, on the ground of the page, and reached by the page's links.

import { BAR, addBar, expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const PAGE = "/pages/framed.html";

const inFrame = (page, id) => new Widget(page.frameLocator(`#${id}`));

const height = (page, id) => page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);

/** How high what a frame shows is. */
const shown = (widget) => widget.host.evaluate((host) => Math.ceil(host.ownerDocument.body.getBoundingClientRect().height));

test("is as high as what it shows, without an origin too", async ({ page }) => {
  await page.goto(PAGE);
  for (const id of ["rivers", "bridge"]) {
    const widget = inFrame(page, id);
    await widget.shown();
    await expect.poll(async () => (await height(page, id)) - (await shown(widget))).toBe(0);
    const before = await height(page, id);
    await widget.show("Projects");
    await expect.poll(async () => (await height(page, id)) - (await shown(widget))).toBe(0);
    expect(await height(page, id)).not.toBe(before);
  }
});

test("is reached by the page's link and gets its height where the page's script comes last", async ({ page }) => {
  const letThrough = await hold(page, "/embed-host.js");
  // A frame beside it whose address is none.
  await page.route(`**${PAGE}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<main>", '<main><iframe title="Nothing" src="http://["></iframe>');
    await route.fulfill({ response, body });
  });
  await page.goto(`${PAGE}#rivers:event=lock-opens`, { waitUntil: "commit" });
  const widget = inFrame(page, "rivers");
  await widget.shown();
  expect(await height(page, "rivers")).toBe(720);
  letThrough();
  await expect(widget.heading).toHaveText("The river lock opens");
  await expect.poll(async () => (await height(page, "rivers")) - (await shown(widget))).toBe(0);
});

test("keeps the height it was given where nobody listens, and scrolls inside", async ({ page }) => {
  await page.route("**/embed-host.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(PAGE);
  const widget = inFrame(page, "rivers");
  await widget.shown();
  expect(await height(page, "rivers")).toBe(720);
  await widget.sources.last().scrollIntoViewIfNeeded();
  await expect(widget.sources.last()).toBeInViewport();
});

test("takes what the address says: data, view, theme and language", async ({ page }) => {
  await page.goto(PAGE);
  const widget = inFrame(page, "bridge");
  await expect(widget.title).toHaveText("A dataset of one event");
  await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.host).toHaveAttribute("theme", "dark");
  expect(await widget.host.evaluate((host) => host.ownerDocument.documentElement.lang)).toBe("en-GB");
});

test("stands on the ground of the page around it", async ({ page }) => {
  await page.goto(PAGE);
  const widget = inFrame(page, "rivers");
  await widget.shown();
  const grounds = await widget.host.evaluate((host) => {
    const { body, documentElement } = host.ownerDocument;
    const all = [documentElement, body, host, host.shadowRoot.querySelector("[part=widget]")];
    return all.map((element) => getComputedStyle(element).backgroundColor);
  });
  expect(grounds).toEqual(Array(4).fill("rgba(0, 0, 0, 0)"));
});

test.describe("links of the page around it", () => {
  test("reach it, and back and forward too", async ({ page }) => {
    await page.goto(PAGE);
    const widget = inFrame(page, "rivers");
    await widget.shown();
    await page.getByRole("link", { name: "The lock opened" }).click();
    await expect(widget.heading).toHaveText("The river lock opens");
    await expect(widget.heading).toBeInViewport();
    await page.goBack();
    await expect(widget.detail).toHaveCount(0);
    await page.goForward();
    await expect(widget.heading).toHaveText("The river lock opens");
    await expect(inFrame(page, "bridge").detail).toHaveCount(0);
  });

  test("bring it below a bar of the page", async ({ page }) => {
    await page.goto(PAGE);
    await inFrame(page, "rivers").shown();
    await addBar(page);
    const link = page.getByRole("link", { name: "The lock opened" });
    await link.click();
    const { heading, title } = inFrame(page, "rivers");
    const top = async (element) => (await element.boundingBox()).y;
    await expect(heading).toBeInViewport();
    await expect.poll(() => top(heading)).toBeGreaterThanOrEqual(BAR);
    await link.evaluate((it) => (it.hash = "#rivers:view=list"));
    await page.evaluate(() => scrollTo(0, 0));
    await link.click();
    await expect(inFrame(page, "rivers").view("List")).toHaveAttribute("aria-pressed", "true");
    // The frame's own edge may be under the bar: browsers scroll for what is in it too.
    await expect(title).toBeInViewport();
    await expect.poll(() => top(title)).toBeGreaterThanOrEqual(BAR);
  });

  test("reach it when the page opens", async ({ page }) => {
    await page.goto(`${PAGE}#rivers:view=list`);
    await expect(inFrame(page, "rivers").view("List")).toHaveAttribute("aria-pressed", "true");
  });

  test("say what it shows, without a new entry in the history", async ({ page }) => {
    await page.goto(PAGE);
    const widget = inFrame(page, "rivers");
    await widget.mark("The river lock opens").click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#rivers:event=lock-opens");
    await page.reload();
    await expect(widget.heading).toHaveText("The river lock opens");
  });

  test("move nobody who reads below it when the page is loaded anew, and are followed as ever after that", async ({ page }) => {
    await page.goto(PAGE);
    const widget = inFrame(page, "rivers");
    const top = async (element) => (await element.boundingBox()).y;
    await widget.mark("The river lock opens").click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#rivers:event=lock-opens");
    const read = page.locator("#other");
    await read.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const before = await top(read);
    await page.reload();
    await expect(widget.heading).toHaveText("The river lock opens");
    await inFrame(page, "bridge").shown();
    // Browsers do not lay out what is in a frame that nobody sees, so the one above may not have its height yet.
    await expect.poll(async () => Math.abs((await top(read)) - before)).toBeLessThan(2);
    // A link to no place at all still takes it back to what it opened on, and one to an event leads there.
    await page.evaluate(() => (location.hash = ""));
    await expect(widget.detail).toHaveCount(0);
    await page.getByRole("link", { name: "The lock opened" }).click();
    await expect(widget.heading).toHaveText("The river lock opens");
    await expect(widget.heading).toBeInViewport();
  });

  test("leave the room that the page itself gives a frame below its bar", async ({ page }) => {
    await page.goto(PAGE);
    await inFrame(page, "rivers").shown();
    await page.addStyleTag({ content: "#rivers { scroll-margin-top: 33px }" });
    await page.getByRole("link", { name: "The lock opened" }).click();
    await expect(inFrame(page, "rivers").heading).toBeInViewport();
    await expect(page.locator("#rivers")).toHaveCSS("scroll-margin-top", "33px");
  });
});

test("says what it shows in the address of a page whose base is on another site", async ({ page }) => {
  await page.goto(PAGE);
  const widget = inFrame(page, "rivers");
  await widget.shown();
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement("base"), { href: "https://cdn.example/" }));
  });
  await widget.mark("The river lock opens").click();
  await expect(page).toHaveURL(/\/pages\/framed\.html#rivers:event=lock-opens$/);
});

test("only frames that show the widget are heard, and only as what they are", async ({ page }) => {
  await page.goto(PAGE);
  await inFrame(page, "rivers").shown();
  const frame = page.frames().find((frame) => frame.url().endsWith("/pages/blank.html"));
  await frame.evaluate(() => {
    parent.postMessage({ type: "transcaspian:resize", version: 1, height: "9999px; color: red", id: "rivers" }, "*");
    parent.postMessage({ type: "transcaspian:link", version: 1, link: "<img>", id: "rivers" }, "*");
  });
  await page.evaluate(() => postMessage({ type: "transcaspian:resize", version: 1, height: 9999, id: "rivers" }, "*"));
  await expect.poll(async () => (await height(page, "rivers")) < 5000).toBe(true);
  expect(new URL(page.url()).hash).toBe("");
  expect(await height(page, "other")).toBe(200);
});

test("tells its height in the words of other embedding scripts", async ({ page }) => {
  await page.goto("/pages/blank.html");
  await page.evaluate(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => window.heard.push(data));
    const frame = document.createElement("iframe");
    frame.src = "/embed.html?src=/fixtures/one-event.json&id=one&childId=7&resize=datawrapper#?secret=abc";
    document.querySelector("#place").append(frame);
  });
  const heard = (is) => expect.poll(() => page.evaluate(() => window.heard)).toEqual(expect.arrayContaining([is]));
  const height = expect.any(Number);
  await heard({ sentinel: "amp", type: "embed-size", height });
  await heard(expect.stringMatching(/^pymxPYMx7xPYMxheightxPYMx\d+$/));
  await heard({ "datawrapper-height": { one: height } });
  await heard({ message: "height", value: height, secret: "abc" });
  await heard(expect.stringMatching(/^\{"context":"iframe.resize","src":"http.*","height":\d+\}$/));
});
