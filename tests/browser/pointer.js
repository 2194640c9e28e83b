// Hands that move at a given pace: each movement carries its time, however long the machine takes over it.

/** The time between two movements, in seconds. */
const STEP_S = 0.016;

/** The steps from some points to others. */
const between = (from, to, part) => from.map(([x, y], at) => [x + (to[at][0] - x) * part, y + (to[at][1] - y) * part]);

/** The hand of a page: `fingers` or a `mouse`. */
export async function hand(page, kind) {
  const session = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  const send = {
    async mouse(type, [point]) {
      const [x, y] = point ?? [0, 0];
      const types = { press: "mousePressed", move: "mouseMoved", lift: "mouseReleased" };
      const rest = { button: "left", buttons: type === "lift" ? 0 : 1, clickCount: 1, timestamp };
      await session.send("Input.dispatchMouseEvent", { type: types[type], x, y, ...rest });
    },
    async fingers(type, points) {
      const types = { press: "touchStart", move: "touchMove", lift: "touchEnd" };
      const touchPoints = type === "lift" ? [] : points.map(([x, y], id) => ({ x, y, id }));
      await session.send("Input.dispatchTouchEvent", { type: types[type], touchPoints, timestamp });
    },
  }[kind];
  let points = [];
  return {
    /** Presses at some points and moves to others. */
    async drag(from, to, steps = 8) {
      await send("press", from);
      for (let step = 1; step <= steps; step += 1) {
        timestamp += STEP_S;
        points = between(from, to, step / steps);
        await send("move", points);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    /** Lets go after so many seconds of holding still. */
    async lift(still = STEP_S) {
      timestamp += still;
      await send("lift", points);
    },
  };
}
