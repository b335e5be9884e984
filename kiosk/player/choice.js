/** Who shall tell? People as exclamation marks; where this is, and where it goes next. */

import { button, callSign, element, hands, unseen } from "./dom.js";

const PEOPLE_A_SCREEN = 8;

export function choiceScreen(app) {
  const items = app.items();
  const { words } = app.language;
  return element(
    "main",
    { class: "k-wahl" },
    element(
      "div",
      { class: "k-wahl__kopf" },
      welcome(app),
      element("h1", { tabindex: "-1" }, items.length ? words.choice : words.nobody),
      items.length ? null : element("p", {}, words.nobody_text),
    ),
    items.length ? peopleOf(app, items) : element("p", { class: "k-leer", "aria-hidden": "true" }, "…"),
    nextStops(app),
  );
}

function peopleOf(app, items) {
  const screens = Math.ceil(items.length / PEOPLE_A_SCREEN);
  const begin = (app.state.people % screens) * PEOPLE_A_SCREEN;
  const shown = items.slice(begin, begin + PEOPLE_A_SCREEN);
  return element(
    "div",
    { class: "k-wahl__menschen" },
    element(
      "ul",
      { class: "k-reihe", "data-anzahl": shown.length },
      shown.map((item) => person(app, item)),
    ),
    screens > 1
      ? button(
          { class: "k-knopf k-knopf--mehr", on: { click: app.showMorePeople } },
          app.language.words.more_people,
        )
      : null,
  );
}

function person(app, item) {
  const { texts, language } = app.textsOf(item);
  return element(
    "li",
    {},
    button(
      {
        class: "k-mensch",
        lang: language.code,
        dir: language.direction,
        on: { click: () => app.openStory(item.id) },
      },
      callSign({ ground: item.ground, image: app.imageOf(item.portrait) }),
      element("b", {}, texts.name),
      element("span", {}, texts.occupation, app.signedFilmOf(item) ? signed(app) : null),
    ),
  );
}

function signed(app) {
  const { words, code } = app.language;
  return element("i", { class: "k-gebaerdet", lang: code }, hands(), unseen(words.sign_language));
}

function welcome(app) {
  const { stop } = app.programme;
  if (!stop) return null;
  const texts = stop.texts[app.language.code];
  return element(
    "p",
    { class: "k-wahl__haus" },
    element("b", {}, app.language.words.welcome),
    " ",
    element("bdi", { lang: "de" }, stop.house),
    texts?.until ? [app.language.comma ?? ", ", texts.until] : null,
  );
}

function nextStops(app) {
  const stops = app.programme.next_stops;
  if (!stops.length) return null;
  return element(
    "div",
    { class: "k-wahl__weiter" },
    element("h2", {}, app.language.words.next_stops),
    element(
      "ul",
      {},
      stops.map((stop) =>
        element(
          "li",
          {},
          element("bdi", { lang: "de" }, stop.town),
          " ",
          element("span", {}, stop.opens[app.language.code] ?? ""),
        ),
      ),
    ),
  );
}
