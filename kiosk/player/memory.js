/**
 * What the device remembers: small things in localStorage, programmes in Cache Storage.
 *
 * A browser may refuse either (no https, private window, no room). Then everything is kept
 * until the next reload only, and the player works as long as the server answers.
 */

const PREFIX = "kiosk.";
const SHELVES = "kiosk-programme-";
const small = new Map();
const shelves = new Map();

export function recall(key) {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? (small.get(key) ?? null) : JSON.parse(kept);
  } catch {
    return small.get(key) ?? null;
  }
}

export function remember(key, value) {
  small.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // kept in `small` until the next reload
  }
}

export function forget(...keys) {
  for (const key of keys) {
    small.delete(key);
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // there was nothing to remove
    }
  }
}

/** The place for one version of the programme: `match` and `put` as in Cache Storage. */
export async function openShelf(version) {
  if (!shelves.has(version)) shelves.set(version, await newShelf(version));
  return shelves.get(version);
}

/** Throws away every version but these. */
export async function clearShelves(...keep) {
  for (const version of [...shelves.keys()]) if (!keep.includes(version)) shelves.delete(version);
  if (!globalThis.caches) return;
  for (const name of await caches.keys()) {
    const version = name.startsWith(SHELVES) ? name.slice(SHELVES.length) : null;
    if (version !== null && !keep.includes(version)) await caches.delete(name);
  }
}

/** Forgets that this device is a kiosk, and everything that it has shown. */
export async function forgetEverything() {
  forget("token", "version", "pending", "allowed", "lease", "seen", "offset");
  await clearShelves();
}

async function newShelf(version) {
  try {
    return await caches.open(SHELVES + version);
  } catch {
    return shelfInMemory();
  }
}

function shelfInMemory() {
  const responses = new Map();
  return {
    match: async (key) => responses.get(key)?.clone(),
    put: async (key, response) => void responses.set(key, response),
  };
}
