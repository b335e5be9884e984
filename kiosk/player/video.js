/** The one film element of this device. A new one for each film would fill the memory in weeks. */

import { element } from "./dom.js";
import { trouble } from "./troubles.js";

const PATIENCE = 8_000; // milliseconds that a film of this device may stand still while it plays
const GOES_ON = ["timeupdate", "playing", "pause", "ended"];

const video = element("video", { playsinline: true, disablepictureinpicture: true });
let use = new AbortController();

/**
 * Gives the element with another film. What the one before has left behind is gone: its listeners
 * too, if they were added with the `signal` that is returned beside it. `onBroken`: called once
 * where the film cannot be played (any further); by then the element is free again.
 */
export function takeVideo({ src, still, muted, label, onBroken, preload = "metadata" }) {
  restVideo();
  video.muted = muted;
  video.preload = preload;
  if (still) video.poster = still.url;
  if (label) video.setAttribute("aria-label", label);
  watch(use.signal, onBroken);
  video.src = src;
  return { video, signal: use.signal };
}

/** A piece that cannot be read, or that is not there: nobody looks at a black picture for long. */
function watch(signal, onBroken) {
  let waiting = null;
  const calm = () => clearTimeout(waiting);
  const end = () => {
    trouble();
    restVideo();
    onBroken?.();
  };
  const doubt = () => {
    calm();
    waiting = setTimeout(end, PATIENCE);
  };
  video.addEventListener("error", end, { signal });
  video.addEventListener("waiting", doubt, { signal });
  for (const name of GOES_ON) video.addEventListener(name, calm, { signal });
  signal.addEventListener("abort", calm, { once: true });
}

/** No film: the browser may forget what it has of the last one. */
export function restVideo() {
  use.abort();
  use = new AbortController();
  if (!video.hasAttribute("src")) return;
  video.pause();
  video.replaceChildren();
  for (const name of ["src", "poster", "aria-label"]) video.removeAttribute(name);
  video.load();
}
