/** What takes place near here: when in words, what, where, and a code that leads to its page. */

import { button, element } from "./dom.js";

const A_SCREEN = 2;

export function eventsScreen(app) {
  const { words } = app.language;
  const all = app.events();
  const screens = Math.ceil(all.length / A_SCREEN);
  const begin = (app.state.page % screens) * A_SCREEN;
  const shown = all.slice(begin, begin + A_SCREEN);
  const next = { class: "k-knopf k-knopf--linie", on: { click: app.turnPage } };
  return element(
    "main",
    { class: "k-hilfe k-termine" },
    element("h1", { tabindex: "-1" }, words.events),
    element("ul", { class: "k-hilfe__liste" }, shown.map((event) => card(app, event))),
    screens > 1 ? element("p", {}, button(next, words.next)) : null,
  );
}

/** The way there, where there is anything. */
export function eventsButton(app) {
  const { words } = app.language;
  if (!words.events || !app.events().length) return [];
  const go = { class: "k-knopf k-knopf--linie k-knopf--hilfe", on: { click: app.showEvents } };
  return [button(go, words.events)];
}

function card(app, event) {
  const { words } = app.language;
  const { title, when, qr } = event.texts[app.state.language];
  const place = event.is_online
    ? words.event_online
    : event.place && element("bdi", { lang: "de" }, event.place);
  return element(
    "li",
    {},
    element(
      "div",
      {},
      element("p", { class: "k-termine__wann" }, when),
      element("h2", { dir: "auto" }, title),
      place ? element("p", { class: "k-termine__ort" }, place) : null,
      event.is_example ? element("p", { class: "k-beispiel" }, words.event_example) : null,
    ),
    element("img", {
      class: "k-hilfe__qr",
      src: qr,
      alt: words.event_qr_alternative_text,
      width: 200,
      height: 200,
    }),
  );
}
