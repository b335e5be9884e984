/**
 * Reads aloud, with a voice that is on this device. A voice of the network is never asked: it
 * would tell somebody else what is read here, and be silent without network.
 */

import { button } from "./dom.js";

const SLOWEST = 300; // milliseconds for a sign: who has spoken for longer has got stuck

let current = null;
let offer = () => {}; // the button of the story on the screen; a listener of each would keep them all
self.speechSynthesis?.addEventListener("voiceschanged", () => offer());

/** A voice of the device for that language, or undefined. „de-simple“ is spoken as German. Pure. */
export function voiceFor(voices, code) {
  const [wanted] = code.split("-");
  return voices.find(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === wanted,
  );
}

/** Whether something is being read aloud; not for ever, whatever the browser says. */
export function isSpeaking() {
  return current !== null && performance.now() < current.until;
}

export function silence() {
  current?.stop();
}

/**
 * A button that reads aloud what `texts()` gives, in the language `code`, or stops. It comes when
 * there is a voice: browsers know their voices a while after their start.
 */
export function readAloudButton({ words }, code, texts) {
  const made = button(
    { class: "k-knopf k-knopf--linie", "aria-pressed": "false", hidden: true },
    words.read_aloud,
  );
  offer = () => (made.hidden = !words.read_aloud || !voice(code));
  const turn = () => (current ? silence() : speak(texts(), code, made));
  made.addEventListener("click", turn);
  offer();
  return made;
}

function speak(texts, code, switched) {
  const said = texts.filter(Boolean).map((text) => utterance(text, code));
  const signs = texts.join("").length;
  const stop = () => {
    current = null;
    speechSynthesis.cancel();
    switched.setAttribute("aria-pressed", "false");
  };
  if (!said.length) return;
  current = { stop, until: performance.now() + signs * SLOWEST };
  const mine = current;
  const finished = () => current === mine && stop();
  said.at(-1).addEventListener("end", finished);
  for (const one of said) one.addEventListener("error", finished);
  switched.setAttribute("aria-pressed", "true");
  for (const one of said) speechSynthesis.speak(one);
}

function utterance(text, code) {
  const made = new SpeechSynthesisUtterance(text);
  made.voice = voice(code);
  made.lang = made.voice.lang;
  return made;
}

function voice(code) {
  return voiceFor(self.speechSynthesis?.getVoices() ?? [], code);
}
