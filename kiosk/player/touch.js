/** One finger, and that one only taps and scrolls. What fingers may do says CSS: `touch-action`. */

const GESTURES = ["gesturestart", "gesturechange", "gestureend"]; // of Safari

/** `stop(name, when)` stops what the browser would do with such an event. */
export function guardTouch(stop) {
  for (const name of GESTURES) stop(name, () => true);
  for (const name of ["touchstart", "touchmove"]) stop(name, ({ touches }) => touches.length > 1);
}
