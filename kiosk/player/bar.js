/** The bar below every screen but the first: back, language, larger, contrast, sound. */

import { button, element } from "./dom.js";
import { languageLine } from "./start.js";

export function bar(app) {
  const { words, name } = app.language;
  const { larger, contrast, sound } = app.state;
  return element(
    "nav",
    { class: "k-leiste", "aria-label": words.bar },
    button({ class: "k-knopf k-knopf--zurueck", on: { click: app.back } }, words.back),
    button(
      { class: "k-knopf", "aria-haspopup": "dialog", on: { click: () => openLanguages(app) } },
      name,
    ),
    switchFor(app, "larger", words.larger, larger),
    switchFor(app, "contrast", words.contrast, contrast),
    app.hasFilms() ? switchFor(app, "sound", words.sound, sound) : null,
  );
}

function switchFor(app, name, label, isOn) {
  const toggle = (event) => event.currentTarget.setAttribute("aria-pressed", app.toggle(name));
  return button(
    { class: "k-knopf", "aria-pressed": String(isOn), on: { click: toggle } },
    label,
  );
}

function openLanguages(app) {
  const { words, code } = app.language;
  const choose = (chosen) => {
    dialog.close();
    app.changeLanguage(chosen);
  };
  const dialog = element(
    "dialog",
    { class: "k-dialog k-dialog--sprachen", "aria-label": words.language },
    element(
      "div",
      { class: "k-dialog__box" },
      element(
        "ul",
        { class: "k-sprachen", style: `--anzahl:${app.programme.languages.length}` },
        app.programme.languages.map((language) =>
          languageLine(language, choose, language.code === code),
        ),
      ),
      button({ class: "k-knopf", on: { click: () => dialog.close() } }, words.close),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
