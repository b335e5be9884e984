// Suggestions while somebody types: a combobox with a list (WAI-ARIA 1.2). Without this script,
// and where the server asks for a pause, the field is an ordinary one.
const PAUSE = 180; // milliseconds without a key before we ask
const SHORTEST = 2; // characters

customElements.define("search-suggestions", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input || this.list) return;
    this.known = new Map(); // answers of this page, gone with it
    this.list = Object.assign(document.createElement("ul"), { id: `${this.input.id}-vorschlaege`, className: "vorschlaege", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset.name);
    this.spoken = Object.assign(document.createElement("p"), { className: "vh" });
    this.spoken.setAttribute("role", "status");
    this.append(this.list, this.spoken);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id }))
      this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  disconnectedCallback() { clearTimeout(this.timer); this.asking?.abort(); }

  wait() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const typed = this.input.value.trim();
    if (typed.length < SHORTEST || this.isSilent) return this.close();
    this.timer = setTimeout(() => this.ask(typed), PAUSE);
  }

  async ask(typed) {
    this.asking = new AbortController();
    try {
      if (!this.known.has(typed)) {
        const answer = await fetch(`${this.dataset.address}?${new URLSearchParams({ q: typed })}`, { signal: this.asking.signal, credentials: "omit" });
        if (!answer.ok) { this.isSilent = answer.status === 429; return this.close(); }
        this.known.set(typed, (await answer.json()).vorschlaege);
      }
      if (typed === this.input.value.trim() && document.activeElement === this.input) this.show(this.known.get(typed));
    } catch { this.close(); } // no network, or another letter was typed
  }

  show(suggestions) {
    this.list.replaceChildren(...suggestions.map(({ text, art }, number) => {
      const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${number}` });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const words = Object.assign(document.createElement("span"), { textContent: text, dir: "auto", className: "vorschlag__text" });
      option.append(words, " ", Object.assign(document.createElement("span"), { textContent: art, className: "vorschlag__art" }));
      return option;
    }));
    const count = suggestions.length;
    this.spoken.textContent = count === 0 ? this.dataset.none : count === 1 ? this.dataset.one : this.dataset.many.replace("#", count.toLocaleString(document.documentElement.lang));
    this.open(count > 0);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.list.style.insetBlockStart = `${this.input.offsetTop + this.input.offsetHeight + 4}px`;
    this.input.setAttribute("aria-expanded", isOpen);
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.spoken.textContent = "";
    this.open(false);
  }

  get chosen() { return this.list.querySelector("[aria-selected=true]"); }

  key(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (this.list.hidden) return this.wait();
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !this.list.hidden && this.chosen) {
      event.preventDefault();
      this.take(this.chosen);
    }
  }

  move(step) {
    const options = [...this.list.children];
    const next = options.indexOf(this.chosen) + step;
    const option = options[next === -2 ? options.length - 1 : next]; // past an end: the field itself
    this.chosen?.setAttribute("aria-selected", "false");
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  take(option) {
    if (!option) return;
    this.input.value = option.querySelector(".vorschlag__text").textContent;
    this.close();
    this.input.form.requestSubmit();
  }
});
