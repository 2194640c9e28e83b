// The ways in: the script and its element, a frame, and the folder on a site of one's own.

import { createHash } from "node:crypto";
import { expect, hold, test } from "../support.js";
import { Widget } from "../widget.js";

const WASM = "/transcaspian-widget_bg.wasm";

/** Counts the requests for a file. */
function requestsFor(page, address) {
  const requests = [];
  page.on("request", (request) => new URL(request.url()).pathname === address && requests.push(request));
  return requests;
}

/** Puts an element with these attributes and properties at a place of the blank page. */
const place = (page, attributes, selector = "#place") =>
  page.locator(selector).evaluate((place, attributes) => {
    const element = document.createElement("transcaspian-timeline");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(element);
  }, attributes);

const TWO = "/fixtures/two-countries.json";

test.describe("the element", () => {
  test("shares one instance with all others, and may be defined twice", async ({ page }) => {
    const requests = requestsFor(page, WASM);
    await page.goto("/pages/two.html");
    await page.evaluate(() => import("/transcaspian.js?again"));
    await new Widget(page, "#rivers").shown();
    await new Widget(page, "#bridges").shown();
    expect(requests).toHaveLength(1);
  });

  test("is loaded when it comes near the screen, with its data", async ({ page, widget }) => {
    const requests = [requestsFor(page, WASM), requestsFor(page, TWO)];
    await page.goto("/pages/blank.html");
    await page.locator("#place").evaluate((place) => (place.style.paddingTop = "6000px"));
    await place(page, { src: TWO });
    await page.waitForLoadState("networkidle");
    expect(requests.map((them) => them.length)).toEqual([0, 0]);
    await page.mouse.wheel(0, 5000);
    await widget.shown();
    expect(requests.map((them) => them.length)).toEqual([1, 1]);
  });

  test("is loaded at once where it is told to, or a link names it", async ({ page, widget }) => {
    await page.goto("/pages/blank.html#far:event=lock-opens");
    await page.locator("#place, #other-place").evaluateAll((places) => {
      for (const place of places) place.style.paddingTop = "6000px";
    });
    await place(page, { src: TWO, id: "far" });
    await widget.shown();
    await expect(widget.title).toBeInViewport();
    await expect(widget.heading).toHaveText("The river lock opens");
    await place(page, { src: TWO, id: "eager", loading: "eager" }, "#other-place");
    await new Widget(page, "#eager").shown();
  });

  test("works from another origin, with the script’s hash", async ({ page, widget, baseURL }) => {
    const elsewhere = baseURL.replace("localhost", "127.0.0.1");
    const hashes = await (await page.request.get("/integrity.json")).json();
    await page.goto("/pages/page.css"); // No script of ours is on this page.
    await page.setContent(`<main id="place"></main>`);
    await page.evaluate(
      ([src, integrity]) => {
        const script = Object.assign(document.createElement("script"), { type: "module", src, integrity });
        script.crossOrigin = "anonymous";
        document.head.append(script);
      },
      [`${elsewhere}/transcaspian.js`, hashes["transcaspian.js"]],
    );
    await place(page, { src: TWO });
    await widget.shown();
  });

  test("takes properties set before and after it is known", async ({ page, widget }) => {
    await page.route("**/transcaspian.js", async (route) => {
      await page.waitForTimeout(300);
      await route.continue();
    });
    await page.goto("/pages/blank.html", { waitUntil: "commit" });
    await page.locator("#place").waitFor({ state: "attached" });
    await page.locator("#place").evaluate((place, src) => {
      const element = document.createElement("transcaspian-timeline");
      Object.assign(element, { src, view: "list", theme: "dark" });
      place.append(element);
    }, TWO);
    await widget.shown();
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    await expect(widget.host).toHaveAttribute("theme", "dark");
    await widget.host.evaluate((host) => (host.view = "projects"));
    await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
    expect(await widget.host.evaluate(({ src, view }) => [src, view])).toEqual([TWO, "projects"]);
  });

  test("opens on a link that it is given, and keeps that out of the address", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO, link: "view=projects&project=night-post" });
    await expect(widget.heading).toHaveText("Night post");
    await widget.show("Timeline");
    await widget.button("Close").click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#transcaspian:view=timeline");
    await page.reload();
    await place(page, { src: TWO, link: "view=projects&project=night-post" });
    await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  });

  test("tells the page what is shown, and leaves the address alone if asked to", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await page.evaluate(() => {
      window.links = [];
      addEventListener("transcaspian-change", ({ detail }) => window.links.push(detail.link));
    });
    await place(page, { src: TWO, address: "none" });
    await widget.mark("The river lock opens").click();
    await expect.poll(() => page.evaluate(() => window.links.at(-1))).toBe("event=lock-opens");
    await widget.button("Close").click();
    await expect.poll(() => page.evaluate(() => window.links.at(-1))).toBe("");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("makes entries in the history only if it is asked to", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO, address: "push" });
    await widget.button("Zoom in").click();
    await widget.show("List");
    await widget.show("Projects");
    await expect.poll(() => new URL(page.url()).hash).toContain("view=projects");
    await page.goBack();
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    await page.goForward();
    await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
    await page.goBack();
    await page.goBack();
    await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
  });

  test("does not put another part of the page before whoever is reading what it holds", async ({ page, widget }) => {
    let letThrough;
    const held = new Promise((done) => (letThrough = done));
    await page.route(`**${WASM}`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/");
    await page.mouse.wheel(0, 6000);
    await expect(page.getByText("All of it is on this page")).not.toBeInViewport();
    letThrough();
    await widget.shown();
    await expect(widget.title).toBeInViewport();
  });

  test("goes back to what it opened on when the reader leaves a link to it", async ({ page, widget }) => {
    await widget.open("/pages/named.html");
    await page.getByRole("link", { name: "the lock opened" }).click();
    await expect(widget.heading).toHaveText("The river lock opens");
    await page.goBack();
    await expect(widget.detail).toHaveCount(0);
    await page.goForward();
    await expect(widget.heading).toHaveText("The river lock opens");
  });

  test("keeps what it shows when it is moved, and fetches nothing again", async ({ page, widget }) => {
    const requests = requestsFor(page, TWO);
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO });
    await widget.mark("The river lock opens").click();
    await page.evaluate(() => {
      document.querySelector("#other-place").append(document.querySelector("transcaspian-timeline"));
    });
    await widget.drawn();
    await expect(widget.heading).toHaveText("The river lock opens");
    expect(requests).toHaveLength(1);
    await widget.link("Next event").click();
    await expect(widget.heading).not.toHaveText("The river lock opens");
  });

  test("goes on with its start when it is moved meanwhile", async ({ page, widget }) => {
    const requests = requestsFor(page, TWO);
    const letThrough = await hold(page, TWO);
    const asked = page.waitForRequest(`**${TWO}`);
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO });
    await asked;
    await page.evaluate(() => {
      document.querySelector("#other-place").append(document.querySelector("transcaspian-timeline"));
    });
    letThrough();
    await widget.shown();
    await expect(page.locator("#other-place [part=title]")).toHaveText("Velmar and Ostria");
    expect(requests).toHaveLength(1);
  });

  test("does not start with a widget that is not the one it was built with", async ({ page, widget, expectComplaint }) => {
    expectComplaint(/integrity|transcaspian:/);
    await page.route(`**${WASM}`, async (route) => {
      const response = await route.fetch();
      const body = Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]);
      await route.fulfill({ response, body });
    });
    await page.goto("/pages/strict.html");
    await expect(page.getByText("The same events as a list.")).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(widget.body).toHaveCount(0);
  });
});

