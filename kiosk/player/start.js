/** The first screen: one person at a time, and every language in its own words. */

import { button, callSign, element } from "./dom.js";

const CHANGE_EVERY = 12_000; // milliseconds; a hard cut, nothing moves

export function startScreen(app) {
  const people = app.items().filter((item) => app.imageOf(item.portrait));
  const stage = element("div", { class: "k-start__bild flaeche" });
  const [first] = app.programme.languages;
  let turn = 0;
  const show = () => stage.replaceChildren(...portrait(app, stage, people[turn % people.length]));
  show();
  if (people.length > 1) {
    app.whileShown(setInterval(() => (turn += 1) && show(), CHANGE_EVERY));
  }
  const heading = `${first.title} ${first.words.start}`;
  return element(
    "main",
    { class: "k-start" },
    stage,
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

/** Without anybody to show: the sign alone. */
function portrait(app, stage, item) {
  const ground = item?.ground ?? "porphyr";
  stage.style.setProperty("--grund", `var(--${ground === "safran" ? "rosenquarz" : "safran"})`);
  const [first] = app.programme.languages;
  return [
    callSign({ ground, image: item && app.imageOf(item.portrait), extra: "ruf--kiosk" }),
    element(
      "p",
      { class: "k-start__wort", lang: first.code, "aria-hidden": "true" },
      first.title.replace(/!$/, ""),
    ),
  ];
}
