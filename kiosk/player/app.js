/** What is shown: the state of the screen and the ways from one screen to the next. */

import { bar } from "./bar.js";
import { bookScreens, whenBookIsLoaded } from "./book-words.js";
import { choiceScreen } from "./choice.js";
import { latest } from "./clock.js";
import { dress } from "./dress.js";
import { eventsScreen } from "./events.js";
import { follow } from "./figures.js";
import { goneScreen } from "./gone.js";
import { askWhetherSomebodyIsThere } from "./idle.js";
import { judged } from "./judged.js";
import { recall } from "./memory.js";
import { mentoringScreen } from "./mentoring.js";
import {
  isAllowed,
  languageOf,
  textsOf,
  visibleEntries,
  visibleEvents,
  visibleItems,
} from "./programme.js";
import { readingScreen } from "./reading.js";
import { isSpeaking, silence } from "./speech.js";
import { startScreen } from "./start.js";
import { storyScreen } from "./story.js";
import { restVideo } from "./video.js";

const SIZES = 3; // of letters

/** Nothing of whoever was here before. `trail`: ids of the stories that follow each other, or null. */
const FRESH = {
  screen: "start",
  language: null,
  item: null,
  station: 0,
  way: "people",
  group: null,
  trail: null,
  page: 0,
  larger: 0,
  contrast: false,
  reach: false,
  captions: true,
  sound: false,
  signed: false,
  draft: null, // of the visitor's book
};
const REVIEWED = ["start", "choice", "events", "book"]; // lists that may become shorter
const AT_CHOICE = { screen: "choice", item: null, station: 0, trail: null, draft: null };

/** `onStart`: called whenever the first screen is reached, with nobody in a story. */
export function createApp({ onStart }) {
  const app = { programme: null, addresses: new Map(), state: { ...FRESH } };
  let timers = [];
  let shown = "";

  /** From now on this programme is shown, from its start; who has just begun is not sent back. */
  app.show = ({ programme, addresses }) => {
    Object.assign(app, { programme, addresses });
    const isSpoken = programme.languages.some(({ code }) => code === app.state.language);
    if (app.isAtStart() || !isSpoken) app.reset();
    else go({ station: 0, group: null, page: 0 });
  };

  app.reset = () => {
    app.state = { ...FRESH };
    render();
    onStart();
  };

  app.items = () => visibleItems(app.programme, judged());
  app.events = () => visibleEvents(app.programme, app.state.language, judged());
  app.bookEntries = () => visibleEntries(app.programme, judged());

  /** The stories of the trail that somebody follows; without one, all. */
  app.trail = () => {
    const { trail } = app.state;
    return trail ? app.items().filter(({ id }) => trail.includes(id)) : app.items();
  };

  /** The next one; behind the last comes the first, but a trail has an end. */
  app.itemAfter = (item) => {
    const items = app.trail();
    const index = items.findIndex((candidate) => candidate.id === item.id);
    const following = items[index + 1] ?? (app.state.trail ? null : items[0]);
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
    const isCovered = film && (film.not_after === null || latest() <= Date.parse(film.not_after));
    return isCovered && app.addressOf(film.file) ? film : null;
  };
  app.hasFilms = () => app.items().some((item) => item.film);
  app.whileShown = (timer) => timers.push(timer);

  app.chooseLanguage = (code) => go({ language: code, screen: "choice" });
  app.changeLanguage = (code) => go({ language: code });
  app.turnPage = () => go({ page: app.state.page + 1 });
  app.chooseWay = (way) => go({ way, group: null, page: 0 });
  app.openGroup = (group) => go({ group, page: 0 });
  app.openStory = (id, trail = app.state.trail) => go({ screen: "story", item: id, station: 0, trail });
  app.follow = (items) => app.openStory(items[0].id, items.map(({ id }) => id));
  app.read = () => go({ screen: "reading" });
  app.showMentoring = () => go({ screen: "mentoring", page: 0 });
  app.showEvents = () => go({ screen: "events", page: 0 });
  app.showBook = (screen = "book", draft = null) =>
    whenBookIsLoaded(() => go({ ...AT_CHOICE, screen, draft }));
  app.showChoice = () => go(AT_CHOICE);
  app.back = () => {
    const { screen, item, group } = app.state;
    if (screen === "reading") go({ screen: "story" });
    else if (screen === "writing") go({ screen: "book" });
    else if (screen === "choice" && group !== null) app.openGroup(null);
    else if (screen === "choice") app.reset();
    else go(AT_CHOICE);
    if (item) document.querySelector(`[data-item="${item}"]`)?.focus({ preventScroll: true });
  };

  /** Turns a switch of the bar; returns whether it is on now. */
  app.toggle = (name) => {
    app.state[name] = !app.state[name];
    dress(app);
    for (const video of document.querySelectorAll("video")) video.muted = !app.state.sound;
    return app.state[name];
  };

  /** Larger in two steps, then as before; returns the step. */
  app.enlarge = () => {
    app.state.larger = (app.state.larger + 1) % SIZES;
    dress(app);
    return app.state.larger;
  };

  app.isAtStart = () => app.state.screen === "start";
  app.isPlaying = () =>
    isSpeaking() || [...document.querySelectorAll("video")].some((video) => !video.paused);

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
    if (isGone) go({ ...AT_CHOICE, screen: "gone" });
    else if (REVIEWED.includes(screen) && shown !== inventory()) render();
  };

  /** All that is visible now, to be compared with what is on the screen. */
  const inventory = () => {
    const ids = [...app.items(), ...app.events(), ...app.bookEntries()].map(({ id }) => id);
    return JSON.stringify([ids, recall("allowed"), app.addresses.size]);
  };

  function go(change) {
    Object.assign(app.state, change);
    render();
  }

  function render() {
    shown = inventory();
    const { language, item } = app.state;
    follow({ atRest: app.isAtStart(), language, item });
    timers.forEach(clearInterval);
    timers = [];
    app.whenTouched = null;
    restVideo();
    silence();
    app.language = languageOf(app.programme, app.state.language);
    dress(app);
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
    mentoring: () => mentoringScreen(app),
    events: () => (app.events().length ? eventsScreen(app) : choiceScreen(app)),
    ...bookScreens(app),
    gone: () => (app.language.words.gone ? goneScreen(app) : choiceScreen(app)),
  };

  function withItem(make) {
    const item = app.items().find((candidate) => candidate.id === app.state.item);
    if (item) return make(app, item);
    Object.assign(app.state, AT_CHOICE, { screen: "gone" });
    return screens.gone();
  }

  return app;
}
