/**
 * One form of text for one content, the same as the server's (kiosk/domain/canonical.py):
 * keys sorted by code points, no spaces, whole numbers. Pure.
 */

const SEAL = ["version", "kiosk", "issued_at", "lease_until"]; // what the server adds to a content

/** What of a programme is content: all that its version is the digest of. */
export function contentOf(programme) {
  return Object.fromEntries(Object.entries(programme).filter(([key]) => !SEAL.includes(key)));
}

/** The one form of a content that came as JSON. */
export function canonical(content) {
  if (Array.isArray(content)) return `[${content.map(canonical).join(",")}]`;
  if (content === null || typeof content !== "object") return JSON.stringify(content);
  const entries = Object.entries(content).sort(([one], [other]) => byCodePoints(one, other));
  const written = entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${written.join(",")}}`;
}

/** JavaScript itself compares the halves of a sign, Python whole signs. */
function byCodePoints(one, other) {
  const [here, there] = [[...one], [...other]];
  for (let index = 0; index < Math.min(here.length, there.length); index += 1) {
    const difference = here[index].codePointAt(0) - there[index].codePointAt(0);
    if (difference) return difference;
  }
  return here.length - there.length;
}
