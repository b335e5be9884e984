/* <film-upload>: sends a chosen film in pieces, shows how far it is, goes on after a break.
   Without this script the field inside is a plain one and the file goes with the form. */
(() => {
  const { Pieces } = window;
  const MINUTE = 60; // seconds
  const SHOWN = new Set(["sending", "interrupted", "done"]);

  class FilmUpload extends HTMLElement {
    connectedCallback() {
      if (this.texts) return;
      this.texts = JSON.parse(this.dataset.texts);
      this.input = this.querySelector("input[type=file]");
      this.keyField = this.querySelector(`[name="${this.dataset.name}-upload"]`);
      this.nameField = this.querySelector(`[name="${this.dataset.name}-name"]`);
      this.form = this.closest("form");
      this.unfinished = this.querySelector(".film-upload-unfinished");
      if (this.unfinished) this.unfinished.hidden = false;
      this.input.addEventListener("change", () => this.choose(this.input.files[0]));
      this.addEventListener("click", (event) => this.press(event.target.closest("[data-do]")));
      this.form.addEventListener("submit", (event) => this.hold(event), true);
      window.addEventListener("beforeunload", (event) => {
        if (this.isBusy && this.isConnected) event.preventDefault();
      });
    }

    /** A dialogue was closed: what is here stays here, and goes on when the file is chosen again. */
    disconnectedCallback() {
      this.pieces?.stop();
    }

    get isBusy() {
      return this.dataset.state === "sending" || this.dataset.state === "interrupted";
    }

    // What somebody does ------------------------------------------------------------------

    choose(file) {
      if (!file) return;
      this.file = file;
      this.isWaited = false;
      this.input.removeAttribute("name"); // the form must not send the file once more
      this.nameField.value = file.name;
      this.keyField.value = "";
      this.send();
    }

    press(button) {
      if (button?.dataset.do === "again") this.send();
      if (button?.dataset.do === "cancel") this.cancel();
      if (button?.dataset.do === "discard") this.discard(button);
    }

    /** Saving waits for the file. */
    hold(event) {
      if (!this.isBusy) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.isWaited = true;
      if (this.dataset.state === "interrupted") this.button("again").focus();
      else this.say(this.texts.waits);
    }

    async cancel() {
      const pieces = this.pieces;
      this.forget("", this.texts.cancelled);
      await pieces?.cancel().catch(() => {}); // what stays there is purged after two days
    }

    async discard(button) {
      button.disabled = true;
      try {
        await this.newPieces().ask("DELETE", button.dataset.address);
      } catch (error) {
        button.disabled = false;
        if (!(error instanceof Pieces.Refusal)) return this.say(this.sentenceOf(error));
      }
      this.strike(button.dataset.address);
      this.input.focus();
    }

    // Sending -----------------------------------------------------------------------------

    newPieces() {
      const { begin, kind, piece, pauses } = this.dataset;
      return new Pieces({
        file: this.file,
        begin,
        kind,
        length: Number(piece),
        pauses: pauses.split(",").filter(Boolean).map(Number),
        token: () => this.token(),
      });
    }

    async send() {
      this.pieces?.stop();
      const pieces = (this.pieces = this.newPieces());
      this.state("sending");
      this.say(this.texts.begun);
      try {
        const upload = await pieces.send((offset, size, began) => {
          if (pieces === this.pieces) this.show(offset, size, began);
        });
        if (pieces === this.pieces) this.finish(upload);
      } catch (error) {
        if (pieces === this.pieces) this.fail(error);
      }
    }

    /** Signing in again in another window changes it: the form has to know the new one too. */
    token() {
      const field = this.form.querySelector("[name=csrfmiddlewaretoken]");
      const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
      if (field && cookie) field.value = cookie[1];
      return field?.value ?? "";
    }

    finish(upload) {
      this.state("done");
      this.show(upload.size, upload.size);
      this.keyField.value = upload.key;
      this.say(this.isWaited ? this.texts.saving : this.texts.done);
      if (this.isWaited) this.form.requestSubmit();
    }

    fail(error) {
      if (error instanceof Pieces.Refusal) return this.forget("refused", error.message);
      if (error instanceof Pieces.Unreadable) return this.forget("refused", this.texts.unreadable);
      this.state("interrupted");
      this.say(this.sentenceOf(error));
    }

    forget(state, sentence) {
      this.pieces = this.file = null;
      this.isWaited = false;
      this.keyField.value = this.nameField.value = this.input.value = "";
      this.input.setAttribute("name", this.dataset.name);
      this.state(state);
      this.say(sentence);
      this.input.focus();
    }

    // What is seen and heard --------------------------------------------------------------

    state(name) {
      this.dataset.state = name;
      this.querySelector(".film-upload-work").hidden = !SHOWN.has(name);
      this.button("again").hidden = name !== "interrupted";
    }

    show(offset, size, began) {
      if (began && offset === began.offset) this.showBeginning(offset, size);
      const bar = this.querySelector("[role=progressbar]");
      const values = this.values(offset, size);
      const numbers = this.fill("numbers", values);
      const left = began && offset < size ? this.timeLeft(offset, size, began) : "";
      const tens = Math.floor(Number(bar.getAttribute("aria-valuenow")) / 10);
      bar.setAttribute("aria-valuenow", values.percent);
      bar.setAttribute("aria-valuetext", numbers);
      bar.firstElementChild.style.inlineSize = `${values.percent}%`;
      this.querySelector(".film-upload-numbers").textContent = [numbers, left].filter(Boolean).join(", ");
      if (Math.floor(values.percent / 10) > tens) this.announce(numbers);
      if (began && offset === size) this.say(this.texts.checking);
    }

    showBeginning(offset, size) {
      this.strike(this.pieces.upload);
      this.querySelector("[role=progressbar]").setAttribute("aria-valuenow", 0);
      if (offset > 0) this.say(this.fill("resumed", this.values(offset, size)));
    }

    values(offset, size) {
      const percent = Math.floor((offset / size) * 100);
      return { percent, done: this.inWords(offset), size: this.inWords(size) };
    }

    timeLeft(offset, size, began) {
      const seconds = (performance.now() - began.at) / 1000;
      const sent = offset - began.offset;
      if (seconds < 1 || sent <= 0) return "";
      const left = ((size - offset) / sent) * seconds;
      if (left < MINUTE) return this.texts.soon;
      const minutes = Math.round(left / MINUTE);
      const values = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
      return this.fill(values.hours ? "hours" : "minutes", values);
    }

    /** Bytes as Wagtail writes them elsewhere: 1 MB is 1024² bytes. */
    inWords(bytes) {
      const power = Math.min(Math.max(Math.floor(Math.log2(bytes || 1) / 10), 1), 3);
      const language = document.documentElement.lang || "de";
      const number = (bytes / 1024 ** power).toLocaleString(language, { maximumFractionDigits: 1 });
      return `${number} ${["KB", "MB", "GB"][power - 1]}`;
    }

    fill(name, values) {
      return this.texts[name].replace(/\{(\w+)\}/g, (_whole, key) => values[key]);
    }

    say(sentence) {
      const place = this.querySelector(".film-upload-sentence");
      place.hidden = !sentence;
      place.textContent = sentence;
      this.announce(sentence);
    }

    announce(sentence) {
      this.querySelector("[role=status]").textContent = sentence;
    }

    sentenceOf(error) {
      return error instanceof Pieces.SignedOut ? this.texts.signed_out : this.texts.interrupted;
    }

    /** Takes an upload off the list of those that wait. */
    strike(address) {
      this.querySelector(`[data-do=discard][data-address="${address}"]`)?.closest("li").remove();
      if (this.unfinished && !this.unfinished.querySelector("li")) this.unfinished.remove();
    }

    button(name) {
      return this.querySelector(`[data-do="${name}"]`);
    }
  }

  const define = () =>
    customElements.get("film-upload") ?? customElements.define("film-upload", FilmUpload);

  // In a page that is still read the children are not there yet; in a dialogue they are.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", define);
  else define();
})();
