// The script that host pages name. It defines <transcaspian-timeline> and loads the widget from its own folder.
// What a host can do with the element is told in docs/embedding.md.

import { isMeant, linkIn, restored } from "./permalink.js";
import startProgram, { onPanic, openWidget, widgetStyle } from "./transcaspian-widget.js";

/** The attributes that are properties as well. */
const PROPERTIES = ["src", "view", "link", "theme", "loading", "address"];

/** The dataset of an element that names none. */
const DEFAULT_SRC = "data/azerbaijan-kazakhstan.json";

/** How near to the screen a widget starts, in boxes of the page that scroll as well. */
const NEAR = "800px";

/** The address of a file beside this script. */
const beside = (file) => new URL(file, import.meta.url).href;

/** Loads something when it is first asked for, and anew where that failed; the loader is told how often it has. */
function loadOnce(load) {
  let [loading, failures] = [undefined, 0];
  const forget = () => ([loading, failures] = [undefined, failures + 1]);
  return () => {
    if (!loading) (loading = load(failures)).catch(forget);
    return loading;
  };
}

/** The program for all widgets of the page, and the style they share. The build writes here which wasm it must be. */
const loadProgram = loadOnce(async () => {
  const integrity = import.meta.wasmIntegrity ?? "";
  await startProgram({ module_or_path: fetch(beside("transcaspian-widget_bg.wasm"), { integrity }) });
  onPanic((message) => panicked.abort(new Error(message)));
  const style = new CSSStyleSheet();
  style.replaceSync(widgetStyle());
  return style;
});

/** Aborted once the program has panicked: nothing in it can be relied on then, and nothing is given back to it. */
const panicked = new AbortController();
const remains = [];
/** What the last widget left in the address as it went, before a reload too: whoever finds it there came by no link. */
let left = restored;

/** The converter. Browsers keep that a module could not be loaded, so it is asked for at another address then. */
const loadConverter = loadOnce(async (failures) => {
  const address = beside("transcaspian-convert.js");
  const { default: start, convert } = await import(failures ? `${address}?retry=${failures}` : address);
  const integrity = import.meta.convertIntegrity ?? "";
  await start({ module_or_path: fetch(beside("transcaspian-convert_bg.wasm"), { integrity }) });
  return convert;
});

class TranscaspianTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "view", "link"];

  static #visibilityObserver = new IntersectionObserver(
    (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target.#activate()),
    { rootMargin: NEAR, scrollMargin: NEAR },
  );

  #data;
  #isActive = false;
  /** The widget's handle, kept here, as the widget is gone when it is collected. */
  #mounted;
  /** The start that goes on: one that was overtaken is aborted, and clears up after itself. */
  #attempt;

  constructor() {
    super();
    // A property set before this class was known hides the accessor.
    for (const name of ["data", ...PROPERTIES].filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** A dataset as an object or as JSON; it takes precedence over `src`. */
  get data() { return this.#data; }
  set data(data) { this.#data = data; this.#restart(); }

  connectedCallback() {
    addEventListener("hashchange", this.#onHashChange);
    // One that is only moved stays as it is, and so does its start.
    if (this.#attempt) return;
    if (this.loading === "eager" || linkIn(location.href, this) !== undefined) this.#activate();
    else TranscaspianTimeline.#visibilityObserver.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#onHashChange);
    queueMicrotask(() => this.isConnected || this.#teardown());
  }

  /** In another document the style has to be made anew. */
  adoptedCallback() { this.#teardown(); }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (this.#attempt && (name === "view" || name === "link")) this.#mounted?.reopen();
    else this.#restart();
  }

  #activate() { this.#isActive = true; this.#restart(); }
  #teardown() { this.#isActive = false; this.#stop(); }

  /** Ends what is shown or started; what the element holds is seen again. */
  #stop() {
    TranscaspianTimeline.#visibilityObserver.unobserve(this);
    this.#attempt?.abort();
    if (panicked.signal.aborted) remains.push(this.#mounted);
    else left = this.#mounted?.close() ?? left;
    this.#attempt = this.#mounted = undefined;
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Something has gone wrong that the widget cannot speak of by itself. */
  #fail(error) {
    this.#stop();
    console.error("transcaspian:", error);
    const options = { bubbles: true, composed: true, detail: { message: String(error) } };
    this.dispatchEvent(new CustomEvent("transcaspian-error", options));
  }

  /** Changes made one after another, as by a parser or a script, make one start. */
  #restart() {
    if (!this.#isActive) return;
    this.#stop();
    const attempt = (this.#attempt = new AbortController());
    queueMicrotask(() => this.isConnected && attempt === this.#attempt && this.#start(attempt));
  }

  async #start(attempt) {
    try {
      panicked.signal.throwIfAborted();
      const [style, host] = await Promise.all([loadProgram(), this.#host(attempt)]);
      if (attempt.signal.aborted) return;
      panicked.signal.addEventListener("abort", () => this.#fail(panicked.signal.reason), { signal: attempt.signal });
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      // What the element holds is seen until there is something to say.
      root.replaceChildren(document.createElement("slot"));
      root.adoptedStyleSheets = [style];
      const mounted = await openWidget(root, host);
      if (attempt === this.#attempt) this.#mounted = mounted;
      else mounted?.free();
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** What the widget asks of the element during one start: `Host` in host.rs. */
  async #host(attempt) {
    const { signal } = attempt;
    // An element that is still being read may get its data yet.
    if (this.#data == null && !this.src && document.readyState === "loading") {
      await new Promise((go) => addEventListener("DOMContentLoaded", go, { once: true, signal }));
    }
    const inline = this.#data == null && !this.src && this.querySelector('script[type="application/json"]');
    const pageData = inline ? inline.text : this.#data;
    const src = inline ? inline.dataset.src : pageData == null ? this.src || beside(DEFAULT_SRC) : undefined;
    const write = async () => (typeof pageData === "string" ? pageData : JSON.stringify(pageData));
    const data = pageData == null ? fetch(src, { signal }) : write(); // It is on its way while the widget is.
    data.catch(() => {}); // The widget waits for it, and tells.
    return {
      ...{ element: this, src, data, signal, folder: beside("."), left: () => left },
      convert: async (data, request) => (await loadConverter())(new Uint8Array(await data.arrayBuffer()), request),
      cancel: () => attempt.abort("cancelled"),
      retry: () => queueMicrotask(() => this.#restart()), // The button that asks for it is gone then.
    };
  }

  /** The reader has followed a link, or gone back or forward. */
  #onHashChange = (event) => {
    if (!isMeant(event, this)) return;
    if (this.#isActive) this.#mounted?.follow(linkIn(event.newURL, this));
    else this.#activate();
  };
}

for (const name of PROPERTIES) {
  Object.defineProperty(TranscaspianTimeline.prototype, name, {
    get() { return this.getAttribute(name); },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    configurable: true, enumerable: true,
  });
}

// A second copy of this script on the page changes nothing.
if (!customElements.get("transcaspian-timeline")) customElements.define("transcaspian-timeline", TranscaspianTimeline);
