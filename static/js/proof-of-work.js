// Solves a challenge of core/proof_of_work.py (ALTCHA, version 2) while somebody reads the page.
// The browser counts PBKDF2 beside its main thread, so no worker is needed. Without this script
// a link by mail takes its place.

const ATTEMPTS_AT_ONCE = 8;
const MOST_ATTEMPTS = 20_000; // 256 are usual

const field = document.querySelector("input[data-challenge]");
if (field && globalThis.crypto?.subtle) solveBeforeSending(field);

function solveBeforeSending(field) {
  const solved = solve(JSON.parse(field.dataset.challenge))
    .then((answer) => { field.value = answer; })
    .catch(() => {}); // goes without: a link by mail
  field.form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (field.value || button?.name) return; // solved, or not the button that sends
    event.preventDefault();
    field.form.setAttribute("aria-busy", "true");
    await solved;
    field.form.submit();
  });
}

export async function solve(challenge) {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const [start, grains, prefix] = [nonce, salt, keyPrefix].map(fromHex);
  for (let first = 0; first < MOST_ATTEMPTS; first += ATTEMPTS_AT_ONCE) {
    const counters = Array.from({ length: ATTEMPTS_AT_ONCE }, (_, number) => first + number);
    const keys = await Promise.all(
      counters.map((counter) => derive(withCounter(start, counter), grains, cost, keyLength)),
    );
    const found = keys.findIndex((key) => prefix.every((byte, place) => key[place] === byte));
    if (found >= 0) {
      const solution = { counter: counters[found], derivedKey: toHex(keys[found]) };
      return btoa(JSON.stringify({ challenge, solution }));
    }
  }
  throw new Error("not found");
}

async function derive(password, salt, iterations, length) {
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const settings = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(settings, key, length * 8));
}

function withCounter(nonce, counter) {
  const bytes = new Uint8Array(nonce.length + 4);
  bytes.set(nonce);
  new DataView(bytes.buffer).setUint32(nonce.length, counter);
  return bytes;
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
