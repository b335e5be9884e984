/* The programme of a stop is put in order with buttons or by dragging, and saved by its form. The
   buttons work without this too: then the server answers with the new order. */
const form = document.querySelector("[data-kiosk-plan]");
const list = form?.querySelector("[data-list]");
let dragged = null;

function stories() {
  return [...list.children];
}

/** Says where a story is now, and that nothing is saved yet. */
function tell(story) {
  const all = stories();
  const values = { name: story.dataset.name, place: all.indexOf(story) + 1, all: all.length };
  const said = form.dataset.moved.replace(/\{(\w+)\}/g, (_whole, key) => values[key]);
  form.querySelector("[data-said]").textContent = said;
  all.forEach((one, index) => {
    const [up, down] = one.querySelectorAll("[data-move]");
    up.disabled = index === 0;
    down.disabled = index === all.length - 1;
  });
  changed();
}

function changed() {
  const sign = form.querySelector("[data-unsaved]");
  if (sign) sign.hidden = false;
}

function press(event) {
  const button = event.target.closest("[data-move]");
  if (!button) return;
  event.preventDefault();
  const story = button.closest("li");
  const step = Number(button.dataset.move);
  const other = step < 0 ? story.previousElementSibling : story.nextElementSibling;
  if (!other) return;
  if (step < 0) story.after(other); // the one that moves stays where it is: it keeps its focus
  else story.before(other);
  tell(story);
  const stays = button.disabled ? story.querySelector("[data-move]:not(:disabled)") : button;
  stays?.focus();
}

function start(event) {
  const handle = event.target.closest("[data-handle]");
  if (!handle || event.button) return;
  event.preventDefault();
  dragged = handle.closest("li");
  dragged.classList.add("is-dragged");
  handle.setPointerCapture(event.pointerId);
}

function move(event) {
  if (!dragged) return;
  const over = stories().find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return event.clientY >= top && event.clientY < bottom;
  });
  if (!over || over === dragged) return;
  const all = stories();
  const [from, to] = [all.indexOf(dragged), all.indexOf(over)];
  const { top, height } = over.getBoundingClientRect();
  const isPast = from > to ? event.clientY < top + height / 2 : event.clientY > top + height / 2;
  if (!isPast) return;
  if (from > to) dragged.after(...all.slice(to, from)); // the others move: it keeps the pointer
  else dragged.before(...all.slice(from + 1, to + 1));
}

function end() {
  if (!dragged) return;
  dragged.classList.remove("is-dragged");
  tell(dragged);
  dragged = null;
}

form?.addEventListener("change", changed);
if (list?.querySelector("[data-move]")) {
  for (const handle of list.querySelectorAll("[data-handle]")) handle.hidden = false;
  list.addEventListener("click", press);
  list.addEventListener("pointerdown", start);
  list.addEventListener("pointermove", move);
  list.addEventListener("pointerup", end);
  list.addEventListener("pointercancel", end);
}
