// The other browsers and how each is started; all that they need of the machine stands here.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { env } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder } from "selenium-webdriver";

/** What every page finds, wherever the tests run. */
const SURROUNDINGS = { TZ: "Asia/Baku", LANG: "en_GB.UTF-8", LANGUAGE: "en_GB" };

/** How long a driver may take to listen, in milliseconds. */
const PATIENCE = 20_000;

/** Where Debian and its kin keep WebKit's own small browser, by the names of its versions. */
const MINI_BROWSERS = ["4.1", "6.0"].flatMap((version) =>
  ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit${version === "4.1" ? "2" : ""}gtk-${version}/MiniBrowser`),
);

const BROWSERS = { firefox, webkit };

/** Starts a browser by its name; gives its driver, what pages complained of so far, and the function that ends it. */
export const launch = (name) => BROWSERS[name]();

async function firefox() {
  const port = await freePort();
  const stop = await serve("geckodriver", ["--port", port, "--websocket-port", 0, "--log", "fatal"], port);
  const driver = await connect(port, {
    browserName: "firefox",
    webSocketUrl: true,
    "moz:firefoxOptions": {
      binary: env.FIREFOX || undefined,
      args: ["-headless"],
      prefs: { "intl.accept_languages": "en-GB", "services.settings.server": "data:," },
    },
  });
  const complaints = await listen(driver);
  return { driver, complaints, close: () => driver.quit().finally(stop) };
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
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const [display] = await once(screen.stdio[3], "data");
  const stop = await serve("WebKitWebDriver", [`--port=${port}`], port, { DISPLAY: `:${String(display).trim()}` });
  const driver = await connect(port, {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: MINI_BROWSERS.find(existsSync), args: ["--automation"] },
  });
  const close = () => driver.quit().finally(stop).finally(() => screen.kill());
  return { driver, complaints: [], close };
}

/** Starts a driver and waits until it listens; gives the function that ends it. */
async function serve(program, args, port, more = {}) {
  const server = spawn(program, args, { env: { ...env, ...SURROUNDINGS, ...more }, stdio: "ignore" });
  await once(server, "spawn");
  for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return () => server.kill();
    if (Date.now() > end) throw new Error(`${program} does not listen`);
  }
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