test.describe("what the host page does to a widget that has written into the address", () => {
  /** Counts how often a widget is ready, from the first on. */
  const countStarts = (page) =>
    page.addInitScript(() => {
      window.starts = 0;
      addEventListener("transcaspian-ready", () => window.starts++);
    });

  const WAYS = {
    "another language": (host) => (host.lang = "en-GB"),
    "another file": (host) => (host.src += "?again"),
    "other data": async (host) => (host.data = await (await fetch(host.src)).text()),
    "taking it away and putting it back": (host) => {
      const { nextSibling, parentNode } = host;
      host.remove();
      // Once the page has done with that.
      setTimeout(() => parentNode.insertBefore(host, nextSibling));
    },
    "putting another in its place": (host) => {
      const { outerHTML, parentNode, nextSibling } = host;
      host.remove();
      setTimeout(() => {
        const made = document.createRange().createContextualFragment(outerHTML);
        parentNode.insertBefore(made, nextSibling);
      });
    },
  };

  for (const [name, change] of Object.entries(WAYS)) {
    test(`keeps what it shows and does not fetch the reader: ${name}`, async ({ page, widget }) => {
      await countStarts(page);
      await page.goto("/pages/long.html");
      await page.locator("#notes").scrollIntoViewIfNeeded();
      await widget.shown();
      await widget.button("Zoom in").click();
      await expect.poll(() => new URL(page.url()).hash).toContain("#transcaspian:from=");
      const { start, end } = await widget.period();
      const read = page.locator("#after p").nth(20);
      await read.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 70));
      await widget.host.evaluate(change);
      await expect.poll(() => page.evaluate(() => window.starts)).toBe(2);
      await expect(read).toBeInViewport();
      const again = await widget.period();
      expect([again.start, again.end]).toEqual([start, end]);
    });
  }

  for (const [name, change] of Object.entries({
    "by itself": (host) => (host.view = "projects"),
    "with other data": async (host) => {
      const data = await (await fetch(host.src)).text();
      Object.assign(host, { data, view: "projects" });
    },
    "while it is away": (host) => {
      const { parentNode } = host;
      host.remove();
      host.view = "projects";
      setTimeout(() => parentNode.append(host));
    },
  })) {
    test(`shows another view that the page asks for, ${name}`, async ({ page, widget }) => {
      await countStarts(page);
      await page.goto("/pages/blank.html");
      await place(page, { src: TWO });
      await widget.show("List");
      await expect.poll(() => new URL(page.url()).hash).toBe("#transcaspian:view=list");
      await widget.host.evaluate(change);
      await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
      await expect.poll(() => new URL(page.url()).hash).toBe("");
      await widget.host.evaluate((host) => (host.lang = "en-GB"));
      await expect.poll(() => page.evaluate(() => window.starts)).toBeGreaterThan(1);
      await expect(widget.view("Projects")).toHaveAttribute("aria-pressed", "true");
    });
  }

  test("leads the reader to a link that was followed, for all that", async ({ page, widget }) => {
    await page.goto("/pages/long.html");
    await page.locator("#notes").scrollIntoViewIfNeeded();
    await widget.shown();
    await widget.show("List");
    await page.locator("#after p").nth(20).scrollIntoViewIfNeeded();
    const letThrough = await hold(page, "/data/azerbaijan-kazakhstan.json?again");
    const asked = page.waitForRequest("**/data/azerbaijan-kazakhstan.json?again");
    await widget.host.evaluate((host) => (host.src += "?again"));
    await asked;
    await page.evaluate(() => (location.hash = "#transcaspian:event=2022-10-tokayev-visit"));
    letThrough();
    await expect(widget.heading).toHaveText("President Tokayev visited Azerbaijan");
    await expect(widget.heading).toBeInViewport();
  });
});

