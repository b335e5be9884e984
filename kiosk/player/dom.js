/** Small helpers for elements. No text is ever read as HTML. */

/**
 * Makes an element. `attributes`: as in HTML; false and null leave one out, true sets it
 * empty; `on` holds listeners. Children: elements and texts; null is left out.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "on") addListeners(made, value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(attributes, ...children) {
  return element("button", { type: "button", ...attributes }, ...children);
}

const HANDS =
  "M31 24.3 17.5 26.2 16.6 25.4 16.3 24.1 17 23 30.4 20.8zM31.6 28.3 16.9 30.4 15.9 29.6 15.6 28.2 16.3 27.2 31 24.7zM32.3 32.1 18.5 34 17.5 33.2 17.3 31.9 18 30.8 31.7 28.5zM32.9 35.5 21.4 37.1 20.4 36.4 20.2 34.9 20.9 33.9 32.3 32zM28.5 21 34.8 18.9 39.4 22.2 41 30 38.6 35.2 31.1 35.9zM33.6 24.3 27 14.7 27.3 13.4 28.7 12.4 30.1 12.5 37.3 21.5zM11 13.7 24.5 11.8 25.4 12.6 25.7 13.9 25 15 11.6 17.2zM10.4 9.7 25.1 7.6 26.1 8.4 26.4 9.8 25.7 10.8 11 13.3zM9.7 5.9 23.5 4 24.5 4.8 24.7 6.1 24 7.2 10.3 9.5zM9.1 2.5 20.6 0.9 21.6 1.6 21.8 3.1 21.1 4.1 9.7 6zM13.5 17 7.2 19.1 2.6 15.8 1 8 3.4 2.8 10.9 2.1zM8.4 13.7 15 23.3 14.7 24.6 13.3 25.6 11.9 25.5 4.7 16.5z";

/** The hands that stand for sign language; a text stands beside them. */
export function hands() {
  const [drawing, shape] = ["svg", "path"].map((tag) =>
    document.createElementNS("http://www.w3.org/2000/svg", tag),
  );
  drawing.setAttribute("class", "haende");
  drawing.setAttribute("viewBox", "0 0 42 38");
  drawing.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", HANDS);
  drawing.append(shape);
  return drawing;
}

/** Signs of the longest word (at least 4), so that CSS can keep it whole. Pure. */
export function longestWord(texts) {
  const words = texts.flatMap((text) => text.split(/[\s\u2060–-]+/));
  return Math.max(4, ...words.map((word) => word.length));
}

/** Text for those who listen; nobody sees it. */
export function unseen(text) {
  return element("span", { class: "vh" }, text);
}

/** A person as exclamation mark: portrait in the shaft, dot below. */
export function callSign({ ground, image, extra = "" }) {
  const picture = image
    ? [element("img", { src: image.url, alt: "", width: image.width, height: image.height })]
    : [];
  return element(
    "span",
    { class: `ruf ${extra}`, style: `--grund:var(--${ground})` },
    element("span", { class: "ruf__schaft" }, ...picture),
    element("span", { class: "ruf__punkt" }),
  );
}

function addListeners(made, listeners) {
  for (const [name, listener] of Object.entries(listeners)) made.addEventListener(name, listener);
}
