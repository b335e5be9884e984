/**
 * Questions to the server. Each answer is looked at hard: only what is certainly an answer
 * of ours counts. A page of a hotspot, an error, bad JSON, silence: all the same, nothing.
 */

import { heard } from "./clock.js";
import { trouble } from "./troubles.js";

const API = "/kiosk/api/";
const PATIENCE = 20_000; // milliseconds for a small answer
const PATIENCE_FOR_FILES = 600_000;

/** `{code, secret, spelled, expires_in}` or null. */
export async function startPairing() {
  const found = await askForJson("pairing", { method: "POST" });
  return found?.status === 201 && found.content.code && found.content.secret ? found.content : null;
}

/** "waiting", "expired", `{token}`, or null when nobody answered. */
export async function collectToken(secret) {
  const found = await askForJson("pairing/status", { method: "POST", secret });
  if (found?.status !== 200) return null;
  if (found.content.state === "paired" && found.content.token) return { token: found.content.token };
  return ["waiting", "expired"].includes(found.content.state) ? found.content.state : null;
}

/**
 * `{kind: "new", programme, lease}`, `{kind: "same", lease}`, `{kind: "unpaired"}` or
 * `{kind: "nothing"}`.
 */
export async function askForProgramme(token, version) {
  const headers = version ? { "If-None-Match": `"${version}"` } : {};
  const response = await ask("programme.json", { secret: token, headers });
  const lease = response?.headers.get("Kiosk-Lease-Until");
  if (response?.status === 304 && lease) return told(response, { kind: "same", lease });
  const content = await jsonOf(response);
  if (response?.status === 401 && content?.state === "unpaired") return { kind: "unpaired" };
  if (response?.status !== 200 || !lease || !content?.version) return nothing();
  return told(response, { kind: "new", programme: content, lease });
}

/** The file as a Blob, whole and unchanged; throws otherwise. */
export async function fetchFile(token, file) {
  const response = await fetch(file.url, {
    headers: { Authorization: `Bearer ${token}` },
    cache: "no-store",
    credentials: "omit",
    signal: AbortSignal.timeout(PATIENCE_FOR_FILES),
  });
  if (response.status !== 200) throw new Error(`${file.url}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== file.size || !(await isRight(bytes, file.sha256))) {
    throw new Error(`${file.url}: not the file that was promised`);
  }
  return new Blob([bytes], { type: file.type });
}

/** True when the server has it. */
export async function sendReceipt(token, receipt) {
  const response = await ask("receipt", { method: "POST", secret: token, body: receipt });
  return response?.status === 204;
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

/** Without a secure context the browser offers no digest: then the size must do. */
async function isRight(bytes, sha256) {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === sha256;
}

function told(response, answer) {
  heard(response.headers.get("Kiosk-Issued-At"));
  return answer;
}

function nothing() {
  trouble();
  return { kind: "nothing" };
}