test.describe("a link that is written otherwise than the widget would", () => {
  for (const link of ["event=lock-opens&from=2015-01-01&to=2016-01-01", "status=occurred&view=list", "q=a b", "view=timeline"]) {
    test(`leaves the page’s address alone as an attribute: ${link}`, async ({ page, widget }) => {
      await page.goto("/pages/blank.html#chapter-2");
      await page.evaluate(() => {
        window.links = [];
        addEventListener("transcaspian-change", ({ detail }) => window.links.push(detail.link));
      });
      await place(page, { src: TWO, link });
      await widget.shown();
      expect(new URL(page.url()).hash).toBe("#chapter-2");
      expect(await page.evaluate(() => window.links)).toEqual([]);
      await widget.show("Figures");
      await expect.poll(() => new URL(page.url()).hash).toContain("view=figures");
    });
  }

  test("is one entry in the history when it is followed", async ({ page, widget }) => {
    await page.goto("/pages/named.html");
    await widget.host.evaluate((host) => (host.address = "push"));
    await widget.shown();
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(() => (location.hash = "#velmar:status=occurred&view=list"));
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => new URL(page.url()).hash).toBe("#velmar:view=list&status=occurred");
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goBack();
    await expect(widget.view("Timeline")).toHaveAttribute("aria-pressed", "true");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("is one entry in the history when the page opens on it", async ({ page, widget }) => {
    await page.goto("/pages/blank.html#transcaspian:status=occurred&view=list");
    const entries = await page.evaluate(() => history.length);
    await place(page, { src: TWO, address: "push" });
    await expect(widget.view("List")).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => new URL(page.url()).hash).toBe("#transcaspian:view=list&status=occurred");
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});

test("every file of the folder is listed with its hash", async ({ page }) => {
  const hashes = await (await page.request.get("/integrity.json")).json();
  expect(Object.keys(hashes)).toEqual(
    expect.arrayContaining(["transcaspian.js", WASM.slice(1), "embed.html", "index.html", "data/dataset.schema.json"]),
  );
  for (const [file, hash] of Object.entries(hashes)) {
    const body = await (await page.request.get(`/${file}`)).body();
    expect(`sha384-${createHash("sha384").update(body).digest("base64")}`, file).toBe(hash);
  }
});

test.describe("the codes to copy", () => {
  test("show the same in a page with scripts and in one with frames", async ({ page, widget, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO, theme: "dark" });
    await widget.show("Projects");
    await widget.card("Night post").getByRole("link").first().click();
    await widget.button("Share").click();
    const dialog = widget.host.getByRole("dialog", { name: "Share" });
    await expect(dialog).toBeFocused();
    const code = (name) => dialog.getByRole("textbox", { name }).inputValue();
    expect(await code("Link to what you see")).toBe(page.url());
    await dialog.getByRole("button", { name: "Copy: For a page that allows scripts" }).click();
    await expect(dialog.getByText("Copied")).toBeVisible();
    const script = await page.evaluate(() => navigator.clipboard.readText());
    expect(script).toBe(await code("For a page that allows scripts"));
    const frame = await code("For a page that allows frames");
    expect(frame).toMatch(/height="\d{3,4}"/);
    expect(await code("For a page beside your own copy")).toContain('src="/transcaspian/data/two-countries.json"');

    await page.goto("/pages/page.css");
    for (const [pasted, shown] of [
      [script, widget],
      [frame, new Widget(page.frameLocator("iframe"))],
    ]) {
      // As a page with this in its source.
      await page.route("**/pasted.html", (route) =>
        route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Pasted</title>${pasted}` }),
      );
      await page.goto("/pasted.html");
      await expect(shown.heading).toHaveText("Night post");
      await expect(shown.view("Projects")).toHaveAttribute("aria-pressed", "true");
      await expect(shown.host).toHaveAttribute("theme", "dark");
      await page.unroute("**/pasted.html");
    }
  });

  test("follow what is shown, and close with Escape", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO });
    await widget.button("Share").click();
    const link = widget.host.getByRole("textbox", { name: "Link to what you see" });
    await expect(link).toHaveValue(/blank\.html$/);
    await widget.show("List");
    await expect(link).toHaveValue(/#transcaspian:view=list$/);
    await link.press("Escape");
    await expect(link).toHaveCount(0);
    await expect(widget.button("Share")).toBeFocused();
  });

  test("tell of the widget’s height without the dialog", async ({ page, widget }) => {
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO });
    await widget.shown();
    const height = await widget.host.evaluate((host) => host.offsetHeight);
    await widget.button("Share").click();
    const frame = widget.host.getByRole("textbox", { name: "For a page that allows frames" });
    await expect(frame).toHaveValue(new RegExp(`height="${height}"`));
    await widget.button("Zoom in").click();
    await expect(frame).toHaveValue(/from%3D/);
    await expect(frame).toHaveValue(new RegExp(`height="${height}"`));
  });

  test("may be copied slowly: the dialog may be closed meanwhile", async ({ page, widget }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => new Promise((_, refuse) => (window.refuse = refuse));
    });
    await page.goto("/pages/blank.html");
    await place(page, { src: TWO });
    await widget.button("Share").click();
    await widget.button("Copy: Link to what you see").click();
    await page.keyboard.press("Escape");
    await expect(widget.host.getByRole("dialog")).toHaveCount(0);
    await page.evaluate(() => window.refuse(new Error("no")));
    await widget.show("List");
    await expect(widget.entries.first()).toBeVisible();
  });

  test("are not offered for data that another page could not fetch", async ({ widget }) => {
    await widget.open("/pages/inline.html");
    await widget.button("Share").click();
    await expect(widget.host.getByRole("dialog", { name: "Share" }).getByRole("button", { name: "Copy: " })).toHaveCount(1);
  });
});
