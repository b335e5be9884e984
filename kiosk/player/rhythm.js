/**
 * When a device calls. Five hundred of them whose power comes back at one moment do not ask in the
 * same second, and not in step ever after: each draws its pauses by chance, never longer ones than
 * are promised.
 */

const SPREAD = 0.2; // of a pause, at most
const FIRST_WITHIN = 10_000; // milliseconds after the power has come back

/** A pause between four fifths of `period` and all of it. `drawn`: from 0 up to 1. Pure. */
export function spread(period, drawn = Math.random()) {
  return Math.round(period * (1 - SPREAD * drawn));
}

/** Calls `work` about every `period` milliseconds, whether the one before is done or not. */
export function every(period, work) {
  const again = () => setTimeout(() => [again(), work()], spread(period));
  again();
}

/**
 * How long a device that has just been switched on waits before its first question. It has a
 * programme to show meanwhile; one without any, or one that only loads its page anew, asks at once.
 */
export function firstPause(isShowing, drawn = Math.random()) {
  const isSwitchedOn = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  return isShowing && isSwitchedOn ? Math.round(FIRST_WITHIN * drawn) : 0;
}
