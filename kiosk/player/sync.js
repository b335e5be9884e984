/**
 * Brings the programme of the device up to date.
 *
 * A new version is put together beside the one that is shown, file by file, each checked
 * against its SHA-256. Only when it is complete it waits for its turn (`changeOver`), and
 * that comes when nobody stands in front of the screen. What a newer programme no longer
 * has disappears at once, complete or not: a withdrawal does not wait for a download.
 */

import { clearShelves, forget, openShelf, recall, remember } from "./memory.js";
import { allowedBy, isProgramme } from "./programme.js";
import { askForProgramme, fetchFile } from "./server.js";
import { trouble } from "./troubles.js";

const CONTENT = "/kiosk/api/programme.json"; // under this key a shelf keeps the programme

/** One round. True when this device is no kiosk any more. */
export async function refresh(token) {
  const newest = recall("pending") ?? recall("version");
  const answer = await askForProgramme(token, newest);
  if (answer.kind === "unpaired") return true;
  if (answer.kind === "nothing") return false;
  if (answer.kind === "new" && !isProgramme(answer.programme)) {
    trouble(); // of a form that this player cannot read: the lease of the old one runs on
    return false;
  }
  remember("lease", answer.lease);
  if (answer.kind === "new") await take(token, answer.programme);
  return false;
}

/** Whether a complete newer version waits. */
export function isNewerReady() {
  return recall("pending") !== null;
}

/** From now on the newer version is the one that is shown. */
export async function changeOver() {
  remember("version", recall("pending"));
  forget("pending", "allowed");
  await clearShelves(recall("version"));
}

/** The programme to show with the addresses of its files, or null when there is none. */
export async function loadProgramme() {
  const version = recall("version");
  if (version === null) return null;
  try {
    const shelf = await openShelf(version);
    const programme = await (await shelf.match(CONTENT)).json();
    if (!isProgramme(programme)) return null;
    return { programme, addresses: await addressesOf(programme, shelf) };
  } catch {
    trouble();
    forget("version"); // so that the next round fetches it anew
    return null;
  }
}

/** Gives the memory of a programme's files back to the browser. */
export function release(loaded) {
  for (const address of loaded?.addresses.values() ?? []) URL.revokeObjectURL(address);
}

async function take(token, programme) {
  if (programme.version === recall("version")) {
    forget("pending", "allowed");
    return;
  }
  remember("allowed", allowedBy(programme));
  forget("pending");
  try {
    await fill(token, programme);
    remember("pending", programme.version);
  } catch {
    trouble(); // the next round goes on where this one stopped
  }
}

async function fill(token, programme) {
  const shelf = await openShelf(programme.version);
  const old = recall("version") === null ? null : await openShelf(recall("version"));
  for (const file of programme.files) {
    if (await shelf.match(file.url)) continue;
    const known = await old?.match(file.url);
    const body = known ? await known.blob() : await fetchFile(token, file);
    await shelf.put(file.url, new Response(body, { headers: { "Content-Type": file.type } }));
  }
  const headers = { "Content-Type": "application/json" };
  await shelf.put(CONTENT, new Response(JSON.stringify(programme), { headers }));
}

async function addressesOf(programme, shelf) {
  const addresses = new Map();
  for (const file of programme.files) {
    const kept = await shelf.match(file.url);
    if (kept) addresses.set(file.name, URL.createObjectURL(await kept.blob()));
  }
  return addresses;
}
