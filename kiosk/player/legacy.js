/**
 * Moves in what a device in the field has from before: small things in localStorage, one cache a
 * version with whole files. It shows the same as before, at once and without network. Broken off,
 * it goes on at the next start: localStorage is emptied last.
 */

import { change, recall } from "./memory.js";
import { keep, numbersOf, rangeOf } from "./pieces.js";
import { trouble } from "./troubles.js";

const PREFIX = "kiosk.";
const SHELVES = "kiosk-programme-";
const CONTENT = "/kiosk/api/programme.json"; // under this key a shelf kept the programme

/** Once; afterwards there is nothing to move. Never throws. */
export async function moveIn() {
  try {
    if (recall("token") === null && read("token") !== null) await change(await whatThereWas());
    if (read("token") !== null) await clear();
  } catch {
    trouble(); // no room, or no localStorage
  }
}

async function whatThereWas() {
  const [version, seen] = [read("version"), read("seen")];
  const programme = version && (await moveFiles(version));
  return {
    token: read("token"),
    lease: read("lease"),
    ...(seen && { anchor: { moment: seen, device: seen - (read("offset") ?? 0), ahead: 0 } }),
    ...(programme && { version, [`programme/${version}`]: { programme, proof: null } }),
  };
}

/** The programme of that version, its files now in pieces; null where it is not there. */
async function moveFiles(version) {
  const shelf = await caches.open(SHELVES + version);
  const programme = await (await shelf.match(CONTENT))?.json();
  for (const file of programme?.files ?? []) {
    const kept = await shelf.match(file.url);
    if (!kept) continue;
    const whole = await kept.blob();
    for (const number of numbersOf(file)) {
      await keep(file, number, whole.slice(...rangeOf(file, number)));
    }
    await shelf.delete(file.url); // so that two copies of one film are the most there is
  }
  return programme ?? null;
}

async function clear() {
  for (const name of await caches.keys()) {
    if (name.startsWith(SHELVES)) await caches.delete(name);
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
}

function read(key) {
  const kept = localStorage.getItem(PREFIX + key);
  return kept === null ? null : JSON.parse(kept);
}
