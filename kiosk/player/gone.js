/** Somebody was just in a story that is not shown any more: no name, no reason, and others. */

import { button, element } from "./dom.js";

const SHAFT = "M3 2Q50-1 97 2L99 50 81 188H19L1 50z";

export function goneScreen(app) {
  const { words } = app.language;
  return element(
    "main",
    { class: "k-hinweis k-fort" },
    sign(),
    element("h1", { tabindex: "-1" }, words.gone),
    element(
      "p",
      {},
      button({ class: "k-knopf k-knopf--linie", on: { click: app.showChoice } }, words.all_stories),
    ),
  );
}

/** The dashed „!“, as on the website. */
function sign() {
  const [drawing, shape] = ["svg", "path"].map((tag) =>
    document.createElementNS("http://www.w3.org/2000/svg", tag),
  );
  drawing.setAttribute("viewBox", "0 0 100 190");
  const look = { d: SHAFT, fill: "none", stroke: "currentColor", "stroke-width": 1.6 };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
  shape.setAttribute("stroke-dasharray", "5 4.5");
  drawing.append(shape);
  return element(
    "span",
    { class: "ruf ruf--leer", "aria-hidden": "true" },
    drawing,
    element("span", { class: "ruf__punkt", style: "--grund:currentColor" }),
  );
}
