// custom-elements.json, which editors and documentation tools read: sound, and true of the element.

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import Ajv from "ajv";
import { expect, test } from "../support.js";

const read = async (page) => (await page.request.get("/custom-elements.json")).json();
const declaration = async (page) => (await read(page)).modules[0].declarations[0];
const names = (list) => list.map(({ name }) => name).sort();

test("is what its schema says", async ({ page }) => {
  const path = createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json");
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(JSON.parse(await readFile(path, "utf8")));
  validate(await read(page));
  expect(validate.errors).toBeNull();
});

test("names the attributes, properties and events that there are", async ({ page, widget }) => {
  const { attributes, members, events, tagName } = await declaration(page);
  await widget.open("/pages/strict.html");
  const own = await page.evaluate((tagName) => {
    const { prototype, observedAttributes } = customElements.get(tagName);
    const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    return { properties: all.filter(([, { set }]) => set).map(([name]) => name), observedAttributes };
  }, tagName);
  expect(names(members)).toEqual(own.properties.sort());
  const written = members.filter(({ name }) => name !== "data").map(({ name }) => name);
  expect(names(attributes)).toEqual([...written, "lang", "id"].sort());
  expect(names(attributes)).toEqual(expect.arrayContaining(own.observedAttributes));
  // Some are the script's and some the program's, where one text follows another without a space.
  const files = ["transcaspian.js", "transcaspian-widget_bg.wasm"].map(async (file) => (await page.request.get(file)).text());
  const told = (await Promise.all(files)).join().match(/transcaspian-(ready|change|error)/g);
  expect(names(events)).toEqual([...new Set(told)].sort());
});

test("names the parts and custom properties that there are", async ({ page, widget }) => {
  const { cssParts, cssProperties } = await declaration(page);
  await widget.open("/pages/strict.html");
  const found = new Set();
  const look = async () => {
    const parts = await widget.host.evaluate((host) =>
      [...host.shadowRoot.querySelectorAll("[part]")].flatMap((element) => [...element.part]),
    );
    for (const part of parts) found.add(part);
  };
  await widget.mark("The river lock opens").click();
  await expect(widget.heading).toBeVisible();
  await look();
  for (const view of ["List", "Projects"]) {
    await widget.show(view);
    await look();
  }
  expect(names(cssParts)).toEqual([...found].sort());
  const used = await widget.host.evaluate((host) =>
    host.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(),
  );
  expect(names(cssProperties)).toEqual([...new Set(used.match(/--tl-[\w-]+/g))].sort());
});
