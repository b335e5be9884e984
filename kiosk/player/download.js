/**
 * Fetches a file piece by piece. Each piece is checked before it is kept; what broke off goes on
 * with the piece that is missing. One piece is in memory at a time.
 */

import { isRight } from "./digest.js";
import { digestOfPiece, keep, missingOf, numberAt, numbersOf, rangeOf } from "./pieces.js";

const SILENCE = 30_000; // milliseconds without a byte, after which nobody waits any longer
const SILENCE_OF_OLD_SERVERS = 600_000;

/** Somebody answered, but not with this file: others may still come. */
export class WrongFile extends Error {}

/**
 * Fetches what is missing of a file. `there`: as `inventory` says. Resolves to whether it is
 * whole now: not when `isWanted` says no in between. Throws WrongFile, QuotaExceededError, or
 * what the network says.
 */
export async function fetchFile(token, file, { there, isWanted }) {
  const missing = new Set(missingOf(file, there));
  if (missing.size && digestOfPiece(file, 0) === null) return fetchWhole(token, file);
  for (const number of [...missing]) {
    if (!isWanted()) return false;
    if (missing.has(number)) await fetchFrom(token, file, number, missing);
  }
  return missing.size === 0;
}

/** From a server that does not name pieces: checked as a whole, then kept in pieces. */
async function fetchWhole(token, file) {
  const patience = patient(SILENCE_OF_OLD_SERVERS);
  try {
    const response = await ask(token, file, {}, patience.signal);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isWhole = response.status === 200 && bytes.length === file.size;
    if (!isWhole || !(await isRight(bytes, file.sha256))) throw new WrongFile(file.url);
    for (const number of numbersOf(file)) {
      await keep(file, number, bytes.subarray(...rangeOf(file, number)));
    }
    return true;
  } finally {
    patience.end();
  }
}

/** Asks for one piece. A server that knows no ranges gives all of them: then all are taken. */
async function fetchFrom(token, file, number, missing) {
  const [first, end] = rangeOf(file, number);
  const patience = patient(SILENCE);
  try {
    const headers = { Range: `bytes=${first}-${end - 1}` };
    const response = await ask(token, file, headers, patience.signal);
    const begin = beginOf(response, file, first);
    for await (const [found, bytes] of cut(response.body, file, begin, patience.again)) {
      if (missing.has(found)) await take(file, found, bytes);
      missing.delete(found);
      if (begin > 0 || missing.size === 0) break;
    }
  } finally {
    patience.end();
  }
  if (missing.has(number)) throw new TypeError(`${file.url}: broken off`);
}

function ask(token, file, headers, signal) {
  return fetch(file.url, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    signal,
  });
}

async function take(file, number, bytes) {
  if (!(await isRight(bytes, digestOfPiece(file, number)))) throw new WrongFile(file.url);
  await keep(file, number, bytes);
}

/** The number of the piece with which an answer begins. */
function beginOf(response, file, first) {
  const range = response.headers.get("Content-Range");
  const [, begin, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range) ?? [];
  const isPart = response.status === 206 && Number(begin) === first && Number(size) === file.size;
  if (!isPart && response.status !== 200) throw new WrongFile(`${file.url}: ${response.status}`);
  return isPart ? first : 0;
}

/** Pieces of a stream that begins at that byte of the file; a half one is left out. */
async function* cut(stream, file, begin, onBytes) {
  const reader = stream.getReader();
  let at = begin;
  let piece = null;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    for (let used = 0; used < value.length && at < file.size; ) {
      const number = numberAt(at);
      const [first, end] = rangeOf(file, number);
      piece ??= new Uint8Array(end - first);
      const part = value.subarray(used, used + end - at);
      piece.set(part, at - first);
      used += part.length;
      at += part.length;
      if (at < end) continue;
      yield [number, piece];
      piece = null;
    }
  }
}

/** Gives up when nothing has come for so long. `end` also lets go of what was not read. */
function patient(milliseconds) {
  const silence = new AbortController();
  let timer = null;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), milliseconds);
  };
  const end = () => {
    clearTimeout(timer);
    silence.abort();
  };
  again();
  return { signal: silence.signal, again, end };
}
