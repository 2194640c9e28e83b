// Whatever the data says, it is text: it becomes no element, no script, no request, and keeps to its place.

import { dataset, HOSTILE } from "../hostile.js";
import { expect, test } from "../support.js";

const FILE = "/fixtures/hostile.json";

/** What the widget is made of. */
const OURS = (
  "a article b button caption code dd details div dl dt figcaption figure footer h2 h3 h4 header i input label li ol " +
  "option p section select span sup summary table tbody td textarea th thead time tr ul " +
  "canvas circle defs g line linearGradient pattern rect stop svg text"
).split(" ");

/** Letters that turn round the direction of what follows, whatever its language. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A page that shows these texts in every field of a dataset, and what they got it to do. */
async function show(page, widget, texts) {
  const done = [];
  await page.exposeFunction("alert", (said) => done.push(`alert ${said}`));
  page.on("dialog", (dialog) => {
    done.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const isOurs = ["/pages/blank.html", "/pages/page.css", FILE].includes(pathname) || pathname.startsWith("/transcaspian");
    if (!isOurs) done.push(`request ${request.url()}`);
  });
  await page.route(`**${FILE}`, (route) => route.fulfill({ json: dataset(texts) }));
  await page.goto("/pages/blank.html");
  await page.locator("#place").evaluate((place, src) => {
    place.innerHTML = `<transcaspian-timeline src="${src}"></transcaspian-timeline>`;
  }, FILE);
  await expect(widget.title).toBeVisible();
  await widget.host.getByText(/problems? in the data/).click();
  await widget.drawn();
  return done;
}

/** What there is in the widget that the data has brought about and should not. */
const mischief = (widget) =>
  widget.host.evaluate(
    (host, { ours, turning }) => {
      const all = [...host.shadowRoot.querySelectorAll("*")];
      const named = (what, names) => names.map((name) => `${what} ${name}`);
      const attributes = all.flatMap((element) => [...element.attributes]);
      const body = host.shadowRoot.querySelector(".tl-widget");
      const edge = body.getBoundingClientRect().right;
      const isClipped = (element) => element.closest(".tl-plot, .tl-sr-only, .tl-figure-table") !== null;
      const wide = all.filter((it) => !isClipped(it) && it.getBoundingClientRect().right > edge + 1);
      const turned = [host.shadowRoot.textContent, ...attributes.map(({ value }) => value)];
      return [
        named("element", all.map(({ localName }) => localName).filter((name) => !ours.includes(name))),
        named("attribute", attributes.map(({ name }) => name).filter((name) => /^(on|src|srcdoc|srcset|action|formaction|ping)/.test(name))),
        named("style", attributes.filter(({ name, value }) => name === "style" && /url|expression|@/.test(value)).map(({ value }) => value)),
        named("address", all.filter((it) => it.matches("[href]") && !/^https?:$/.test(it.protocol)).map((it) => it.href)),
        named("too wide", wide.map((it) => `${it.localName}.${it.className}`)),
        named("scrolls", [document.documentElement, body].filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.localName)),
        named("turned", turned.filter((text) => text.search(turning) >= 0)),
      ].flat();
    },
    { ours: OURS, turning: TURNING },
  );

for (const [name, texts] of Object.entries(HOSTILE)) {
  for (const width of [1280, 390]) {
    test(`hostile ${name} in every field stay texts, ${width} px wide`, async ({ page, widget }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      const done = await show(page, widget, texts);
      expect(await mischief(widget), "timeline").toEqual([]);
      // A long list that grows while it comes into sight would move what is pressed next.
      await widget.host.getByText(/problems? in the data/).click();
      await widget.timeline.locator("[data-event]").first().click();
      await expect(widget.heading).toBeVisible();
      for (const menu of ["Sector", "Who", "Project"]) {
        await widget.menu(menu).click();
        await expect(widget.options).toHaveCount(texts.length);
        expect(await mischief(widget), menu).toEqual([]);
      }
      await widget.options.first().check();
      await widget.menu("Project").click();
      expect(await mischief(widget), "an event and a filter").toEqual([]);
      await widget.button("Clear all filters").click();
      const written = texts.map((text) => text.replace(TURNING, "")).sort();
      await widget.show("List");
      const titles = await widget.entries.getByRole("heading").evaluateAll((all) => all.map((it) => it.textContent));
      expect(titles.sort()).toEqual(written);
      expect(await mischief(widget), "list").toEqual([]);
      await widget.show("Projects");
      const names = await widget.cards.getByRole("heading").evaluateAll((all) => all.map((it) => it.textContent));
      expect(names.sort()).toEqual(written);
      for (let at = 0; at < texts.length; at += 1) {
        await widget.cards.nth(at).getByRole("link").first().click();
        await expect(widget.heading).toBeVisible();
        expect(await mischief(widget), `project ${at}`).toEqual([]);
      }
      for (const view of ["Figures", "Evidence", "Projects"]) {
        await widget.show(view);
        for (const summary of await widget.body.locator("summary").all()) await summary.evaluate((it) => it.click());
        await widget.drawn();
        expect(await mischief(widget), `${view} with all disclosed`).toEqual([]);
      }
      await widget.show("Evidence");
      const people = widget.body.locator(".tl-index").getByRole("link");
      await expect(people).toHaveCount(texts.length);
      for (const person of await people.all()) {
        await person.click();
        await expect(widget.detail.locator(".tl-kicker")).toBeVisible();
        expect(await mischief(widget), await person.innerText()).toEqual([]);
      }
      await widget.button("Share").click();
      await expect(widget.body.getByRole("dialog", { name: "Share" })).toBeVisible();
      expect(await mischief(widget), "what is taken along").toEqual([]);
      expect(done).toEqual([]);
    });
  }
}

test("a text that is read from right to left does not turn round what stands beside it", async ({ page, widget }) => {
  await show(page, widget, ["שלום 12", "עולם \u202e34"]);
  await widget.show("List");
  /** Where the words of a line begin, in the order in which they are written. */
  const starts = (selector) =>
    widget.host.locator(selector).first().evaluate((line) => {
      const starts = [];
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { index } of node.data.matchAll(/[a-z\u05d0-\u05ea]{3,}/gi)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          starts.push(range.getBoundingClientRect().left);
        }
      }
      return starts;
    });
  for (const line of [".tl-kicker:has(.tl-dot)", ".tl-when", ".tl-source p", ".tl-figure .tl-about"]) {
    const found = await starts(line);
    expect(found.length, line).toBeGreaterThan(1);
    expect(found, line).toEqual(found.toSorted((one, other) => one - other));
  }
});
