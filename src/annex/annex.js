// What fewer readers ask for. `transcaspian.js` loads this when something is asked for that is here: figures as charts, and
// what there is to be copied. Each call says whose guest it is for: its element and root, the link to what it shows, the
// address of that, its language and its data.

import { Annex, annexStyle, initSync } from "./transcaspian-annex.js";
import { codes } from "./embed-code.js";
import { printed } from "./paper.js";

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

/** The annex of each shadow root, and the data that it was made for. */
const annexes = new WeakMap();

async function annexOf({ root, lang, data }) {
  const style = await load();
  // A widget that was started anew has only its own.
  if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets.push(style);
  const known = annexes.get(root);
  const source = data.fetched ?? data;
  if (known?.source === source) return known.annex;
  // Kept at once, so that nobody reads the same twice.
  const annex = read(data).then((bytes) => new Annex(bytes, lang));
  annexes.set(root, { source, annex });
  return annex;
}

/** The bytes of the data: fetched, most likely from the browser's own cache, or as they were given. */
async function read(data) {
  if (data.fetched) return new Uint8Array(await (await fetch(data.fetched, { cache: "force-cache" })).arrayBuffer());
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}

/** Draws all that is left to the annex, for what is shown now. */
export async function furnish(guest) {
  const annex = await annexOf(guest);
  for (const place of guest.root.querySelectorAll("[data-annex]")) {
    if (place.dataset.annex !== "share") annex.furnish(place, guest.link);
  }
  if (guest.root.querySelector(".share")) await offer(guest);
}

const placeOf = (root) => root.querySelector("[data-annex=share]");

/** Draws what there is to be copied. */
async function offer(guest) {
  const { element, root, link, lang, page, data } = guest;
  const annex = await annexOf(guest);
  // Another page cannot fetch what this one was given.
  const all = [page, ...(data.fetched ? codes(element, page, link, lang) : [])];
  annex.share(placeOf(root), all, link, named(page, element), today());
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
  const ending = button.dataset.act.split(" ")[1];
  const file = new Blob([annex.file(ending, link, named(page, element))], { type: "text/plain" });
  const name = data.fetched ? new URL(data.fetched, document.baseURI).pathname.split("/").pop().replace(/\.json$/, "") : "data";
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: `${name}.${ending}` }).click();
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

/** How much data is read once more for readers who may never print it, in bytes. */
const LARGE = 2_000_000;

/** The reader has turned to a widget: what the browser prints from now on is what is shown then, whole. */
export async function attend(guest) {
  if (guest.bytes > LARGE) return;
  await ready(guest);
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
