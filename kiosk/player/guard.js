/**
 * A public screen: nothing to select, to drag, to zoom, to print, and nothing to get out by. What a
 * page cannot stop (Ctrl+Alt+F2, the button of the power supply) is the work of the system:
 * deploy/kiosk/. Nothing here takes an event from the player itself, only what a browser would do.
 */

import { guardKeys } from "./keys.js";
import { guardTouch } from "./touch.js";
import { guardWays } from "./leaving.js";

const NEVER = [
  "contextmenu",
  "dblclick",
  "auxclick",
  ...["dragstart", "dragenter", "dragover", "drop"], // files from elsewhere too
  ...["copy", "cut", "paste"], // what the visitor before has written is nobody else's
];
const DIALOGS = ["open", "print", "alert", "confirm", "prompt"];

/** `onBack`: called when somebody asks for the way back by a key, a button of a mouse or a swipe. */
export function guardScreen({ onBack = () => {} } = {}) {
  for (const name of NEVER) stop(name, () => true);
  for (const name of ["mousedown", "mouseup"]) stop(name, ({ button }) => button !== 0);
  stop("selectstart", ({ target }) => !isField(target));
  stop("wheel", ({ ctrlKey }) => ctrlKey); // so browsers call a pinch on a touchpad
  document.addEventListener("selectionchange", dropSelection);
  for (const name of DIALOGS) Object.defineProperty(window, name, { value: () => null });
  guardTouch(stop);
  guardKeys(stop, { isField, onBack });
  guardWays(stop, () => closeDialog() || onBack());
}

/** Something that is written into. */
function isField(target) {
  return target instanceof Element && target.matches("input, textarea");
}

/** The way back of a browser closes a dialog first, as Escape does. Returns whether there was one. */
function closeDialog() {
  const dialog = document.querySelector("dialog[open]");
  if (dialog?.requestClose) dialog.requestClose();
  else dialog?.close();
  return dialog !== null;
}

/** Stops what the browser would do with such an event; `when` decides. Listeners hear it all the same. */
function stop(name, when) {
  const listen = (event) => when(event) && event.cancelable && event.preventDefault();
  addEventListener(name, listen, { capture: true, passive: false });
}

/** What was selected past all that: by a menu of the system, by „select all“. */
function dropSelection() {
  const selection = getSelection();
  if (!selection.isCollapsed && !isField(document.activeElement)) selection.removeAllRanges();
}
