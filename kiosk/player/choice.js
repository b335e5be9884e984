/** Who shall tell? People as exclamation marks; where this is, and where it goes next. */

import { bookButton } from "./book-words.js";
import { button, callSign, element, hands, longestWord, unseen } from "./dom.js";
import { eventsButton } from "./events.js";
import { A_SCREEN, areNeeded, groupList, groupsFor, wayButtons } from "./ways.js";
import { welcome } from "./welcome.js";

export function choiceScreen(app) {
  const items = app.items();
  const groups = groupsFor(app, items);
  const group = groups?.find(({ key }) => key === app.state.group);
  const listed = group ? null : groups;
  return element(
    "main",
    { class: "k-wahl" },
    head(app, items, group),
    items.length ? picks(app, group?.items ?? items, listed) : nobody(),
    ways(app, items, listed ?? group?.items ?? items, Boolean(listed)),
    nextStops(app),
  );
}

function head(app, items, group) {
  const { words } = app.language;
  const title = group ? group.label : items.length ? words.choice : words.nobody;
  return element(
    "div",
    { class: "k-wahl__kopf" },
    ...welcome(app, { withText: !group }),
    element("h1", { tabindex: "-1", style: `--zeichen:${title.length}` }, element("bdi", {}, title)),
    items.length ? null : element("p", {}, words.nobody_text),
  );
}

function nobody() {
  return element("p", { class: "k-leer", "aria-hidden": "true" }, "…");
}

/** Groups, or people: as many as fit. */
function picks(app, items, groups) {
  const all = groups ?? items;
  const begin = (app.state.page % screensOf(all)) * A_SCREEN;
  const shown = all.slice(begin, begin + A_SCREEN);
  const trail = app.state.group === null ? null : items.map(({ id }) => id);
  const list = element(
    "ul",
    { class: "k-reihe", "data-anzahl": shown.length },
    groups ? [] : shown.map((item) => person(app, item, trail)),
  );
  return element(
    "div",
    { class: "k-wahl__menschen" },
    groups ? groupList(app, shown) : list,
  );
}

function screensOf(all) {
  return Math.ceil(all.length / A_SCREEN);
}

function person(app, item, trail) {
  const { texts, language } = app.textsOf(item);
  const sizes = `--name:${longestWord([texts.name])};--wort:${longestWord([texts.occupation])}`;
  return element(
    "li",
    { style: sizes },
    button(
      {
        class: "k-mensch",
        lang: language.code,
        dir: language.direction,
        "data-item": item.id,
        on: { click: () => app.openStory(item.id, trail) },
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

/** The ways, where there are many; the others of the group; somebody who helps. */
function ways(app, items, all, isOfGroups) {
  const { words } = app.language;
  const made = areNeeded(items) && words.ways ? wayButtons(app, items) : [];
  if (screensOf(all) > 1) {
    made.push(
      button(
        { class: "k-knopf k-knopf--mehr", on: { click: app.turnPage } },
        isOfGroups ? words.next : words.more_people,
      ),
    );
  }
  if (app.programme.mentoring?.length) {
    made.push(
      button(
        { class: "k-knopf k-knopf--linie k-knopf--hilfe", on: { click: app.showMentoring } },
        words.mentoring,
      ),
    );
  }
  made.push(...eventsButton(app), ...bookButton(app));
  if (!made.length) return null;
  return element("nav", { class: "k-wege", "aria-label": words.ways }, made);
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
