// Measures what a plan asks for: `node run.js PLAN`, where PLAN is a JSON file that `cargo xtask bench` writes.
//
// It measures and judges nothing: every visit's outcome goes to the plan's `results`, and Rust makes the tables.

import { readFile, writeFile } from "node:fs/promises";
import { cpus, release, totalmem, type } from "node:os";
import { argv, version } from "node:process";
import { chromium, chromiumOptions } from "../tests/browser/browser.js";
import { plainEvents } from "./events.js";
import { Host } from "./host.js";
import { PEERS } from "./peers.js";
import { visit } from "./visit.js";

const here = (relative) => new URL(relative, import.meta.url).pathname;

const plan = JSON.parse(await readFile(argv[2], "utf8"));
const unknown = plan.peers.filter((name) => !PEERS[name]);
if (unknown.length > 0) throw new Error(`no such timeline: ${unknown}; there are ${Object.keys(PEERS).join(", ")}`);
const peers = Object.entries(PEERS).filter(([name]) => plan.peers.length === 0 || plan.peers.includes(name));

const host = await new Host({ dist: plan.dist, packages: here("node_modules"), pages: here("pages") }).open();
const browser = await chromium.launch({
  ...chromiumOptions,
  // Nothing but the host above can be reached.
  args: [...chromiumOptions.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", "--enable-precise-memory-info"],
});

const visits = [];

/** Visits a page and keeps the outcome. */
async function look(name, size, wish) {
  const address = `${host.origin}/visit/${name}-${size}.html`;
  host.takeSent();
  const outcome = await visit(browser, { address, peer: PEERS[name], limit: plan.limit, ...wish });
  const kept = { peer: name, size, ...wish, ...outcome, sent: host.takeSent() };
  visits.push(kept);
  const said = kept.unfinished ? `${kept.unfinished} unfinished` : `drawn in ${Math.round(kept.drawn)} ms`;
  console.error(`${name}, ${size} events, ${wish.action ?? "loaded"}: ${said}`);
  return kept;
}

for (const size of plan.sizes) {
  const text = await readFile(`${plan.data}/${size}.json`, "utf8");
  const events = plainEvents(JSON.parse(text));
  for (const [name, { page, data, words }] of peers) {
    const html = await readFile(here(`pages/${page}.html`), "utf8");
    const address = `/data/${name}-${size}.json`;
    const fill = (_, word) => ({ data: address, ...words })[word];
    host.put(address, data ? JSON.stringify(data(events)) : text);
    host.put(`/visit/${name}-${size}.html`, html.replaceAll(/\{\{(\w+)\}\}/g, fill));
  }
}

for (const [name] of peers) {
  // Not timed: it fills the caches of the system and of the host.
  await look(name, plan.sizes[0], { isFirst: true });
  for (let run = 0; run < plan.slowRuns; run += 1) await look(name, plan.sizes[0], { isSlow: true });
}

for (const size of plan.sizes) {
  for (const [name, peer] of peers) {
    for (const action of peer.plot ? ["pan", "zoom"] : ["still"]) {
      for (let run = 0; run < plan.runs; run += 1) {
        // What does not end in its time once is not tried again.
        if ((await look(name, size, { action })).unfinished) break;
      }
      if (visits.at(-1).unfinished === "draw") break;
    }
  }
}

const packages = {};
for (const [name, { package: folder }] of peers) {
  if (folder) packages[name] = JSON.parse(await readFile(here(`node_modules/${folder}/package.json`), "utf8")).version;
}
const conditions = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  processor: cpus()[0].model,
  cores: cpus().length,
  memory: totalmem(),
  system: `${type()} ${release()}`,
  node: version,
  packages,
};
await writeFile(plan.results, JSON.stringify({ conditions, visits }));
await browser.close();
host.close();
