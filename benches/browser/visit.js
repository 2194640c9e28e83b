// One visit to one page, in a browser context of its own: load it, wait until it is drawn, pan or zoom, and measure.

import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { surroundings } from "../../tests/browser/browser.js";
import { Hand } from "./pointer.js";

/** What Chromium's developer tools call “Slow 4G”: bytes per second, and milliseconds before each answer. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };

/** How far a drag goes for each frame, in pixels: 600 px in a second. */
const PAN_PX = 10;
/** Steps of zoom before a drag, so that about a third of the time is in view and there is room to drag. */
const ROOM = 6;
/** How many frames a step of zoom has: ten steps in and ten out take two seconds. */
const ZOOM_FRAMES = 6;
/** How long what a drag or a zoom has set going is watched, in milliseconds. */
const AFTERWARDS = 500;

const MEASURE = fileURLToPath(new URL("measure.js", import.meta.url));

/** Something that did not end in its time. */
class Unfinished extends Error {}

/**
 * Visits a page, to do what `what` says if it is `pan` or `zoom`, or over a slow network if it is `slow`. All times are
 * in milliseconds.
 *
 * The outcome's `unfinished` names what took longer than the limit, or went wrong: `draw`, `pan` or `zoom`.
 */
export async function visit(browser, address, { peer, what, limit }) {
  const outcome = { elsewhere: [], errors: [] };
  const context = await browser.newContext(surroundings);
  try {
    outcome.unfinished = "draw";
    const page = await open(context, address, outcome);
    const tools = await toolsOf(page, what === "slow");
    await within(limit, load(page, tools, address, outcome));
    if (ACTIONS[what]) {
      outcome.unfinished = what;
      const settle = await within(limit, act(page, tools, peer, ACTIONS[what], outcome));
      await within(limit, settle());
    }
    delete outcome.unfinished;
  } catch (error) {
    if (!(error instanceof Unfinished)) outcome.errors.push(error.message);
  } finally {
    await context.close();
  }
  return outcome;
}

async function within(limit, promise) {
  promise.catch(() => {}); // What fails because its page is closed has been given up already.
  const over = new AbortController();
  const late = sleep(limit, undefined, over).then(() => Promise.reject(new Unfinished()));
  return Promise.race([promise, late]).finally(() => over.abort());
}

/** An empty page that writes down its errors, and whom it calls beside its own host. */
async function open(context, address, { elsewhere, errors }) {
  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(address).host) elsewhere.push(request.url());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  await context.addInitScript({ path: MEASURE });
  return context.newPage();
}

/** A session with the developer tools, which count the main thread's processor time from now on. */
async function toolsOf(page, isSlow) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  await tools.send("Network.enable");
  if (isSlow) await tools.send("Network.emulateNetworkConditions", SLOW_4G);
  return tools;
}

async function load(page, tools, address, outcome) {
  await page.goto(address, { waitUntil: "commit" });
  outcome.drawn = await page.evaluate(() => bench.isDrawn);
  outcome.load = { ...(await busy(tools)), longest: await page.evaluate(() => bench.longestTask()) };
  await tools.send("HeapProfiler.collectGarbage");
  outcome.elements = await page.evaluate(() => bench.elements());
  const { JSHeapUsedSize: heap } = await metrics(tools);
  outcome.memory = { heap, wasm: await page.evaluate(() => bench.wasmBytes()) };
}

/** Pans or zooms, and notes what it costs; gives what notes the rest, when all has come to rest. */
async function act(page, tools, peer, { prepare, steps, every, step, end }, outcome) {
  const plot = await boxOf(page, peer);
  const hand = new Hand(tools);
  await hand.moveTo(at(plot, MIDDLE));
  await hand.follow();
  await prepare(hand, peer, plot);
  const where = await page.evaluate(peer.where);
  const before = await busy(tools);
  await page.evaluate(() => bench.begin());
  hand.takeFrames();
  outcome.steps = 0;
  await hand.keepPace(steps, every, async (count) => {
    await step(hand, peer, plot, count);
    outcome.steps += 1;
    if (outcome.steps === steps / 2 && where === (await page.evaluate(peer.where))) {
      throw new Error("what is in view does not change");
    }
  });
  const after = await busy(tools);
  outcome.frames = hand.takeFrames();
  outcome.act = { task: after.task - before.task, script: after.script - before.script };
  return async () => {
    await end(hand);
    await sleep(AFTERWARDS);
    outcome.framesAfter = hand.takeFrames();
    outcome.act.longest = await page.evaluate(() => bench.longestTask());
    outcome.elements = Math.max(outcome.elements, await page.evaluate(() => bench.elements()));
  };
}

const ACTIONS = {
  pan: {
    steps: 60,
    every: 1,
    async prepare(hand, peer, plot) {
      await hand.keepPace(peer.room ?? ROOM, ZOOM_FRAMES, () => peer.zoom(hand, 1));
      await hand.moveTo(at(plot, peer.grip ?? GRIP));
      await hand.press();
    },
    step: (hand, peer, plot, count) => hand.moveTo(at(plot, peer.grip ?? GRIP, -count * PAN_PX)),
    end: (hand) => hand.release(),
  },
  zoom: {
    steps: 20,
    every: ZOOM_FRAMES,
    async prepare() {},
    step: (hand, peer, _, count) => peer.zoom(hand, count <= 10 ? 1 : -1),
    async end() {},
  },
};

const MIDDLE = { x: 0.5, y: 0.5 };
/** Where a drag to the left begins. */
const GRIP = { x: 0.95, y: 0.5 };

/** A point in a box, as parts of its width and height, and so many pixels to the right of it. */
const at = (box, part, right = 0) => ({ x: box.x + part.x * box.width + right, y: box.y + part.y * box.height });

/** The part of the plot that is on the screen, once it has been brought there. */
async function boxOf(page, peer) {
  const plot = page.locator(peer.plot).first();
  await plot.evaluate((element) => element.scrollIntoView({ block: "nearest" }));
  const { x, y, width, height } = await plot.boundingBox();
  return { x, y, width, height: Math.min(height, page.viewportSize().height - y) };
}

/** The main thread's processor time so far, and how much of it went to scripts, in milliseconds. */
async function busy(tools) {
  const { TaskDuration, ScriptDuration } = await metrics(tools);
  return { task: 1000 * TaskDuration, script: 1000 * ScriptDuration };
}

async function metrics(tools) {
  const { metrics } = await tools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
