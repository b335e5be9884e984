/** Counts what went wrong. Nobody in front of the screen sees any of it; receipts tell. */

let count = 0;

export function trouble(times = 1) {
  count += times;
}

/** How many since the last time somebody asked. */
export function takeTroubles() {
  const taken = count;
  count = 0;
  return taken;
}

export function watchTroubles() {
  addEventListener("error", () => trouble());
  addEventListener("unhandledrejection", () => trouble());
}
