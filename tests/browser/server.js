// A static host like those people have: dist/ at / and once more in a folder, the tests' pages at /pages/, their data at
// /fixtures/, and a style sheet that many pages have at /bootstrap/. What is not there is answered with 404.html.
//
// Everything is at /late/ too, from where WebAssembly comes late.
//
// Beside pages/NAME.html may stand pages/NAME.headers.json, an object of response headers for that page.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { argv, env } from "node:process";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const PORT = Number(env.PORT ?? 4173);

/** Where the tests find everything; the same files stand at 127.0.0.1, which is another origin. */
export const ORIGIN = `http://localhost:${PORT}`;

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const files = (relative) => sirv(path(relative), { dev: true, setHeaders: allowOtherOrigins });
const dist = files("../../dist");
const lost = path("../../dist/404.html");

/** Where 404.html says that the site stands. */
export const HOME = readFileSync(lost, "utf8").match(/<base href="(.*)">/)[1];

/** A folder of the host that has the site too: the one that it is built for, or any. */
export const FOLDER = HOME === "/" ? "/some-repo/" : HOME;

const folders = {
  "/pages/": files("pages"),
  "/fixtures/": files("../fixtures"),
  "/bootstrap/": files("node_modules/bootstrap/dist/css"),
  [FOLDER]: dist,
};

/** Starts the server; ends with the function that stops it. */
export async function start() {
  const server = createServer(answer);
  await new Promise((done, failed) => server.on("error", failed).listen(PORT, "127.0.0.1", done));
  return () => server.close();
}

/** How late that is, in milliseconds. */
const LATE_MS = 1500;

async function answer(request, response) {
  if (request.url.startsWith("/late/")) {
    request.url = request.url.slice("/late".length);
    if (request.url.endsWith(".wasm")) await new Promise((done) => setTimeout(done, LATE_MS));
  }
  const { pathname } = new URL(request.url, ORIGIN);
  const prefix = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
  const missing = () => sendLost(response);
  if (pathname === "/favicon.ico") return response.writeHead(204).end(); // Browsers ask of their own accord.
  if (!prefix) return dist(request, response, missing);
  if (prefix === "/pages/") await addHeaders(pathname, response);
  request.url = request.url.slice(prefix.length - 1);
  return folders[prefix](request, response, missing);
}

async function sendLost(response) {
  const page = await readFile(lost);
  response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
}

async function addHeaders(pathname, response) {
  const name = pathname.match(/^\/pages\/([\w.-]+)\.html$/)?.[1];
  const text = name && (await readFile(path(`pages/${name}.headers.json`), "utf8").catch(() => "{}"));
  for (const [header, value] of Object.entries(JSON.parse(text || "{}"))) response.setHeader(header, value);
}

/** As static hosts do, so that other sites, and frames without an origin, may load the widget. */
function allowOtherOrigins(response) {
  response.setHeader("access-control-allow-origin", "*");
}

if (argv[1] === fileURLToPath(import.meta.url)) await start();
