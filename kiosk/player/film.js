/**
 * A film (in sign language where that is wished) or a portrait at the head of a story. Nothing
 * plays by itself; captions are on until somebody turns them off.
 */

import { captionLine, captionsFor } from "./captions.js";
import { button, element, unseen } from "./dom.js";
import { takeVideo } from "./video.js";

const SHAPES = { play: "M6 2l16 10L6 22z", pause: "M5 3h5v18H5zM14 3h5v18h-5z" };

/** The film of an item that may be shown now, in sign language where that is wished; or null. */
export function shownFilm(app, item) {
  const signed = app.state.signed ? app.signedFilmOf(item) : null;
  return signed ?? (item.film && app.addressOf(item.film.file) ? item.film : null);
}

/** What stands at the head of a story. A film that cannot be played gives way to the portrait. */
export function picture(app, item, texts) {
  const film = shownFilm(app, item);
  const figure = element("figure", { style: `--grund:var(--${item.ground})` });
  const fill = (look, shown, source) => {
    figure.className = look;
    figure.replaceChildren(
      element("div", { class: "k-film__bild" }, ...shown),
      element("figcaption", { class: "k-nachweis" }, note(app.language, source)),
    );
  };
  const showPortrait = () =>
    fill("k-film k-film--portraet", portraitOf(app, item, texts), item.portrait);
  const giveWay = () => {
    const hadFocus = figure.contains(document.activeElement);
    showPortrait();
    if (hadFocus) document.querySelector("h1[tabindex]")?.focus({ preventScroll: true });
  };
  if (film) fill("k-film", filmOf(app, film, giveWay), film.still);
  else showPortrait();
  return figure;
}

/** What a picture is and whose. */
export function note({ words }, source) {
  if (!source) return "";
  return [source.is_illustration ? words.illustration : "", source.credit]
    .filter(Boolean)
    .join(" · ");
}

function portraitOf(app, item, texts) {
  const image = app.imageOf(item.portrait);
  if (!image) return [];
  const { url, width, height } = image;
  return [element("img", { src: url, alt: texts.portrait_alternative_text, width, height })];
}

function filmOf(app, film, onBroken) {
  const { words, code } = app.language;
  const { video, signal } = takeVideo({
    src: app.addressOf(film.file),
    still: app.imageOf(film.still),
    muted: !app.state.sound,
    label: words.film,
    onBroken,
  });
  const captions = captionsFor(film, code, app.programme.fallback_language);
  return [video, captionLine(video, captions, { signal }), playButton(video, signal, words)];
}

function playButton(video, signal, words) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const label = unseen(words.play);
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(shape);
  const show = () => {
    shape.setAttribute("d", video.paused ? SHAPES.play : SHAPES.pause);
    label.textContent = video.paused ? words.play : words.pause;
  };
  for (const name of ["play", "pause", "ended"]) video.addEventListener(name, show, { signal });
  show();
  const toggle = () => (video.paused ? video.play().catch(() => show()) : video.pause());
  return button({ class: "k-pause", on: { click: toggle } }, drawing, label);
}
