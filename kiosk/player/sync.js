/**
 * Brings the programme of the device up to date.
 *
 * `version` is the one on the screen, `next` a newer one that the server has named, `pending` the
 * same once all of it is here. A change-over is one transaction that moves `version`: whatever
 * happens to the power, there is the old programme or the new one, whole. What a newer programme
 * no longer has disappears at once, complete or not: a withdrawal does not wait for a download.
 */

import { heard, heardOfExport } from "./clock.js";
import { fetchFile, WrongFile } from "./download.js";
import { admit, openFiles } from "./files.js";
import { Freshness, isNews } from "./freshness.js";
import { change, forget, forgetState, recall, remember } from "./memory.js";
import { inventory, keepOnly, missingOf } from "./pieces.js";
import { allowedBy, isProgramme } from "./programme.js";
import { askForKey, askForProgramme } from "./server.js";
import { isGenuine, isSigned } from "./signature.js";
import { trouble } from "./troubles.js";

const FULL_FOR = 900_000; // milliseconds that a full disk is left alone

const freshness = new Freshness();
let isDownloading = false;
let fullUntil = 0;

/** One question. True when this device is no kiosk any more. */
export async function refresh(token) {
  const newest = recall("next") ?? recall("version");
  const answer = await askForProgramme(token, newest);
  if (answer.kind === "unpaired") return true;
  if (answer.kind === "nothing") return false;
  const programme = answer.kind === "new" ? answer.programme : null;
  if (!(await isBelieved(token, programme, answer.proof))) {
    trouble(); // strange, old or of a form that this player cannot read: the lease runs on
    return false;
  }
  hear(answer.proof);
  if (programme) await take(programme, signedOrNull(answer.proof));
  else await prove(answer.proof);
  return false;
}

/** Fetches what is missing. One download at a time: who comes meanwhile goes home at once. */
export async function download(token, addresses) {
  if (isDownloading || performance.now() < fullUntil) return;
  isDownloading = true;
  try {
    if (recall("next") !== null) await bring(token, recall("next"));
    else if (addresses) await mend(token, recall("version"), addresses);
  } catch (error) {
    trouble(); // the next round goes on where this one stopped
    if (error?.name === "QuotaExceededError") fullUntil = performance.now() + FULL_FOR;
  } finally {
    isDownloading = false;
  }
}

/** Whether a complete newer version waits. */
export function isNewerReady() {
  return recall("pending") !== null;
}

/** From now on the newer version is the one that is shown. */
export async function changeOver() {
  const [former, version] = [recall("version"), recall("pending")];
  await change({
    version,
    ...{ next: null, pending: null, allowed: null },
    ...(former !== version && { [`programme/${former}`]: null }),
  });
  await keepOnly(programmeOf(version).files).catch(() => trouble());
}

/**
 * The programme to show with the addresses of its files, or null when there is none.
 * `onMore`: called when more of its files can be shown.
 */
export async function loadProgramme(onMore) {
  await lookAtLease();
  const version = recall("version");
  if (version === null) return null;
  const { programme, proof } = recall(`programme/${version}`) ?? {};
  const key = proof && recall("key"); // without a proof: from before signatures
  if (isProgramme(programme) && (await isGenuine(programme, proof, key))) {
    const { files } = programmeOf(recall("next")) ?? programme;
    keepOnly(files).catch(() => trouble());
    return { programme, addresses: await openFiles(programme, onMore) };
  }
  trouble();
  forget("version", `programme/${version}`); // the next round fetches it anew
  return null;
}

/** Forgets that this device is a kiosk, and everything that it has shown. */
export async function forgetEverything() {
  await forgetState();
  await keepOnly([]);
}

/** What was kept of the last contact says until when; only if it is the server's own word. */
async function lookAtLease() {
  const contact = recall("contact");
  if (contact === null) return; // from before signatures
  if (await isSigned(contact, recall("key"))) remember("lease", contact.lease_until);
  else forget("lease");
}

/** What time it is, and until when people may be shown. */
function hear(proof) {
  const isNewer = isNews(proof, recall("contact"));
  if (proof.ran !== undefined) heardOfExport(proof.issued_at, proof.ran, isNewer);
  else if (isNewer) heard(proof.issued_at);
  if (!isNewer) return;
  remember("lease", proof.lease_until);
  remember("contact", signedOrNull(proof));
}

async function isBelieved(token, programme, proof) {
  if (proof.signature && recall("key") === null) {
    const key = await askForKey(token); // of a device that was paired before answers were signed
    if (key === null) return false;
    remember("key", key);
  }
  if (programme && !isProgramme(programme)) return false;
  const key = recall("key");
  const isOurs = programme ? isGenuine(programme, proof, key) : isSigned(proof, key);
  return (await isOurs) && freshness.accepts(proof, recall("contact"), performance.now());
}

/** Notes a newer version. What it leaves of the old one counts at once, even on a full disk. */
async function take(programme, proof) {
  const { version } = programme;
  const former = recall("next");
  if (version === former) return;
  const isBack = version === recall("version"); // what was newer has been taken back
  if (isBack) forget("allowed");
  else remember("allowed", allowedBy(programme));
  fullUntil = 0;
  await keepOnly(programme.files);
  await change({
    ...(former && { [`programme/${former}`]: null }),
    ...(!isBack && { [`programme/${version}`]: { programme, proof } }),
    next: isBack ? null : version,
    pending: null,
  });
}

/** „Nothing new“ proves what was taken when nobody signed yet. */
async function prove(proof) {
  const name = `programme/${proof.version}`;
  const kept = recall(name);
  if (!proof.signature || kept?.proof !== null) return;
  if (await isGenuine(kept.programme, proof, recall("key"))) remember(name, { ...kept, proof });
}

/** Fetches all that a newer version needs; it is then complete, unless a newer one has come. */
async function bring(token, version) {
  const isWanted = () => recall("next") === version;
  const isWhole = await fetchAll(token, programmeOf(version).files, { isWanted });
  if (isWhole && isWanted()) await change({ pending: version });
}

/** Fetches what the version on the screen has lost. */
async function mend(token, version, addresses) {
  const programme = programmeOf(version);
  const isWanted = () => recall("version") === version && recall("next") === null;
  await fetchAll(token, programme?.files ?? [], {
    isWanted,
    onFile: (file) => addresses.has(file.name) || admit(file, addresses),
  });
}

/** True when all are there. A wrong file does not keep the others from coming. */
async function fetchAll(token, files, { isWanted, onFile }) {
  const there = await inventory();
  let isWhole = true;
  for (const file of files) {
    const wasThere = missingOf(file, there).length === 0;
    try {
      isWhole = (wasThere || (await fetchFile(token, file, { there, isWanted }))) && isWhole;
      await onFile?.(file);
    } catch (error) {
      if (!(error instanceof WrongFile)) throw error;
      trouble();
      isWhole = false;
    }
    if (!isWanted()) return false;
  }
  return isWhole;
}

/** An older server does not sign. */
function signedOrNull(proof) {
  return proof.signature ? proof : null;
}

function programmeOf(version) {
  return recall(`programme/${version}`)?.programme ?? null;
}
