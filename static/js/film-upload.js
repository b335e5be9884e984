/* <film-upload>: sends a chosen film in pieces, shows how far it is, goes on after a break.

   Without this script the field inside is a plain one and the file goes with the form. The
   server (stories/viewsets/film_uploads.py) says after each piece how many bytes it has; the
   next piece begins there. */
(() => {
  if (customElements.get("film-upload")) return;

  const LOCKED_OUT = new Set([401, 403]);
  const MINUTE = 60;

  class Refusal extends Error {}
  class SignedOut extends Error {}
  class Interrupted extends Error {}

  customElements.define(
    "film-upload",
    class extends HTMLElement {
      connectedCallback() {
        if (this.texts) return;
        this.texts = JSON.parse(this.dataset.texts);
        this.input = this.querySelector("input[type=file]");
        this.keyField = this.querySelector(`[name="${this.dataset.name}-upload"]`);
        this.nameField = this.querySelector(`[name="${this.dataset.name}-name"]`);
        this.form = this.closest("form");
        this.run = 0; // what is still under way of an earlier choice knows that it is over
        this.input.addEventListener("change", () => this.choose(this.input.files[0]));
        this.addEventListener("click", (event) => this.press(event.target.closest("[data-do]")));
        this.form?.addEventListener("submit", (event) => this.hold(event), true);
        window.addEventListener("beforeunload", (event) => {
          if (this.isBusy && this.isConnected) event.preventDefault();
        });
        const unfinished = this.querySelector(".film-upload-unfinished");
        if (unfinished) unfinished.hidden = false;
      }

      get isBusy() {
        return this.dataset.state === "sending" || this.dataset.state === "interrupted";
      }

      // What somebody does ----------------------------------------------------------------

      choose(file) {
        if (!file) return;
        this.file = file;
        this.upload = null;
        this.input.removeAttribute("name"); // the form must not send the file once more
        this.nameField.value = file.name;
        this.keyField.value = "";
        this.submitter = undefined;
        this.isWaited = false;
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
        this.submitter = event.submitter;
        if (this.dataset.state === "interrupted") this.button("again").focus();
        else this.say(this.texts.waits);
      }

      async cancel() {
        this.run += 1;
        this.request?.abort();
        const address = this.upload?.address;
        this.forget("", this.texts.cancelled);
        if (address) await this.ask("DELETE", address).catch(() => {});
      }

      async discard(button) {
        const entry = button.closest("li");
        button.disabled = true;
        try {
          await this.ask("DELETE", button.dataset.address);
        } catch (error) {
          if (!(error instanceof Refusal)) {
            button.disabled = false;
            return this.say(this.sentenceOf(error));
          }
        }
        const list = entry.closest(".film-upload-unfinished");
        entry.remove();
        if (!list.querySelector("li")) list.remove();
        this.input.focus();
      }

      // Sending ---------------------------------------------------------------------------

      async send() {
        const run = ++this.run;
        this.state("sending");
        this.button("again").hidden = true;
        this.say(this.texts.begun);
        try {
          this.upload = await this.patiently(run, () => this.begin());
          if (run !== this.run) return;
          this.began = { at: performance.now(), offset: this.upload.offset };
          this.show(this.upload.offset);
          if (this.upload.offset > 0) this.say(this.filled("resumed", this.upload.offset));
          while (this.upload.offset < this.upload.size) {
            const answer = await this.patiently(run, () => this.sendPiece());
            if (run !== this.run) return;
            this.upload = { ...this.upload, ...answer };
            this.show(this.upload.offset);
          }
          this.finish();
        } catch (error) {
          this.fail(run, error);
        }
      }

      begin() {
        const { name, size, lastModified } = this.file;
        const body = new URLSearchParams({
          name,
          size,
          modified: lastModified,
          kind: this.dataset.kind,
        });
        return this.ask("POST", this.dataset.begin, body);
      }

      sendPiece() {
        const { offset, size, address } = this.upload;
        const length = Math.min(this.upload.piece, Number(this.dataset.piece));
        const end = Math.min(offset + length, size);
        if (end === size) this.say(this.texts.checking);
        return this.ask("POST", `${address}?offset=${offset}`, this.file.slice(offset, end), (sent) =>
          this.show(Math.min(offset + sent, end)),
        );
      }

      /** Tries again after pauses (seconds) when the network fails. */
      async patiently(run, attempt) {
        for (const pause of this.dataset.pauses.split(",").filter(Boolean)) {
          try {
            return await attempt();
          } catch (error) {
            if (!(error instanceof Interrupted) || run !== this.run) throw error;
          }
          await new Promise((resolve) => setTimeout(resolve, Number(pause) * 1000));
          if (run !== this.run) throw new Interrupted();
        }
        return attempt();
      }

      /** A request; resolves to the answer's JSON. */
      ask(method, address, body = null, onProgress = null) {
        return new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          this.request = request;
          request.open(method, address);
          request.setRequestHeader("X-CSRFToken", this.token());
          request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
          if (body instanceof Blob) {
            request.setRequestHeader("Content-Type", "application/octet-stream");
          }
          if (onProgress) request.upload.onprogress = (event) => onProgress(event.loaded);
          request.onload = () => {
            const answer = this.parsed(request.responseText);
            if (request.status < 300 && answer) resolve(answer);
            else if (LOCKED_OUT.has(request.status) || (request.status < 300 && !answer)) {
              reject(new SignedOut());
            } else if (request.status === 409 || request.status >= 500 || !answer?.sentence) {
              reject(new Interrupted());
            } else reject(new Refusal(answer.sentence));
          };
          request.onerror = request.onabort = () => reject(new Interrupted());
          request.send(body);
        });
      }

      /** Signing in again in another window changes it: the form has to know the new one too. */
      token() {
        const field = this.form?.querySelector("[name=csrfmiddlewaretoken]");
        const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
        if (field && cookie) field.value = cookie[1];
        return field?.value ?? "";
      }

      parsed(text) {
        try {
          return JSON.parse(text);
        } catch {
          return null;
        }
      }

      // How it ends -----------------------------------------------------------------------

      finish() {
        this.state("done");
        this.show(this.upload.size);
        this.keyField.value = this.upload.key;
        this.say(this.isWaited ? this.texts.saving : this.texts.done);
        if (this.isWaited) this.form.requestSubmit(this.submitter?.isConnected ? this.submitter : null);
      }

      async fail(run, error) {
        if (run !== this.run) return;
        if (error instanceof Refusal) return this.forget("refused", error.message);
        const isReadable = await this.isReadable();
        if (run !== this.run) return;
        if (!isReadable) return this.forget("refused", this.texts.unreadable);
        this.state("interrupted");
        this.button("again").hidden = false;
        this.say(this.sentenceOf(error));
      }

      /** A file that was moved or changed since it was chosen looks like a broken connection. */
      async isReadable() {
        try {
          await this.file.slice(0, 1).arrayBuffer();
          return true;
        } catch {
          return false;
        }
      }

      forget(state, sentence) {
        this.state(state);
        this.upload = this.file = null;
        this.isWaited = false;
        this.keyField.value = this.nameField.value = "";
        this.input.value = "";
        this.input.setAttribute("name", this.dataset.name);
        this.say(sentence);
        this.input.focus();
      }

      // What is seen and heard ------------------------------------------------------------

      state(name) {
        this.dataset.state = name;
        this.querySelector(".film-upload-work").hidden = !["sending", "interrupted", "done"].includes(name);
      }

      show(offset) {
        const bar = this.querySelector("[role=progressbar]");
        const percent = this.percent(offset);
        const before = Number(bar.getAttribute("aria-valuenow"));
        const numbers = this.filled("numbers", offset);
        const left = this.dataset.state === "done" ? "" : this.timeLeft(offset);
        bar.setAttribute("aria-valuenow", percent);
        bar.setAttribute("aria-valuetext", numbers);
        bar.firstElementChild.style.inlineSize = `${percent}%`;
        this.querySelector(".film-upload-numbers").textContent = left ? `${numbers}, ${left}` : numbers;
        if (Math.floor(percent / 10) > Math.floor(before / 10)) this.announce(numbers);
      }

      percent(offset) {
        return Math.floor((offset / this.upload.size) * 100);
      }

      timeLeft(offset) {
        const seconds = (performance.now() - this.began.at) / 1000;
        const sent = offset - this.began.offset;
        if (seconds < 1 || sent <= 0) return "";
        const left = ((this.upload.size - offset) / sent) * seconds;
        if (left < MINUTE) return this.texts.soon;
        const minutes = Math.round(left / MINUTE);
        const values = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
        return this.fill(values.hours ? this.texts.hours : this.texts.minutes, values);
      }

      filled(name, offset) {
        return this.fill(this.texts[name], {
          percent: this.percent(offset),
          done: this.inWords(offset),
          size: this.inWords(this.upload.size),
        });
      }

      fill(text, values) {
        return text.replace(/\{(\w+)\}/g, (_whole, name) => values[name]);
      }

      /** Bytes as Wagtail writes them elsewhere: 1 MB is 1024² bytes. */
      inWords(bytes) {
        const units = ["kB", "MB", "GB"];
        const power = Math.min(Math.max(Math.floor(Math.log2(bytes || 1) / 10), 1), 3);
        const number = (bytes / 1024 ** power).toLocaleString(document.documentElement.lang || "de", {
          maximumFractionDigits: 1,
        });
        return `${number} ${units[power - 1]}`;
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
        return error instanceof SignedOut ? this.texts.signed_out : this.texts.interrupted;
      }

      button(name) {
        return this.querySelector(`[data-do="${name}"]`);
      }
    },
  );
})();
