// The other browsers and how each is started; all that they need of the machine stands here.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import process, { env } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder } from "selenium-webdriver";

/** What every page finds, wherever the tests run. */
const SURROUNDINGS = { TZ: "Asia/Baku", LANG: "en_GB.UTF-8", LANGUAGE: "en_GB" };

/** How long a driver may take to listen, in milliseconds. */
const PATIENCE = 20_000;

const BROWSERS = { firefox, webkit };

/** Starts a browser by its name; gives its driver, and what pages have complained of so far. */
export const launch = (name) => BROWSERS[name]();

async function firefox() {
  const port = await freePort();
  await serve("geckodriver", ["--port", port, "--websocket-port", 0, "--log", "fatal"], port);
  const driver = await connect(port, {
    browserName: "firefox",
    webSocketUrl: true,
    "moz:firefoxOptions": {
      binary: env.FIREFOX || undefined,
      args: ["-headless"],
      prefs: { "intl.accept_languages": "en-GB", "services.settings.server": "data:," },
    },
  });
  return { driver, complaints: await listen(driver) };
}

/** Has Firefox tell what pages log and where they call. WebKit's driver tells neither. */
async function listen(driver) {
  const complaints = [];
  const bidi = await driver.getBidi();
  bidi.on("log.entryAdded", ({ level, text }) => {
    if (["error", "warn"].includes(level)) complaints.push(text);
  });
  bidi.on("network.beforeRequestSent", ({ request: { url } }) => {
    if (!["localhost", "127.0.0.1", ""].includes(new URL(url).hostname)) complaints.push(`request to ${url}`);
  });
  await bidi.subscribe("log.entryAdded");
  await bidi.subscribe("network.beforeRequestSent");
  return complaints;
}

/** WebKit needs a screen: it gets one of its own that nobody sees. */
async function webkit() {
  const port = await freePort();
  const screen = run("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const pipe = screen.stdio[3];
  const end = once(screen, "exit").then(() => ["Xvfb does not start\n"]);
  let display = "";
  // The number and the end of its line may come one after the other.
  while (!display.includes("\n")) display += (await Promise.race([once(pipe, "data"), end]))[0];
  pipe.unref();
  await serve("WebKitWebDriver", [`--port=${port}`], port, { DISPLAY: `:${display.trim()}` });
  return { driver: await connect(port, { browserName: "MiniBrowser" }), complaints: [] };
}

/** Starts a driver and waits until it listens. */
async function serve(program, args, port, more = {}) {
  const server = run(program, args, { env: { ...env, ...SURROUNDINGS, ...more }, stdio: "ignore" });
  await once(server, "spawn");
  for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`${program} does not listen`);
  }
}

/** Starts a program that ends with this process, and does not keep it from ending. */
function run(program, args, options) {
  const child = spawn(program, args, options);
  child.unref();
  process.once("exit", () => child.kill());
  return child;
}

const connect = (port, capabilities) =>
  new Builder().disableEnvironmentOverrides().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
