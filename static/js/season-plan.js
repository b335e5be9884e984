/* <season-plan>: asks how far a plan is while it is made, and shows the result when it is there.
   Without this script the page reloads itself. */
const EVERY = 1500; // ms between two questions
const AT_MOST = 20000; // ms, when nobody answers

class SeasonPlan extends HTMLElement {
  #pause = EVERY;

  connectedCallback() {
    this.#wait();
  }

  #wait() {
    if (!this.hasAttribute("data-under-way")) return;
    setTimeout(() => (document.hidden ? this.#wait() : this.#ask()), this.#pause);
  }

  async #ask() {
    try {
      const answer = await fetch(this.dataset.url, { headers: { Accept: "application/json" } });
      if (answer.redirected || answer.status === 403) return; // signed out: the page stays
      const state = await answer.json();
      if (!state.is_under_way) {
        location.reload();
        return;
      }
      this.innerHTML = state.html;
      this.#pause = EVERY;
    } catch {
      this.#pause = Math.min(this.#pause * 2, AT_MOST);
    }
    this.#wait();
  }
}

customElements.define("season-plan", SeasonPlan);
