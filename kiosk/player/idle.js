/** Notices that nobody is there any more, and asks before it starts from scratch. */

import { button, element } from "./dom.js";

const QUIET = 60_000; // milliseconds without a touch or a key until it asks
const ACTIVITY = ["pointerdown", "keydown", "wheel", "touchmove"];

let timer = null;
let dialog = null;

/**
 * `isBusy`: somebody is watching a film, so do not ask. `onQuiet`: called when it is time
 * to ask; it decides what to do.
 */
export function watchIdle({ isBusy, onQuiet }) {
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      restart();
      if (!isBusy() && dialog === null) onQuiet();
    }, QUIET);
  };
  for (const name of ACTIVITY) addEventListener(name, restart, { capture: true, passive: true });
  restart();
}

/** „Sind Sie noch da?“ Counts down; resolves to true when somebody stays. */
export function askWhetherSomebodyIsThere({ words, countdown }) {
  return new Promise((resolve) => {
    const seconds = countdown.length - 1;
    const end = Date.now() + seconds * 1000;
    const text = element("p", { id: "idle-text", class: "zahl" }, countdown[seconds]);
    const dots = countdown.slice(1).map(() => element("i", { class: "an" }));
    const finish = (stays) => {
      clearInterval(ticking);
      dialog.close();
      dialog.remove();
      dialog = null;
      resolve(stays);
    };
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      text.textContent = countdown[left];
      dots.forEach((dot, index) => dot.classList.toggle("an", index < left));
      if (left === 0) finish(false);
    };
    dialog = idleDialog(words, text, dots, finish);
    document.body.append(dialog);
    dialog.showModal();
    const ticking = setInterval(tick, 1000);
  });
}

function idleDialog(words, text, dots, finish) {
  const stay = button(
    { class: "k-knopf k-knopf--ja", autofocus: true, on: { click: () => finish(true) } },
    words.stay,
  );
  const restart = button({ class: "k-knopf", on: { click: () => finish(false) } }, words.restart);
  return element(
    "dialog",
    {
      class: "k-dialog",
      role: "alertdialog",
      "aria-labelledby": "idle-title",
      "aria-describedby": "idle-text",
      on: {
        cancel: (event) => {
          event.preventDefault(); // the Escape key: somebody is there
          finish(true);
        },
      },
    },
    element(
      "div",
      { class: "k-dialog__box" },
      element("h2", { id: "idle-title" }, words.idle),
      text,
      element("p", { class: "k-dialog__punkte", "aria-hidden": "true" }, dots),
      element("p", { class: "k-dialog__tun" }, stay, restart),
    ),
  );
}
