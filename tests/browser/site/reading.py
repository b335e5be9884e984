"""What a reader meets on a page: its language, and every text that does not look like it."""

from dataclasses import dataclass

from babel import Locale

# Letters of languages that are not written in ours: other words there are names or forgotten.
SCRIPTS = {"ar": "Arabic", "fa": "Arabic", "uk": "Cyrillic", "ru": "Cyrillic", "ti": "Ethiopic"}
READ = """async ({script, ownDigits}) => {
  await document.fonts.ready;
  const html = document.documentElement, code = html.lang, problems = [], texts = [];
  const own = script && new RegExp(`\\\\p{Script=${script}}`, "u");
  const latin = /\\p{Script=Latin}{3,}/u;
  const place = e => `${e.tagName.toLowerCase()}${e.classList.length ? "." + e.classList[0] : ""}`;
  const isName = e => e.closest("bdi[dir=ltr], a[href^='mailto:']");
  const read = (text, e) => {
    text = text.trim();
    if (!text || e.closest("script, style, template, noscript")) return;
    if (e.closest("[lang]").lang !== code) return;
    texts.push(text);
    if (own && latin.test(text) && !own.test(text) && !isName(e))
      problems.push(`not in this language: „${text.slice(0, 80)}“ in ${place(e)}`);
    if (ownDigits && /[0-9]/.test(text.replace("CC BY 4.0", "")) && !isName(e))
      problems.push(`foreign digits: „${text.slice(0, 80)}“ in ${place(e)}`);
  };
  const walker = document.createTreeWalker(html, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) read(walker.currentNode.data, walker.currentNode.parentElement);
  for (const name of ["alt", "title", "aria-label", "placeholder", "label"])
    for (const e of document.querySelectorAll(`[${name}]`)) read(e.getAttribute(name), e);
  for (const e of document.querySelectorAll("meta[name=description]")) read(e.content, e);
  const direction = getComputedStyle(html).direction;
  for (const e of document.querySelectorAll("body [lang]")) {
    const isOther = e.lang !== code && getComputedStyle(e).direction === direction;
    const wanted = ["ar", "fa"].includes(e.lang) ? "rtl" : "ltr";
    if (isOther && wanted !== direction && e.tagName !== "BDI")
      problems.push(`no direction of its own: ${e.lang} in ${place(e)}`);
  }
  const overflow = html.scrollWidth - html.clientWidth;
  if (overflow > 0) problems.push(`${overflow} px too wide`);
  if (document.querySelectorAll("h1").length !== 1) problems.push("not one heading");
  const days = [...document.querySelectorAll("time[datetime]")].map(
    e => [e.getAttribute("datetime"), e.textContent]);
  return {code, direction, problems, texts, days};
}"""


@dataclass(frozen=True)
class Reading:
    """``problems`` in words; ``days`` how many dates were read in words."""

    code: str
    direction: str
    problems: list[str]
    days: int


def read(page, code: str) -> Reading:
    """Reads the open page as one in the language ``code``."""
    options = {"script": SCRIPTS.get(code), "ownDigits": code == "fa"}
    found = page.evaluate(READ, options)
    problems = found["problems"] + _foreign_months(found["texts"], code)
    wrong, days = _wrong_days(found["days"], code)
    return Reading(found["code"], found["direction"], problems + wrong, days)


def months(code: str) -> dict[int, set[str]]:
    """The names of each month in that language as CLDR has them, alone and within a date."""
    names = Locale.parse(code.replace("-", "_")).months
    forms = (names["format"]["wide"], names["stand-alone"]["wide"])
    return {number: {form[number].casefold() for form in forms} for number in range(1, 13)}


def _foreign_months(texts: list[str], code: str) -> list[str]:
    own = set().union(*months(code).values())
    german, english = Locale("de").months, Locale("en").months
    foreign = {*german["format"]["wide"].values(), *english["format"]["wide"].values()}
    foreign = {name for name in foreign if name.casefold() not in own and name != "May"}
    words = ((word.strip(".,;:()–"), text) for text in texts for word in text.split())
    return [f"month of another language: „{text[:80]}“" for word, text in words if word in foreign]


def _wrong_days(days: list[list[str]], code: str) -> tuple[list[str], int]:
    """Dates whose words do not name their month, and how many were looked at."""
    own = months(code)
    written = [(day, text) for day, text in days if any(map(str.isalpha, text))]
    wrong = [
        f"{day} is written „{text.strip()}“"
        for day, text in written
        if not any(name in text.casefold() for name in own[int(day[5:7])])
    ]
    return wrong, len(written)
