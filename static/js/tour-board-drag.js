/* Dragging a bar with mouse, pen or finger: it snaps to days and rows. What that means, and whether
   it is saved, is for tour-board-proposal.js. */
const root = document.querySelector("#tour-board");
const FROM = 5; // px before it counts as dragging
let drag = null;

function start(event) {
  const bar = event.target.closest(".bar[data-moves]");
  if (!bar || event.button || event.ctrlKey || event.metaKey) return;
  const time = bar.closest(".plan-bars").getBoundingClientRect();
  const days = Number(root.querySelector("[data-plan]").dataset.days);
  const { clientX: x, clientY: y, pointerId: id } = event;
  drag = { bar, x, y, id, pixels: time.width / days, isMoving: false, last: "" };
}

function move(event) {
  if (!drag || event.pointerId !== drag.id) return;
  const { clientX: x, clientY: y } = event;
  if (!drag.isMoving && Math.hypot(x - drag.x, y - drag.y) < FROM) return;
  if (!drag.isMoving) {
    drag.isMoving = true;
    drag.bar.setPointerCapture(drag.id);
    drag.bar.focus({ preventScroll: true });
  }
  const days = Math.round((x - drag.x) / drag.pixels);
  const row = rowAt(y) ?? drag.bar.dataset.set;
  if (drag.last === `${days} ${row}`) return;
  drag.last = `${days} ${row}`;
  tell("board:propose", { bar: drag.bar, days, row });
}

function end(event) {
  if (!drag || event.pointerId !== drag.id) return;
  const { bar, isMoving } = drag;
  drag = null;
  if (!isMoving) return;
  bar.addEventListener("click", swallow, { once: true, capture: true });
  setTimeout(() => bar.removeEventListener("click", swallow, { capture: true }));
  tell(event.type === "pointerup" ? "board:confirm" : "board:drop", {});
}

/** The click that a browser makes of the end of a drag. */
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

function rowAt(y) {
  for (const row of root.querySelectorAll(".plan-bars[data-row]")) {
    const { top, bottom } = row.getBoundingClientRect();
    if (y >= top && y < bottom) return row.dataset.row;
  }
  return null;
}

function tell(name, detail) {
  root.dispatchEvent(new CustomEvent(name, { detail }));
}

root.addEventListener("pointerdown", start);
root.addEventListener("pointermove", move);
root.addEventListener("pointerup", end);
root.addEventListener("pointercancel", end);
root.addEventListener("dragstart", (event) => {
  if (event.target.closest(".bar")) event.preventDefault(); // a link would be dragged as such
});
root.addEventListener("board:dropped", () => {
  drag = null;
});
