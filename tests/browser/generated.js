// Datasets that are as large as a test asks for.

import { expect } from "@playwright/test";

const ADDRESS = "/fixtures/generated.json";

/** Small events, one a day from 1700 on, with as many people as `people` says. */
export function generated(events, { people = 50, sources = 5, type = "person" } = {}) {
  const names = Array.from({ length: people }, (_, at) => `Person ${at}`);
  const day = (at) => new Date(Date.UTC(1700, 0, 1 + at)).toISOString().slice(0, 10);
  return JSON.stringify({
    schemaVersion: "1.0.0",
    id: "generated",
    title: "Generated",
    defaultLanguage: "en",
    sectors: ["Trade", "Energy", "Culture"].map((name) => ({ id: name.toLowerCase(), name })),
    sources: Array.from({ length: sources }, (_, at) => ({ id: `s${at}`, title: `Report ${at}`, issued: "2001" })),
    actors: names.map((name, at) => ({ id: `p${at}`, type, name, refs: [{ source: "s0", locator: "2" }] })),
    projects: [
      {
        id: "works",
        type: "project",
        name: "The works",
        sector: "trade",
        statuses: [{ status: "operating", asOf: "2001", basis: "stated", refs: [{ source: "s0", locator: "3" }] }],
        summary: [{ text: "Something is done.", refs: [{ source: "s0", locator: "1" }] }],
      },
    ],
    events: Array.from({ length: events }, (_, at) => ({
      id: `e${at}`,
      date: day(at),
      type: "meeting",
      status: "occurred",
      title: `Event number ${at}${at % 7 === 0 ? ", which has a title so long that it needs several lines on a phone" : ""}`,
      label: `No. ${at}`,
      sectors: [["trade", "energy", "culture"][at % 3]],
      actors: [{ actor: `p${at % people}` }],
      projects: at % 10 === 0 ? ["works"] : [],
      summary: [{ text: `What happened ${at}.`, refs: [{ source: `s${at % sources}`, locator: `${at + 1}` }] }],
    })),
  });
}

/** Opens a page of our own data. */
export async function open(page, widget, data, hash = "") {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ body: data, contentType: "application/json" }));
  await page.goto("/pages/blank.html");
  await page.evaluate(
    ([address, hash]) => {
      location.hash = hash;
      const element = document.createElement("transcaspian-timeline");
      element.setAttribute("src", address);
      document.querySelector("#place").append(element);
    },
    [ADDRESS, hash],
  );
  await expect(widget.searchBox).toBeVisible({ timeout: 60_000 });
  await widget.drawn();
}
