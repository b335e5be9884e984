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
