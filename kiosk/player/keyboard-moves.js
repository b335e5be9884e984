/** From key to key by arrows, as the keys lie; the tab key leads through all of them besides. */

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function moveByArrow(event, board) {
  const way = WAYS[event.key];
  if (!way || !board.contains(document.activeElement)) return;
  event.preventDefault();
  next(document.activeElement, [...board.querySelectorAll("button")], way)?.focus();
}

/** The nearest one that way; in another row the one that is least aside. */
function next(key, keys, [across, down]) {
  const from = middle(key);
  const distance = (other) => {
    const to = middle(other);
    const [x, y] = [to.x - from.x, to.y - from.y];
    const isThere = across ? Math.abs(y) < 1 && x * across > 1 : y * down > 1;
    return isThere ? Math.abs(x) + 10 * Math.abs(y) : Infinity;
  };
  const [nearest] = keys.map((one) => [distance(one), one]).sort(([one], [other]) => one - other);
  return nearest && nearest[0] < Infinity ? nearest[1] : null;
}

function middle(key) {
  const box = key.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
