// Two small helpers of story and film pages. Without JavaScript the browser's own controls do.

customElements.define("print-button", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => print());
  }
});

// The big dot stands in a corner, where it covers no face, and gives way once the film runs.
customElements.define("film-player", class extends HTMLElement {
  connectedCallback() {
    const video = this.querySelector("video");
    const start = this.querySelector("button");
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
});
