/** A film (in sign language where that is wished) or a portrait at the head of a story. Nothing plays by itself; captions are on. */

import { button, element, unseen } from "./dom.js";

const SHAPES = { play: "M6 2l16 10L6 22z", pause: "M5 3h5v18H5zM14 3h5v18h-5z" };

export function picture(app, item, texts) {
  const signed = app.state.signed ? app.signedFilmOf(item) : null;
  const film = signed ?? (item.film && app.addressOf(item.film.file) ? item.film : null);
  const shown = film ? filmOf(app, film) : portraitOf(app, item, texts);
  const source = film ? film.still : item.portrait;
  return element(
    "figure",
    { class: `k-film${film ? "" : " k-film--portraet"}`, style: `--grund:var(--${item.ground})` },
    element("div", { class: "k-film__bild" }, ...shown),
    element("figcaption", { class: "k-nachweis" }, note(app, source)),
  );
}

function note(app, source) {
  if (!source) return "";
  return [source.is_illustration ? app.language.words.illustration : "", source.credit]
    .filter(Boolean)
    .join(" · ");
}

function portraitOf(app, item, texts) {
  const image = app.imageOf(item.portrait);
  if (!image) return [];
  const { url, width, height } = image;
  return [element("img", { src: url, alt: texts.portrait_alternative_text, width, height })];
}

function filmOf(app, film) {
  const { words } = app.language;
  const still = app.imageOf(film.still);
  const captions = element("p", { class: "k-ut", "aria-hidden": "true" });
  const video = element("video", {
    src: app.addressOf(film.file),
    poster: still?.url,
    preload: "metadata",
    playsinline: true,
    disablepictureinpicture: true,
    "aria-label": words.film,
  });
  video.muted = !app.state.sound;
  addCaptions(video, captionsFor(app, film), captions);
  return [video, captions, playButton(video, words)];
}

function captionsFor(app, film) {
  const wished = [app.language.code, app.programme.fallback_language, ...Object.keys(film.captions)];
  const code = wished.find((candidate) => film.captions[candidate]);
  return code && { code, webvtt: film.captions[code] };
}

/** Read by the browser, shown by us: large, and above the bar that a browser would draw. */
function addCaptions(video, captions, line) {
  if (!captions) return;
  const file = new Blob([captions.webvtt], { type: "text/vtt" });
  const track = element("track", {
    kind: "captions",
    srclang: captions.code,
    src: URL.createObjectURL(file),
    default: true,
  });
  track.addEventListener("load", () => URL.revokeObjectURL(track.src), { once: true });
  video.append(track);
  track.track.mode = "hidden";
  track.track.addEventListener("cuechange", () => {
    const cues = [...(track.track.activeCues ?? [])].map((cue) => cue.getCueAsHTML().textContent);
    line.lang = captions.code;
    line.replaceChildren(...(cues.length ? [element("span", { dir: "auto" }, cues.join(" "))] : []));
  });
}

function playButton(video, words) {
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
  for (const name of ["play", "pause", "ended"]) video.addEventListener(name, show);
  show();
  const toggle = () => (video.paused ? video.play().catch(() => show()) : video.pause());
  return button({ class: "k-pause", on: { click: toggle } }, drawing, label);
}
