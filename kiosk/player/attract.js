/**
 * What runs while nobody is there: a portrait, a sentence, a silent scene with captions, person
 * by person; with each round in another language. It stops when somebody touches the screen, and
 * does not begin where the device asks for less motion. All of it is said elsewhere: who listens
 * instead of looking hears the languages only.
 */

import { captionLine, captionsFor } from "./captions.js";
import { callSign, element } from "./dom.js";
import { note } from "./film.js";
import { textsOf } from "./programme.js";
import { restVideo, takeVideo } from "./video.js";

const CHANGE_EVERY = 12_000; // milliseconds
const AGAIN_AFTER = 60_000; // without a touch

/** `[kind, item]` of one round. `has(item, kind)`: whether there is such a picture. Pure. */
export function round(items, has) {
  const kinds = ["portrait", "quote", "scene"];
  const slides = items.flatMap((item) =>
    kinds.filter((kind) => has(item, kind)).map((kind) => [kind, item]),
  );
  return slides.length ? slides : [["portrait", null]];
}

/** The stage of the first screen; the loop runs until another screen is shown. */
export function attract(app) {
  const stage = element("div", { class: "k-start__bild flaeche", "aria-hidden": "true" });
  const slides = round(app.items(), (item, kind) => has(app, item, kind));
  let turn = 0;
  const show = () => {
    const [kind, item] = slides[turn % slides.length];
    restVideo();
    const { languages } = app.programme;
    const lap = Math.floor(turn / slides.length);
    const slide = { item, lap, ...wordsFor(app, item, languages[lap % languages.length]) };
    const ground = item?.ground === "safran" ? "rosenquarz" : "safran";
    stage.style.setProperty("--grund", `var(--${ground})`);
    stage.replaceChildren(MAKERS[kind](app, slide));
    stage.classList.toggle("k-wechselt", turn > 0); // the first one is there at once
    turn += 1;
  };
  show();
  run(app, show);
  return stage;
}

function run(app, show) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  let ticking = null;
  const begin = () => app.whileShown((ticking = setInterval(show, CHANGE_EVERY)));
  let waiting = null;
  app.whenTouched = () => {
    clearInterval(ticking);
    clearTimeout(waiting);
    document.querySelector(".k-szene video")?.pause();
    app.whileShown((waiting = setTimeout(() => [show(), begin()], AGAIN_AFTER)));
  };
  begin();
}

function has(app, item, kind) {
  if (!app.imageOf(item.portrait)) return false;
  if (kind === "quote") return Object.values(item.texts).some(({ quote }) => quote);
  if (kind === "scene") return Boolean(item.film && app.addressOf(item.film.file));
  return true;
}

/** `shown`: the language of this round; `language`: the one that the texts are written in. */
function wordsFor(app, item, shown) {
  return { shown, ...(item && textsOf(app.programme, item, shown.code)) };
}

const MAKERS = {
  portrait: (app, { item, shown }) =>
    element(
      "div",
      { class: "k-bild", lang: shown.code, dir: shown.direction },
      callSign({
        ground: item?.ground ?? "porphyr",
        image: item && app.imageOf(item.portrait),
        extra: "ruf--kiosk",
      }),
      element("p", { class: "k-start__wort" }, shown.title.replace(/!$/, "")),
      item && credit(shown, item, item.portrait),
    ),
  quote: (app, { item, shown }) => {
    const { texts, language } = textsOf(app.programme, withQuote(item), shown.code);
    return element(
      "div",
      { class: "k-bild k-wortbild", lang: language.code, dir: language.direction },
      credit(shown, item, item.portrait),
      said(texts.quote),
      element(
        "p",
        { class: "k-wortbild__wer" },
        callSign({ ground: item.ground, image: app.imageOf(item.portrait) }),
        who(texts, language),
      ),
    );
  },
  scene: (app, { item, lap, texts, language, shown }) => {
    const { film } = item;
    const still = app.imageOf(film.still);
    const frame = element("div", { class: "k-szene__film" });
    const { video, signal } = takeVideo({
      src: app.addressOf(film.file),
      still,
      muted: true,
      onBroken: () => frame.replaceChildren(...stillOf(still ?? app.imageOf(item.portrait))),
    });
    frame.append(video);
    const captions = captionsFor(film, shown.code, app.programme.fallback_language);
    video.currentTime = beginOf(film, lap);
    video.play().catch(() => {}); // the still remains
    return element(
      "div",
      { class: "k-bild k-szene", lang: language.code, dir: language.direction },
      frame,
      captionLine(video, captions, { signal }),
      credit(shown, item, film.still),
      element("p", { class: "k-szene__wer" }, who(texts, language)),
    );
  },
};

/** In place of a scene that cannot be played. */
function stillOf(image) {
  if (!image) return [];
  const { url, width, height } = image;
  return [element("img", { src: url, alt: "", width, height })];
}

/** Another part of the film with each round. */
function beginOf({ duration }, lap) {
  const seconds = CHANGE_EVERY / 1000;
  const parts = Math.max(1, Math.floor(duration / seconds));
  return (lap % parts) * seconds;
}

/** The item in those languages only in which somebody is quoted. */
function withQuote(item) {
  const quoting = Object.entries(item.texts).filter(([, { quote }]) => quote);
  return { ...item, texts: Object.fromEntries(quoting) };
}

/** The longer, the smaller. */
function said({ text }) {
  return element(
    "blockquote",
    { style: `--wurzel:${Math.sqrt(Math.max(text.length, 24)).toFixed(2)}` },
    element("q", {}, text),
  );
}

function who({ name, occupation, place }, { comma = ", " }) {
  return element(
    "span",
    {},
    element("b", {}, name),
    element("span", {}, [occupation, place].filter(Boolean).join(comma)),
  );
}

function credit(language, item, source) {
  const example = item.is_example ? language.words.example : "";
  const texts = [example, note(language, source)].filter(Boolean).join(" · ");
  return element("p", { class: "k-bild__nachweis", lang: language.code, dir: language.direction }, texts);
}
