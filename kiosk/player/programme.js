/** What may be shown of a programme at a moment, in a language. Pure: no clock, no screen. */

const FORMAT = 1;

/** Whether this is a programme that this player can show. */
export function isProgramme(content) {
  return (
    content?.format === FORMAT &&
    typeof content.version === "string" &&
    Array.isArray(content.items) &&
    Array.isArray(content.files) &&
    Array.isArray(content.languages) &&
    content.languages.length > 0 &&
    content.languages.every((language) => language.code && language.words && language.countdown)
  );
}

/**
 * The items to show. None after the lease; none after its own end, which is judged by the
 * `latest` moment that it may be (clock.js); none that a newer programme no longer has
 * (`allowed`: what that one has, or null).
 */
export function visibleItems(programme, { now, latest = now, lease, allowed }) {
  if (!(now <= Date.parse(lease ?? ""))) return [];
  return programme.items.filter(
    (item) =>
      (item.not_after === null || latest <= Date.parse(item.not_after)) &&
      (!allowed || allowed.items.includes(item.id)),
  );
}

/**
 * The events to name in a language, by the same rules: somebody may be named in one. None that is
 * over, whatever the server says or does not say any more.
 */
export function visibleEvents(programme, code, { now, latest = now, lease, allowed }) {
  if (!(now <= Date.parse(lease ?? ""))) return [];
  return (programme.events ?? []).filter(
    (event) =>
      latest <= Date.parse(event.not_after) &&
      event.texts[code] &&
      (!allowed?.events || allowed.events.includes(event.id)),
  );
}

/**
 * What others wrote in the visitor's book, by the same rules: somebody of a story may be thanked
 * there, and an editor may have taken it back.
 */
export function visibleEntries(programme, { now, lease, allowed }) {
  if (!(now <= Date.parse(lease ?? ""))) return [];
  return (programme.book?.entries ?? []).filter(
    ({ id, text }) => text && (!allowed?.entries || allowed.entries.includes(id)),
  );
}

/** Whether a newer programme, if there is one, still has this file. */
export function isAllowed(name, allowed) {
  return !allowed || allowed.files.includes(name);
}

/** What a newer programme leaves of an older one until the two are changed over. */
export function allowedBy(programme) {
  return {
    items: programme.items.map((item) => item.id),
    events: (programme.events ?? []).map((event) => event.id),
    entries: (programme.book?.entries ?? []).map((entry) => entry.id),
    files: programme.files.map((file) => file.name),
  };
}

export function languageOf(programme, code) {
  return programme.languages.find((language) => language.code === code) ?? programme.languages[0];
}

/** The texts of an item and the language they are written in: the wished one, if there is. */
export function textsOf(programme, item, code) {
  const written = [code, programme.fallback_language, ...Object.keys(item.texts)].find(
    (candidate) => item.texts[candidate],
  );
  return { texts: item.texts[written], language: languageOf(programme, written) };
}
