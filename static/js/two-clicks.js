// A film of another platform: its frame waits in a template, which a browser does not load.
// Without JavaScript a link leads to the platform, under the same words.

customElements.define("two-clicks", class extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll("button")) {
      button.hidden = false;
      button.addEventListener("click", () => this.#load(), { once: true });
    }
  }

  #load() {
    const place = this.querySelector(".film");
    const frame = place.querySelector("template").content.firstElementChild.cloneNode(true);
    for (const button of this.querySelectorAll("button")) button.remove();
    place.replaceChildren(frame);
    frame.focus();
  }
});
