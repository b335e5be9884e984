/** What is shown: the state of the screen and the ways from one screen to the next. */

import { bar } from "./bar.js";
import { choiceScreen } from "./choice.js";
import { now } from "./clock.js";
import { askWhetherSomebodyIsThere } from "./idle.js";
import { recall } from "./memory.js";
import { isAllowed, languageOf, textsOf, visibleItems } from "./programme.js";
import { readingScreen } from "./reading.js";
import { startScreen } from "./start.js";
import { storyScreen } from "./story.js";

const FRESH = {
  screen: "start",
  language: null,
  item: null,
  station: 0,
  people: 0,
  larger: false,
  contrast: false,
  sound: false,
  signed: false,
};

/** `onStart`: called whenever the first screen is reached, with nobody in a story. */
export function createApp({ onStart }) {
  const app = { programme: null, addresses: new Map(), state: { ...FRESH } };
  let timers = [];
  let shown = "";

  /** From now on this programme is shown, from its start. */
  app.show = ({ programme, addresses }) => {
    Object.assign(app, { programme, addresses });
    app.reset();
  };

  app.reset = () => {
    app.state = { ...FRESH };
    render();
    onStart();
  };

  app.items = () =>
    visibleItems(app.programme, {
      now: now(),
      lease: recall("lease"),
      allowed: recall("allowed"),
    });

  app.itemAfter = (item) => {
    const items = app.items();
    const index = items.findIndex((candidate) => candidate.id === item.id);
    const following = items[(index + 1) % items.length];
    return following && following.id !== item.id ? following : null;
  };

  app.textsOf = (item) => textsOf(app.programme, item, app.state.language);
  app.addressOf = (name) => (isAllowed(name, recall("allowed")) ? app.addresses.get(name) : null);
  app.imageOf = (photo) => {
    const url = photo && app.addressOf(photo.file);
    return url ? { url, width: photo.width, height: photo.height } : null;
  };
  /** The film that tells a story in sign language, as long as all who are in it agree. */
  app.signedFilmOf = ({ sign_language_film: film }) => {
    const isCovered = film && (film.not_after === null || now() <= Date.parse(film.not_after));
    return isCovered && app.addressOf(film.file) ? film : null;
  };
  app.hasFilms = () => app.items().some((item) => item.film);
  app.whileShown = (timer) => timers.push(timer);

  app.chooseLanguage = (code) => go({ language: code, screen: "choice" });
  app.changeLanguage = (code) => go({ language: code });
  app.showMorePeople = () => go({ people: app.state.people + 1 });
  app.openStory = (id) => go({ screen: "story", item: id, station: 0 });
  app.read = () => go({ screen: "reading" });
  app.back = () => {
    const { screen } = app.state;
    if (screen === "reading") go({ screen: "story" });
    else if (screen === "story") go({ screen: "choice", item: null, station: 0 });
    else app.reset();
  };

  /** Turns a switch of the bar; returns whether it is on now. */
  app.toggle = (name) => {
    app.state[name] = !app.state[name];
    dress();
    for (const video of document.querySelectorAll("video")) video.muted = !app.state.sound;
    return app.state[name];
  };

  app.isAtStart = () => app.state.screen === "start";
  app.isPlaying = () => [...document.querySelectorAll("video")].some((video) => !video.paused);

  /** Nobody has touched anything for a while. */
  app.quiet = async () => {
    if (app.isAtStart()) return;
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    if (!(await askWhetherSomebodyIsThere(app.language))) app.reset();
  };

  /** Looks again what may be shown: time has passed or a newer programme has come. */
  app.review = () => {
    const { item, screen } = app.state;
    const isGone = item !== null && !app.items().some((candidate) => candidate.id === item);
    if (isGone) go({ screen: "choice", item: null, station: 0 });
    else if (["start", "choice"].includes(screen) && shown !== inventory()) render();
  };

  /** All that is visible now, to be compared with what is on the screen. */
  const inventory = () => JSON.stringify([app.items().map((item) => item.id), recall("allowed")]);

  function go(change) {
    Object.assign(app.state, change);
    render();
  }

  function render() {
    shown = inventory();
    timers.forEach(clearInterval);
    timers = [];
    app.language = languageOf(app.programme, app.state.language);
    dress();
    const screen = screens[app.state.screen]();
    document.body.className = app.isAtStart() ? "kiosk kiosk-start" : "kiosk";
    document.body.replaceChildren(screen, ...(app.isAtStart() ? [] : [bar(app)]));
    screen.querySelector("h1[tabindex]")?.focus({ preventScroll: true });
  }

  const screens = {
    start: () => startScreen(app),
    choice: () => choiceScreen(app),
    story: () => withItem(storyScreen),
    reading: () => withItem(readingScreen),
  };

  function withItem(make) {
    const item = app.items().find((candidate) => candidate.id === app.state.item);
    if (item) return make(app, item);
    Object.assign(app.state, { screen: "choice", item: null, station: 0 });
    return choiceScreen(app);
  }

  function dress() {
    const root = document.documentElement;
    root.lang = app.language.code;
    root.dir = app.language.direction;
    root.classList.toggle("k-gross", app.state.larger);
    if (app.state.contrast) root.dataset.thema = "kontrast";
    else if (app.isAtStart()) delete root.dataset.thema;
    else root.dataset.thema = "dunkel";
  }

  return app;
}
