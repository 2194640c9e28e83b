// What fewer readers ask for. `transcaspian.js` loads this when something is asked for that is here, or may be soon: charts,
// evidence, previews of references, what is printed and what is taken along. Each call says whose guest it is for: its element and root, the link to what it shows, the
// address of that, its language and its data.

import { Annex, annexStyle, initSync } from "./transcaspian-annex.js";
import { codes } from "./embed-code.js";
import { printed } from "./paper.js";
import { previews } from "./preview.js";

/** The module and its style, for all widgets of the page. */
let loading;

function load() {
  loading ??= begin();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function begin() {
  const response = await fetch(new URL("transcaspian-annex_bg.wasm", import.meta.url), {
    // As in transcaspian.js.
    integrity: import.meta.wasmIntegrity ?? "",
  });
  const whole = response.clone();
  const compile = async () => WebAssembly.compile(await whole.arrayBuffer());
  initSync({ module: await WebAssembly.compileStreaming(response).catch(compile) });
  const style = new CSSStyleSheet();
  style.replaceSync(annexStyle());
  return style;
}

/** The annex of each widget that was started, by the signal that ends it. */
const annexes = new WeakMap();

async function annexOf({ root, lang, signal, ...guest }) {
  const style = await load();
  // A widget that was started anew has only its own.
  if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets.push(style);
  // Kept at once, so that nobody reads the same twice; a failure is not kept.
  if (!annexes.has(signal)) annexes.set(signal, read(guest).then((bytes) => new Annex(bytes, lang)));
  annexes.get(signal).catch(() => annexes.delete(signal));
  return annexes.get(signal);
}

/** The bytes of the data: as the widget kept them, from the browser's own cache, or as the page gave them. */
async function read({ bytes, data }) {
  if (bytes) return bytes;
  if (data.fetched) return new Uint8Array(await (await fetch(data.fetched, { cache: "force-cache" })).arrayBuffer());
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}

/** Draws all that is left to the annex, for what is shown now and what the address asked for, if it did. */
export async function furnish(guest, asked) {
  const { root, link } = guest;
  const annex = await annexOf(guest);
  // What nobody has opened can wait.
  for (const place of root.querySelectorAll("[data-annex]:not([data-annex=share], details:not([open]) *)")) {
    annex.furnish(place, link);
  }
  for (const taker of root.querySelectorAll(".taker")) {
    taker.ontoggle = taker.onchange = () => take(annex, guest, taker);
    take(annex, guest, taker);
  }
  bring(root, asked);
  if (root.querySelector(".share")) await offer(guest);
}

/** Draws what there is to be taken along of a chart, once it is wanted. */
function take(annex, { element, page }, taker) {
  const chosen = taker.querySelector("select")?.value ?? "";
  if (taker.open) annex.take(taker.querySelector("[data-take]"), chosen, named(page, element), today());
}

/** What the address last said of the widget in each shadow root. */
const followed = new WeakMap();

/** Brings the chart or figure that a link leads to into sight, once. */
function bring(root, asked) {
  if (followed.get(root) === asked) return;
  followed.set(root, asked);
  const sought = [...root.querySelectorAll("[data-link]")].find(({ dataset }) => dataset.link === asked);
  if (!sought) return;
  sought.tabIndex = -1;
  sought.focus({ preventScroll: true });
  sought.scrollIntoView({ block: sought.matches("tr") ? "center" : "start" });
}

const placeOf = (root) => root.querySelector("[data-annex=share]");

/** Draws what there is to be copied. */
async function offer(guest) {
  const { element, root, link, lang, page, data } = guest;
  const annex = await annexOf(guest);
  // Another page cannot fetch what this one was given.
  const all = [page, ...(data.fetched ? codes(element, page, link, lang) : [])];
  annex.share(placeOf(root), all, link, named(page, element), today());
  const words = root.querySelector(".words textarea");
  const row = root.querySelector(".words + .code");
  const speak = () => (row.querySelector("textarea").value = [words.value.trim(), page].filter(Boolean).join("\n"));
  words.oninput = () => {
    speak();
    row.querySelector("[data-said]").textContent = "";
  };
  speak();
}

/** Shows what there is to be copied, or hides it. */
export async function share(guest) {
  const { root } = guest;
  const annex = await annexOf(guest);
  const sharer = root.querySelector(".sharer");
  const isOpen = root.querySelector(".share") !== null;
  sharer.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) {
    annex.share(placeOf(root), [], "", "", "");
    sharer.focus();
    return;
  }
  await offer(guest);
  const dialog = root.querySelector(".share");
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // What is open beside it stays so.
    event.stopPropagation();
    share(guest);
  });
  dialog.focus();
}

/** A page's address with the name of a widget on it. */
const named = (page, { id }) => `${page.replace(/#.*|$/s, "")}#${id || "transcaspian"}:`;

/** The reader's own day, as 2027-03-04. */
function today() {
  const now = new Date();
  return new Date(now - 60_000 * now.getTimezoneOffset()).toISOString().slice(0, 10);
}

/** Has the browser save what is shown as a file. */
export async function download(guest, button) {
  const { element, link, page, data } = guest;
  const annex = await annexOf(guest);
  const [, ending, chart] = button.dataset.act.split(" ");
  const text = chart ? annex.chart(chart, named(page, element)) : annex.file(ending, link, named(page, element));
  const file = new Blob([text], { type: "text/plain" });
  const name = data.fetched ? new URL(data.fetched, document.baseURI).pathname.split("/").pop().replace(/\.json$/, "") : "data";
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: [name, chart, ending].filter(Boolean).join(".") }).click();
  URL.revokeObjectURL(address);
}

/** Copies the code beside a button; where the browser refuses, it stands ready to be copied by hand. */
export async function copy(guest, button) {
  const row = button.parentElement;
  const field = row.querySelector("textarea");
  field.select();
  await navigator.clipboard.writeText(field.value).catch(() => {});
  const said = row.querySelector("[data-said]");
  said.textContent = said.dataset.said;
}

/**
 * The reader turns to a widget: from now on its references say what they lead to, and the browser prints what is shown
 * whole.
 */
export async function attend(guest) {
  const { root, bytes, now } = guest;
  previews(root, async (...asked) => (await annexOf(now())).preview(...asked));
  // What is large is read once more when something is asked for that takes it, and not before.
  if (bytes) await ready(guest);
}

/** Prints what is shown. */
export async function print(guest) {
  await ready(guest);
  window.print();
}

async function ready({ root, signal, now }) {
  const annex = await annexOf(now());
  printed(root, signal, (place) => annex.print(place, now().link, now().page));
}
