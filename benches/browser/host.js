// A static host like those people have: it answers from memory, compressed with brotli, and counts what it sends.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { constants, brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Larger files are compressed as servers do it while somebody waits. */
const BEST_UP_TO = 2_000_000;

export class Host {
  #folders;
  #files = new Map();
  #sent = [];
  #server;

  /** Serves folders by the first part of their addresses: `{ dist: "/some/folder" }`. */
  constructor(folders) {
    this.#folders = folders;
  }

  async open() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done, failed) => this.#server.on("error", failed).listen(0, "127.0.0.1", done));
    this.origin = `http://localhost:${this.#server.address().port}`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Serves a text at an address. */
  put(address, text) {
    this.#files.set(address, pack(Buffer.from(text)));
  }

  /** What was sent since this was last asked: addresses with their bytes, plain and compressed. */
  takeSent() {
    return this.#sent.splice(0);
  }

  async #answer(request, response) {
    const address = decodeURIComponent(new URL(request.url, this.origin).pathname);
    const file = this.#files.get(address) ?? (await this.#read(address).catch(() => undefined));
    if (!file) return response.writeHead(404).end();
    this.#sent.push({ address, raw: file.raw, brotli: file.bytes.length });
    const type = TYPES[extname(address)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": file.bytes.length });
    response.end(file.bytes);
  }

  async #read(address) {
    const [, folder, ...path] = address.split("/");
    if (path.includes("..")) return undefined;
    const file = pack(await readFile(join(this.#folders[folder], ...path)));
    this.#files.set(address, file);
    return file;
  }
}

function pack(buffer) {
  const quality = buffer.length <= BEST_UP_TO ? 11 : 5;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length };
  return { raw: buffer.length, bytes: brotliCompressSync(buffer, { params }) };
}
