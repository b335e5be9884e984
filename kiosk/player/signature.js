/**
 * Whether what this device was told, or has kept, is the server's own word.
 *
 * Signed are the version and two moments; the version is the digest of the content. A device
 * without a key (an older server has none) believes what it is told, and so does one without
 * https, where the player itself could be anybody's. A record without a proof was kept before
 * there were signatures: its successor comes with the first contact.
 */

import { canonical, contentOf } from "./canonical.js";
import { canDigest, digestOf } from "./digest.js";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** `proof`: `{version, issued_at, lease_until, signature}`; `key`: a JSON Web Key or null. */
export async function isSigned(proof, key) {
  if (!canDigest || !key) return true;
  try {
    const { version, issued_at: issuedAt, lease_until: leaseUntil, signature } = proof;
    const message = new TextEncoder().encode(`${version}\n${issuedAt}\n${leaseUntil}`);
    const { kty, crv, x, y } = key;
    const { subtle } = crypto;
    const known = await subtle.importKey("jwk", { kty, crv, x, y }, ALGORITHM, false, ["verify"]);
    return await subtle.verify(ALGORITHM, known, decoded(signature), message);
  } catch {
    return false; // no signature, or none that can be read
  }
}

/** Whether a programme is what its proof is about, to the last letter. */
export async function isGenuine(programme, proof, key) {
  if (!canDigest || !key) return true;
  if (programme?.version !== proof?.version || !(await isSigned(proof, key))) return false;
  const content = new TextEncoder().encode(canonical(contentOf(programme)));
  return (await digestOf(content)) === proof.version;
}

function decoded(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
