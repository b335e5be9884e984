/** No way to another page: no link, no form, no step back in the history, no download. */

const TRAP = "kiosk"; // the entry of the history that the player stands on

/** `stop(name, when)` stops what the browser would do; `onBack` is called for a step back. */
export function guardWays(stop, onBack) {
  stop("click", ({ target }) => target instanceof Element && target.closest("a, area"));
  stop("submit", ({ target }) => target.getAttribute("method") !== "dialog");
  // Ways that no event of a mouse or key announces: Navigation API, where there is one.
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.cancelable && leaves(event)) event.preventDefault();
  });
  setTrap();
  addEventListener("popstate", () => {
    setTrap();
    onBack();
  });
}

/** The player may load itself anew and nothing else. */
function leaves({ navigationType, destination, downloadRequest }) {
  return downloadRequest !== null || (navigationType !== "reload" && !destination.sameDocument);
}

/** Before this entry of the history lies one of the same page: a step back leads to the player. */
function setTrap() {
  if (history.state !== TRAP) history.pushState(TRAP, "");
}
