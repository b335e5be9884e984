/**
 * Questions to the server. Each answer is looked at hard: only what is certainly an answer
 * of ours counts. A page of a hotspot, an error, bad JSON, silence: all the same, nothing.
 */

import { trouble } from "./troubles.js";

const API = "/kiosk/api/";
const PATIENCE = 20_000; // milliseconds for a small answer

/** `{code, secret, spelled, expires_in}`; `{token, key}` from an export at once; or null. */
export async function startPairing() {
  const found = await askForJson("pairing", { method: "POST" });
  const { code, secret, token } = found?.content ?? {};
  const isOffer = found?.status === 201 && code && secret;
  return isOffer || (found?.status === 200 && token) ? found.content : null;
}

/** "waiting", "expired", `{token, key}`, or null when nobody answered. */
export async function collectToken(secret) {
  const found = await askForJson("pairing/status", { method: "POST", secret });
  if (found?.status !== 200) return null;
  const { state, token, key = null } = found.content; // an older server has no key
  if (state === "paired" && token) return { token, key };
  return ["waiting", "expired"].includes(state) ? state : null;
}

/**
 * `{kind: "new", programme, proof}`, `{kind: "same", proof}`, `{kind: "unpaired"}` or
 * `{kind: "nothing"}`. A proof is not looked at here: see signature.js.
 */
export async function askForProgramme(token, version) {
  const headers = version ? { "If-None-Match": `"${version}"` } : {};
  const response = await ask("programme.json", { secret: token, headers });
  const proof = response && proofOf(response);
  if (response?.status === 304 && proof) return { kind: "same", proof: { ...proof, version } };
  const content = await jsonOf(response);
  if (response?.status === 401 && content?.state === "unpaired") return { kind: "unpaired" };
  if (response?.status !== 200 || !proof || !content?.version) return nothing();
  return { kind: "new", programme: content, proof: { ...proof, version: content.version } };
}

/** The public key of the server as JSON Web Key, or null. */
export async function askForKey(token) {
  const found = await askForJson("key.json", { secret: token });
  return found?.status === 200 && found.content.kty ? found.content : null;
}

/** True when the server has it. */
export async function sendReceipt(token, receipt) {
  const response = await ask("receipt", { method: "POST", secret: token, body: receipt });
  return response?.status === 204;
}

/** The ids of those entries of the visitor's book that need not be sent again; or null. */
export async function sendEntries(token, entries) {
  const found = await askForJson("book", { method: "POST", secret: token, body: { entries } });
  const taken = found?.status === 200 ? found.content.taken : null;
  return Array.isArray(taken) ? taken : null;
}

async function askForJson(path, options) {
  const response = await ask(path, options);
  const content = await jsonOf(response);
  return content ? { status: response.status, content } : null;
}

async function ask(path, { method = "GET", secret, headers = {}, body } = {}) {
  if (secret) headers.Authorization = `Bearer ${secret}`;
  if (body) headers["Content-Type"] = "application/json";
  try {
    return await fetch(API + path, {
      method,
      headers,
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return null;
  }
}

async function jsonOf(response) {
  if (!response?.headers.get("Content-Type")?.startsWith("application/json")) return null;
  try {
    const content = await response.json();
    return content && typeof content === "object" ? content : null;
  } catch {
    return null;
  }
}

function proofOf({ headers }) {
  const issuedAt = headers.get("Kiosk-Issued-At");
  const leaseUntil = headers.get("Kiosk-Lease-Until");
  const signature = headers.get("Kiosk-Signature");
  const ran = Number(headers.get("Kiosk-Ran") ?? NaN); // seconds: an export says it, see clock.js
  const proof = { issued_at: issuedAt, lease_until: leaseUntil, signature };
  return leaseUntil && (ran >= 0 ? { ...proof, ran } : proof);
}

function nothing() {
  trouble();
  return { kind: "nothing" };
}
