/** SHA-256 by the browser itself. Without a secure context (no https) it offers none. */

export const canDigest = Boolean(globalThis.crypto?.subtle);

/** The digest in hexadecimal digits. */
export async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether these bytes have that digest; true where nobody can tell. */
export async function isRight(bytes, digest) {
  return !canDigest || digest === null || (await digestOf(bytes)) === digest;
}
