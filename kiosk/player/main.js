/** The player begins here. */

import { createApp } from "./app.js";
import { forgetBook } from "./book-queue.js";
import { startClock } from "./clock.js";
import { forgetFigures, watchFilms } from "./figures.js";
import { closeFiles, inspectFilms, watchFiles } from "./files.js";
import { guardScreen } from "./guard.js";
import { watchIdle } from "./idle.js";
import { moveIn } from "./legacy.js";
import { openMemory, recall, remember } from "./memory.js";
import { pair } from "./pairing.js";
import { report, startReporting } from "./report.js";
import { every, firstPause } from "./rhythm.js";
import { changeShell, keepShell } from "./shell.js";
import {
  changeOver,
  download,
  forgetEverything,
  isNewerReady,
  loadProgramme,
  refresh,
} from "./sync.js";
import { trouble, watchTroubles } from "./troubles.js";

const REFRESH_EVERY = 60_000; // milliseconds at most

let loaded = null;
let isChanging = false;
const app = createApp({ onStart: changeWhatIsNewer });

async function begin() {
  guardScreen({ onBack: () => loaded && !app.isAtStart() && app.back() });
  watchTroubles();
  watchFilms();
  watchFiles(() => loaded);
  keepShell();
  navigator.storage?.persist?.().catch(() => {}); // not to be thrown away when the disk is full
  await openMemory();
  await moveIn();
  startClock();
  if (recall("token") === null) await becomeKiosk();
  showWaiting();
  loaded = await loadProgramme(review);
  if (loaded) app.show(loaded);
  watchIdle({ isBusy: app.isPlaying, onQuiet: () => loaded && app.quiet() });
  inspectFilms(() => loaded, app.isAtStart);
  const pause = firstPause(loaded !== null);
  if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
  startReporting(shown);
  every(REFRESH_EVERY, round); // also while a round still downloads
  await round();
}

async function becomeKiosk() {
  const { token, key } = await pair();
  remember("key", key);
  remember("token", token);
}

/** Asks for news; then looks whether all that is shown may still be shown. */
async function round() {
  try {
    if (await refresh(recall("token"))) {
      forgetFigures();
      forgetBook();
      await forgetEverything();
      location.reload();
      return;
    }
  } catch {
    trouble();
  }
  review();
  await download(recall("token"), loaded?.addresses);
  review();
  if (!loaded || app.isAtStart()) await changeWhatIsNewer();
}

function review() {
  if (loaded) app.review();
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
  const newer = await loadProgramme(review);
  if (newer === null) return;
  const former = loaded;
  loaded = newer;
  app.show(newer);
  closeFiles(former?.addresses);
  await report(shown());
}

/** What the screen shows, or null before there is a programme. */
function shown() {
  return loaded && app.state;
}

function showWaiting() {
  document.body.replaceChildren(document.getElementById("waiting").content.cloneNode(true));
}

begin();
