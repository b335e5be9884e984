/** What others have written and somebody has read before it stands here. Screen by screen. */

import { answerIn } from "./book-words.js";
import { button, element } from "./dom.js";

export function wall(app) {
  const { words } = app.language;
  const entries = app.bookEntries();
  const list = element(
    "ul",
    { class: "k-wand__liste" },
    entries.map((entry) => entryOf(app, entry)),
  );
  return element(
    "section",
    { class: "k-wand", "aria-labelledby": "wand" },
    element("h2", { id: "wand" }, words.book_entries),
    entries.length ? list : element("p", {}, words.book_empty),
    entries.length ? turnButtons(app, list) : null,
  );
}

function entryOf(app, { language, direction, answer, text, reply }) {
  const said = answerIn(app.language, answer);
  return element(
    "li",
    { class: "k-eintrag" },
    said ? element("b", {}, said) : null,
    element("p", { lang: language, dir: direction ?? "auto" }, text),
    reply
      ? element(
          "p",
          { class: "k-eintrag__antwort", lang: app.programme.fallback_language, dir: "auto" },
          reply,
        )
      : null,
  );
}

/** The list stands in columns as wide as itself; a turn is one of them. */
function turnButtons(app, list) {
  const { words, code, direction } = app.language;
  const write = (number) => new Intl.NumberFormat(code).format(number);
  const place = element("span", { class: "k-fortschritt" });
  const gap = () => parseFloat(getComputedStyle(list).columnGap) || 0;
  const step = () => list.clientWidth + gap();
  const screens = () => Math.max(1, Math.round((list.scrollWidth + gap()) / step()));
  let screen = 0;
  const turn = (by) => () => {
    screen += by;
    show();
  };
  const back = button({ class: "k-knopf k-knopf--linie", on: { click: turn(-1) } }, words.previous);
  const on = button({ class: "k-knopf k-knopf--linie", on: { click: turn(1) } }, words.next);
  const line = element("p", { class: "k-wand__tun" }, back, place, on);
  const show = () => {
    const last = screens() - 1;
    screen = Math.min(Math.max(screen, 0), last);
    list.scrollLeft = screen * step() * (direction === "rtl" ? -1 : 1);
    place.textContent = `${write(screen + 1)} / ${write(last + 1)}`;
    [back.disabled, on.disabled, line.hidden] = [screen === 0, screen === last, last === 0];
  };
  new ResizeObserver(show).observe(list); // letters grow, and the buttons come down
  return line;
}
