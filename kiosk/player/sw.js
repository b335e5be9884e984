/*
 * Keeps the shell on the device, so that it starts without the server. The programme and
 * its files are kept by the page itself (sync.js). `SHELL` stands above: the server has
 * written it, with the SHA-256 of each file. A shell is taken whole or not at all: anything
 * strange on the way, and the one that is there goes on.
 */

const PREFIX = "kiosk-shell-";
const NAME = PREFIX + SHELL.version;

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
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
  const cache = await caches.open(NAME);
  return (await cache.match(name, { ignoreVary: true })) ?? fetch(request);
}
