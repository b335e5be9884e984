/** The bar below every screen but the first: back, language, size, contrast, sound, reach. */

import { button, element, unseen } from "./dom.js";
import { languageLine } from "./start.js";

export function bar(app) {
  const { words, name } = app.language;
  return element(
    "nav",
    { class: "k-leiste", "aria-label": words.bar },
    button({ class: "k-knopf k-knopf--zurueck", on: { click: app.back } }, words.back),
    button(
      { class: "k-knopf", "aria-haspopup": "dialog", on: { click: () => openLanguages(app) } },
      name,
    ),
    sizeSwitch(app),
    switchFor(app, "contrast", words.contrast),
    app.hasFilms() ? switchFor(app, "sound", words.sound) : null,
    words.reach ? switchFor(app, "reach", words.reach, "k-knopf k-knopf--tief") : null,
  );
}

/** A switch of the state, wherever it stands. */
export function switchFor(app, name, label, look = "k-knopf") {
  const toggle = (event) => event.currentTarget.setAttribute("aria-pressed", app.toggle(name));
  return button(
    { class: look, "aria-pressed": String(app.state[name]), on: { click: toggle } },
    label,
  );
}

/** One button for three sizes: its dots say which. */
function sizeSwitch(app) {
  const steps = [1, 2].map(() => element("i"));
  const said = unseen("");
  const made = button(
    { class: "k-knopf k-knopf--groesse", on: { click: () => show(app.enlarge()) } },
    app.language.words.larger,
    element("span", { class: "k-stufen", "aria-hidden": "true" }, steps),
    said,
  );
  const show = (step) => {
    made.setAttribute("aria-pressed", String(step > 0));
    steps.forEach((dot, index) => dot.classList.toggle("an", index < step));
    said.textContent = step ? ` ${new Intl.NumberFormat(app.language.code).format(step)}` : "";
  };
  show(app.state.larger);
  return made;
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
