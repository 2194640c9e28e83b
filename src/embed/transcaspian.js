// The script that host pages name. It defines <transcaspian-timeline> and loads the widget from its own folder.
// What a host can do with the element is told in docs/embedding.md.

import { initSync, Opening, whenPanicked, widgetStyle } from "./transcaspian-widget.js";

const TAG = "transcaspian-timeline";

/** The dataset of an element that names none. It lies beside this script. */
const DEFAULT_SRC = new URL("data/azerbaijan-kazakhstan.json", import.meta.url).href;

/** One instance for all widgets of the page, loaded when the first is wanted; it comes with the style they share. */
let loading;

function load() {
  loading ??= begin();
  // A failure is not kept: the next widget tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Why nothing in the instance can be relied on any more, once it has panicked. */
let broken;

/** What is called then, and what must never be given back to such an instance. */
const running = new Set();
const remains = [];

async function begin() {
  if (broken) throw broken;
  const response = await fetch(new URL("transcaspian-widget_bg.wasm", import.meta.url), {
    // A page that pins this script's hash has pinned the widget's too: the build writes it here.
    integrity: import.meta.wasmIntegrity ?? "",
  });
  // Not every server calls it by its type, which compiling on the way asks for.
  const whole = response.clone();
  const compile = async () => WebAssembly.compile(await whole.arrayBuffer());
  initSync({ module: await WebAssembly.compileStreaming(response).catch(compile) });
  whenPanicked((message) => {
    broken = new Error(message);
    loading = undefined;
    for (const fail of [...running]) fail(broken);
  });
  const style = new CSSStyleSheet();
  style.replaceSync(widgetStyle());
  return style;
}

/** How far below or above the screen a widget is when it is loaded. */
const NEAR = "800px";

/** How long the reader waits before being told how far it has come, in milliseconds. */
const PATIENCE_MS = 300;

/** How much data is kept for readers who may ask for what takes all of it once more, in bytes. */
const LARGE = 2_000_000;

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

/** The attributes that are properties as well. */
const WORDS = ["src", "view", "link", "theme", "loading", "address"];

/** What of a link changes while the reader moves or types: no entry in the history is worth it. */
const PASSING = /\b(from|to|q)=[^&]*&?/g;

/** How a widget's part of the address begins: with its name, so that several on a page can each be linked to. */
const prefix = ({ id }) => new URL(`#${id || "transcaspian"}:`, location.href).hash;

/** What an address says of an element's widget; undefined where it says nothing. */
function linkIn(address, element) {
  const { hash } = new URL(address);
  const start = prefix(element);
  return hash.startsWith(start) ? hash.slice(start.length) : undefined;
}

class TranscaspianTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "view", "link"];

  /** Who waits for elements to come near the screen. */
  static #lookout = new IntersectionObserver(
    (sightings) => sightings.forEach(({ isIntersecting, target }) => isIntersecting && target.#want()),
    { rootMargin: NEAR },
  );

  #data;
  #isWanted = false;
  // Kept here, as the widget is gone when its handle is collected.
  #mounted;
  /** The link to what it shows. */
  #link;
  /** Its data as it came, if that is not much. */
  #bytes;
  // The attempt that goes on: one that was overtaken is aborted, and clears up after itself.
  #attempt;

  constructor() {
    super();
    this.addEventListener("click", (event) => this.#pressed(event));
    // A property set before this class was known hides the accessor below.
    for (const name of ["data", ...WORDS]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
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
    addEventListener("hashchange", this.#follow);
    // One that is only moved stays as it is.
    if (this.#mounted) return;
    if (this.loading === "eager" || this.#linked !== undefined) this.#want();
    else TranscaspianTimeline.#lookout.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#follow);
    TranscaspianTimeline.#lookout.unobserve(this);
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  /** In another document the style has to be made anew. */
  adoptedCallback() {
    this.#leave();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#restart();
  }

  #want() {
    TranscaspianTimeline.#lookout.unobserve(this);
    this.#isWanted = true;
    this.#restart();
  }

  #leave() {
    this.#isWanted = false;
    this.#stop();
  }

  #stop() {
    this.#attempt?.abort();
    this.#attempt = undefined;
    running.delete(this.#fail);
    if (broken) remains.push(this.#mounted);
    else this.#mounted?.free();
    this.#mounted = undefined;
    this.#fallBack();
  }

  /** Shows what the element holds. */
  #fallBack() {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Something has gone wrong that the widget cannot speak of by itself. */
  #fail = (error) => {
    this.#stop();
    console.error("transcaspian:", error);
    this.#tell("transcaspian-error", { message: String(error) });
  };

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** The shadow root, with the widget's style; what the element holds is seen in it until there is something to say. */
  #root(style) {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" });
      // What is disclosed may be left to the annex.
      this.shadowRoot.addEventListener("toggle", () => this.#mounted && this.#told(this.#link), true);
      this.#fallBack();
    }
    this.shadowRoot.adoptedStyleSheets = [style];
    return this.shadowRoot;
  }

  /** Changes made one after another, as by a parser or a script, make one start. */
  #restart() {
    if (!this.#isWanted) return;
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
      const style = await load();
      if (signal.aborted) return;
      running.add(this.#fail);
      const { top, bottom } = this.getBoundingClientRect();
      const isBeingRead = !this.shadowRoot && top < 0 && bottom > innerHeight;
      const opening = new Opening(this.#root(style), this.#language);
      if (await this.#fill(opening, { given, src, responding, signal })) {
        const linked = this.#linked;
        this.#link = linked ?? this.#first;
        this.#mounted = opening.mount(this.#link, (link) => this.#told(link));
        if (linked !== undefined) this.#mounted.follow(linked, true);
        this.#expect(signal);
      } else {
        opening.free();
      }
      await drawn(() => signal.aborted || !this.#mounted || this.#mounted.isDrawn);
      if (attempt !== this.#attempt) return;
      // Whoever has begun to read what the element holds would find another part of the page in its place.
      if (isBeingRead && this.#link === this.#first) this.scrollIntoView();
      this.#tell("transcaspian-ready");
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** Has the annex come at the first signs that the reader may want what it has: for printing it must be there. */
  #expect(signal) {
    const attend = () => this.#annex("attend");
    this.addEventListener("pointerenter", attend, { once: true, signal });
    this.addEventListener("focusin", attend, { once: true, signal });
    addEventListener("keydown", ({ key }) => ["Control", "Meta"].includes(key) && attend(), { signal });
  }

  /** The tag of the language that is spoken around here. */
  get #language() {
    return this.closest("[lang]")?.lang ?? "";
  }

  /** The reader has followed a link, or gone back or forward. */
  #follow = ({ oldURL, newURL }) => {
    const link = linkIn(newURL, this);
    const isLeft = !new URL(newURL).hash && linkIn(oldURL, this) !== undefined;
    if (link === undefined && !isLeft) return;
    if (this.#isWanted) this.#mounted?.follow(link ?? this.#first, link !== undefined);
    else this.#want();
  };

  /** What the address says of this widget. */
  get #linked() {
    return linkIn(location.href, this);
  }

  /** The link to what it opens on. */
  get #first() {
    const first = this.link ?? `view=${this.view}`;
    // These two say what is so anyway.
    return first === "view=null" || first === "view=timeline" ? "" : first;
  }

  /** Something has been drawn; if it is something else than before, the address says so, and the page is told. */
  #told(link) {
    if (this.shadowRoot.querySelector("[data-annex]:not([data-annex=share], details:not([open]) *), .share")) this.#annex("furnish", this.#linked);
    if (link === this.#link) return;
    const isElsewhere = link.replace(PASSING, "") !== this.#link.replace(PASSING, "");
    this.#link = link;
    if (this.address !== "none") {
      const { hash, pathname, search } = location;
      const wanted = this.#hash(link);
      // A place in the host's page is not ours to wipe out.
      if (hash !== wanted && (wanted || this.#linked !== undefined)) {
        try {
          // The host's own state goes with it.
          const write = isElsewhere && this.address === "push" ? "pushState" : "replaceState";
          history[write](history.state, "", pathname + search + wanted);
        } catch (error) {
          console.warn("transcaspian:", error); // Sandboxed pages refuse this; the widget works without.
        }
      }
    }
    this.#tell("transcaspian-change", { link });
  }

  /** The address's part for a link; none for what it opens on. */
  #hash(link) {
    return link === this.#first ? "" : prefix(this) + (link || "view=timeline");
  }

  /** Calls a function of the annex, which has what fewer readers ask for. */
  async #annex(name, ...details) {
    try {
      const annex = await import("./annex.js");
      if (this.#mounted) await annex[name](this.#guest(), ...details);
    } catch (error) {
      console.warn("transcaspian:", error); // The rest of the widget works without.
    }
  }

  /** What the annex is told of whom it serves: as it is now, and how it is at any later time, until the signal. */
  #guest() {
    const page = location.href.replace(/#.*|$/s, this.#hash(this.#link));
    const data = this.#given() ?? { src: this.src, fetched: this.src ?? DEFAULT_SRC };
    const [root, link, lang, bytes] = [this.shadowRoot, this.#link, this.#language, this.#bytes];
    const { signal } = this.#attempt;
    return { element: this, root, link, lang, page, data, bytes, signal, now: () => this.#guest() };
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
    const take = (bytes) => {
      this.#bytes = bytes.length > LARGE ? undefined : bytes;
      opening.take(bytes);
    };
    try {
      if (responding) {
        const bytes = await read(responding, (bytes) => {
          length = bytes;
          progress();
        });
        take(bytes);
      } else {
        const text = typeof given === "string" ? given : JSON.stringify(given);
        take(new TextEncoder().encode(text));
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
      else if (!signal.aborted) opening.showFailure(src ?? "", error.status ?? 0, String(error));
    } finally {
      clearTimeout(patience);
    }
    return false;
  }

  /** What takes more than the widget can do by itself: its buttons for that are heard here. */
  #pressed(event) {
    const button = event.composedPath()[0].closest?.("[data-act]");
    if (button?.getRootNode() !== this.shadowRoot) return;
    const { act } = button.dataset;
    if (act === "cancel") this.#attempt?.abort(CANCELLED);
    if (act === "again") this.#restart();
    const [verb] = act.split(" ");
    if (["share", "copy", "download", "print"].includes(verb)) this.#annex(verb, button);
  }
}

for (const name of WORDS) {
  Object.defineProperty(TranscaspianTimeline.prototype, name, {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
    configurable: true,
    enumerable: true,
  });
}

// A second copy of this script on the page changes nothing.
if (!customElements.get(TAG)) customElements.define(TAG, TranscaspianTimeline);
