/** Captions of a film: read by the browser, shown by us, large and above what a browser draws. */

import { element } from "./dom.js";

/** Those in the language `code`, else in one that there is; undefined without any. */
export function captionsFor(film, code, fallback) {
  const wished = [code, fallback, ...Object.keys(film.captions)];
  const found = wished.find((candidate) => film.captions[candidate]);
  return found && { code: found, webvtt: film.captions[found] };
}

/** The line in which the captions of this film appear. */
export function captionLine(video, captions, { signal }) {
  const line = element("p", { class: "k-ut", "aria-hidden": "true" });
  if (!captions) return line;
  const address = URL.createObjectURL(new Blob([captions.webvtt], { type: "text/vtt" }));
  const forget = () => URL.revokeObjectURL(address);
  const track = element("track", {
    kind: "captions",
    srclang: captions.code,
    src: address,
    default: true,
  });
  track.addEventListener("load", forget, { once: true });
  signal.addEventListener("abort", forget, { once: true });
  video.append(track);
  track.track.mode = "hidden";
  track.track.addEventListener("cuechange", () => show(line, captions.code, track.track), { signal });
  return line;
}

function show(line, code, { activeCues }) {
  const said = [...(activeCues ?? [])].map((cue) => cue.getCueAsHTML().textContent).join(" ");
  line.lang = code;
  line.replaceChildren(...(said ? [element("span", { dir: "auto" }, said)] : []));
}
