/**
 * Keys. Those stay that people need who do not touch: to the next control, press, scroll, back. In
 * a field also what writes. Every other key and every combination does nothing: a list of what a
 * browser might do by them would never be complete.
 */

const MOVING = ["Tab", "Enter", " ", "Escape", "Home", "End", "PageUp", "PageDown"];
const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
const WRITING = ["Backspace", "Delete", "Dead", "Process", "Unidentified"]; // also of screen keyboards
const BACK = "Escape";
const OPEN = "dialog[open], :popover-open"; // Escape closes these

/** Whether a key may do what it does in a browser. `event`: keydown. Pure. */
export function mayAct(event, { isWriting }) {
  if (event.isComposing) return isWriting;
  const writesByAltGr = isWriting && event.getModifierState("AltGraph");
  if ((event.ctrlKey || event.altKey || event.metaKey) && !writesByAltGr) return false;
  if (event.shiftKey && !isWriting && event.key !== "Tab") return false; // Shift + Escape: Chromium's tasks
  if ([...MOVING, ...ARROWS].includes(event.key)) return true;
  return isWriting && (event.key.length === 1 || WRITING.includes(event.key));
}

/** `stop(name, when)` stops what the browser would do; `onBack` is called for the way back. */
export function guardKeys(stop, { isField, onBack }) {
  for (const name of ["keydown", "keypress", "keyup"]) {
    stop(name, (event) => !mayAct(event, { isWriting: isField(event.target) }));
  }
  addEventListener("keydown", (event) => {
    const isAsked = event.key === BACK && !event.defaultPrevented && !event.repeat;
    if (isAsked && !document.querySelector(OPEN)) onBack();
  });
}
