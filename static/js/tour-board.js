/* The tour board: filters and steps change the plan without a new page; printing.
   The parts of the board know each other by events on its root only. */
const root = document.querySelector("#tour-board");
const live = root.querySelector("[data-live]");
const filters = root.querySelector("[data-filters]");
let latest = 0;

/** The board of that address takes the place of this one; the focus stays where it was. */
async function show(address, { keep = false } = {}) {
  const number = ++latest;
  const focused = document.activeElement?.closest("[data-live] [id]")?.id;
  const chosen = root.querySelector(".bar.is-chosen")?.dataset.stop;
  const scrolled = root.querySelector(".plan-scroll")?.scrollLeft;
  root.classList.add("is-loading");
  try {
    const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const board = page.querySelector("#tour-board [data-live]");
    if (number !== latest) return;
    if (!board) {
      location.assign(address);
      return;
    }
    live.replaceChildren(...board.childNodes);
    if (!keep) history.pushState(null, "", address);
    fill(page.querySelector("[data-filters]"));
    prepare();
    if (keep) root.querySelector(".plan-scroll").scrollLeft = scrolled;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    tell("board:shown", { chosen });
  } catch {
    tell("board:says", { sentence: root.dataset.textProblem, isRefusal: true });
  } finally {
    if (number === latest) root.classList.remove("is-loading");
  }
}

function tell(name, detail) {
  root.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Hidden fields, values and the link that lifts the filters follow the address. */
function fill(other) {
  for (const field of other.elements) {
    const own = field.name && filters.elements[field.name];
    if (!own || own === document.activeElement) continue;
    if (field.type === "checkbox") own.checked = field.checked;
    else own.value = field.value;
  }
  filters.querySelector("[data-reset]").replaceWith(other.querySelector("[data-reset]"));
}

function prepare() {
  for (const button of root.querySelectorAll("[data-without-script]")) button.hidden = true;
  for (const button of root.querySelectorAll("[data-print]")) button.hidden = false;
}

function addressOf(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  return `${form.getAttribute("action")}?${new URLSearchParams(filled)}`;
}

root.addEventListener("click", (event) => {
  const link = event.target.closest("[data-go], [data-reset]");
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  if (link && isPlain) {
    event.preventDefault();
    show(link.href);
  }
  if (event.target.closest("[data-print]")) window.print();
});
root.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filters], [data-from]");
  if (form && event.target.type !== "search" && event.target.value !== undefined) {
    if (form.checkValidity()) show(addressOf(form));
  }
});
root.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-filters], [data-from]")) return;
  event.preventDefault();
  show(addressOf(event.target));
});
root.addEventListener("board:again", () => show(location.href, { keep: true }));
window.addEventListener("popstate", () => show(location.href, { keep: true }));

const fold = root.querySelector("[data-fold]");
if (matchMedia("(width <= 48rem)").matches && !("filtered" in fold.dataset)) fold.open = false;
prepare();
