/** The whole story to read, in steps of a screen: nobody has to swipe. */

import { button, element } from "./dom.js";
import { readAloudButton } from "./speech.js";
import { qrCode } from "./story.js";

const STEP = 0.85; // of what is visible, so that the last lines stand on top afterwards

export function readingScreen(app, item) {
  const { texts, language } = app.textsOf(item);
  const page = element(
    "div",
    {
      class: "k-lesen__text",
      tabindex: "0",
      role: "region",
      "aria-label": texts.name,
      lang: language.code,
      dir: language.direction,
    },
    element("p", { class: "k-lesen__auftakt" }, texts.opening),
    ...paragraphs(app, texts),
    quote(texts.quote),
    texts.qr ? qrCode(app, texts.qr) : null,
  );
  return element(
    "main",
    { class: "k-lesen", style: `--grund:var(--${item.ground})` },
    element("h1", { tabindex: "-1", lang: language.code, dir: language.direction }, texts.name),
    page,
    stepButtons(
      app.language.words,
      page,
      readAloudButton(app.language, language.code, () => [texts.opening, ...texts.paragraphs]),
    ),
  );
}

function paragraphs(app, texts) {
  const photosAfter = (count) =>
    texts.photos.filter((photo) => photo.after === count).map((photo) => figure(app, photo));
  return texts.paragraphs.reduce(
    (made, paragraph, index) => [...made, element("p", {}, paragraph), ...photosAfter(index + 1)],
    photosAfter(0),
  );
}

function figure(app, { photo, alternative_text: alt, caption }) {
  const image = app.imageOf(photo);
  if (!image) return null;
  const { url, width, height } = image;
  const { illustration } = app.language.words;
  const notes = [caption, photo.is_illustration ? illustration : "", photo.credit];
  return element(
    "figure",
    {},
    element("img", { src: url, alt, width, height }),
    element("figcaption", {}, notes.filter(Boolean).join(" · ")),
  );
}

function quote(said) {
  if (!said) return null;
  return element(
    "figure",
    { class: "k-zitat" },
    element("blockquote", {}, element("p", {}, said.text)),
    element("figcaption", {}, said.speaker),
  );
}

function stepButtons(words, page, aloud) {
  const step = (direction) => () => page.scrollBy({ top: direction * STEP * page.clientHeight });
  const up = button({ class: "k-knopf k-knopf--linie", on: { click: step(-1) } }, words.page_up);
  const down = button({ class: "k-knopf k-knopf--linie", on: { click: step(1) } }, words.page_down);
  const show = () => {
    up.disabled = page.scrollTop <= 1;
    down.disabled = page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
  };
  page.addEventListener("scroll", show);
  requestAnimationFrame(show);
  return element("p", { class: "k-lesen__tun" }, aloud, up, down);
}
