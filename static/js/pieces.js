/* A file sent in pieces: the server (stories/viewsets/film_uploads.py) says after each how many
   bytes it has, and the next piece begins there. Knows nothing of the page. */
window.Pieces ??= (() => {
  const LOCKED_OUT = new Set([401, 403]);

  /** The server says no, in a sentence for people. */
  class Refusal extends Error {}
  class SignedOut extends Error {}
  /** The network, or a server that is not well: trying again may help. */
  class Interrupted extends Error {}
  class Unreadable extends Error {}

  class Pieces {
    /** `length` of a piece in bytes, `pauses` between attempts in seconds, `token()` for CSRF. */
    constructor({ file, begin, kind, length, pauses, token }) {
      Object.assign(this, { file, address: begin, kind, length, pauses, token });
      this.isOver = false;
    }

    /** Sends what is missing; `tell(offset, size, began)` each time something has arrived. */
    async send(tell) {
      let state = await this.patiently(() => this.begin());
      this.upload = state.address;
      const began = { offset: state.offset, at: performance.now() };
      tell(state.offset, state.size, began);
      while (state.offset < state.size) {
        const progress = (sent) => tell(Math.min(state.offset + sent, state.size), state.size, began);
        state = await this.patiently(() => this.sendPiece(state, progress));
        tell(state.offset, state.size, began);
      }
      return state;
    }

    stop() {
      this.isOver = true;
      this.request?.abort();
    }

    async cancel() {
      this.stop();
      if (this.upload) await this.ask("DELETE", this.upload);
    }

    begin() {
      const { name, size, lastModified } = this.file;
      const values = { name, size, modified: lastModified, kind: this.kind };
      return this.ask("POST", this.address, new URLSearchParams(values));
    }

    sendPiece({ address, offset, size, piece }, progress) {
      const end = Math.min(offset + Math.min(piece, this.length), size);
      const body = this.file.slice(offset, end);
      return this.ask("POST", `${address}?offset=${offset}`, body, progress);
    }

    async patiently(attempt) {
      for (const pause of [...this.pauses, null]) {
        try {
          return await attempt();
        } catch (error) {
          if (error instanceof Interrupted) await this.look();
          if (!(error instanceof Interrupted) || this.isOver || pause === null) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, pause * 1000));
        if (this.isOver) throw new Interrupted();
      }
    }

    /** A file that was moved or changed since it was chosen looks like a broken connection. */
    async look() {
      try {
        await this.file.slice(0, 1).arrayBuffer();
      } catch {
        throw new Unreadable();
      }
    }

    ask(method, address, body = null, progress = null) {
      return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        this.request = request;
        request.open(method, address);
        request.setRequestHeader("X-CSRFToken", this.token());
        request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
        if (body instanceof Blob) {
          request.setRequestHeader("Content-Type", "application/octet-stream");
        }
        if (progress) request.upload.onprogress = (event) => progress(event.loaded);
        request.onload = () => {
          const answer = parsed(request.responseText);
          const error = errorIn(request.status, answer);
          if (error) reject(error);
          else resolve(answer);
        };
        request.onerror = request.onabort = () => reject(new Interrupted());
        request.send(body);
      });
    }
  }

  function errorIn(status, answer) {
    if (LOCKED_OUT.has(status) || (status < 300 && !answer)) return new SignedOut();
    if (status < 300) return null;
    if (status === 409 || status >= 500 || !answer?.sentence) return new Interrupted();
    return new Refusal(answer.sentence);
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  return Object.assign(Pieces, { Refusal, SignedOut, Unreadable });
})();
