/** Where this is, until when, and what the house says to its guests. */

import { element } from "./dom.js";

/** `withText`: with the words of the house, which stand beside the first choice only. */
export function welcome(app, { withText }) {
  const { stop } = app.programme;
  if (!stop) return [];
  const texts = stop.texts[app.language.code];
  const house = element(
    "p",
    { class: "k-wahl__haus" },
    element("b", {}, app.language.words.welcome),
    " ",
    element("bdi", { lang: "de" }, stop.house),
    texts?.until ? [app.language.comma ?? ", ", texts.until] : null,
  );
  return [house, withText ? said(texts) : null];
}

/** An older server does not say in which language they are, and not how long they may be. */
function said(texts) {
  if (!texts?.text || !texts.language) return null;
  const { text, language: lang, direction: dir } = texts;
  return element("p", { class: "k-wahl__gruss", lang, dir }, text);
}
