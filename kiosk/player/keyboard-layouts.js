/**
 * Which sign lies where on our own keyboard, by the language it is for. Rows as on the keyboards
 * that people know, at most eleven keys wide: so each is 72 px on the narrowest screen of 800 px.
 * What needs a layer, a dead key or a long press elsewhere has a row of its own here.
 *
 * `letters`: on the key that leads back to them. `before` and `after` stand beside the space bar.
 * `forms`: see keyboard-ethiopic.js; `besides` stands beside those.
 */

const MARKS = ".,?!:;…–-()";
const OTHERS = "/&+%€=*";
const LATIN_DIGITS = "1234567890";

const signs = (quotes) => [LATIN_DIGITS, MARKS, quotes + OTHERS];

export const LAYOUTS = {
  de: {
    letters: "abc",
    rows: ["qwertzuiopü", "asdfghjklöä", "yxcvbnmß,.?"],
    signs: signs("„“‚‘"),
  },
  en: {
    letters: "abc",
    rows: ["qwertyuiop", "asdfghjkl’", "zxcvbnm,.?"],
    signs: [LATIN_DIGITS, ".,?!:;–-()", "“”‘’/&+%€…"],
  },
  fr: {
    letters: "abc",
    rows: ["éèêàâçùûôîï", "azertyuiop?", "qsdfghjklm’", "wxcvbnëüœæÿ"],
    before: ",",
    after: ".",
    signs: signs("«»“”"),
  },
  hsb: {
    letters: "abc",
    rows: ["čćěłńóřšžź", "qwertzuiopü", "asdfghjklöä", "yxcvbnmß,.?"],
    signs: signs("„“‚‘"),
  },
  uk: {
    letters: "абв",
    rows: ["йцукенгшщзх", "фівапролджє", "ячсмитьбюїґ"],
    before: "’,",
    after: ".",
    signs: signs("«»„“"),
  },
  ru: {
    letters: "абв",
    rows: ["йцукенгшщзх", "фывапролджэ", "ячсмитьбюъё"],
    before: ",",
    after: ".",
    signs: signs("«»„“"),
  },
  ar: {
    direction: "rtl",
    letters: "أبت",
    rows: ["ضصثقفغعهخحج", "شسيبلاتنمكط", "ذدءؤرىةوزظئ"],
    before: "أإآ",
    after: "\u064b،.",
    signs: [LATIN_DIGITS, "٠١٢٣٤٥٦٧٨٩", "؟!:؛…–-«»()"],
  },
  fa: {
    direction: "rtl",
    letters: "الف",
    rows: ["ضصثقفغعهخحج", "شسیبلاتنمکگ", "ظطزرذدپوچژئ"],
    before: "آء\u200c",
    after: "،.",
    signs: ["۱۲۳۴۵۶۷۸۹۰", "؟!:؛…–-«»()", "أؤةۀ\u0654\u064b/&+٪="],
  },
  ti: {
    letters: "ሀለሐ",
    rows: ["ሀለሐመሠረሰሸቀቈቐ", "ቘበቨተቸኀነኘአከኰ", "ኸዀወዐዘዠየደጀገጐ", "ጠጨጰጸፀፈፐ"],
    forms: true,
    besides: "።፣፧",
    signs: [LATIN_DIGITS, ".፡።፣፤፥፦!፧–-", "()…«»“”/&+%"],
  },
};

const UNSEEN = { "\u200c": "نیم فاصله" };

/** What is written on a key: marks of vowels stand on a line of their own. */
export function labelOf(sign) {
  return UNSEEN[sign] ?? (/^\p{M}$/u.test(sign) ? `ـ${sign}` : sign);
}

/** The name of the layout for a language: „de-simple“ is written as German. */
export function layoutFor(code) {
  const [tongue] = code.split("-");
  return [code, tongue].find((name) => name in LAYOUTS) ?? "en";
}

/** Whether a layout has small and capital letters. */
export function hasCapitals({ rows }) {
  return capital(rows[0]) !== rows[0];
}

/** The capital of a letter, one sign for one. Not that of a language: none here has its own. */
export function capital(letters) {
  return letters.replaceAll("ß", "ẞ").toUpperCase();
}

/** How many keys the widest row of letters has. */
export function columnsOf({ rows }) {
  return Math.max(...rows.map((row) => [...row].length));
}
