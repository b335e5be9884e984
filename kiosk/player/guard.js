/** A public screen: nothing to select, to drag, to zoom, or to get out by. */

export function guardScreen() {
  for (const name of ["contextmenu", "dragstart", "selectstart", "gesturestart", "dblclick"]) {
    addEventListener(name, (event) => event.preventDefault());
  }
  addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  addEventListener(
    "touchmove",
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    { passive: false },
  );
}
