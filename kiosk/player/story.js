/** One story: film or portrait, the name, and the way from ? over dots to !. */

import { switchFor } from "./bar.js";
import { bookButton } from "./book-words.js";
import { button, element, hands, longestWord, unseen } from "./dom.js";
import { picture, shownFilm } from "./film.js";
import { readAloudButton, silence } from "./speech.js";

const LINE = 15; // signs that the end of a line leaves empty

export function storyScreen(app, item) {
  const { texts, language } = app.textsOf(item);
  const text = element("div", { class: "k-station", "aria-live": "polite" });
  const way = element("nav", { class: "k-weg", "aria-label": app.language.words.stations });
  const film = picture(app, item, texts);
  const book = bookButton(app);
  const screen = element(
    "main",
    { class: "k-geschichte" },
    film,
    element(
      "div",
      { class: "k-text", lang: language.code, dir: language.direction },
      heading(app, item, texts),
      text,
    ),
    element(
      "div",
      { class: "k-text__tun" },
      button({ class: "k-knopf k-knopf--linie", on: { click: app.read } }, app.language.words.read),
      readAloudButton(app.language, language.code, () => spoken(texts, app.state.station)),
      captionSwitch(app, item),
      signSwitch(app, item, texts, film),
      book,
    ),
    way,
  );
  const show = (station) => {
    app.state.station = station;
    silence();
    text.replaceChildren(...stationText(texts, station));
    mark(way, station);
    for (const made of book) made.hidden = station < texts.stations.length - 1;
    turnButtons(app, way, { item, texts, show });
  };
  way.append(...stations(texts, language, show));
  show(Math.min(app.state.station, Math.max(texts.stations.length - 1, 0)));
  screen.addEventListener("keydown", (event) => turnByKey(event, way));
  return screen;
}

/** What is read aloud: the station that is shown. */
function spoken(texts, index) {
  const { heading, text } = texts.stations[index] ?? { text: texts.opening };
  return [heading, text];
}

function captionSwitch(app, item) {
  const film = shownFilm(app, item) ?? app.signedFilmOf(item);
  const { captions: label } = app.language.words; // a programme from before has none
  if (!label || !film || !Object.keys(film.captions).length) return null;
  return switchFor(app, "captions", label, "k-knopf k-knopf--linie");
}

/** Turns the film in sign language on and off, for this story and those after it. */
function signSwitch(app, item, texts, shown) {
  if (!app.signedFilmOf(item)) return null;
  let film = shown;
  const turn = (event) => {
    event.currentTarget.setAttribute("aria-pressed", app.toggle("signed"));
    const other = picture(app, item, texts);
    film.replaceWith(other);
    film = other;
  };
  return button(
    {
      class: "k-knopf k-knopf--linie k-knopf--haende",
      "aria-pressed": String(app.state.signed),
      on: { click: turn },
    },
    hands(),
    app.language.words.sign_language,
  );
}

function heading(app, item, texts) {
  const { words } = app.language;
  return element(
    "div",
    { class: "k-text__kopf", style: `--zeichen:${Math.max(texts.name.length, 4)}` },
    element(
      "div",
      {},
      element(
        "div",
        { class: "k-text__marken", lang: app.language.code },
        item.is_example ? element("p", { class: "k-beispiel" }, words.example) : null,
        progress(app, item),
      ),
      element("h1", { tabindex: "-1" }, texts.name),
      element("p", { class: "k-beruf" }, texts.occupation, comma(app, item), element("bdi", {}, texts.place)),
    ),
    texts.qr ? qrCode(app, texts.qr) : null,
  );
}

/** Of a route or a group: which one of how many. */
function progress(app, item) {
  if (!app.state.trail) return null;
  const trail = app.trail();
  const write = (number) => new Intl.NumberFormat(app.language.code).format(number);
  const place = trail.findIndex(({ id }) => id === item.id) + 1;
  return element("p", { class: "k-fortschritt" }, `${write(place)} / ${write(trail.length)}`);
}

/** A programme from before has no commas. */
function comma(app, item) {
  return app.textsOf(item).language.comma ?? ", ";
}

export function qrCode(app, address) {
  const { words, code } = app.language;
  return element(
    "figure",
    { class: "k-qr", lang: code },
    element("img", { src: address, alt: words.qr_alternative_text, width: 200, height: 200 }),
    element("figcaption", {}, words.qr),
  );
}

function stationText(texts, index) {
  const station = texts.stations[index];
  if (!station) return [paragraph(texts.opening)];
  return [element("h2", {}, station.heading), paragraph(station.text)];
}

/** As large as wished, but no larger than there is room for its signs and lines. */
function paragraph(text) {
  const room = text.length + LINE * text.split("\n").length;
  return element("p", { style: `--wurzel:${Math.sqrt(room).toFixed(2)}` }, text);
}

function stations(texts, language, show) {
  const last = texts.stations.length - 1;
  if (last < 0) return [];
  const beginning = language.words.beginning ?? "?";
  const sign = (index) => (index === 0 ? beginning : index === last ? "!" : ".");
  const list = texts.stations.map((station, index) =>
    element(
      "li",
      {},
      button(
        { on: { click: () => show(index) } },
        element("i", { "aria-hidden": "true" }, sign(index)),
        element("span", {}, unbroken(station.when)),
        unseen(`: ${station.heading}`),
      ),
    ),
  );
  const sizes = `--anzahl:${list.length};--wort:${longestWord(texts.stations.map(({ when }) => when))}`;
  return [element("ol", { lang: language.code, dir: language.direction, style: sizes }, list)];
}

/** „1–14“ stays on one line: word joiners around the dash. */
function unbroken(text) {
  return text.replace(/(\d)–(\d)/g, "$1\u2060–\u2060$2");
}

function mark(way, station) {
  way.querySelectorAll("li button").forEach((made, index) => {
    if (index === station) made.setAttribute("aria-current", "step");
    else made.removeAttribute("aria-current");
  });
}

/** One station back and one on; behind the last one waits the next story. */
function turnButtons(app, way, { item, texts, show }) {
  const { station } = app.state;
  const { words } = app.language;
  const following = station < texts.stations.length - 1 ? null : app.itemAfter(item);
  const goOn = following ? () => app.openStory(following.id) : () => show(station + 1);
  const isEnd = !following && station >= texts.stations.length - 1;
  const hadFocus = way.contains(document.activeElement) && document.activeElement.dataset.turn;
  way.querySelectorAll("[data-turn]").forEach((made) => made.remove());
  way.prepend(turnButton("back", words.previous, () => show(station - 1), station === 0));
  const label = following ? words.next_story : words.next;
  const on = turnButton("on", label, isEnd ? app.back : goOn, false);
  if (following) on.append(element("b", {}, app.textsOf(following).texts.name));
  way.append(on);
  if (hadFocus) way.querySelector(`[data-turn=${hadFocus}]:not([disabled])`)?.focus();
}

function turnButton(direction, label, turn, isDisabled) {
  return button(
    { class: "k-blatt", "data-turn": direction, disabled: isDisabled, on: { click: turn } },
    element("i", { "aria-hidden": "true" }),
    unseen(label),
  );
}

function turnByKey(event, way) {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const keys = { ArrowRight: isRightToLeft ? "back" : "on", ArrowLeft: isRightToLeft ? "on" : "back" };
  if (!(event.key in keys)) return;
  event.preventDefault();
  way.querySelector(`[data-turn=${keys[event.key]}]:not([disabled])`)?.click();
}
