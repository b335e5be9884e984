/**
 * What visitors have written, kept until the server has it: weeks without network, a restart and a
 * power cut take nothing away. With an entry goes its day, no time and nobody's name; its id is
 * made by chance, so that none counts twice.
 */

import { chance, today } from "./figures.js";
import { forget, recall, remember } from "./memory.js";
import { sendEntries } from "./server.js";
import { trouble } from "./troubles.js";

export const MOST_SIGNS = 280; // code points after NFC
const MOST_KEPT = 200;
const AT_ONCE = 20;

let running = null;

/** Keeps an entry with an answer, a text or both, and sends it; without either there is none. */
export function writeInBook({ language, answer = "", text = "" }) {
  const signs = [...text.normalize("NFC").trim()].slice(0, MOST_SIGNS).join("").trim();
  if (!answer && !signs) return;
  const entry = { id: chance(), day: today(), language, answer, text: signs };
  remember("book", fitting([...waiting(), entry]));
  sendBook();
}

/** Sends what waits, one batch after the other, until it is all there or nobody answers. Never throws. */
export function sendBook() {
  running ??= sendAll()
    .catch(() => trouble())
    .finally(() => (running = null));
  return running;
}

/** This device is no kiosk any more; another one must not send what was written here. */
export function forgetBook() {
  forget("book");
}

async function sendAll() {
  for (let batch = next(); batch.length; batch = next()) {
    const taken = await sendEntries(recall("token"), batch);
    if (!letGo(batch, taken ?? [])) return trouble();
  }
}

function next() {
  return recall("token") === null ? [] : waiting().slice(0, AT_ONCE);
}

/** Only what was sent can be taken. Returns whether something was. */
function letGo(batch, taken) {
  const gone = batch.map(({ id }) => id).filter((id) => taken.includes(id));
  const entries = waiting(); // others may have come meanwhile
  const left = entries.filter(({ id }) => !gone.includes(id));
  if (left.length < entries.length) remember("book", left);
  return left.length < entries.length;
}

/** Where there are too many, a bare answer goes before somebody's words, the oldest first. */
function fitting(entries) {
  if (entries.length <= MOST_KEPT) return entries;
  const bare = entries.findIndex(({ text }) => !text);
  return entries.toSpliced(Math.max(bare, 0), 1);
}

function waiting() {
  return recall("book") ?? [];
}
