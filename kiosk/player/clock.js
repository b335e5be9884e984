/** What time it is, from the server's word and what has passed since then: see time.js. */

import { recall, remember } from "./memory.js";
import { anchorAfterStart, anchorAt, anchorFrom, timeAt } from "./time.js";

const NOTE_EVERY = 60_000; // milliseconds

let anchor = null;

/** Now, in milliseconds since 1970. */
export function now() {
  return time().now;
}

/** The latest that it may be, should a clock that seems wrong be right: for what ends by itself. */
export function latest() {
  return time().latest;
}

/** The server has said what time it is (an ISO moment). Only for what certainly is its word. */
export function heard(moment) {
  const told = Date.parse(moment ?? "");
  if (Number.isNaN(told)) return;
  anchor = anchorFrom(told, clocks());
  note();
}

/**
 * An export says when it was made and for how many seconds it has been shown since, on whatever
 * machine: it is at least so late. For the rest the device was off since then. `isNew`: another
 * export than the one before, whose word counts.
 */
export function heardOfExport(moment, ran, isNew) {
  const told = Date.parse(moment ?? "") + ran * 1000;
  if (Number.isNaN(told) || (!isNew && anchor !== null && now() >= told)) return;
  anchor = anchorAfterStart({ moment: told, device: told, ahead: 0 }, clocks());
  note();
}

/** To be called when the memory is open. */
export function startClock() {
  const noted = recall("anchor");
  anchor = noted && anchorAfterStart(noted, clocks());
  note(); // at once: who pulls the plug and turns the clock back gains nothing
  setInterval(note, NOTE_EVERY);
}

/** A device that has never heard the server has its own clock alone. */
function time() {
  const { device } = clocks();
  return anchor ? timeAt(anchor, clocks()) : { now: device, latest: device };
}

function note() {
  if (anchor === null) return;
  anchor = anchorAt(anchor, clocks());
  const { moment, device, ahead } = anchor;
  remember("anchor", { moment, device, ahead });
}

function clocks() {
  return { device: Date.now(), ran: performance.now() };
}
