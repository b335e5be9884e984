"""Every screen in every language and every mode: it fits, fingers meet all buttons, axe agrees."""

import json

import pytest

from core.languages import site_languages
from tests.browser.axe import violations
from tests.browser.kiosk.test_playing import OUTSIDE, SIZES, TOO_SMALL
from tests.browser.kiosk_modules.test_screens import visit  # noqa: F401

# one after the other, as a visitor meets them
SCREENS = {
    "people": "app.chooseWay('people'); app.showChoice()",
    "places": "app.chooseWay('places')",
    "film": "app.openStory('story-0')",
    "in sign language": "document.querySelector('.k-knopf--haende').click()",
    "last station": "document.querySelector('.k-weg li:last-child button').click()",
    "reading": "app.read()",
    "languages": "document.querySelector('[aria-haspopup=dialog]').click()",
    "mentoring": "app.showMentoring()",
    "book": "app.showBook()",
    "writing": "app.showBook('writing', { answer: 'courage', text: '' })",
    "thanks": "app.showBook('thanks')",
    "gone": "app.state.item = 'gone'; app.review()",
    "somebody there?": "void app.quiet()",
}
MODES = (
    {"larger": 2},
    {"contrast": True},
    {"reach": True},
    {"larger": 2, "contrast": True, "reach": True},
)
BOOK = {
    "answers": ["courage", "respect", "curiosity", "idea", "question"],
    "entries": [
        {"id": "a", "language": "ar", "direction": "rtl", "answer": "idea", "text": "شكرًا"},
        {"id": "b", "language": "de", "direction": "ltr", "answer": "", "text": "Danke!"},
    ],
    "counts": {"courage": 3},
}
SHOWN = "(document.querySelector('dialog[open]') ?? document.querySelector('main')).className"
CLASSES = {
    *("k-wahl", "k-geschichte", "k-lesen", "k-hilfe", "k-buch", "k-schreiben"),
    *("k-hinweis k-dank", "k-hinweis k-fort", "k-dialog", "k-dialog k-dialog--sprachen"),
}
LAYOUT = f"() => [...({OUTSIDE})(), ...({TOO_SMALL})()]"
CLOSE = "document.querySelectorAll('dialog button:last-child').forEach((one) => one.click())"
LANGUAGES = [language.code for language in site_languages()]


def faults(page, mode: dict) -> list:
    """What is wrong on which screen, with these switches on."""
    page.evaluate(f"Object.assign(app.state, {json.dumps(mode)}); app.showChoice()")
    found, shown = [], set()
    for name, way in SCREENS.items():
        shown.add(page.evaluate(f"() => {{ {CLOSE}; {way}; return {SHOWN} }}"))
        wrong = page.evaluate(LAYOUT) + violations(page)
        found += [(mode, name, one) for one in wrong]
    page.evaluate(f"() => {{ {CLOSE} }}")
    assert shown == CLASSES
    return found


@pytest.fixture
def kiosk(visit):  # noqa: F811
    """``kiosk(language, size)``: nine people and an open visitor's book."""

    def begin(language, size):
        page = visit("de", size)
        page.evaluate("book => { app.programme.book = book }", BOOK)
        page.evaluate("code => app.chooseLanguage(code)", language)
        return page

    return begin


def test_every_language_on_every_screen(kiosk):
    page = kiosk("de", SIZES[0])
    for number, code in enumerate(LANGUAGES):
        width, height = SIZES[number % len(SIZES)]
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("code => app.chooseLanguage(code)", code)
        assert faults(page, {}) == [], code


@pytest.mark.parametrize("code", ["de", "ar"])
def test_every_mode_on_every_screen_in_both_directions(kiosk, code):
    page = kiosk(code, SIZES[0])
    for number, mode in enumerate(MODES):
        width, height = SIZES[number % len(SIZES)]
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(
            "Object.assign(app.state, { larger: 0, contrast: false, reach: false, signed: false })"
        )
        assert faults(page, mode) == [], code
