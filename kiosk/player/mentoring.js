/** Who helps near here on the way into work: a contact to read, and one to take along. */

import { button, element, longestWord } from "./dom.js";

const A_SCREEN = 2;

export function mentoringScreen(app) {
  const { words } = app.language;
  const all = app.programme.mentoring ?? [];
  const screens = Math.max(1, Math.ceil(all.length / A_SCREEN));
  const begin = (app.state.page % screens) * A_SCREEN;
  return element(
    "main",
    { class: "k-hilfe" },
    element("h1", { tabindex: "-1" }, words.mentoring),
    element(
      "ul",
      { class: "k-hilfe__liste" },
      all.slice(begin, begin + A_SCREEN).map((project) => card(app, project)),
    ),
    screens > 1
      ? element(
          "p",
          {},
          button({ class: "k-knopf k-knopf--linie", on: { click: app.turnPage } }, words.next),
        )
      : null,
  );
}

function card(app, project) {
  const { words } = app.language;
  const { texts, code } = written(app, project);
  return element(
    "li",
    {},
    element(
      "div",
      {},
      element("h2", { style: `--wort:${longestWord([texts.name])}` }, element("bdi", { lang: code }, texts.name)),
      element("p", {}, element("bdi", { lang: code }, texts.organisation)),
      element("p", { class: "k-hilfe__ort" }, element("bdi", { lang: "de" }, places(project))),
      spoken(app, project),
      ...[project.telephone, project.email]
        .filter(Boolean)
        .map(contactLine),
    ),
    project.qr
      ? element("img", {
          class: "k-hilfe__qr",
          src: project.qr,
          alt: words.contact_alternative_text,
          width: 200,
          height: 200,
        })
      : null,
  );
}

function contactLine(contact) {
  const size = `--wort:${contact.length}`;
  return element("p", { class: "k-hilfe__kontakt", style: size }, element("bdi", { dir: "ltr" }, contact));
}

/** The texts in the language of the visitor, else in that of the site. */
function written(app, { texts }) {
  const wished = [app.language.code, app.programme.fallback_language, ...Object.keys(texts)];
  const code = wished.find((candidate) => texts[candidate]);
  return { texts: texts[code], code };
}

function places({ town, district }) {
  return district.includes(town) ? district : `${town}, ${district}`;
}

/** Languages in their own words, so that each is found by who speaks it. */
function spoken(app, { spoken: languages }) {
  const names = languages.flatMap(({ code, name, direction }, index) => [
    index ? " · " : null,
    element("bdi", { lang: code, dir: direction }, name),
  ]);
  return names.length ? element("p", { class: "k-hilfe__sprachen" }, names) : null;
}
