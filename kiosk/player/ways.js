/** Ways to the stories besides the people themselves: by place, by occupation, along a route. */

import { button, element, longestWord } from "./dom.js";

export const A_SCREEN = 8;

/** Only where there are more people than fit on a screen. */
export function areNeeded(items) {
  return items.length > A_SCREEN;
}

/**
 * `[{key, label, items}]` by a text of the stories („place“, „occupation“), in the order of the
 * language. The key is the text in `fallback`: so it is one group for who reads it in two.
 * `textOf(item)`: the text to show. Pure.
 */
export function groupsOf(items, { field, fallback, textOf, code }) {
  const groups = new Map();
  for (const item of items) {
    const texts = item.texts[fallback] ?? Object.values(item.texts)[0];
    const key = texts[field];
    if (!key) continue;
    if (!groups.has(key)) groups.set(key, { key, label: textOf(item), items: [] });
    groups.get(key).items.push(item);
  }
  const [tongue] = code.split("-");
  return [...groups.values()].sort((one, other) => one.label.localeCompare(other.label, tongue));
}

const FIELDS = { places: "place", occupations: "occupation" };

/** The groups of the way that is chosen; null for people. */
export function groupsFor(app, items) {
  const field = FIELDS[app.state.way];
  if (!field || !areNeeded(items)) return null;
  return groupsOf(items, {
    field,
    fallback: app.programme.fallback_language,
    textOf: (item) => app.textsOf(item).texts[field],
    code: app.language.code,
  });
}

/** The switches between the ways. */
export function wayButtons(app, items) {
  const { words } = app.language;
  const choose = (way) =>
    button(
      {
        class: "k-knopf k-knopf--linie",
        "aria-pressed": String(app.state.way === way),
        on: { click: () => app.chooseWay(way) },
      },
      words[way],
    );
  return [
    ...["people", "places", "occupations"].map(choose),
    button(
      { class: "k-knopf k-knopf--linie", on: { click: () => app.follow(items) } },
      words.route,
    ),
  ];
}

/** One line for each group: what it is, and who belongs to it. */
export function groupList(app, groups) {
  return element(
    "ul",
    { class: "k-gruppen", "data-anzahl": groups.length },
    groups.map((group) => element("li", {}, groupButton(app, group))),
  );
}

function groupButton(app, { key, label, items }) {
  const names = items.map((item) => app.textsOf(item).texts.name);
  const open = () => (items.length === 1 ? app.openStory(items[0].id) : app.openGroup(key));
  return button(
    {
      class: "k-gruppe",
      style: `--wort:${longestWord([label])}`,
      "data-item": items.length === 1 ? items[0].id : null,
      on: { click: open },
    },
    element("b", {}, element("bdi", {}, label)),
    element("span", {}, names.join(app.language.comma ?? ", ")),
  );
}
