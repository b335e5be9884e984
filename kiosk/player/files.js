/**
 * The files of the programme on the screen: where each can be had, and whether it is sound.
 *
 * Only whole files get an address. Pictures are checked before they are shown, the first ones
 * before anything else; films, which are large, in quiet moments. What is wrong loses its address
 * and its piece; the next round fetches it anew. What has no address is left out by the screens.
 */

import { addressOf, blobOf, inventory, isSound, missingOf, numbersOf } from "./pieces.js";
import { trouble } from "./troubles.js";

const FIRST = 3; // pictures that the first screen must not wait for
const LOOK_EVERY = 5_000; // milliseconds between two pieces of films
const LOOK_AGAIN_AFTER = 86_400_000;

/**
 * Name → address, at first of films and of the pictures of the first people. `onMore`: called
 * when the other pictures have come.
 */
export async function openFiles(programme, onMore) {
  const addresses = new Map();
  try {
    await open(programme, addresses, onMore);
  } catch {
    trouble(); // the cache is gone: texts alone, until all is fetched anew
  }
  return addresses;
}

async function open(programme, addresses, onMore) {
  const there = await inventory();
  const whole = programme.files.filter((file) => missingOf(file, there).length === 0);
  const [pictures, films] = parted(inOrder(whole, programme), isPicture);
  for (const film of films) addresses.set(film.name, await addressFor(film));
  for (const picture of pictures.slice(0, FIRST)) await admit(picture, addresses);
  admitAll(pictures.slice(FIRST), addresses).then(onMore, () => trouble());
}

/** Gives a file its address, if all of its pieces are right. */
export async function admit(file, addresses) {
  if (await isWholeAndSound(file)) addresses.set(file.name, await addressFor(file));
  else trouble();
}

/**
 * Looks through the films on the screen, now and then a piece and only while `isQuiet()`.
 * `shown`: gives `{programme, addresses}`, or null when there is none.
 */
export function inspectFilms(shown, isQuiet) {
  let begun = null;
  let pieces = [];
  let restUntil = 0;
  const look = async () => {
    const { programme, addresses } = shown() ?? {};
    if (!programme || !isQuiet() || (programme === begun && performance.now() < restUntil)) return;
    if (programme !== begun || !pieces.length) pieces = piecesOfFilms(programme);
    begun = programme;
    const [film, number] = pieces.pop() ?? [];
    if (!pieces.length) restUntil = performance.now() + LOOK_AGAIN_AFTER;
    if (!film || !addresses.has(film.name) || (await isSound(film, number))) return;
    trouble();
    addresses.delete(film.name);
  };
  setInterval(() => look().catch(() => trouble()), LOOK_EVERY);
}

function piecesOfFilms({ files }) {
  const films = files.filter((file) => !isPicture(file));
  return films.flatMap((film) => numbersOf(film).map((number) => [film, number]));
}

/** Looks at once at a file that a picture or film on the screen could not be read from. */
export function watchFiles(shown) {
  const look = async ({ target }) => {
    const { programme, addresses } = shown() ?? {};
    const address = target.currentSrc ?? target.src;
    const file = programme?.files.find(({ name }) => isAt(addresses.get(name), address));
    if (!file || (await isWholeAndSound(file))) return;
    trouble();
    addresses.delete(file.name);
  };
  addEventListener("error", (event) => look(event).catch(() => trouble()), { capture: true });
}

/** Gives the memory of files without a service worker back to the browser. */
export function closeFiles(addresses) {
  for (const address of addresses?.values() ?? []) {
    if (address.startsWith("blob:")) URL.revokeObjectURL(address);
  }
}

async function admitAll(pictures, addresses) {
  for (const picture of pictures) await admit(picture, addresses);
}

async function isWholeAndSound(file) {
  for (const number of numbersOf(file)) {
    if (!(await isSound(file, number))) return false;
  }
  return true;
}

async function addressFor(file) {
  if (navigator.serviceWorker?.controller) return addressOf(file);
  return URL.createObjectURL(await blobOf(file));
}

/** Those of the first people first. */
function inOrder(files, programme) {
  const faces = programme.items.map((item) => item.portrait?.file);
  const rank = (file) => (faces.includes(file.name) ? faces.indexOf(file.name) : faces.length);
  return [...files].sort((one, other) => rank(one) - rank(other));
}

function isAt(known, address) {
  return Boolean(known && address) && new URL(known, location.href).href === address;
}

function isPicture(file) {
  return file.type.startsWith("image/");
}

function parted(all, test) {
  return [all.filter((one) => test(one)), all.filter((one) => !test(one))];
}
