/** Tells the server what this device really shows, how it is, and what it has counted. */

import { sendBook } from "./book-queue.js";
import { now } from "./clock.js";
import { batchToSend, isSomethingCounted, taken } from "./figures.js";
import { recall } from "./memory.js";
import { every } from "./rhythm.js";
import { sendReceipt } from "./server.js";
import { takeTroubles, trouble } from "./troubles.js";

const REPORT_EVERY = 300_000; // milliseconds at most
const BATCHES_A_REPORT = 10; // after weeks without network
const TOUCHES = ["pointerdown", "keydown"];

let touchedAt = null;
let running = null;

/** Reports now and at least every five minutes. `shown`: what the screen shows, null without. */
export function startReporting(shown) {
  const touched = () => (touchedAt = now());
  for (const name of TOUCHES) addEventListener(name, touched, { capture: true, passive: true });
  const tell = () => report(shown()).then(sendBook);
  every(REPORT_EVERY, tell);
  tell();
}

/** One report after the other; more than one where the counts do not fit. Never throws. */
export async function report(shown) {
  const mine = (running ?? Promise.resolve()).then(() => sendAll(shown)).catch(() => trouble());
  running = mine;
  await mine;
}

async function sendAll(shown) {
  if (shown === null || recall("version") === null) return;
  for (let sent = 0; sent < BATCHES_A_REPORT; sent += 1) {
    if (!(await send(shown)) || !isSomethingCounted()) return;
  }
}

async function send(shown) {
  const errors = takeTroubles();
  const figures = batchToSend();
  const told = { ...(await state(shown)), errors, ...(figures && { figures }) };
  const isTaken = await sendReceipt(recall("token"), told);
  if (!isTaken) trouble(errors + 1);
  else if (figures) taken(figures);
  return isTaken;
}

async function state({ screen, item }) {
  return {
    version: recall("version"),
    item: item ?? "",
    screen,
    shell: document.body.dataset.shell ?? "",
    free_bytes: await freeBytes(),
    clock_offset: Math.round((now() - Date.now()) / 1000),
    touched_at: touchedAt && new Date(touchedAt).toISOString(),
  };
}

async function freeBytes() {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return Math.max(0, quota - usage);
  } catch {
    return null; // no https, or a browser that does not say
  }
}
