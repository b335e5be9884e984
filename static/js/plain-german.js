/* Hints for Leichte Sprache below each text field, in Wagtail's editor of pages and in the editor
   of translations. Nothing is held up: fields are only read, and boxes stand after them. */
(() => {
  const { plainGerman: address, problem } = document.currentScript.dataset;
  const REST = 600; // ms after the last change
  const MOST_CHARACTERS = 100_000; // of one request
  const MOST_TEXTS = 100;
  const EDITOR = ".js-translation-editor, #page-edit-form";
  // An entry of the editor of translations that holds a text: its source is a paragraph.
  const TRANSLATED = ".js-translation-editor li:has(> p)";
  const FIELDS = ".w-field--char_field, .w-field--rich_text_field";
  const NO_LANGUAGE = "[type=hidden], [name=slug], [name$='-slug'], [name='comment_text']";

  const known = new WeakMap(); // holder of a field → { text, box, hints }
  let timer;
  let looks = 0;
  let failed = 0; // the last look that had no answer: what an older one hears late unsays nothing

  // Fields ------------------------------------------------------------------------------

  /** Every field with text in it: where its box goes, where its text stands, how to read it. */
  function* fields() {
    for (const holder of document.querySelectorAll(TRANSLATED)) {
      const element = holder.querySelector(":scope > div > :is(textarea, p)");
      if (element) yield { holder, element, markup: true, lines: true };
    }
    for (const holder of document.querySelectorAll(FIELDS)) {
      if (!holder.closest("#page-edit-form")) continue;
      const element =
        holder.querySelector("[contenteditable=true]") ??
        holder.querySelector("textarea, input[type=text]");
      if (!element || element.matches(NO_LANGUAGE)) continue;
      yield { holder, element, markup: false, lines: element.tagName !== "INPUT" };
    }
  }

  function textOf(element) {
    if ("value" in element) return element.value;
    const blocks = [...element.querySelectorAll("[data-block=true]")];
    if (!blocks.length) return element.textContent;
    return blocks.map((block) => block.innerText.replace(/\n$/, "")).join("\n");
  }

  const isBeingEdited = (element) => element.contains(document.activeElement);

  // Asking ------------------------------------------------------------------------------

  function later() {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  }

  /** Asks for the hints of all fields whose text is not the one that was asked for last. */
  async function look() {
    const number = ++looks;
    const changed = [...fields()].filter((field) => {
      field.text = textOf(field.element);
      return known.get(field.holder)?.text !== field.text;
    });
    for (const field of changed) {
      known.set(field.holder, { ...known.get(field.holder), text: field.text });
    }
    try {
      for (const portion of portions(changed)) {
        const answers = await ask(portion);
        if (number > failed && status.textContent === problem) say("");
        show(portion, answers, number);
      }
    } catch {
      failed = Math.max(failed, number);
      for (const field of changed) delete known.get(field.holder).text;
      say(problem, { isVisible: true });
    }
  }

  function* portions(changed) {
    let portion = [];
    let size = 0;
    for (const field of changed) {
      const isFull = portion.length >= MOST_TEXTS || size + field.text.length > MOST_CHARACTERS;
      if (portion.length && isFull) {
        yield portion;
        [portion, size] = [[], 0];
      }
      portion.push(field);
      size += field.text.length;
    }
    if (portion.length) yield portion;
  }

  async function ask(portion) {
    const texts = portion.map(({ text, markup, lines }) => ({ text, markup, lines }));
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify({ texts }),
    });
    if (!response.ok) throw new Error(response.status);
    return (await response.json()).texts;
  }

  // Showing -----------------------------------------------------------------------------

  function show(portion, answers, number) {
    portion.forEach((field, place) => {
      const state = known.get(field.holder);
      const answer = answers[place];
      if (state.text !== field.text) return; // somebody has gone on writing
      const box = state.box ?? makeBox(field.holder);
      if (answer.error) box.textContent = answer.error;
      else box.innerHTML = answer.html; // of our own server, escaped there
      const details = box.querySelector("details");
      const isEdited = isBeingEdited(field.element);
      if (details) details.open = box.wanted ?? (isEdited && answer.count > 0);
      known.set(field.holder, { ...state, box, hints: answer.hints ?? [] });
      if (isEdited && number > failed) say(answer.error ?? answer.summary);
    });
  }

  function makeBox(holder) {
    const box = document.createElement("div");
    box.className = "plain-german-box";
    box.addEventListener("click", (event) => {
      const summary = event.target.closest("summary");
      if (summary) box.wanted = !summary.parentElement.open; // it opens or closes after this
      point(holder, event.target);
    });
    holder.append(box);
    return box;
  }

  /** A button of a hint selects its words in the field. */
  function point(holder, target) {
    const button = target.closest("[data-hint]");
    const state = known.get(holder);
    const hint = button && state.hints[button.dataset.hint];
    const field = hint && [...fields()].find((one) => one.holder === holder);
    if (!field) return;
    const start = units(state.text, hint.start);
    const end = units(state.text, hint.end);
    if ("value" in field.element) {
      field.element.focus();
      field.element.setSelectionRange(start, end);
    } else selectIn(field.element, start, end);
  }

  /** The server counts characters, JavaScript counts units of UTF-16. */
  const units = (text, count) => [...text].slice(0, count).join("").length;

  function selectIn(element, start, end) {
    const blocks = [...element.querySelectorAll("[data-block=true]")];
    let passed = 0;
    const range = document.createRange();
    for (const block of blocks.length ? blocks : [element]) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { length } = walker.currentNode;
        const has = (place) => passed <= place && place <= passed + length;
        if (has(start)) range.setStart(walker.currentNode, start - passed);
        if (has(end)) {
          range.setEnd(walker.currentNode, end - passed);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return;
        }
        passed += length;
      }
      passed += 1; // the line end between blocks
    }
  }

  // What is said ------------------------------------------------------------------------

  const status = document.createElement("p");
  status.className = "plain-german-status w-sr-only";
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");

  function say(sentence, { isVisible = false } = {}) {
    if (status.textContent !== sentence) status.textContent = sentence;
    status.classList.toggle("w-sr-only", !isVisible);
  }

  const editor = document.querySelector(EDITOR);
  if (!editor) return;
  document.body.append(status);
  const observer = new MutationObserver(later);
  observer.observe(editor, { childList: true, subtree: true, characterData: true });
  editor.addEventListener("input", later);
  later();
})();
