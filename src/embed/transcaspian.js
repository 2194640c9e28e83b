// The script that host pages name. It defines <transcaspian-timeline> and loads the widget from its own folder.
// What a host can do with the element is told in README.md.

// One instance for all widgets of the page, loaded when the first is wanted. A failure is not kept: the next tries again.
import load, { prepare } from "./transcaspian-widget.js";

const TAG = "transcaspian-timeline";

class TranscaspianTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "view"];

  #data;
  // Kept here, as the widget is gone when its handle is collected.
  #mounted;
  // Counts the attempts, so that one that was overtaken clears up after itself.
  #attempt = 0;

  constructor() {
    super();
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
    this.#attempt += 1;
    this.#mounted?.free();
    this.#mounted = undefined;
  }

  /** Changes made one after another, as by a parser or a script, make one start. */
  #restart() {
    this.#stop();
    const attempt = this.#attempt;
    queueMicrotask(() => {
      if (this.isConnected && attempt === this.#attempt) this.#start(attempt);
    });
  }

  async #start(attempt) {
    try {
      await load();
      const prepared = await prepare(this);
      if (attempt !== this.#attempt) {
        prepared.free();
        return;
      }
      this.#mounted = prepared.mount();
      // By the second frame it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => this.#tell(attempt, "transcaspian-ready")));
    } catch (error) {
      // What the element holds stays in view.
      console.error("transcaspian:", error);
      this.#tell(attempt, "transcaspian-error", { message: String(error) });
    }
  }

  /** Tells the page of an attempt, unless it was overtaken. */
  #tell(attempt, name, detail = {}) {
    if (attempt !== this.#attempt) return;
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// A second copy of this script on the page changes nothing.
if (!customElements.get(TAG)) customElements.define(TAG, TranscaspianTimeline);
