// One visit to one page in a browser context of its own: load it, wait until it is drawn, perhaps pan or zoom, measure.

import { setTimeout as sleep } from "node:timers/promises";
import { surroundings } from "../tests/browser/browser.js";

/** What Chromium's developer tools call “Slow 4G”: bytes per second, and milliseconds per request. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };

/** A drag of 600 px in steps of 10 px, one for each frame. */
const PAN = { steps: 60, px: 10 };
/** Ten steps in and ten out, one for every six frames. */
const ZOOM = { steps: 20, frames: 6 };
/** Steps in before a drag, so that there is room on both sides. */
const ROOM = 4;
/** How long what a drag or a zoom set going may run on, in milliseconds. */
const AFTERWARDS = 500;

/** Something that did not end in its time. */
class Unfinished extends Error {}

/**
 * Visits a page. The outcome says in `unfinished` what did not end within `limit` milliseconds: `draw`, `pan` or `zoom`.
 */
export async function visit(browser, { address, peer, action, limit, isSlow }) {
  const context = await browser.newContext(surroundings);
  const outcome = { elsewhere: [] };
  let phase = "draw";
  const within = async (promise) => {
    promise.catch(() => {}); // What fails because the page is closed under it has been given up.
    const over = new AbortController();
    const late = sleep(limit, undefined, over).then(() => Promise.reject(new Unfinished()));
    late.catch(() => {});
    return Promise.race([promise, late]).finally(() => over.abort());
  };
  try {
    await context.addInitScript({ path: new URL("measure.js", import.meta.url).pathname });
    const page = await context.newPage();
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== new URL(address).origin) outcome.elsewhere.push(request.url());
    });
    context.on("weberror", (error) => console.error(`  ${error.error()}`));
    const tools = await context.newCDPSession(page);
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    if (isSlow) {
      await tools.send("Network.enable");
      await tools.send("Network.emulateNetworkConditions", SLOW_4G);
    }
    const busy = async () => {
      const { metrics } = await tools.send("Performance.getMetrics");
      const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      return { task: 1000 * named.TaskDuration, script: 1000 * named.ScriptDuration, heap: named.JSHeapUsedSize };
    };
    const look = (question) => page.evaluate(question);

    await page.goto(address, { waitUntil: "commit" });
    outcome.drawn = await within(look(() => bench.isDrawn));
    const { task, script } = await within(busy());
    outcome.load = { task, script, longest: await look(() => bench.longestTask()) };
    outcome.elements = await look(() => bench.elements());
    if (isSlow) return outcome;
    await within(tools.send("HeapProfiler.collectGarbage"));
    outcome.memory = { heap: (await busy()).heap, wasm: await look(() => bench.wasmBytes()) };
    if (!action || !peer.plot) return outcome;

    phase = action;
    outcome.act = { steps: 0 };
    await within(
      ACTIONS[action](page, peer, {
        begin: async () => {
          outcome.act.before = await busy();
          await look(() => bench.begin());
        },
        step: () => (outcome.act.steps += 1),
        end: async () => {
          const { task, script } = await busy();
          const { before, ...act } = outcome.act;
          outcome.act = { ...act, task: task - before.task, script: script - before.script };
          await sleep(AFTERWARDS);
          Object.assign(outcome.act, await look(() => ({ frames: bench.end(), longest: bench.longestTask() })));
          outcome.act.elements = await look(() => bench.elements());
        },
      }),
    );
    return outcome;
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    return { ...outcome, unfinished: phase };
  } finally {
    await context.close();
  }
}

const ACTIONS = { pan, zoom };

/** Presses in the plot and drags it. */
async function pan(page, peer, { begin, step, end }) {
  const { x, y } = await middle(page, peer);
  for (let steps = 0; steps < ROOM; steps += 1) await zoomStep(page, peer, 1);
  const from = x - (PAN.steps * PAN.px) / 2;
  await page.mouse.move(from, y);
  await page.mouse.down();
  await begin();
  for (let moved = 1; moved <= PAN.steps; moved += 1) {
    await page.mouse.move(from + moved * PAN.px, y);
    await page.evaluate(() => bench.frame());
    step();
  }
  await page.mouse.up();
  await end();
}

/** Zooms in and out again about the middle of the plot. */
async function zoom(page, peer, { begin, step, end }) {
  await middle(page, peer);
  await begin();
  for (let steps = 0; steps < ZOOM.steps; steps += 1) {
    await zoomStep(page, peer, steps < ZOOM.steps / 2 ? 1 : -1);
    step();
  }
  await end();
}

async function zoomStep(page, peer, direction) {
  await peer.zoom(page, direction);
  for (let frames = 0; frames < ZOOM.frames; frames += 1) await page.evaluate(() => bench.frame());
}

/** Brings the pointer to the middle of the plot, and the plot onto the screen. */
async function middle(page, peer) {
  const plot = page.locator(peer.plot).first();
  await plot.evaluate((element) => element.scrollIntoView({ block: "nearest" }));
  const { x, y, width, height } = await plot.boundingBox();
  const place = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(place.x, place.y);
  return place;
}
