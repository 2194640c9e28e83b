// A hand on the page: moves the pointer, turns the wheel, and keeps the pace of the page's frames.
//
// A step is taken when the page has drawn a frame after the step before it, so a slow page gets as many steps as a quick
// one and takes longer for them.

const CONTROL = 2;

export class Hand {
  /** When frames were begun, in milliseconds. */
  #frames = [];
  #tools;
  #point;
  #held = {};
  #waiting = () => {};

  /** Takes a session with the browser's developer tools. */
  constructor(tools) {
    this.#tools = tools;
    tools.on("Runtime.bindingCalled", ({ payload }) => {
      this.#frames.push(Number(payload));
      this.#waiting();
    });
  }

  /** Has the page tell of its frames. */
  async follow() {
    await this.#tools.send("Runtime.addBinding", { name: "benchFrame" });
    await this.call("bench.tellFrames()");
  }

  /** Takes a step on every so many frames; `step` is given 1, 2, 3 and so on. */
  async keepPace(steps, every, step) {
    const underWay = new Set();
    for (let at = 1; at <= steps; at += 1) {
      await this.#pass(every);
      // The word that a step has arrived may come a little after that of the frame.
      if (underWay.size > 1) await Promise.race(underWay);
      const done = step(at).finally(() => underWay.delete(done));
      done.catch(() => {}); // Told by those who wait for it, if anybody still does.
      underWay.add(done);
    }
    await Promise.all(underWay);
    await this.#pass(every);
  }

  /** Waits for frames. */
  async #pass(many) {
    const until = this.#frames.length + many;
    while (this.#frames.length < until) await new Promise((done) => (this.#waiting = done));
  }

  /** The times from frame to frame since they were last taken. */
  takeFrames() {
    // The last one is where the next time begins.
    const frames = this.#frames.splice(0, this.#frames.length - 1);
    return [...frames, ...this.#frames].slice(1).map((time, index) => time - frames[index]);
  }

  async moveTo(point) {
    this.#point = point;
    await this.#mouse({ type: "mouseMoved", ...this.#held });
  }

  async press() {
    this.#held = { button: "left", buttons: 1 };
    await this.#mouse({ type: "mousePressed", ...this.#held, clickCount: 1 });
  }

  async release() {
    this.#held = {};
    await this.#mouse({ type: "mouseReleased", button: "left", clickCount: 1 });
  }

  /** Turns the wheel by a notch with Ctrl held: in where the direction is 1, out where it is -1. */
  async turn(direction) {
    await this.#mouse({ type: "mouseWheel", deltaX: 0, deltaY: -100 * direction, modifiers: CONTROL });
  }

  /** Runs a script in the page. */
  async call(expression) {
    await this.#tools.send("Runtime.evaluate", { expression });
  }

  async #mouse(event) {
    await this.#tools.send("Input.dispatchMouseEvent", { ...this.#point, ...event });
  }
}
