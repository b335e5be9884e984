/** A few words for the visitor's book, written on our own keyboard. */

import { createField, signsIn } from "./book-field.js";
import { MOST_SIGNS } from "./book-queue.js";
import { answerIn } from "./book-words.js";
import { sendEntry } from "./book.js";
import { button, element } from "./dom.js";
import { formsOf } from "./keyboard-ethiopic.js";
import { createKeyboard } from "./keyboard.js";
import { capital, layoutFor, LAYOUTS } from "./keyboard-layouts.js";

export function writingScreen(app) {
  const { words, code } = app.language;
  const draft = { answer: "", text: "", ...app.state.draft };
  const said = answerIn(app.language, draft.answer);
  let name = layoutFor(code);
  let keyboard = null;
  const left = element("p", { class: "k-schreiben__rest zahl" });
  const send = button({ class: "k-knopf k-knopf--ab" }, words.book_send);
  const field = createField({
    text: draft.text,
    label: words.book_write,
    most: MOST_SIGNS,
    onChange: (text) => {
      app.state.draft = { ...draft, text };
      show();
    },
  });
  const place = element("div", { class: "k-schreiben__tasten" });
  const other = button({ class: "k-knopf k-knopf--linie" }, words.key_layout);

  const show = () => {
    const number = MOST_SIGNS - signsIn(field.box.value);
    left.replaceChildren(
      element("b", {}, new Intl.NumberFormat(code).format(number)),
      ` ${words.book_left}`,
    );
    send.disabled = !field.box.value.trim() && !draft.answer;
    keyboard?.update();
  };
  const use = (chosen) => {
    name = chosen;
    field.speak(name, LAYOUTS[name].direction ?? "ltr");
    keyboard = createKeyboard({ name, words, field });
    place.replaceChildren(keyboard.board);
    other.setAttribute("aria-expanded", "false");
  };
  const choose = () => {
    if (other.getAttribute("aria-expanded") === "true") return use(name);
    other.setAttribute("aria-expanded", "true");
    place.replaceChildren(layoutList(app, name, (chosen) => [use(chosen), field.focus()]));
  };
  other.addEventListener("click", choose);
  send.addEventListener("click", () => {
    const text = field.box.value;
    sendEntry(app, { language: languageOf(text, code, name), answer: draft.answer, text });
  });
  use(name);
  show();
  requestAnimationFrame(field.focus);
  return element(
    "main",
    { class: "k-schreiben" },
    element(
      "div",
      { class: "k-schreiben__kopf" },
      element("p", { class: "k-buch__name" }, words.book),
      element("h1", {}, words.book_question),
      said ? element("p", { class: "k-schreiben__wort" }, said) : null,
      element("p", {}, words.book_hint),
    ),
    field.box,
    element("div", { class: "k-schreiben__tun" }, left, other, send),
    place,
  );
}

/** The languages that there are keys for, by their own names. */
function layoutList(app, current, choose) {
  const offered = app.programme.languages.filter(({ code }) => layoutFor(code) === code);
  return element(
    "ul",
    { class: "k-schriften" },
    offered.map(({ code, name, direction }) =>
      element(
        "li",
        {},
        button(
          {
            class: "k-knopf k-knopf--linie",
            lang: code,
            dir: direction,
            "aria-current": code === current ? "true" : false,
            on: { click: () => choose(code) },
          },
          name,
        ),
      ),
    ),
  );
}

/** That of the visitor, unless other keys were used and hers have less than half of the letters. */
export function languageOf(text, code, name) {
  const own = letters(layoutFor(code));
  const written = [...text].filter((sign) => /\p{L}/u.test(sign));
  const hers = written.filter((sign) => own.has(sign));
  return hers.length * 2 >= written.length ? code : name;
}

function letters(name) {
  const { rows, before = "", forms } = LAYOUTS[name];
  const signs = [...rows, before].join("");
  return new Set([...signs + capital(signs), ...(forms ? [...signs].flatMap(formsOf) : [])]);
}
