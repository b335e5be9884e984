/* Which stop is looked at: its bar, its card, its line in the list, its pin and its set's way. */
const root = document.querySelector("#tour-board");
let chosen = null;

const bars = () => root.querySelectorAll(".bar[data-stop]");
const bar = (key) => root.querySelector(`.bar[data-stop="${key}"]`);

/** Marks pin and way of the stop; nothing is marked without one. */
function mark(key) {
  const map = root.querySelector("[data-map]");
  const row = key && bar(key)?.dataset.set;
  map.classList.toggle("has-choice", Boolean(row));
  for (const way of map.querySelectorAll(".map-way")) {
    way.classList.toggle("is-marked", way.dataset.row === row);
    way.classList.toggle("is-leading", way.dataset.key === key);
  }
  const ofRow = new Set([...bars()].filter((one) => one.dataset.set === row).map(keyOf));
  for (const pin of map.querySelectorAll(".map-pin")) {
    const keys = pin.dataset.keys.split(" ");
    pin.classList.toggle("is-marked", keys.some((one) => ofRow.has(one)));
    pin.classList.toggle("is-chosen", keys.includes(key));
  }
}

const keyOf = (one) => one.dataset.stop;

function choose(key) {
  chosen = key;
  for (const one of bars()) one.classList.toggle("is-chosen", keyOf(one) === key);
  for (const card of root.querySelectorAll("[data-card]")) card.hidden = card.dataset.card !== key;
  for (const line of root.querySelectorAll("[data-line]")) {
    line.classList.toggle("is-chosen", line.dataset.line === key);
  }
  const hasCard = Boolean(root.querySelector(`[data-card="${key}"]`));
  root.querySelector("[data-hint]").hidden = hasCard;
  mark(key);
}

const barAt = (event) => event.target.closest?.(".bar[data-stop]");

root.addEventListener("pointerover", (event) => {
  const line = event.target.closest("[data-line]");
  const pin = event.target.closest(".map-pin");
  const key = barAt(event)?.dataset.stop ?? line?.dataset.line ?? pin?.dataset.keys.split(" ")[0];
  if (!key) return mark(chosen);
  return mark(key);
});
root.addEventListener("focusin", (event) => {
  if (barAt(event)) choose(barAt(event).dataset.stop);
});
root.addEventListener("click", (event) => {
  const pin = event.target.closest(".map-pin");
  if (pin) choose(pin.dataset.keys.split(" ")[0]);
  const one = barAt(event);
  if (!one || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  choose(one.dataset.stop);
});
root.addEventListener("dblclick", (event) => {
  if (barAt(event)) location.assign(barAt(event).href);
});
root.addEventListener("board:shown", (event) => choose(event.detail.chosen ?? chosen));
