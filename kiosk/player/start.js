/** The first screen: every language in its own words, and who tells here. */

import { attract } from "./attract.js";
import { button, element } from "./dom.js";

export function startScreen(app) {
  const [first] = app.programme.languages;
  const heading = `${first.title} ${first.words.start}`;
  const touched = () => app.whenTouched?.();
  return element(
    "main",
    { class: "k-start", on: { pointerdown: touched, keydown: touched } },
    attract(app),
    element(
      "div",
      { class: "k-start__wahl" },
      element("h1", { class: "vh" }, heading),
      element(
        "ul",
        { class: "k-sprachen", style: `--anzahl:${app.programme.languages.length}` },
        app.programme.languages.map((language) => languageLine(language, app.chooseLanguage)),
      ),
    ),
  );
}

/** A language as a line that is a button. Also in the dialog for changing it. */
export function languageLine(language, choose, isChosen = false) {
  return element(
    "li",
    {},
    button(
      {
        lang: language.code,
        dir: language.direction,
        "aria-current": isChosen ? "true" : false,
        on: { click: () => choose(language.code) },
      },
      element("b", {}, language.title),
      element("span", {}, language.name),
    ),
  );
}
