/**
 * What the keys of the keyboard look like. A key that only says something else stays the same
 * element: another finger may be on it, or the focus.
 */

import { button, element, unseen } from "./dom.js";
import { labelOf } from "./keyboard-layouts.js";
import { onPress } from "./keyboard-press.js";

const SHAPES = {
  shift: "M12 3 21 12h-5v8H8v-8H3z",
  delete: "M8 4h14v16H8L1 12zM11 8.5l7 7M18 8.5l-7 7",
};

const keys = new WeakMap(); // what is on a button

/** `rows`: see keyboard-rows.js; `press(key)` is called for each press. */
export function drawRows(board, rows, { layout, words, state, press }) {
  while (board.children.length > rows.length) board.lastChild.remove();
  rows.forEach((row, index) => {
    const line = board.children[index] ?? board.appendChild(element("p"));
    const isAsBefore =
      line.children.length === row.length &&
      row.every((key, place) => isAlike(keys.get(line.children[place]), key));
    if (!isAsBefore) line.replaceChildren(...row.map((key) => keyFor(key, press)));
    row.forEach((key, place) => write(line.children[place], key, { layout, words, state }));
  });
}

/** The button of that key, if it is there. */
export function keyAt(board, { kind, sign }) {
  return [...board.querySelectorAll("button")].find((made) => {
    const key = keys.get(made);
    return key.kind === kind && key.sign === sign;
  });
}

function isAlike(former, key) {
  return former?.kind === key.kind && former.width === key.width;
}

function keyFor({ kind, width }, press) {
  const style = `--breite:${width}`;
  if (kind === "gap") return element("i", { style });
  const made = button({ class: `k-taste k-taste--${kind}`, style });
  onPress(made, () => press(keys.get(made)), { repeats: kind === "delete" });
  return made;
}

function write(made, key, { layout, words, state }) {
  const isSame = keys.get(made)?.sign === key.sign && made.firstChild && key.kind !== "layer";
  keys.set(made, key);
  if (key.kind === "shift") made.setAttribute("aria-pressed", String(state.isCapital));
  made.classList.toggle("k-taste--word", key.kind === "sign" && labelOf(key.sign).length > 2);
  if (key.kind !== "gap" && !isSame) made.replaceChildren(...faceOf(key, { layout, words, state }));
}

function faceOf({ kind, sign }, { layout, words, state }) {
  if (kind === "layer") return [(state.hasSigns ? layout.letters : layout.signs[0]).slice(0, 3)];
  if (kind === "space") return [words.key_space];
  if (kind in SHAPES) return [drawing(SHAPES[kind]), unseen(words[`key_${kind}`])];
  return [labelOf(sign)];
}

function drawing(shape) {
  const [made, path] = ["svg", "path"].map((tag) =>
    document.createElementNS("http://www.w3.org/2000/svg", tag),
  );
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("aria-hidden", "true");
  path.setAttribute("d", shape);
  made.append(path);
  return made;
}
