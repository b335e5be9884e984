/* Moving a focused bar by keyboard: arrows propose, Enter confirms, Escape drops, Ctrl+Z undoes. */
const root = document.querySelector("#tour-board");
const WEEK = 7;
let proposed = null; // { bar, days, row } while something is proposed

function press(event) {
  const bar = event.target.closest?.(".bar[data-stop]");
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !isWriting(event)) {
    event.preventDefault();
    return tell("board:undo");
  }
  if (event.key === "Escape" && proposed) {
    event.preventDefault();
    return tell("board:drop");
  }
  if (!bar || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Enter" && proposed) {
    event.preventDefault();
    return tell("board:confirm");
  }
  const step = stepOf(event);
  if (!step) return null;
  event.preventDefault();
  if (!("moves" in bar.dataset)) {
    return tell("board:says", { sentence: root.dataset.textFixed });
  }
  const before = proposed?.bar === bar ? proposed : { days: 0, row: bar.dataset.set };
  const days = before.days + step.days;
  return tell("board:propose", { bar, days, row: neighbour(before.row, step.rows), byKeys: true });
}

function stepOf({ key, shiftKey }) {
  const days = shiftKey ? WEEK : 1;
  const steps = {
    ArrowLeft: { days: -days, rows: 0 },
    ArrowRight: { days, rows: 0 },
    ArrowUp: { days: 0, rows: -1 },
    ArrowDown: { days: 0, rows: 1 },
  };
  return steps[key];
}

function neighbour(row, by) {
  const rows = [...root.querySelectorAll(".plan-bars[data-row]")].map((one) => one.dataset.row);
  return rows[Math.min(Math.max(rows.indexOf(row) + by, 0), rows.length - 1)];
}

const isWriting = (event) => event.target.closest?.("input:not([type=checkbox]), textarea");

function tell(name, detail = {}) {
  root.dispatchEvent(new CustomEvent(name, { detail }));
}

document.addEventListener("keydown", press);
root.addEventListener("board:propose", (event) => {
  proposed = event.detail;
});
root.addEventListener("board:dropped", () => {
  proposed = null;
});
root.addEventListener("board:shown", () => {
  proposed = null;
});
// Whoever goes elsewhere with the keyboard has not confirmed.
root.addEventListener("focusout", (event) => {
  const isLeaving = proposed?.byKeys && event.target === proposed.bar;
  if (isLeaving && event.relatedTarget && !event.relatedTarget.closest("dialog")) tell("board:drop");
});
