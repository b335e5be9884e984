/* A stop that is about to be moved: shows where, asks what that means, saves or puts it back. */
const root = document.querySelector("#tour-board");
const words = root.dataset;
const REST = 150; // ms after the last step before the server is asked
const DAY = 86_400_000;
const box = Object.assign(document.createElement("div"), { className: "plan-proposal" });
const question = root.querySelector("[data-question]");
let proposal = null; // { bar, days, row, opens, place, home }
let timer;
let asked; // AbortController of the running look ahead

// Showing -----------------------------------------------------------------------------

function propose({ bar, days, row }) {
  if (proposal?.bar !== bar) drop({ silently: true });
  refuse("");
  const place = bar.parentElement;
  proposal ??= { bar, place, home: place.parentElement };
  Object.assign(proposal, { days, row, opens: shifted(bar.dataset.opens, days) });
  const target = root.querySelector(`.plan-bars[data-row="${row}"]`);
  place.classList.add("is-moving");
  const down = target.getBoundingClientRect().top - proposal.home.getBoundingClientRect().top;
  const pixels = proposal.home.getBoundingClientRect().width / totalDays();
  place.style.transform = `translate(${days * pixels}px, ${down}px)`;
  for (const one of root.querySelectorAll(".plan-bars")) {
    one.classList.toggle("is-target", one === target && row !== bar.dataset.set);
  }
  write([`${bar.dataset.town}: ${inWords(proposal.opens)}`, target.dataset.name, words.textWaiting]);
  clearTimeout(timer);
  timer = setTimeout(lookAhead, REST);
}

const totalDays = () => Number(root.querySelector("[data-plan]").dataset.days);

