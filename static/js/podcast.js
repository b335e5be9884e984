// Chapters that jump, speed and skipping for an episode. Nothing is remembered. Without JavaScript
// the browser's own controls play, and a chapter's link opens the sound at its time.

customElements.define("podcast-player", class extends HTMLElement {
  connectedCallback() {
    const sound = this.querySelector("audio");
    if (!sound) return;
    this.querySelector(".hoeren__leiste").hidden = false;
    for (const button of this.querySelectorAll("[data-skip]")) {
      button.addEventListener("click", () => skip(sound, Number(button.dataset.skip)));
    }
    const speed = this.querySelector("[data-speed]");
    speed.addEventListener("change", () => (sound.playbackRate = Number(speed.value)));
    letChaptersJump(sound, [...this.querySelectorAll(".kapitel a")]);
  }
});

function skip(sound, seconds) {
  const end = sound.duration || Infinity;
  goTo(sound, Math.min(Math.max(sound.currentTime + seconds, 0), end));
}

function letChaptersJump(sound, chapters) {
  for (const chapter of chapters) {
    chapter.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a tab of its own
      event.preventDefault();
      goTo(sound, Number(chapter.dataset.starts));
      sound.play();
    });
  }
  sound.addEventListener("timeupdate", () => mark(sound.currentTime, chapters));
}

function mark(seconds, chapters) {
  const current = chapters.findLast((chapter) => Number(chapter.dataset.starts) <= seconds);
  for (const chapter of chapters) {
    if (chapter === current) chapter.setAttribute("aria-current", "true");
    else chapter.removeAttribute("aria-current");
  }
}

// A sound of which nothing is loaded yet knows no times: it goes there when it does.
function goTo(sound, seconds) {
  const go = () => (sound.currentTime = seconds);
  if (sound.readyState) go();
  else {
    sound.addEventListener("loadedmetadata", go, { once: true });
    sound.load();
  }
}
