"""Our own keyboard: every letter of every language can be written, with all ten fingers or none."""

import pytest

from core.languages import site_languages
from tests.browser.kiosk_modules.conftest import run

LATIN = "abcdefghijklmnopqrstuvwxyz"
TIGRINYA = "ሀለሐመሠረሰሸቀቐበቨተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ"
ORDERS, ROUNDED = range(7), (0, 2, 3, 4, 5)
ALPHABETS = {
    "de": f"{LATIN}äöüßÄÖÜẞ{LATIN.upper()}",
    "en": LATIN,
    "fr": f"{LATIN}àâæçéèêëîïôœùûüÿÉÀÇŒ’«»",
    "hsb": "abcčćdeěfghijkłlmnńoóprřsšthuwyzžźČŁŽ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ’",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЯ",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى،\u064b",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئ\u200c،",
    "ti": [
        *(chr(ord(sign) + order) for sign in TIGRINYA for order in ORDERS),
        *(chr(ord(sign) + place) for sign in "ቈቘኰዀጐ" for place in ROUNDED),
        *"ሏሟቋኳጓፏ።",
    ],
}
TYPE = """
  const [name, signs] = given;
  let made = null;
  const onChange = () => made?.update();
  const field = book_field.createField({ text: "", label: "", most: 1000, onChange });
  made = keyboard.createKeyboard({ name, words: {}, field });
  document.body.replaceChildren(field.box, made.board);
  const find = (text, kind = "sign") => [...made.board.querySelectorAll(`.k-taste--${kind}`)].find(
    (key) => key.textContent === text);
  const layer = (kind) => made.board.querySelector(`.k-taste--${kind}`);
  const label = (sign) => keyboard_layouts.labelOf(sign);
  for (const sign of signs) {
    const key = find(label(sign));
    if (key) key.click();
    else if (sign >= "\\u1200" && sign < "\\u1360") {
      find(String.fromCodePoint(sign.codePointAt(0) & ~7)).click();
      find(sign, "form").click();
    } else {
      for (const kind of ["shift", "layer"]) {
        if (find(label(sign)) || !layer(kind)) continue;
        layer(kind).click();
      }
      find(label(sign)).click();
      const first = keyboard_layouts.LAYOUTS[name].rows[0][0];
      if (!find(first) && !layer("shift")) layer("layer").click();
    }
  }
  return field.box.value;
"""
NAMES = "book-field keyboard keyboard-layouts"


def test_every_letter_of_every_language_can_be_written(modules):
    written = {
        name: run(modules, NAMES, TYPE, [name, list(signs)]) for name, signs in ALPHABETS.items()
    }
    assert written == {name: "".join(signs) for name, signs in ALPHABETS.items()}


def test_every_language_of_the_site_has_keys_and_none_is_too_narrow(modules):
    code = """
      const { LAYOUTS, layoutFor, columnsOf } = keyboard_layouts;
      const widths = Object.values(LAYOUTS).flatMap((layout) =>
        [{}, { hasSigns: true }, { consonant: "ለ" }].flatMap((state) =>
          keyboard_rows.rowsOf(layout, state).map((row) =>
            [row.reduce((sum, { width }) => sum + width, 0) <= columnsOf(layout),
             row.every(({ width }) => width >= 1)].every(Boolean))));
      const most = Math.max(...Object.values(LAYOUTS).map(columnsOf));
      return [most, widths.every(Boolean), given.map(layoutFor)];
    """
    codes = [language.code for language in site_languages()]
    most, fit, names = run(modules, "keyboard-layouts keyboard-rows", code, codes)
    assert most == 11  # 72 px each on 800 px
    assert fit
    assert names == [code.removesuffix("-simple") for code in codes]


PRESS = """
  const onChange = () => update();
  const field = book_field.createField({ text: "", label: "", most: given, onChange });
  const { board, update } = keyboard.createKeyboard({ name: "de", words: {}, field });
  document.body.replaceChildren(field.box, board);
  const key = (text) => [...board.querySelectorAll(".k-taste")].find(
    (one) => one.textContent.toLowerCase() === text);
  const finger = (kind, text, pointerId, [clientX, clientY] = middle(text)) =>
    key(text).dispatchEvent(new PointerEvent(kind, { pointerId, clientX, clientY }));
  const middle = (text) => {
    const { x, y, width, height } = key(text).getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
"""


def test_two_thumbs_lose_no_letter_and_one_that_slides_away_writes_none(modules):
    body = """
      finger("pointerdown", "q", 1);
      finger("pointerdown", "w", 2);
      finger("pointerup", "q", 1);
      finger("pointerup", "w", 2);
      finger("pointerdown", "e", 3);
      finger("pointerup", "e", 3, middle("r"));
      key("t").click();
      return field.box.value;
    """
    assert run(modules, "book-field keyboard", PRESS + body, 280) == "Qwt"


def test_arrows_lead_from_key_to_key(modules):
    body = """
      const way = (...names) => names.forEach((name) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));
      board.querySelectorAll("p").forEach((line) => (line.style.display = "flex"));
      board.querySelectorAll(".k-taste").forEach((one) => (one.style.width = "40px"));
      key("q").focus();
      way("ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft", "ArrowLeft");
      return document.activeElement.textContent;
    """
    assert run(modules, "book-field keyboard", PRESS + body, 280) == "A"


@pytest.mark.parametrize("how", ["keys", "hardware"])
def test_no_more_signs_than_there_is_room_however_they_are_encoded(modules, how):
    body = """
      if (given.how === "keys") for (const sign of ["😀", "a", "e", "é", "x"]) field.insert(sign);
      else field.focus();
      window.field = field;
    """
    start = PRESS.replace("most: given", "most: given.most") + body
    run(modules, "book-field keyboard", start, {"most": 4, "how": how})
    if how == "hardware":
        modules.keyboard.insert_text("😀aeé")
        modules.keyboard.type("x")
    assert modules.evaluate("field.box.value") == "😀aeé"
    modules.evaluate("field.erase(); field.erase(); field.replace('a', 'b'); field.insert('c')")
    assert modules.evaluate("field.box.value") == "😀bc"
