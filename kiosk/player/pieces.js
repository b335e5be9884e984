/**
 * The files of programmes, in pieces, in one cache. A piece lies under the digest of its file
 * and its number: two versions share what they have in common, and `sw.js` puts the pieces
 * together again at `addressOf(file)`. Without https there is no cache: then they are kept until
 * the next reload.
 */

import { isRight } from "./digest.js";

export const PIECE = 4 * 1024 * 1024; // bytes, as the server cuts and sw.js puts together
const CACHE = "kiosk-pieces";
const KEPT = "/kiosk/kept/";

/** Where the service worker gives the whole file, or any range of it. */
export function addressOf(file) {
  return KEPT + file.sha256;
}

/** Numbers of the pieces of a file. */
export function numbersOf(file) {
  return [...Array(Math.ceil(file.size / PIECE)).keys()];
}

/** The number of the piece in which a byte lies. */
export function numberAt(byte) {
  return Math.floor(byte / PIECE);
}

/** First byte of a piece and the one behind its last. */
export function rangeOf(file, number) {
  return [number * PIECE, Math.min((number + 1) * PIECE, file.size)];
}

/** What the server says of a piece; null where it says nothing (one from before pieces). */
export function digestOfPiece(file, number) {
  if (file.pieces) return file.pieces[number] ?? null;
  return file.size <= PIECE ? file.sha256 : null;
}

/** Addresses of all pieces that are there. */
export async function inventory() {
  const requests = await (await shelf()).keys();
  return new Set(requests.map((request) => new URL(request.url).pathname));
}

/** Numbers of the pieces of a file that are not there. */
export function missingOf(file, there) {
  return numbersOf(file).filter((number) => !there.has(pieceAddress(file, number)));
}

/** Keeps a piece, checked before. Throws where there is no room. */
export async function keep(file, number, body) {
  const headers = { "Content-Type": file.type, "Kiosk-Size": String(file.size) };
  await (await shelf()).put(pieceAddress(file, number), new Response(body, { headers }));
}

/** A piece as a Blob, or null. */
export async function pieceOf(file, number) {
  const kept = await (await shelf()).match(pieceAddress(file, number));
  return kept ? kept.blob() : null;
}

/** Whether a piece is there and right. A wrong one is thrown away: it will be fetched anew. */
export async function isSound(file, number) {
  const piece = await pieceOf(file, number).catch(() => null);
  const [first, end] = rangeOf(file, number);
  if (piece?.size === end - first) {
    const bytes = await piece.arrayBuffer().catch(() => null);
    if (bytes && (await isRight(bytes, digestOfPiece(file, number)))) return true;
  }
  await (await shelf()).delete(pieceAddress(file, number));
  return false;
}

/** Throws away every piece of every file but these. */
export async function keepOnly(files) {
  const wanted = new Set(files.map((file) => addressOf(file)));
  const kept = await shelf();
  for (const address of await inventory()) {
    if (!wanted.has(address.slice(0, address.lastIndexOf("/")))) await kept.delete(address);
  }
}

/** The whole file for a page without a service worker; the browser keeps large ones on its disk. */
export async function blobOf(file) {
  const pieces = await Promise.all(numbersOf(file).map((number) => pieceOf(file, number)));
  return new Blob(pieces, { type: file.type });
}

function pieceAddress(file, number) {
  return `${addressOf(file)}/${number}`;
}

let inMemory = null;

async function shelf() {
  if (inMemory) return inMemory;
  try {
    return await caches.open(CACHE);
  } catch (error) {
    if (globalThis.caches && error.name !== "SecurityError") throw error;
    inMemory = shelfInMemory(); // without https, or in a private window
    return inMemory;
  }
}

function shelfInMemory() {
  const kept = new Map();
  return {
    match: async (key) => kept.get(key)?.clone(),
    put: async (key, response) => void kept.set(key, response),
    delete: async (key) => kept.delete(key),
    keys: async () => [...kept.keys()].map((key) => ({ url: new URL(key, location.href).href })),
  };
}
