// An editor brings data of any sort: it is shown, or it is said in its place what is wrong.

import { expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const TWO = "/fixtures/two-countries.json";
const ONE = "/fixtures/one-event.json";

/** Puts a widget with these attributes into the blank page. */
async function place(page, attributes) {
  await page.goto("/pages/blank.html");
  await page.locator("#place").evaluate((place, attributes) => {
    const element = document.createElement("transcaspian-timeline");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(element);
  }, attributes);
}

/** Counts the requests for a file. */
function requestsFor(page, address) {
  const requests = [];
  page.on("request", (request) => new URL(request.url()).pathname === address && requests.push(request));
  return requests;
}

test.describe("data comes", () => {
  test("from a file", async ({ page, widget }) => {
    const requests = requestsFor(page, TWO);
    await place(page, { src: TWO });
    await expect(widget.title).toHaveText("Velmar and Ostria");
    await expect(widget.count("events")).toHaveText("5 events");
    await widget.mark("The river lock opens").click();
    await expect(widget.detail).toContainText("The harbour master let the first boat through.");
    await expect(widget.sources.getByRole("link", { name: "The lock is ready" })).toHaveAttribute(
      "href",
      "https://mirror.example/lock",
    );
    expect(requests).toHaveLength(1);
  });

  test("from the file beside the script, where none is named", async ({ page, widget }) => {
    const requests = requestsFor(page, "/data/azerbaijan-kazakhstan.json");
    await place(page, {});
    await expect(widget.title).toHaveText(/^Azerbaijan and Kazakhstan/);
    expect(requests).toHaveLength(1);
  });

  test("from our own page itself, which asks for no data file", async ({ page, widget }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await widget.open("/");
    await page.waitForLoadState("networkidle");
    expect(asked).toContain("/transcaspian-widget_bg.wasm");
    expect(asked.filter((path) => path.endsWith(".json"))).toEqual([]);
  });

  test("from a script inside the element", async ({ widget }) => {
    await widget.open("/pages/inline.html");
    await expect(widget.title).toHaveText("A ferry, written into the page");
    await expect(widget.mark("The ferry sails for the first time")).toBeVisible();
  });

  test("from an object set before the widget is known, and a file named beside it is not fetched", async ({
    page,
    widget,
  }) => {
    const requests = requestsFor(page, "/fixtures/no-such-file.json");
    await widget.open("/pages/property.html");
    await expect(widget.title).toHaveText("A kiosk, set as an object");
    await expect(widget.mark("The kiosk opens")).toBeVisible();
    expect(requests).toHaveLength(0);
    expect(await widget.host.evaluate((host) => host.data.id)).toBe("kiosk");
  });

  test("from an object or a text set later, and from the file again when that is taken away", async ({
    page,
    widget,
  }) => {
    await place(page, { src: ONE });
    await expect(widget.title).toHaveText("A dataset of one event");
    const two = await (await page.request.get(TWO)).json();
    await widget.host.evaluate((host, data) => (host.data = data), { ...two, title: "Set as an object" });
    await expect(widget.title).toHaveText("Set as an object");
    await widget.host.evaluate((host, data) => (host.data = JSON.stringify(data)), { ...two, title: "Set as a text" });
    await expect(widget.title).toHaveText("Set as a text");
    await widget.host.evaluate((host) => (host.data = undefined));
    await expect(widget.title).toHaveText("A dataset of one event");
  });
});

test.describe("the reader is told", () => {
  test("where a file is not well formed", async ({ page, widget }) => {
    const requests = requestsFor(page, "/fixtures/malformed.json");
    await place(page, { src: "/fixtures/malformed.json" });
    await expect(widget.alert).toHaveText("There is nothing to show in the data.");
    await expect(widget.body.getByText(/line \d+/)).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(requests).toHaveLength(1);
  });

  test("that a file has nothing inside", async ({ page, widget }) => {
    await place(page, { src: "/fixtures/empty.json" });
    await expect(widget.title).toHaveText("A dataset with nothing inside");
    await expect(widget.alert).toHaveText("There is nothing to show in the data.");
    await expect(widget.searchBox).toHaveCount(0);
  });

  test("that a file is not there, and sees what the element holds", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/404/);
    const requests = requestsFor(page, "/fixtures/no-such-file.json");
    await place(page, { src: "/fixtures/no-such-file.json" });
    await widget.host.evaluate((host) => (host.textContent = "A list of the same events."));
    await expect(widget.alert).toContainText("The data file could not be fetched.");
    await expect(widget.alert).toContainText("/fixtures/no-such-file.json");
    await expect(widget.alert).toContainText("404");
    await expect(page.getByText("A list of the same events.")).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(requests).toHaveLength(1);
  });

  test("that the network is gone", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/Failed to load/);
    await page.route(`**${TWO}`, (route) => route.abort());
    await place(page, { src: TWO });
    await expect(widget.alert).toContainText("The data file could not be fetched.");
    await page.unroute(`**${TWO}`);
    await widget.host.evaluate((host) => host.setAttribute("src", host.getAttribute("src") + "?again"));
    await expect(widget.title).toHaveText("Velmar and Ostria");
    await expect(widget.alert).toHaveCount(0);
  });

  test("that something quite different was given", async ({ page, widget }) => {
    await place(page, { src: ONE });
    await expect(widget.title).toHaveText("A dataset of one event");
    for (const data of ["[]", "42", "", "null", {}, { title: "A title alone" }, { events: "none", title: ["what"] }]) {
      await widget.host.evaluate((host, data) => (host.data = data), data);
      await expect(widget.alert, JSON.stringify(data)).toBeVisible();
      await expect(widget.host.getByText("A dataset of one event"), JSON.stringify(data)).toHaveCount(0);
    }
  });

  test("which records are bad, and sees the good ones", async ({ page, widget }) => {
    await place(page, { src: "/fixtures/some-bad-records.json" });
    await expect(widget.title).toHaveText("A dataset with some bad records");
    await widget.press("Fit all");
    await expect(widget.mark("The bridge opens")).toHaveCount(1);
    await expect(widget.mark("A second bridge is to be built")).toBeVisible();
    await expect(widget.card("Stone bridge")).toBeVisible();
    const problems = widget.host.getByRole("group").filter({ hasText: /\d+ problems in the data/ });
    await problems.getByText(/\d+ problems in the data/).click();
    for (const word of ["2019-02-31", "castle", "many", "nobody", "javascript:"]) {
      await expect(problems.getByRole("listitem").filter({ hasText: word }).first(), word).toBeVisible();
    }
    await widget.mark("The bridge opens").click();
    await expect(widget.detail).toContainText("The mayor opened the bridge.");
    // Links lead to records of the widget, and nowhere else.
    const elsewhere = page.locator(":not([href*='#transcaspian:'])");
    await expect(widget.host.getByRole("link").and(elsewhere)).toHaveCount(0);
  });
});

