"""What takes place near a kiosk, and what its house says: shown until it is over, never longer."""

import pytest

from kiosk.domain.welcome import ROOM
from tests.browser.kiosk_modules.conftest import ORIGIN, run
from tests.browser.kiosk_modules.test_screens import (
    PICTURE,
    START,
    answer_with_styles,
    look,
    press,
    programme,
)

LATER, SOON = "2098-01-01T00:00:00+01:00", "2027-05-01T18:00:00+02:00"
PUBLIC = {"lease": "2099-01-01T00:00:00Z", "allowed": None}
WHEN = "Donnerstag, 31. Dezember 2026, 15:00 Uhr bis Freitag, 1. Januar 2027, 17:00 Uhr"
JUDGE = """
  return given.map(([events, code, judged]) =>
    programme.visibleEvents({ events }, code, { ...judged,
      now: Date.parse(judged.now), latest: Date.parse(judged.latest ?? judged.now) })
      .map(({ id }) => id));
"""


def event(key: str, *codes: str, not_after: str = LATER) -> dict:
    text = {"title": "Ein Gespräch für Betriebe und Gäste " * 4, "when": WHEN, "qr": PICTURE}
    return {
        "id": key,
        "place": "Stadtbibliothek Bautzen, großer Veranstaltungssaal im Erdgeschoss",
        "is_online": False,
        "is_example": True,
        "texts": dict.fromkeys(codes or ("de", "ar"), text),
        "not_after": not_after,
    }


def test_an_event_is_named_in_its_languages_until_it_is_over_whatever_the_clock_says(modules):
    events = [event("a", not_after=SOON), event("b", "de")]
    before = PUBLIC | {"now": "2027-05-01T17:59:59+02:00"}
    after = PUBLIC | {"now": "2027-05-01T18:00:01+02:00"}
    set_back = PUBLIC | {"now": "1970-01-01T00:00:00Z", "latest": after["now"]}
    without_lease = before | {"lease": "2027-05-01T12:00:00+02:00"}
    taken_back = before | {"allowed": {"items": [], "files": [], "events": ["b"]}}
    of_older_server = before | {"allowed": {"items": [], "files": []}}
    asked = [
        *([events, "de", judged] for judged in (before, after, set_back, without_lease)),
        *([events, "de", judged] for judged in (taken_back, of_older_server)),
        *([events, "ar", before], [None, "de", before]),
        [[event("c", not_after="nonsense")], "de", before],
    ]
    wanted = [["a", "b"], ["b"], ["b"], [], ["b"], ["a", "b"], ["a"], [], []]
    assert run(modules, "programme", JUDGE, asked) == wanted


@pytest.mark.parametrize(("code", "size"), [("de", (1080, 1920)), ("ar", (1280, 800))])
def test_welcome_and_events_fit_in_the_largest_letters_and_go_when_they_are_over(page, code, size):
    page.route(f"{ORIGIN}/**", answer_with_styles)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{ORIGIN}/")
    text = {"text": "W" + "ort und Satz" * 16, "language": "de", "direction": "ltr", "until": ""}
    house = {"house": "Rathaus", "texts": {code: text | {"text": text["text"][:ROOM]}}}
    events = [event(str(number)) for number in range(4)]
    run(page, "memory app", START, programme() | {"stop": house, "events": events})
    page.evaluate("code => app.chooseLanguage(code)", code)
    for _size in range(3):
        look(page)
        press(page, ".k-knopf--groesse")
    assert page.locator(".k-wahl__gruss[lang=de]").inner_text().startswith("Wort")
    press(page, ".k-knopf--hilfe >> nth=1")
    for _size in range(3):
        look(page)
        press(page, ".k-knopf--groesse")
    page.evaluate("app.programme.events.splice(1)")
    page.evaluate("app.review()")
    assert page.locator(".k-termine li").count() == 1
    page.evaluate("app.programme.events = []; app.review()")
    assert page.locator(".k-wahl").count() == 1
    assert page.locator(".k-knopf--hilfe").count() == 1
