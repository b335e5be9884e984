/* Enters the hours of Monday for the other working days that have none yet, in the form of a
   house. Nothing is saved: the rows are those that an editor would have added. */

const MONDAY = "0";
const OTHERS = ["1", "2", "3", "4"]; // Tuesday to Friday
const FIELDS = ["weekday", "opens", "closes"];

for (const panel of document.querySelectorAll("[data-copy-hours]")) {
  const status = panel.querySelector("[role=status]");
  panel.querySelector("button").addEventListener("click", () => {
    status.textContent = panel.dataset[copy(panel.dataset.copyHours)];
  });
}

/** Which sentence is to be told afterwards. */
function copy(name) {
  const entered = rows(name).map(valuesOf);
  const monday = entered.filter((row) => row.weekday === MONDAY && row.opens && row.closes);
  if (!monday.length) return "noMonday";
  const taken = new Set(entered.map((row) => row.weekday));
  const missing = OTHERS.filter((weekday) => !taken.has(weekday));
  for (const weekday of missing) {
    for (const row of monday) add(name, { ...row, weekday });
  }
  return missing.length ? "copied" : "nothingToDo";
}

/** The rows that nobody has deleted. */
function rows(name) {
  const all = document.querySelectorAll(`#id_${name}-FORMS > [data-inline-panel-child]`);
  return [...all].filter((row) => row.querySelector("[name$='-DELETE']").value !== "1");
}

function valuesOf(row) {
  return Object.fromEntries(FIELDS.map((field) => [field, inputOf(row, field).value]));
}

function inputOf(row, field) {
  return row.querySelector(`[name$='-${field}']`);
}

function add(name, values) {
  document.getElementById(`id_${name}-ADD`).click();
  const row = rows(name).at(-1);
  for (const field of FIELDS) {
    const input = inputOf(row, field);
    input.value = values[field];
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
