// Two small helpers of story and film pages. Without JavaScript the browser's own controls do.

customElements.define("print-button", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => print());
  }
});

// The big dot stands in a corner, where it covers no face, and gives way once the film runs.
// Times of the transcript become buttons that go there.
customElements.define("film-player", class extends HTMLElement {
  connectedCallback() {
    const media = this.querySelector("video, audio");
    const start = this.querySelector(".film__start");
    if (media && start) offerDot(media, start);
    if (media) letTimesJump(media, this.querySelector("[data-jump]"));
  }
});

function offerDot(video, start) {
  video.controls = false;
  start.hidden = false;
  const begin = () => {
    video.controls = true;
    start.hidden = true;
  };
  start.addEventListener("click", () => {
    begin();
    video.focus();
    video.play();
  });
  video.addEventListener("play", begin, { once: true });
}

function letTimesJump(media, transcript) {
  for (const time of transcript?.querySelectorAll("[data-starts]") ?? []) {
    const jump = document.createElement("button");
    jump.type = "button";
    jump.ariaLabel = transcript.dataset.jump.replace("%s", time.textContent.trim());
    jump.append(...time.childNodes);
    jump.addEventListener("click", () => playFrom(media, Number(time.dataset.starts)));
    time.append(jump);
  }
}

// A film of which nothing is loaded yet knows no times: it goes there when it does.
function playFrom(media, seconds) {
  const go = () => (media.currentTime = seconds);
  if (media.readyState) go();
  else media.addEventListener("loadedmetadata", go, { once: true });
  media.play();
}
