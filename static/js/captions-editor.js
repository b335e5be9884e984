/* <captions-editor>: the captions as a table beside the film. The text field underneath is what
   the form sends; without this script it is edited itself. */
(() => {
  const { seconds, clock, parse, write, plain } = window.WebVTT;
  const FASTEST = 21; // signs a second
  const LONGEST = 42; // signs a line
  const USUAL = 2; // seconds of a new caption
  const REST = 200; // ms after the last key

  class CaptionsEditor extends HTMLElement {
    connectedCallback() {
      if (this.texts) return;
      this.texts = JSON.parse(this.dataset.texts);
      this.problems = JSON.parse(this.dataset.problems);
      this.source = this.querySelector(".captions-source");
      this.list = this.querySelector(".captions-rows");
      this.video = this.querySelector("video");
      this.querySelector(".captions-table").hidden = false;
      this.querySelector(".captions-text").open = false;
      this.read();
      this.source.addEventListener("input", () => this.later(() => this.read()));
      this.list.addEventListener("input", (event) => this.edit(event.target));
      this.list.addEventListener("change", (event) => this.tidy(event.target));
      this.addEventListener("click", (event) => this.press(event));
      if (this.video) this.prepareFilm();
    }

    // Text and table --------------------------------------------------------------------

    read() {
      this.blocks = parse(this.source.value);
      this.list.replaceChildren(...this.cues.map((cue) => this.row(cue)));
      this.number();
      this.showInFilm();
    }

    get cues() {
      return this.blocks.filter((block) => !("raw" in block));
    }

    row(cue) {
      const row = this.querySelector("template").content.firstElementChild.cloneNode(true);
      row.cue = cue;
      for (const field of row.querySelectorAll("[data-field]")) {
        field.value = cue[field.dataset.field];
      }
      return row;
    }

    /** The table has changed: the text follows, so that the form sends it. */
    keep() {
      this.source.value = write(this.blocks);
      this.problems = [];
      this.source.dispatchEvent(new Event("change", { bubbles: true }));
      this.check();
      this.later(() => this.showInFilm());
    }

    number() {
      [...this.list.children].forEach((row, place) => {
        row.setAttribute("aria-label", this.fill("cue", { number: place + 1 }));
        row.querySelector(".caption-number b").textContent = place + 1;
      });
      this.check();
    }

    later(action) {
      clearTimeout(this.timer);
      this.timer = setTimeout(action, REST);
    }

    // What somebody does ----------------------------------------------------------------

    edit(field) {
      const row = field.closest(".caption");
      row.cue[field.dataset.field] = field.value;
      this.keep();
    }

    /** „1:2,5“ becomes „00:01:02.500“ when somebody leaves the field. */
    tidy(field) {
      const time = seconds(field.value);
      if (field.dataset.field === "text" || Number.isNaN(time)) return;
      field.value = clock(time);
      this.edit(field);
    }

    press(event) {
      const button = event.target.closest("[data-do]");
      const row = event.target.closest(".caption");
      if (button) this[`do_${button.dataset.do}`]?.(row);
      else if (row && !event.target.closest("input, textarea")) this.do_jump(row, { play: false });
    }

    do_jump(row, { play = true } = {}) {
      const time = seconds(row.cue.start);
      if (!this.video || Number.isNaN(time)) return;
      this.video.currentTime = time;
      if (play) this.video.play().catch(() => {});
    }

    do_start(row) {
      this.take(row, "start");
    }

    do_end(row) {
      this.take(row, "end");
    }

    take(row, name) {
      row.querySelector(`[data-field=${name}]`).value = clock(this.video.currentTime);
      row.cue[name] = clock(this.video.currentTime);
      this.keep();
    }

    do_append() {
      this.insertAfter(this.list.lastElementChild);
    }

    do_insert(row) {
      this.insertAfter(row);
    }

    insertAfter(row) {
      const cue = { id: "", settings: "", text: "", ...this.freeTime(row) };
      const place = row ? this.blocks.indexOf(row.cue) + 1 : this.blocks.length;
      this.blocks.splice(place, 0, cue);
      const added = this.row(cue);
      if (row) row.after(added);
      else this.list.append(added);
      this.number();
      this.keep();
      added.querySelector("[data-field=text]").focus();
    }

    /** From where the film stands, or from the end of the caption before, to the next one. */
    freeTime(row) {
      const end = row ? seconds(row.cue.end) || 0 : 0;
      const next = row?.nextElementSibling ? seconds(row.nextElementSibling.cue.start) : Infinity;
      const stands = this.video?.currentTime ?? 0;
      const start = stands >= end && stands < next ? stands : end;
      const last = Number.isNaN(next) || next <= start ? Infinity : next;
      return { start: clock(start), end: clock(Math.min(start + USUAL, last)) };
    }

    do_remove(row) {
      const neighbour = row.nextElementSibling ?? row.previousElementSibling;
      const label = row.querySelector(".caption-number b").textContent;
      this.blocks.splice(this.blocks.indexOf(row.cue), 1);
      row.remove();
      this.number();
      this.keep();
      this.querySelector("[role=status]").textContent = this.fill("removed", { number: label });
      (neighbour?.querySelector("[data-field=text]") ?? this.querySelector("[data-do=append]")).focus();
    }

    // What looks wrong ------------------------------------------------------------------

    check() {
      let before = -1;
      for (const row of this.list.children) {
        const start = seconds(row.cue.start);
        const end = seconds(row.cue.end);
        const hints = this.said(row.cue);
        if (!hints.length) hints.push(...this.hintsOf(row.cue, start, end, before));
        this.hint(row, hints);
        if (!Number.isNaN(end)) before = Math.max(before, end);
      }
    }

    /** What the server said of the lines of this caption, until something is changed. */
    said({ first, last }) {
      return this.problems
        .filter(([line]) => line >= first && line <= last)
        .map(([, sentence]) => sentence);
    }

    *hintsOf(cue, start, end, before) {
      const text = plain(cue.text).trim();
      const longest = Math.max(...text.split("\n").map((line) => line.trim().length));
      if (Number.isNaN(start) || Number.isNaN(end)) yield this.texts.time;
      else if (end <= start) yield this.texts.order;
      else if (start < before) yield this.texts.overlap;
      else if (text.length / (end - start) > FASTEST) {
        const length = (end - start).toLocaleString(document.documentElement.lang || "de");
        yield this.fill("fast", { count: text.length, seconds: length });
      }
      if (!text) yield this.texts.empty;
      else if (longest > LONGEST) yield this.fill("long", { count: longest });
    }

    hint(row, hints) {
      const place = row.querySelector(".caption-hint");
      place.hidden = !hints.length;
      place.textContent = hints.join(" ");
      row.classList.toggle("caption-doubtful", hints.length > 0);
    }

    fill(name, values) {
      return this.texts[name].replace(/\{(\w+)\}/g, (_whole, key) => values[key]);
    }

    // The film --------------------------------------------------------------------------

    prepareFilm() {
      this.video.querySelector("track")?.remove();
      this.track = this.video.addTextTrack("captions", "", "");
      this.track.mode = "showing";
      this.video.addEventListener("timeupdate", () => this.markCurrent());
      this.video.addEventListener("error", () => {
        const place = this.querySelector(".captions-unplayable");
        place.textContent = this.texts.unplayable;
        place.hidden = false;
      });
      this.showInFilm();
    }

    showInFilm() {
      if (!this.track) return;
      for (const cue of [...(this.track.cues ?? [])]) this.track.removeCue(cue);
      for (const cue of this.cues) {
        const start = seconds(cue.start);
        const end = seconds(cue.end);
        if (end > start) this.track.addCue(new VTTCue(start, end, cue.text));
      }
    }

    markCurrent() {
      const now = this.video.currentTime;
      for (const row of this.list.children) {
        const isNow = seconds(row.cue.start) <= now && now < seconds(row.cue.end);
        row.classList.toggle("caption-now", isNow);
      }
    }
  }

  const define = () =>
    customElements.get("captions-editor") ?? customElements.define("captions-editor", CaptionsEditor);

  // In a page that is still read the children are not there yet.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", define);
  else define();
})();