/** ISO day so many days later; noon, so that no summer time is in the way. */
function shifted(day, days) {
  return new Date(Date.parse(`${day}T12:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function inWords(day) {
  const form = { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(`${day}T12:00Z`).toLocaleDateString(document.documentElement.lang, form);
}

function write(lines) {
  box.replaceChildren(...lines.filter(Boolean).map(line));
  if (!box.isConnected) root.append(box);
  const { left, bottom, top } = proposal.bar.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = bottom + 8 + height < innerHeight ? bottom + 8 : top - height - 12;
  box.style.insetBlockStart = `${Math.max(below, 8)}px`;
  box.style.insetInlineStart = `${Math.min(Math.max(left, 8), innerWidth - width - 8)}px`;
}

function line(entry) {
  const { text, kind } = typeof entry === "string" ? { text: entry } : entry;
  const paragraph = Object.assign(document.createElement("p"), { textContent: text });
  if (kind) paragraph.className = kind;
  return paragraph;
}

function say(sentence) {
  root.querySelector("[data-says]").textContent = sentence;
}

function refuse(sentence) {
  const place = root.querySelector("[data-refusal]");
  if (!place) return;
  place.textContent = sentence;
  place.hidden = !sentence;
}

// Looking ahead -----------------------------------------------------------------------

const fieldsOf = ({ opens, row }) => new URLSearchParams(row === "0" ? { opens } : { opens, satz: row });
const addressFor = (address, bar) => address.replace("/0/", `/${bar.dataset.stop}/`);

async function lookAhead() {
  const current = proposal;
  if (!current) return;
  if (isWithoutSet(current)) {
    write([{ text: words.textSet, kind: "is-conflict" }]);
    say(words.textSet);
    return;
  }
  asked?.abort();
  asked = new AbortController();
  try {
    const address = `${addressFor(words.preview, current.bar)}?${fieldsOf(current)}`;
    const answer = await fetch(address, { signal: asked.signal });
    const found = await answer.json();
    if (proposal === current) tellOutlook(found);
  } catch (problem) {
    if (problem.name !== "AbortError") refuse(words.textProblem);
  }
}

const isWithoutSet = ({ bar, row }) => row === "0" && bar.dataset.set !== "0";

function tellOutlook({ days, conflicts = [], warnings = [], refusal, is_refused: isRefused }) {
  const { bar, row } = proposal;
  const name = root.querySelector(`.plan-bars[data-row="${row}"]`).dataset.name;
  const against = [refusal, ...conflicts].filter(Boolean);
  const lines = [
    ...against.map((text) => ({ text, kind: "is-conflict" })),
    ...(warnings.length ? [{ text: warnings.join(" · "), kind: "is-warning" }] : []),
  ];
  if (!lines.length) lines.push(words.textFree);
  proposal.place.classList.toggle("is-refused", Boolean(isRefused));
  write([`${bar.dataset.town}: ${days}`, name, ...lines]);
  const spoken = [...against, warnings.join(", ")].join(" ").trim() || words.textFree;
  say(`${bar.dataset.town}: ${days}, ${name}. ${spoken}. ${words.textWhere}`);
}

// Saving ------------------------------------------------------------------------------

async function confirm() {
  const current = proposal;
  if (!current) return;
  const { bar, days, row } = current;
  if (days === 0 && row === bar.dataset.set) return drop({ silently: true });
  if (isWithoutSet(current)) return putBack(words.textSet);
  const address = addressFor(words.move, bar);
  let answer = await post(address, fieldsOf(current));
  if (answer.asks) {
    if (!(await askFirst(answer.sentence))) return drop();
    const fields = fieldsOf(current);
    fields.set("einverstanden", "on");
    answer = await post(address, fields);
  }
  return answer.isDone ? done(answer.sentence) : putBack(answer.sentence);
}

async function post(address, fields) {
  fields.set("csrfmiddlewaretoken", root.querySelector("[name=csrfmiddlewaretoken]").value);
  try {
    const headers = { Accept: "application/json" };
    const answer = await fetch(address, { method: "POST", body: fields, headers });
    const told = await answer.json();
    return { isDone: answer.ok && !told.asks, ...told };
  } catch {
    return { isDone: false, sentence: words.textProblem };
  }
}

function askFirst(sentence) {
  question.querySelector("#plan-question-text").textContent = sentence;
  box.remove();
  question.returnValue = "";
  question.showModal();
  return new Promise((answered) => {
    question.addEventListener("close", () => answered(question.returnValue === "yes"), { once: true });
  });
}

function done(sentence) {
  forget();
  say(sentence);
  tell("board:dropped");
  tell("board:again");
}

function putBack(sentence) {
  const { place, bar } = proposal ?? {};
  forget();
  if (place) place.style.transform = "";
  place?.classList.remove("is-moving", "is-refused");
  refuse(sentence);
  say(sentence);
  bar?.focus({ preventScroll: true });
  tell("board:dropped");
}

function drop({ silently = false } = {}) {
  if (!proposal) return;
  putBack("");
  if (!silently) say(words.textDropped);
}

function forget() {
  clearTimeout(timer);
  asked?.abort();
  box.remove();
  proposal = null;
  for (const one of root.querySelectorAll(".is-target")) one.classList.remove("is-target");
}

async function undo() {
  const form = root.querySelector("[data-undo]");
  if (!form) return say(words.textNothing);
  const answer = await post(form.getAttribute("action"), new URLSearchParams());
  return answer.isDone ? done(answer.sentence) : refuse(answer.sentence);
}

function tell(name, detail = {}) {
  root.dispatchEvent(new CustomEvent(name, { detail }));
}

root.addEventListener("board:propose", (event) => propose(event.detail));
root.addEventListener("board:confirm", confirm);
root.addEventListener("board:drop", () => drop());
root.addEventListener("board:undo", undo);
root.addEventListener("board:says", ({ detail }) => {
  say(detail.sentence);
  if (detail.isRefusal) refuse(detail.sentence);
});
root.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-undo]")) return;
  event.preventDefault();
  undo();
});
question.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) question.close(button.value);
});
