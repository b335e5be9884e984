/**
 * What the device remembers: all but the files, in one IndexedDB database. Files: `pieces.js`.
 *
 * It is read once at the start and then answered from memory, so `recall` needs no waiting.
 * `remember` goes to the disk behind that; `change` returns when it is there, all of it or
 * nothing. A browser may refuse (private window, no room): then the player works on until the
 * next reload as long as the server answers.
 */

const NAME = "kiosk";
const STORE = "state";
const ATTEMPTS = 3;
const BREATH = 500; // milliseconds between two attempts to open the database

const known = new Map();
let database = null;

/** Reads everything; to be waited for before anything is recalled. Never throws. */
export async function openMemory() {
  for (let attempt = 1; attempt <= ATTEMPTS && database === null; attempt += 1) {
    try {
      database = await open();
      for (const [key, value] of await everything()) known.set(key, value);
    } catch {
      database = null;
      if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, BREATH));
    }
  }
}

export function recall(key) {
  return known.get(key) ?? null;
}

export function remember(key, value) {
  known.set(key, value);
  write({ [key]: value }).catch(() => {}); // known until the next reload
}

export function forget(...keys) {
  for (const key of keys) known.delete(key);
  write(Object.fromEntries(keys.map((key) => [key, null]))).catch(() => {});
}

/**
 * Changes several things in one transaction; null forgets one. Throws, and has changed nothing,
 * where the disk does not take it.
 */
export async function change(values) {
  if (database !== null) await write(values);
  for (const [key, value] of Object.entries(values)) {
    if (value === null) known.delete(key);
    else known.set(key, value);
  }
}

/** Forgets that this device is a kiosk, and everything that it was told and has counted. */
export async function forgetState() {
  const keys = [...known.keys()];
  known.clear();
  await write(Object.fromEntries(keys.map((key) => [key, null]))).catch(() => {});
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(watched(request.result));
    request.onerror = request.onblocked = () => reject(request.error);
  });
}

/** The browser may close it, when its data were thrown away: then the next write begins anew. */
function watched(opened) {
  opened.onclose = opened.onversionchange = () => {
    opened.close();
    if (database === opened) database = undefined;
  };
  return opened;
}

async function write(values) {
  if (database === null) throw new Error("there is no database");
  let all = Object.entries(values);
  if (database === undefined) {
    database = await open();
    all = [...known, ...all];
  }
  await finished(database.transaction(STORE, "readwrite", { durability: "strict" }), (store) => {
    for (const [key, value] of all) {
      if (value === null) store.delete(key);
      else store.put(value, key);
    }
  });
}

async function everything() {
  const found = [];
  await finished(database.transaction(STORE), (store) => {
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      found.push([cursor.key, cursor.value]);
      cursor.continue();
    };
  });
  return found;
}

function finished(transaction, work) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
    try {
      work(transaction.objectStore(STORE));
    } catch (error) {
      transaction.abort(); // what was put before would be kept otherwise
      reject(error);
    }
  });
}
