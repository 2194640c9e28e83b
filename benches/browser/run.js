// Measures what a plan asks for: `node run.js PLAN`, where PLAN is a JSON file that `cargo xtask bench` writes.
//
// It measures and judges nothing: every visit's outcome goes to the plan's `results`, and Rust makes the tables.

import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { chromium, chromiumOptions } from "../../tests/browser/browser.js";
import { plainEvents } from "./events.js";
import { Host } from "./host.js";
import { PEERS } from "./peers.js";
import { visit } from "./visit.js";

const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Processes that wanted to run in the last minute: what else the machine was busy with. */
const load = loadavg()[0];

/** How many events are loaded over a slow network, where they stand in the page: one request less for each timeline. */
const SLOW_SIZE = 30;
const slowPage = (name) => `/visit/${name}-inline.html`;

const plan = JSON.parse(await readFile(argv[2], "utf8"));
const unknown = plan.peers.filter((name) => !PEERS[name]);
if (unknown.length > 0) throw new Error(`no such timeline: ${unknown}; there are ${Object.keys(PEERS).join(", ")}`);
const peers = Object.entries(PEERS).filter(([name]) => plan.peers.length === 0 || plan.peers.includes(name));

const host = await new Host({ dist: plan.dist, packages: here("node_modules"), pages: here("pages") }).open();
const browser = await chromium.launch({
  ...chromiumOptions,
  // Nothing but the host above can be reached.
  args: [...chromiumOptions.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
});

const visits = [];

/** Visits a page and keeps the outcome; `what` is `pan`, `zoom`, `still` for a mere look, `slow` or `warm-up`. */
async function look(name, size, what) {
  const page = what === "slow" ? slowPage(name) : `/visit/${name}-${size}.html`;
  const address = host.origin + page;
  host.takeSent();
  const outcome = await visit(browser, address, { peer: PEERS[name], what, limit: plan.limit });
  visits.push({ peer: name, size, what, ...outcome, sent: host.takeSent() });
  const said = outcome.unfinished ? `${outcome.unfinished} unfinished` : `drawn in ${Math.round(outcome.drawn)} ms`;
  console.error(`${name}, ${size} events, ${what}: ${said}`);
  return outcome;
}

for (const size of plan.sizes) {
  const text = await readFile(`${plan.data}/${size}.json`, "utf8");
  const events = plainEvents(JSON.parse(text));
  for (const [name, peer] of peers) {
    const html = await readFile(here(`pages/${peer.page}.html`), "utf8");
    const filled = (data) => html.replaceAll(/\{\{(\w+)\}\}/g, (_, word) => ({ data, ...peer.words })[word]);
    const address = `/data/${name}-${size}.json`;
    const json = peer.data ? JSON.stringify(peer.data(events)) : text;
    host.put(address, json);
    host.put(`/visit/${name}-${size}.html`, filled(peer.fetched(address)));
    if (size === SLOW_SIZE) host.put(slowPage(name), filled(peer.inline(json.replaceAll("<", "\\u003c"))));
  }
}

for (const [name] of peers) {
  // Not timed: it fills the caches of the system and of the host.
  await look(name, plan.sizes[0], "warm-up");
  if (!plan.sizes.includes(SLOW_SIZE)) continue;
  for (let run = 0; run < plan.runs; run += 1) await look(name, SLOW_SIZE, "slow");
}

for (const size of plan.sizes) {
  for (const [name, peer] of peers) {
    let outcome;
    for (const what of peer.plot ? ["pan", "zoom"] : ["still"]) {
      for (let run = 0; run < plan.runs; run += 1) {
        outcome = await look(name, size, what);
        // What does not end in its time once is not tried again.
        if (outcome.unfinished) break;
      }
      if (outcome.unfinished === "draw") break;
    }
  }
}

/** A timeline by its names and its package. */
async function described([name, peer]) {
  const about = peer.package && JSON.parse(await readFile(here(`node_modules/${peer.package}/package.json`), "utf8"));
  return { name, title: peer.title, package: peer.package, version: about?.version };
}

const conditions = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  machine: `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
  load: load.toFixed(1),
  runs: String(plan.runs),
  limit: String(plan.limit / 1000),
};
await writeFile(
  plan.results,
  JSON.stringify({
    conditions,
    sizes: plan.sizes,
    peers: await Promise.all(peers.map(described)),
    visits,
  }),
);
await browser.close();
host.close();
