/** The keys of a layout, row by row. Pure. */

import { formsOf, MOST_FORMS } from "./keyboard-ethiopic.js";
import { capital, columnsOf, hasCapitals } from "./keyboard-layouts.js";

const WIDE = 1.5; // keys

/**
 * Rows of `{kind, sign, width}`. Kinds: "sign", "form" (another form of the sign before the
 * caret), "gap", "shift", "layer" (letters or signs), "space", "delete". `isCapital`, `hasSigns`:
 * which layer; `consonant`: the one whose forms are offered, or "".
 */
export function rowsOf(layout, { isCapital = false, hasSigns = false, consonant = "" } = {}) {
  const written = (row) => (isCapital && !hasSigns ? capital(row) : row);
  const rows = (hasSigns ? layout.signs : layout.rows).map((row) => keys("sign", written(row)));
  const last = layout.forms && !hasSigns ? rows.pop() : [];
  const end = bottom(layout, { last, hasSigns });
  const first = layout.forms && !hasSigns ? [formRow(layout, consonant)] : [];
  return [...first, ...rows, end];
}

/** How many rows a keyboard has, whatever layer is shown: it must not grow and shrink. */
export function heightOf(layout) {
  return Math.max(rowsOf(layout).length, rowsOf(layout, { hasSigns: true }).length);
}

function formRow(layout, consonant) {
  const forms = consonant ? formsOf(consonant) : [];
  const gap = { kind: "gap", width: MOST_FORMS - forms.length };
  return [...keys("form", forms.join("")), gap, ...keys("sign", layout.besides)].filter(
    ({ width }) => width > 0,
  );
}

/** What stands beside the space bar, which takes what is left. */
function bottom(layout, { last, hasSigns }) {
  const shift = hasCapitals(layout) && !hasSigns ? [{ kind: "shift", width: WIDE }] : [];
  const wide = last.length ? 1 : WIDE;
  const before = [...shift, { kind: "layer", width: wide }, ...last, ...keys("sign", layout.before)];
  const after = [...keys("sign", layout.after), { kind: "delete", width: wide }];
  const taken = [...before, ...after].reduce((sum, { width }) => sum + width, 0);
  return [...before, { kind: "space", sign: " ", width: columnsOf(layout) - taken }, ...after];
}

function keys(kind, signs = "") {
  return [...signs].map((sign) => ({ kind, sign, width: 1 }));
}
