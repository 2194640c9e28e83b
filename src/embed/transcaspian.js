// The script that host pages name. It defines <transcaspian-timeline> and loads the widget from its own folder.
// What a host can do with the element is told in README.md.

import start, { Opening } from "./transcaspian-widget.js";

const TAG = "transcaspian-timeline";

/** The dataset of an element that names none. It lies beside this script. */
const DEFAULT_SRC = new URL("data/azerbaijan-kazakhstan.json", import.meta.url).href;

/** One instance for all widgets of the page, loaded when the first is wanted. */
let loading;

function load() {
  loading ??= start();
  // A failure is not kept: the next widget tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** How long the reader waits before being told how far it has come, in milliseconds. */
const PATIENCE_MS = 300;

/** How long the page may be kept waiting, and how many records are read before that is looked at again. */
const SLICE_MS = 10;
const RECORDS = 64;

const CANCELLED = "cancelled";

/** The bytes of a file; tells how many there are as they come. */
async function read(responding, tell) {
  const response = await responding;
  if (!response.ok) throw Object.assign(new Error(response.statusText), { status: response.status });
  const reader = response.body.getReader();
  const parts = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    tell((length += next.value.length));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Settles when something is so, and by then on the screen: two frames later. */
async function drawn(isSo) {
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (!isSo());
  await frame();
}

class TranscaspianTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "view"];

  #data;
  // Kept here, as the widget is gone when its handle is collected.
  #mounted;
  // The attempt that goes on: one that was overtaken is aborted, and clears up after itself.
  #attempt;

  constructor() {
    super();
    this.addEventListener("click", (event) => this.#pressed(event));
    // A property set before this class was known hides the accessor below.
    if (Object.hasOwn(this, "data")) {
      const data = this.data;
      delete this.data;
      this.data = data;
    }
  }

  /** A dataset as an object or as JSON; it takes precedence over `src`. */
  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    this.#restart();
  }

  connectedCallback() {
    this.#restart();
  }

  disconnectedCallback() {
    this.#stop();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#restart();
  }

  #stop() {
    this.#attempt?.abort();
    this.#attempt = undefined;
    this.#mounted?.free();
    this.#mounted = undefined;
    this.#fallBack();
  }

  /** Shows what the element holds. */
  #fallBack() {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Changes made one after another, as by a parser or a script, make one start. */
  #restart() {
    this.#stop();
    const attempt = (this.#attempt = new AbortController());
    queueMicrotask(() => {
      if (this.isConnected && attempt === this.#attempt) this.#start(attempt);
    });
  }

  async #start(attempt) {
    const { signal } = attempt;
    const given = this.#given();
    const src = given === undefined ? (this.getAttribute("src") ?? DEFAULT_SRC) : undefined;
    // The data is on its way while the widget is.
    const responding = src && fetch(src, { signal });
    responding?.catch(() => {}); // Told of when it is waited for.
    try {
      await load();
      if (signal.aborted) return;
      const opening = new Opening(this);
      if (await this.#fill(opening, { given, src, responding, signal })) this.#mounted = opening.mount();
      else opening.free();
      await drawn(() => signal.aborted || !this.#mounted || this.#mounted.isDrawn);
      this.#tell(attempt, "transcaspian-ready");
    } catch (error) {
      this.#fallBack();
      console.error("transcaspian:", error);
      this.#tell(attempt, "transcaspian-error", { message: String(error) });
    }
  }

  /** What the page gives as data, a text or what JSON.stringify makes one of; undefined where a file is meant. */
  #given() {
    if (this.#data != null) return this.#data;
    if (this.hasAttribute("src")) return undefined;
    return this.querySelector('script[type="application/json"]')?.textContent;
  }

  /** Gives the data to what is opened; false if there is none, which is said, or if nobody wants it any more. */
  async #fill(opening, { given, src, responding, signal }) {
    let isLate = false;
    let length = 0;
    const progress = () => {
      if (isLate && !signal.aborted) opening.showProgress(length);
    };
    const patience = setTimeout(() => {
      isLate = true;
      progress();
    }, PATIENCE_MS);
    try {
      if (responding) {
        const bytes = await read(responding, (bytes) => {
          length = bytes;
          progress();
        });
        opening.take(bytes);
      } else {
        const text = typeof given === "string" ? given : JSON.stringify(given);
        opening.take(new TextEncoder().encode(text));
      }
      for (;;) {
        const until = performance.now() + SLICE_MS;
        do {
          if (!opening.read(RECORDS)) return true;
        } while (performance.now() < until);
        progress();
        await new Promise((go) => setTimeout(go));
        signal.throwIfAborted();
      }
    } catch (error) {
      if (signal.reason === CANCELLED) opening.showCancelled();
      else if (!signal.aborted) opening.showFailure(src, error.status ?? 0, String(error));
    } finally {
      clearTimeout(patience);
    }
    return false;
  }

  /** Whoever does not want to wait, or wants to try again, presses a button that the widget shows meanwhile. */
  #pressed(event) {
    const button = event.composedPath()[0].closest?.("[data-act]");
    if (button?.getRootNode() !== this.shadowRoot) return;
    if (button.dataset.act === "cancel") this.#attempt?.abort(CANCELLED);
    if (button.dataset.act === "again") this.#restart();
  }

  /** Tells the page of an attempt, unless it was overtaken. */
  #tell(attempt, name, detail = {}) {
    if (attempt !== this.#attempt) return;
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// A second copy of this script on the page changes nothing.
if (!customElements.get(TAG)) customElements.define(TAG, TranscaspianTimeline);
