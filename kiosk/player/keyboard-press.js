/**
 * A press of a key, whoever presses it. Fingers are heard one by one: browsers make no click of a
 * finger that comes while another one is still down, and who writes with two thumbs would lose
 * letters. A finger that slides off its key has not pressed it.
 */

const HELD_FOR = 600; // milliseconds until a key that repeats does so
const REPEATED_EVERY = 110;

/** Calls `act` at each press; with `repeats` again and again while the key is held. */
export function onPress(key, act, { repeats = false } = {}) {
  const down = new Map(); // fingers, each with its timer
  const lift = (event) => {
    const held = down.get(event.pointerId);
    clearInterval(held?.timer);
    down.delete(event.pointerId);
    key.classList.toggle("gedrueckt", down.size > 0);
    return held;
  };
  key.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const held = { timer: null, hasRepeated: false };
    if (repeats) held.timer = setTimeout(() => repeat(held, key, act), HELD_FOR);
    down.set(event.pointerId, held);
    key.classList.add("gedrueckt");
  });
  key.addEventListener("pointerup", (event) => {
    const held = lift(event);
    if (held && !held.hasRepeated && isOver(key, event)) act();
  });
  key.addEventListener("pointercancel", lift);
  key.addEventListener("mousedown", (event) => event.preventDefault()); // the caret stays in the field
  key.addEventListener("click", (event) => {
    if (event.detail === 0) act(); // of a key, a switch, a voice: no finger was there
  });
}

function repeat(held, key, act) {
  held.hasRepeated = true;
  act();
  held.timer = setInterval(() => (key.isConnected ? act() : clearInterval(held.timer)), REPEATED_EVERY);
}

function isOver(key, { clientX, clientY }) {
  return key.contains(document.elementFromPoint(clientX, clientY));
}