test("one event is enough", async ({ page, widget }) => {
  await place(page, { src: ONE });
  await expect(widget.count("event")).toHaveText("1 event");
  await expect(widget.marks).toHaveCount(1);
  for (const button of ["Zoom in", "Later", "Earlier", "Zoom out", "Fit all"]) await widget.press(button);
  await widget.mark("The bridge opens").click();
  await expect(widget.detail.getByRole("time")).toHaveText("3 June 2019");
  await expect(widget.link("Next event")).toHaveCount(0);
  await widget.show("List");
  await expect(widget.entries).toHaveCount(1);
  await widget.show("Projects");
  await expect(widget.cards).toHaveCount(0);
});

test("two widgets on a page do not disturb each other", async ({ page }) => {
  const rivers = new Widget(page, "#rivers");
  const bridges = new Widget(page, "#bridges");
  await page.goto("/pages/two.html");
  await expect(rivers.title).toHaveText("Velmar and Ostria");
  await expect(bridges.title).toHaveText("A dataset of one event");
  await rivers.show("List");
  await rivers.searchBox.fill("lock");
  await expect(bridges.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  await expect(bridges.searchBox).toHaveValue("");
  await bridges.mark("The bridge opens").press("Enter");
  await expect(bridges.heading).toHaveText("The bridge opens");
  await expect(rivers.detail).toHaveCount(0);
  await rivers.menu("Sector").click();
  await expect(bridges.options).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(bridges.detail).toBeVisible();
  await bridges.host.evaluate((host) => host.remove());
  await rivers.searchBox.fill("choirs");
  await expect(rivers.entries).toHaveCount(1);
});

test.describe("the element may", () => {
  test("be taken away, put back and moved", async ({ page, widget }) => {
    await place(page, { src: TWO });
    await expect(widget.title).toHaveText("Velmar and Ostria");
    const element = await widget.host.elementHandle();
    await element.evaluate((host) => host.remove());
    await expect(widget.title).toHaveCount(0);
    await page.locator("#place").evaluate((place, host) => place.append(host), element);
    await expect(widget.title).toHaveText("Velmar and Ostria");
    await page.locator("#other-place").evaluate((place, host) => place.append(host), element);
    await expect(page.locator("#other-place [part=title]")).toHaveText("Velmar and Ostria");
    await widget.mark("The river lock opens").click();
    await expect(widget.heading).toHaveText("The river lock opens");
  });

  test("be given another file", async ({ page, widget }) => {
    await place(page, { src: TWO });
    await expect(widget.title).toHaveText("Velmar and Ostria");
    await widget.host.evaluate((host, src) => host.setAttribute("src", src), ONE);
    await expect(widget.title).toHaveText("A dataset of one event");
    await expect(widget.title).toHaveCount(1);
  });

  test("be given another file while the first is still on its way", async ({ page, widget }) => {
    await hold(page, TWO);
    const asked = page.waitForRequest(`**${TWO}`);
    await place(page, { src: TWO });
    await asked;
    const givenUp = page.waitForEvent("requestfailed", (request) => request.url().endsWith(TWO));
    await widget.host.evaluate((host, src) => host.setAttribute("src", src), ONE);
    await givenUp;
    await expect(widget.title).toHaveText("A dataset of one event");
    await widget.drawn();
    await expect(widget.title).toHaveText("A dataset of one event");
    await expect(widget.mark("The bridge opens")).toBeVisible();
  });

  test("be taken away while its file is on its way", async ({ page, widget }) => {
    await hold(page, TWO);
    const asked = page.waitForRequest(`**${TWO}`);
    await place(page, { src: TWO });
    await asked;
    await expect(widget.host.getByRole("progressbar")).toBeVisible();
    const givenUp = page.waitForEvent("requestfailed", (request) => request.url().endsWith(TWO));
    const kept = await widget.host.evaluateHandle((host) => {
      host.remove();
      return host;
    });
    await givenUp;
    expect(await kept.evaluate((host) => host.shadowRoot?.querySelectorAll("[part]").length ?? 0)).toBe(0);
  });

  test("open in another view", async ({ page, widget }) => {
    await place(page, { src: TWO, view: "projects" });
    await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
    await expect(widget.cards).toHaveCount(2);
  });
});

test.describe("a large file", () => {
  /** A dataset of so many events, as a server sends it that takes its time over the last byte. */
  async function serveSlowly(page, count) {
    const two = await (await page.request.get(TWO)).json();
    const [event] = two.events;
    const events = Array.from({ length: count }, (_, n) => ({
      ...event,
      id: `event-${n}`,
      date: String(1900 + (n % 100)),
      projects: [],
    }));
    const data = { ...two, events, projects: [], indicators: [], disagreements: [], title: "Many events" };
    await page.addInitScript((text) => {
      const direct = window.fetch;
      window.fetch = async (address, options) => {
        if (!String(address).endsWith("/many.json")) return direct(address, options);
        window.asked = (window.asked ?? 0) + 1;
        const bytes = new TextEncoder().encode(text);
        const { signal } = options;
        return new Response(
          new ReadableStream({
            async start(stream) {
              signal.addEventListener("abort", () => stream.error(signal.reason));
              stream.enqueue(bytes.slice(0, -1));
              await new Promise((go) => (window.sendTheRest = go));
              if (signal.aborted) return;
              stream.enqueue(bytes.slice(-1));
              stream.close();
            },
          }),
        );
      };
    }, JSON.stringify(data));
  }

  test("shows how far it has come, and then itself", async ({ page, widget }) => {
    await serveSlowly(page, 3000);
    await place(page, { src: "/many.json" });
    await widget.host.evaluate((host) => (host.textContent = "A list of the same events."));
    await expect(widget.host.getByRole("progressbar", { name: "Loading the data" })).toBeVisible();
    await expect(widget.host.getByText(/^Loading: \d\.\d MB$/)).toBeVisible();
    await expect(page.getByText("A list of the same events.")).toBeVisible();
    await page.evaluate(() => window.sendTheRest());
    await expect(widget.title).toHaveText("Many events");
    await expect(widget.count("events")).toHaveText("3,000 events");
    await expect(widget.body.getByRole("progressbar")).toHaveCount(0);
  });

  test("can be given up and asked for again", async ({ page, widget }) => {
    await serveSlowly(page, 10);
    await place(page, { src: "/many.json" });
    await widget.host.evaluate((host) => (host.textContent = "A list of the same events."));
    await expect(widget.host.getByRole("progressbar")).toBeVisible();
    await expect(page.getByText("A list of the same events.")).toBeVisible();
    await widget.host.getByRole("button", { name: "Cancel" }).click();
    await expect(widget.host.getByText("Loading was cancelled.")).toBeVisible();
    await expect(widget.host.getByRole("progressbar")).toHaveCount(0);
    await expect(page.getByText("A list of the same events.")).toBeVisible();
    await widget.host.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => window.asked === 2);
    await page.evaluate(() => window.sendTheRest());
    await expect(widget.title).toHaveText("Many events");
  });
});
