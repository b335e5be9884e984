/** The screen of a device that is no kiosk yet: a code, how to enter it, and waiting. */

import { element } from "./dom.js";
import { collectToken, startPairing } from "./server.js";

const ASK_EVERY = 3_000; // milliseconds
const TRY_AGAIN_AFTER = 10_000;

/** Shows codes, one after the other, until an editor has entered one. Resolves to `{token, key}`. */
export async function pair() {
  const screen = document.getElementById("pairing").content.cloneNode(true).firstElementChild;
  document.body.replaceChildren(screen);
  addEventListener("resize", () => fit(screen));
  for (;;) {
    const offer = await startPairing();
    if (offer === null) {
      await pause(TRY_AGAIN_AFTER);
      continue;
    }
    if (offer.token) return offer;
    show(screen, offer);
    const collected = await waitForToken(offer);
    if (collected !== null) return collected;
  }
}

async function waitForToken(offer) {
  const end = Date.now() + offer.expires_in * 1000;
  while (Date.now() < end) {
    await pause(ASK_EVERY);
    const answer = await collectToken(offer.secret);
    if (answer?.token) return answer;
    if (answer === "expired") return null;
  }
  return null;
}

function show(screen, offer) {
  screen.querySelector("[data-code]").textContent = offer.code;
  const words = offer.spelled.map((word) => element("li", {}, word));
  screen.querySelector("[data-spelled]").replaceChildren(...words);
  fit(screen);
  document.fonts.ready.then(() => fit(screen));
}

/** Makes the code as large as its letters allow: an M takes more room than a J. */
function fit(screen) {
  const place = screen.querySelector("[data-code]");
  const line = place.parentElement;
  line.style.setProperty("--passend", "1");
  const room = line.clientWidth / place.getBoundingClientRect().width;
  line.style.setProperty("--passend", String(Math.min(1, room)));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
