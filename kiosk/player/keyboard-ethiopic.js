/**
 * Ethiopic writes syllables: a consonant in seven orders, one a vowel, and where it is spoken with
 * rounded lips an eighth. The block of Unicode has them side by side, eight places a consonant.
 */

const ORDERS = [0, 1, 2, 3, 4, 5, 6];
const ROUNDED = 7;
const ALWAYS_ROUNDED = { signs: "ቈቘኈኰዀጐ", places: [0, 2, 3, 4, 5] };
const NEVER_ROUNDED = "ሀቀቐኀከኸወዐየገፀ"; // in Tigrinya

/** All forms of a consonant, itself first; none of what is no consonant. */
export function formsOf(sign) {
  const begin = sign.codePointAt(0);
  if (begin < 0x1200 || begin > 0x1357) return [];
  return placesOf(sign).map((place) => String.fromCodePoint(begin + place));
}

export const MOST_FORMS = ORDERS.length + 1;

function placesOf(sign) {
  if (ALWAYS_ROUNDED.signs.includes(sign)) return ALWAYS_ROUNDED.places;
  return NEVER_ROUNDED.includes(sign) ? ORDERS : [...ORDERS, ROUNDED];
}
