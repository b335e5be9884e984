/*
 * Keeps the shell on the device, so that it starts without the server. `SHELL` stands above: the
 * server has written it, with the SHA-256 of each file. A shell is taken whole or not at all:
 * anything strange on the way, and the one that is there goes on.
 *
 * Gives the files of the programme, which the page keeps in pieces (pieces.js), as whole ones
 * and in ranges (RFC 9110, 14), so that films play and can be moved in. A range ends with its
 * piece: shorter than asked for, which browsers know; nothing larger is ever in memory.
 */

const PREFIX = "kiosk-shell-";
const NAME = PREFIX + SHELL.version;
const PIECES = "kiosk-pieces";
const KEPT = /^\/kiosk\/kept\/[0-9a-f]{64}$/;
let shelf = null; // promises what a start will ask for
const PIECE = 4 * 1024 * 1024; // bytes, as in pieces.js

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (KEPT.test(address.pathname)) event.respondWith(keptFile(address.pathname, request));
  const isPage = request.mode === "navigate" && address.pathname === SHELL.page;
  if (isPage || address.pathname in SHELL.files) event.respondWith(kept(address.pathname, request));
});

async function keepShell() {
  const cache = await caches.open(NAME);
  const page = await fetch(SHELL.page, { cache: "reload" });
  if (!page.ok || page.headers.get("Kiosk-Shell") !== SHELL.version) throw new Error("other page");
  await Promise.all(Object.entries(SHELL.files).map(([name, digest]) => keep(cache, name, digest)));
  await cache.put(SHELL.page, page);
}

async function keep(cache, name, digest) {
  const response = await fetch(name, { cache: "reload" });
  const bytes = await response.clone().arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!response.ok || hex !== digest) throw new Error(`${name}: not the file that was promised`);
  await cache.put(name, response);
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  }
  await self.clients.claim();
}

async function kept(name, request) {
  if (request.mode === "navigate") shelf = wholeShelf();
  else {
    const files = await shelf;
    const file = files?.get(name);
    files?.delete(name); // a response can be read once
    if (file) return file;
  }
  const cache = await caches.open(NAME);
  return (await cache.match(name, { ignoreVary: true })) ?? fetch(request);
}

/** The shell at one go: to ask for each of its files takes half of a start. Never throws. */
async function wholeShelf() {
  try {
    const all = await caches.open(NAME).then((cache) => cache.matchAll());
    return new Map(all.map((response) => [new URL(response.url).pathname, response]));
  } catch {
    return new Map();
  }
}

async function keptFile(name, request) {
  const pieces = await caches.open(PIECES);
  const first = await pieces.match(`${name}/0`);
  if (!first) return new Response(null, { status: 404 });
  const size = Number(first.headers.get("Kiosk-Size"));
  const headers = { "Content-Type": first.headers.get("Content-Type"), "Accept-Ranges": "bytes" };
  const range = rangeOf(request.headers.get("Range"), size);
  if (!range) return whole(pieces, name, size, headers);
  if (range.begin >= size) {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const number = Math.floor(range.begin / PIECE);
  const piece = await pieces.match(`${name}/${number}`);
  if (!piece) return new Response(null, { status: 404 });
  const [from, end] = [range.begin, Math.min(range.end, (number + 1) * PIECE)];
  const part = (await piece.blob()).slice(from - number * PIECE, end - number * PIECE);
  headers["Content-Range"] = `bytes ${from}-${end - 1}/${size}`;
  headers["Content-Length"] = String(end - from);
  return new Response(part, { status: 206, headers });
}

/** First byte and the one behind the last; null where the whole file is right. */
function rangeOf(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (!first && !last) return null;
  if (!first) return { begin: Number(last) ? Math.max(0, size - Number(last)) : size, end: size };
  if (last && Number(last) < Number(first)) return null;
  return { begin: Number(first), end: last ? Math.min(Number(last) + 1, size) : size };
}

/** One piece after the other, as fast as they are read. */
async function whole(pieces, name, size, headers) {
  let number = 0;
  const stream = new ReadableStream({
    async pull(controller) {
      if (number * PIECE >= size) return controller.close();
      const piece = await pieces.match(`${name}/${number}`);
      if (!piece) throw new Error("a piece is missing");
      controller.enqueue(new Uint8Array(await piece.arrayBuffer()));
      number += 1;
    },
  });
  headers["Content-Length"] = String(size);
  return new Response(stream, { headers });
}
