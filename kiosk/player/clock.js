/**
 * What time it is. The server's word counts; between two words the device's own clock goes
 * on from there. Time never runs backwards: who sets the clock of a device back does not
 * bring back what has ended.
 */

import { recall, remember } from "./memory.js";

const NOTE_EVERY = 60_000; // milliseconds

/** Now, in milliseconds since 1970. */
export function now() {
  return Math.max(Date.now() + (recall("offset") ?? 0), recall("seen") ?? 0);
}

/** The server has said what time it is (an HTTP date or an ISO moment). */
export function heard(moment) {
  const told = Date.parse(moment ?? "");
  if (Number.isNaN(told)) return;
  remember("offset", told - Date.now());
  remember("seen", told);
}

export function startClock() {
  setInterval(() => remember("seen", now()), NOTE_EVERY);
}
