// Ten widgets on a page, each with its own data, language and links.

import { expect, test } from "../support.js";
import { Widget } from "../widget.js";

const NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The ten widgets, all of them drawn. */
async function open(page, hash = "") {
  await page.goto(`/pages/ten.html${hash}`);
  const ten = Object.fromEntries(NAMES.map((name) => [name, new Widget(page, `#${name}`)]));
  for (const widget of Object.values(ten)) await expect(widget.status).toBeAttached();
  return ten;
}

/** What each of them shows, apart from where it is. */
const state = (page) =>
  page.locator("transcaspian-timeline").evaluateAll((hosts) =>
    Object.fromEntries(
      hosts.map(({ id, shadowRoot }) => {
        const pressed = [...shadowRoot.querySelectorAll("[aria-pressed=true], [aria-expanded=true]")];
        const open = shadowRoot.querySelector(".tl-detail h3")?.textContent;
        const period = shadowRoot.querySelector(".tl-handle")?.ariaValueText;
        return [id, [open, period, ...pressed.map((it) => it.textContent)].join(" | ")];
      }),
    ),
  );

/** The widgets that show something else than before. */
async function moved(page, before) {
  const now = await state(page);
  return NAMES.filter((name) => now[name] !== before[name]);
}

test("ten widgets show their own data, and say their own words in a language they speak", async ({ page }) => {
  const ten = await open(page);
  const titles = await Promise.all(Object.values(ten).map(({ title }) => title.innerText()));
  const reports = "Azerbaijan and Kazakhstan: three decades across the Caspian";
  const [one, two] = ["A dataset of one event", "Velmar and Ostria"];
  expect(titles).toEqual([one, two, reports, "Паром", two, two, one, one, reports, "A dataset with some bad records"]);
  for (const { body } of Object.values(ten)) await expect(body).toHaveAttribute("lang", "en");
  // What is in another language is marked so, for whoever reads it out.
  await expect(ten.four.title.locator("[lang=kk]")).toHaveText("Паром");
  await expect(ten.four.mark("Паром алғаш рет жүзеді")).toBeVisible();
  await expect(ten.five.entries).not.toHaveCount(0);
  await expect(ten.six.card("River lock")).toBeVisible();
  const paper = (widget) => widget.body.evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await paper(ten.seven)).not.toBe(await paper(ten.one));
});

test("a link, and going back and forward, moves only the widget it names", async ({ page }) => {
  const ten = await open(page);
  let before = await state(page);
  const follow = async (name, heading) => {
    before = await state(page);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(heading[0].heading).toHaveText(heading[1]);
    await heading[0].drawn();
  };
  await follow("The first", [ten.one, "The bridge opens"]);
  expect(await moved(page, before)).toEqual(["one"]);
  await follow("The second", [ten.two, "The river lock opens"]);
  expect(await moved(page, before)).toEqual(["two"]);
  await follow("The fifth", [ten.five, "Choirs are to meet in Ostra"]);
  expect(await moved(page, before)).toEqual(["five"]);
  // What the reader does stands in the entry of the link that was followed last.
  await ten.two.button("Close").click();
  await ten.two.show("List");
  await expect(page).toHaveURL(/#two:view=list$/);
  before = await state(page);
  await page.goBack();
  await expect(ten.two.heading).toHaveText("The river lock opens");
  await ten.two.drawn();
  expect(await moved(page, before)).toEqual(["two"]);
  before = await state(page);
  await page.goBack();
  await ten.one.drawn();
  expect(await moved(page, before)).toEqual([]);
  await page.goForward();
  await page.goForward();
  await expect(ten.two.view("List")).toHaveAttribute("aria-pressed", "true");
  await ten.two.drawn();
  expect(await moved(page, before)).toEqual(["two"]);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/ten\.html$/);
  await expect(page.locator("h1")).toHaveText("Ten stories");
});

test("a page that is opened by a link shows it in the widget that it names", async ({ page }) => {
  const before = await open(page).then(() => state(page));
  await page.goto("about:blank");
  const ten = await open(page, "#two:event=lock-opens");
  await expect(ten.two.heading).toHaveText("The river lock opens");
  expect(await moved(page, before)).toEqual(["two"]);
});

test("two widgets on a page answer to their own links", async ({ page }) => {
  const [rivers, bridges] = [new Widget(page, "#rivers"), new Widget(page, "#bridges")];
  await page.goto("/pages/two.html#bridges:event=bridge-opens");
  await expect(bridges.heading).toHaveText("The bridge opens");
  await expect(rivers.detail).toHaveCount(0);
  await page.evaluate(() => (location.hash = "#rivers:view=projects&project=night-post"));
  await expect(rivers.heading).toHaveText("Night post");
  await expect(bridges.heading).toHaveText("The bridge opens");
  await bridges.button("Close").click();
  await page.goBack();
  await expect(bridges.heading).toHaveText("The bridge opens");
  await expect(rivers.heading).toHaveText("Night post");
});

test("of ten widgets nine can go without disturbing the tenth", async ({ page }) => {
  const ten = await open(page);
  for (const name of NAMES.filter((name) => name !== "five")) await ten[name].host.evaluate((host) => host.remove());
  await ten.five.searchBox.fill("choirs");
  await expect(ten.five.entries).toHaveCount(1);
  await ten.five.show("Timeline");
  await ten.five.mark("Choirs are to meet in Ostra").click();
  await expect(ten.five.heading).toHaveText("Choirs are to meet in Ostra");
});
