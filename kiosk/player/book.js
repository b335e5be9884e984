/** The visitor's book: a question, five answers, a few words of one's own, and what others wrote. */

import { writeInBook } from "./book-queue.js";
import { wall } from "./book-wall.js";
import { answerIn } from "./book-words.js";
import { button, element } from "./dom.js";

const THANKS_FOR = 8_000; // milliseconds

export function bookScreen(app) {
  const { words } = app.language;
  const draft = { answer: "", text: "", ...app.state.draft };
  const send = button({ class: "k-knopf k-knopf--ab" }, words.book_send);
  const write = button({ class: "k-knopf k-knopf--linie" }, words.book_write);
  const rows = answers(app, (answer) => {
    draft.answer = draft.answer === answer ? "" : answer;
    show();
  });
  const show = () => {
    app.state.draft = { ...draft };
    send.disabled = !draft.answer;
    for (const { made, answer } of rows) {
      made.setAttribute("aria-pressed", String(draft.answer === answer));
    }
  };
  send.addEventListener("click", () => sendEntry(app, { ...draft, text: "" }));
  write.addEventListener("click", () => app.showBook("writing", draft));
  show();
  return element(
    "main",
    { class: "k-buch" },
    element(
      "div",
      { class: "k-buch__frage" },
      element("p", { class: "k-buch__name" }, words.book),
      element("h1", { tabindex: "-1" }, words.book_question),
    ),
    element(
      "ul",
      { class: "k-buch__antworten" },
      rows.map(({ made }) => element("li", {}, made)),
    ),
    element("p", { class: "k-buch__tun" }, write, send),
    wall(app),
  );
}

/** For some seconds; then the book again, for who comes next. */
export function thanksScreen(app) {
  const { words } = app.language;
  app.whileShown(setTimeout(() => app.showBook(), THANKS_FOR));
  return element(
    "main",
    { class: "k-hinweis k-dank" },
    element("p", { class: "k-dank__zeichen", "aria-hidden": "true" }, "!"),
    element("h1", { tabindex: "-1" }, words.book_thanks),
    element(
      "p",
      {},
      button({ class: "k-knopf k-knopf--linie", on: { click: () => app.showBook() } }, words.next),
    ),
  );
}

/** Keeps what was written, whether there is a network or not, and says thanks. */
export function sendEntry(app, { language = app.language.code, answer, text }) {
  writeInBook({ language, answer, text });
  app.showBook("thanks");
}

/** The answers that this player has words for, each with how often it was given here. */
function answers(app, choose) {
  const { answers: given = [], counts = {} } = app.programme.book;
  const write = (number) => new Intl.NumberFormat(app.language.code).format(number);
  return given
    .filter((answer) => answerIn(app.language, answer))
    .map((answer) => ({
      answer,
      made: button(
        { class: "k-antwort", on: { click: () => choose(answer) } },
        element("b", {}, answerIn(app.language, answer)),
        counts[answer] ? element("span", { class: "zahl" }, write(counts[answer])) : null,
        element("i", { "aria-hidden": "true" }),
      ),
    }));
}
