/** The player begins here. */

import { createApp } from "./app.js";
import { startClock } from "./clock.js";
import { guardScreen } from "./guard.js";
import { watchIdle } from "./idle.js";
import { forgetEverything, recall, remember } from "./memory.js";
import { pair } from "./pairing.js";
import { sendReceipt } from "./server.js";
import { changeShell, keepShell } from "./shell.js";
import { changeOver, isNewerReady, loadProgramme, refresh, release } from "./sync.js";
import { takeTroubles, trouble, watchTroubles } from "./troubles.js";

const REFRESH_EVERY = 60_000; // milliseconds
const RECEIPT_EVERY = 300_000;

let loaded = null;
let isChanging = false;
const app = createApp({ onStart: changeWhatIsNewer });

async function begin() {
  guardScreen();
  watchTroubles();
  startClock();
  keepShell();
  if (recall("token") === null) remember("token", await pair());
  showWaiting();
  loaded = await loadProgramme();
  if (loaded) app.show(loaded);
  watchIdle({ isBusy: app.isPlaying, onQuiet: () => loaded && app.quiet() });
  await round();
  setInterval(round, REFRESH_EVERY);
  setInterval(report, RECEIPT_EVERY);
}

/** Asks for news; then looks whether all that is shown may still be shown. */
async function round() {
  try {
    if (await refresh(recall("token"))) {
      await forgetEverything();
      location.reload();
      return;
    }
  } catch {
    trouble();
  }
  if (loaded) app.review();
  if (!loaded || app.isAtStart()) await changeWhatIsNewer();
}

/** Nobody is in a story: the moment for a newer programme or a newer shell. */
async function changeWhatIsNewer() {
  if (isChanging) return;
  isChanging = true;
  try {
    if (isNewerReady()) await showNewer();
    else await changeShell();
  } catch {
    trouble();
  } finally {
    isChanging = false;
  }
}

async function showNewer() {
  await changeOver();
  const newer = await loadProgramme();
  if (newer === null) return;
  const former = loaded;
  loaded = newer;
  app.show(newer);
  release(former);
  await report();
}

async function report() {
  const version = recall("version");
  if (version === null || loaded === null) return;
  const errors = takeTroubles();
  const item = app.state.item ?? "";
  if (!(await sendReceipt(recall("token"), { version, item, errors }))) trouble(errors + 1);
}

function showWaiting() {
  document.body.replaceChildren(document.getElementById("waiting").content.cloneNode(true));
}

begin();
