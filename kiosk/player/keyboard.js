/**
 * Our own keyboard: the system's would open ways out, and speaks too few languages. It types by
 * touch with as many fingers as somebody has, by mouse, by keys (arrows lead from key to key) and
 * by whatever presses buttons for people who cannot.
 */

import { element } from "./dom.js";
import { formsOf } from "./keyboard-ethiopic.js";
import { drawRows, keyAt } from "./keyboard-keys.js";
import { columnsOf, hasCapitals, LAYOUTS } from "./keyboard-layouts.js";
import { moveByArrow } from "./keyboard-moves.js";
import { heightOf, rowsOf } from "./keyboard-rows.js";

const SENTENCE_BEGINS = /(^|[.!?…]\s+)$/u;

/**
 * `{board, update}`. `name`: of the layout; `field`: what is written into, see book-field.js.
 * `update()`: the field has changed; a sentence begins with a capital.
 */
export function createKeyboard({ name, words, field }) {
  const layout = LAYOUTS[name];
  const state = { isCapital: false, hasSigns: false, consonant: "" };
  const board = element("div", {
    class: "k-tastatur",
    role: "group",
    lang: name,
    dir: "ltr", // as on the keyboards of these languages: the first key of a row is the left one
    "data-richtung": layout.direction ?? "ltr",
    style: `--reihen:${heightOf(layout)};--spalten:${columnsOf(layout)}`,
    on: { keydown: (event) => moveByArrow(event, board) },
  });

  const draw = () => drawRows(board, rowsOf(layout, state), { layout, words, state, press });
  const change = (values) => draw(Object.assign(state, values));

  function press(key) {
    const isByKeys = board.contains(document.activeElement); // touch leaves the caret in the field
    const { consonant } = state;
    acts[key.kind](key);
    if (isByKeys && key.kind === "form") focus({ kind: "sign", sign: consonant });
    if (isByKeys && state.consonant) focus({ kind: "form", sign: state.consonant });
  }

  const acts = {
    sign: ({ sign }) => {
      field.insert(sign);
      change({ consonant: layout.forms && formsOf(sign).length ? sign : "" });
    },
    form: ({ sign }) => {
      field.replace(state.consonant, sign);
      change({ consonant: "" });
    },
    space: (key) => acts.sign(key),
    delete: () => {
      field.erase();
      change({ consonant: "" });
    },
    shift: () => change({ isCapital: !state.isCapital }),
    layer: () => change({ hasSigns: !state.hasSigns, consonant: "" }),
  };

  const focus = (key) => keyAt(board, key)?.focus();
  const update = () =>
    change({ isCapital: hasCapitals(layout) && SENTENCE_BEGINS.test(field.beforeCaret()) });
  update();
  return { board, update };
}
