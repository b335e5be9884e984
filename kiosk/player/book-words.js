/** The visitor's book is there where it is open at this stop, and where all its words are there. */

import { button } from "./dom.js";

let loaded = null; // screens and keyboard: the first screen of the player does not wait for them

const WORDS = [
  ...["book", "book_question", "book_write", "book_send", "book_thanks", "book_hint"],
  ...["book_entries", "book_empty", "book_left"],
  ...["key_delete", "key_space", "key_shift", "key_layout"],
];

const OTHER_WORDS = { question: "book_a_question" }; // book_question is what the book asks

/** An answer in the words of a language; undefined where there are none. */
export function answerIn({ words }, answer) {
  return words[OTHER_WORDS[answer] ?? `book_${answer}`];
}

export function isBookOpen({ programme, language }) {
  return Boolean(programme.book) && WORDS.every((name) => language.words[name]);
}

/** Its screens by their names. */
export function bookScreens(app) {
  return {
    book: () => loaded.bookScreen(app),
    writing: () => loaded.writingScreen(app),
    thanks: () => loaded.thanksScreen(app),
  };
}

/** Shows one of them, at once where they are there already. */
export async function whenBookIsLoaded(show) {
  if (loaded === null) {
    const [book, write] = await Promise.all([import("./book.js"), import("./book-write.js")]);
    loaded = { ...book, ...write };
  }
  show();
}

/** The way into it: a small button, or none. */
export function bookButton(app) {
  if (!isBookOpen(app)) return [];
  whenBookIsLoaded(() => {}).catch(() => {}); // before it is touched
  const look = "k-knopf k-knopf--linie k-knopf--buch";
  return [button({ class: look, on: { click: () => app.showBook() } }, app.language.words.book)];
}
