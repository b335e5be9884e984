/**
 * What a visitor writes, up to so many signs. A hardware keyboard may write into it; our own does
 * by `insert`, `erase` and `replace`. Nothing of it is suggested, checked, filled in or offered to
 * be copied, and a finger that rests on it opens and marks nothing: the caret goes to where it was
 * lifted.
 */

import { element } from "./dom.js";

const NOTHING_HELPS = {
  autocomplete: "off",
  autocorrect: "off",
  autocapitalize: "off",
  spellcheck: "false",
  inputmode: "none", // no keyboard of the system
  writingsuggestions: "false",
  translate: "no",
};

/** The number of signs (code points) as they will be sent. */
export function signsIn(text) {
  return [...text.normalize("NFC")].length;
}

/**
 * `{box, insert, erase, replace, beforeCaret, speak, focus}`: `onChange` is called with the text,
 * `speak(language, direction)` says what will be written.
 */
export function createField({ text, label, most, onChange }) {
  const box = element("textarea", {
    class: "k-feld",
    ...NOTHING_HELPS,
    "aria-label": label,
  });
  let former = { value: text, at: text.length };
  let empty = "auto"; // the direction while nothing is written
  const at = () => box.selectionStart;

  const settle = () => {
    if (signsIn(box.value) > most) {
      box.value = former.value;
      box.setSelectionRange(former.at, former.at);
    }
    former = { value: box.value, at: at() };
    box.dir = box.value ? "auto" : empty;
    if (box.selectionEnd === box.value.length) box.scrollTop = box.scrollHeight;
    onChange(box.value);
  };
  const put = (sign, from) => {
    box.setRangeText(sign, from, box.selectionEnd, "end");
    settle();
  };
  const beforeCaret = () => box.value.slice(0, at());

  box.value = text;
  box.setSelectionRange(text.length, text.length);
  box.addEventListener("input", (event) => event.isComposing || settle());
  box.addEventListener("compositionend", settle);
  for (const name of ["touchstart", "mousedown"]) {
    box.addEventListener(name, (event) => event.preventDefault(), { passive: false });
  }
  box.addEventListener("pointerup", (event) => event.button === 0 && aim(box, event));
  return {
    box,
    beforeCaret,
    insert: (sign) => put(sign, at()),
    erase: () => put("", box.selectionEnd > at() ? at() : at() - lastOf(beforeCaret()).length),
    /** Another sign for the one before the caret; where that is a different one, one more. */
    replace: (sign, other) => put(other, at() - (beforeCaret().endsWith(sign) ? sign.length : 0)),
    speak: (language, direction) => {
      empty = direction;
      box.lang = language;
      box.dir = box.value ? "auto" : empty;
    },
    focus: () => box.focus({ preventScroll: true }),
  };
}

function lastOf(text) {
  return [...text].at(-1) ?? "";
}

function aim(box, { clientX, clientY }) {
  box.focus({ preventScroll: true });
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  const at = place?.offsetNode === box ? place.offset : box.value.length;
  box.setSelectionRange(at, at);
}
