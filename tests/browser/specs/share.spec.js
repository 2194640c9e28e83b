// A reader shares what is on the screen: the address holds it, and opens it again.

import { expect, test } from "../support.js";

/** Everything that a reader sees or is read out, and where the axis stands. */
async function everything(widget) {
  await widget.drawn();
  const isLying = (await widget.handle.count()) > 0;
  return {
    page: await widget.host.ariaSnapshot(),
    period: isLying && (await widget.handle.getAttribute("aria-valuetext")),
    query: await widget.searchBox.inputValue(),
  };
}

/** What the address says after the widget's name. */
const link = (page) => decodeURIComponent(new URL(page.url()).hash);

test("an event that is opened stands in the address, without a new entry in the history", async ({ page, widget }) => {
  await widget.open();
  const entries = await page.evaluate(() => history.length);
  await widget.mark("President Tokayev visited Azerbaijan").click();
  await expect.poll(() => link(page)).toBe("#transcaspian:event=2022-10-tokayev-visit");
  await widget.link("Next event").click();
  await expect.poll(() => link(page)).toBe("#transcaspian:event=2023-03-oil-transport");
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await widget.button("Close").click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
});

test.describe("loading the page again shows the same", () => {
  test("on the timeline: search, filters, period and event", async ({ page, widget }) => {
    await widget.open();
    await widget.searchBox.fill("Tokayev & Aliyev, 100%");
    await widget.searchBox.fill("tokayev");
    await widget.choose("Sector", "Diplomacy");
    await widget.choose("Status", "Took place");
    await widget.button("Zoom in").click();
    await widget.button("Earlier").click();
    await widget.mark("President Tokayev visited Azerbaijan").click();
    const before = await everything(widget);
    await page.reload();
    await widget.shown();
    expect(await everything(widget)).toEqual(before);
  });

  test("in the list: what was searched for, whatever its signs", async ({ page, widget }) => {
    await widget.open();
    await widget.show("List");
    await widget.searchBox.fill("a=b&c #d% +e ə“");
    const before = await everything(widget);
    await page.reload();
    await widget.shown();
    expect(await everything(widget)).toEqual(before);
  });

  test("among the projects: the one that is open", async ({ page, widget }) => {
    await widget.open();
    await widget.show("Projects");
    await widget.card("Middle Corridor").getByRole("heading").click();
    await expect(widget.heading).toHaveText("Middle Corridor");
    const before = await everything(widget);
    await page.reload();
    await widget.shown();
    expect(await everything(widget)).toEqual(before);
  });
});

test("a link to an event shows it to whoever opens it", async ({ widget }) => {
  await widget.open("/#transcaspian:event=1992-08-diplomatic-relations");
  await expect(widget.heading).toHaveText("Azerbaijan and Kazakhstan established diplomatic relations");
  await expect(widget.title).toBeInViewport();
});

test("a link to what is no longer there opens the widget as ever", async ({ widget }) => {
  await widget.open("/#transcaspian:view=nonsense&event=no-such-event&sector=none&from=1066&what");
  await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.detail).toHaveCount(0);
  await expect(widget.status).toBeEmpty();
  await expect(widget.marks).not.toHaveCount(0);
});

test.describe("a widget with an id", () => {
  test("goes by that name in the address, and follows links to it", async ({ page, widget }) => {
    await widget.open("/pages/named.html");
    await widget.show("List");
    await expect.poll(() => link(page)).toBe("#velmar:view=list");
    await page.getByRole("link", { name: "the lock opened" }).click();
    await expect(widget.heading).toHaveText("The river lock opens");
    await page.getByRole("link", { name: "night post", exact: true }).click();
    await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
    await expect(widget.heading).toHaveText("Night post");
    await page.goBack();
    await expect(widget.heading).toHaveText("The river lock opens");
  });

  test("does not answer to another’s name", async ({ widget }) => {
    await widget.open("/pages/named.html#transcaspian:view=list");
    await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  });
});

test.describe("what the host page keeps in its address stays", () => {
  test("its own fragments", async ({ page, widget }) => {
    await widget.open("/pages/named.html#notes");
    await widget.drawn();
    expect(new URL(page.url()).hash).toBe("#notes");
    await expect(page.getByRole("heading", { name: "Notes" })).toBeInViewport();
    await widget.mark("The river lock opens").click();
    await page.getByRole("link", { name: "Notes" }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#notes");
    await expect(widget.heading).toHaveText("The river lock opens");
    await widget.button("Close").click();
    await expect(widget.detail).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe("#notes");
  });

  test("its query, its base and its state", async ({ page, widget }) => {
    await widget.open("/pages/named.html?chapter=3");
    await page.evaluate(() => {
      const base = Object.assign(document.createElement("base"), { href: "/elsewhere/" });
      document.head.append(base);
      history.replaceState({ chapter: 3 }, "");
    });
    await widget.mark("The river lock opens").click();
    await expect(page).toHaveURL("/pages/named.html?chapter=3#velmar:event=lock-opens");
    await widget.button("Close").click();
    await expect(page).toHaveURL("/pages/named.html?chapter=3");
    expect(await page.evaluate(() => history.state)).toEqual({ chapter: 3 });
  });

  test("a base on another site", async ({ page, widget }) => {
    await widget.open("/pages/named.html?chapter=3");
    await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement("base"), { href: "https://cdn.example/" }));
    });
    await widget.mark("The river lock opens").click();
    await expect(page).toHaveURL(/\/pages\/named\.html\?chapter=3#velmar:event=lock-opens$/);
  });

  test("a path that begins with two slashes", async ({ page, widget, baseURL }) => {
    const address = `${baseURL}//pages/named.html`;
    const source = await (await page.request.get("/pages/named.html")).text();
    const body = source.replaceAll("../transcaspian.js", "/transcaspian.js").replaceAll('"page.css"', '"/pages/page.css"');
    await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
    await widget.open(address);
    await widget.mark("The river lock opens").click();
    await expect(page).toHaveURL(`${address}#velmar:event=lock-opens`);
  });
});
