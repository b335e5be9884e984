/**
 * Counts what is used, by day: visits, languages, stories, films. Nothing about anybody: no
 * identifier, no order, no time of day. The counts stay on the device until the server has
 * answered; a batch has an id made by chance, so that none counts twice.
 */

import { now } from "./clock.js";
import { forget, recall, remember } from "./memory.js";

const ROWS_A_BATCH = 150;
const DAYS_KEPT = 180;
const MOST_COUNTS = 5000;
const SEEN = 0.8; // of a film, for one that was seen to its end and not only moved there
const BERLIN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }); // 2027-05-01

let former = { atRest: true, language: null, item: null };
let films = new Set();

/** What happened between two states of the screen, as `[kind, key]`. Pure. */
export function happenings(before, after) {
  if (after.atRest) return [];
  const found = [];
  if (before.atRest) found.push(["session", ""]);
  if (after.language && (before.atRest || after.language !== before.language)) {
    found.push(["language", after.language]);
  }
  if (after.item && (before.atRest || after.item !== before.item)) found.push(["story", after.item]);
  return found;
}

/** The screen shows something: `atRest` says whether nobody is there. */
export function follow({ atRest, language, item }) {
  const present = { atRest, language, item };
  for (const [kind, key] of happenings(former, present)) count(kind, key);
  if (item !== former.item) films = new Set();
  former = present;
}

/** Films tell of themselves, wherever they stand; those that run while nobody is there do not count. */
export function watchFilms() {
  document.addEventListener("play", () => countFilm("film_started"), true);
  document.addEventListener(
    "ended",
    ({ target }) => isSeen(target) && countFilm("film_seen"),
    true,
  );
}

/** `{batch, rows}` to send, the same until `taken`; null when there is nothing. */
export function batchToSend() {
  const { counts, sending } = kept();
  if (sending) return sending;
  const all = Object.entries(counts);
  if (!all.length) return null;
  const rows = all.slice(0, ROWS_A_BATCH).map(([name, times]) => [...name.split(" "), times]);
  const batch = { batch: chance(), rows };
  const left = Object.fromEntries(all.slice(ROWS_A_BATCH));
  remember("figures", { counts: left, sending: batch }); // at one go: nothing is in both places
  return batch;
}

/** The server has answered: these never go out again. */
export function taken({ batch }) {
  const { counts, sending } = kept();
  if (sending?.batch === batch) remember("figures", { counts, sending: null });
}

/** Whether something waits to be sent. */
export function isSomethingCounted() {
  const { counts, sending } = kept();
  return sending !== null || Object.keys(counts).length > 0;
}

/** This device is no kiosk any more; another one must not send what it counted. */
export function forgetFigures() {
  forget("figures");
}

function kept() {
  return recall("figures") ?? { counts: {}, sending: null };
}

function countFilm(kind) {
  const { item, atRest } = former;
  if (!item || atRest || films.has(kind)) return;
  films.add(kind); // once, however often somebody pauses
  count(kind, item);
}

function isSeen({ duration, played }) {
  let seconds = 0;
  for (let index = 0; index < played.length; index += 1) {
    seconds += played.end(index) - played.start(index);
  }
  return seconds >= SEEN * duration;
}

function count(kind, key) {
  const name = [today(), kind, key].join(" ");
  const { counts, sending } = kept();
  const latest = latestOf(counts);
  remember("figures", { counts: { ...latest, [name]: (latest[name] ?? 0) + 1 }, sending });
}

/** Without what is too old, or more than a device should keep. Names begin with their days. */
function latestOf(counts) {
  const first = BERLIN.format(now() - DAYS_KEPT * 86_400_000);
  const names = Object.keys(counts).sort().slice(-MOST_COUNTS);
  return Object.fromEntries(
    names.filter((name) => name >= first).map((name) => [name, counts[name]]),
  );
}

/** The day in Saxony, as „2027-05-01“. */
export function today() {
  return BERLIN.format(now());
}

/** An id of 32 hexadecimal digits that says nothing about anybody. */
export function chance() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
