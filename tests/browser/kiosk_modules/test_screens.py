"""The screens of a visitor: what comes down, what leads on, what is read aloud, what stays."""

from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders

from kiosk.domain import interface
from kiosk.shell import STYLES
from tests.browser.axe import violations
from tests.browser.kiosk.test_playing import OUTSIDE, TOO_SMALL
from tests.browser.kiosk_modules.conftest import ORIGIN, answer, run

PLACES = ("Chemnitz", "Leipzig", "Plauen", "Bautzen", "Chemnitz", "Görlitz", "Pirna", "Torgau")
PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
VOICES = """() => {
  const voice = (lang, localService) => ({ lang, localService });
  const voices = [voice("de-DE", true), voice("fr-FR", false)];
  const nothing = () => {};
  const synthesis = { getVoices: () => voices, addEventListener: nothing, cancel: nothing };
  window.spoken = [];
  synthesis.speak = ({ text, voice }) => window.spoken.push([text, voice.lang]);
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
}"""
START = """
  await memory.openMemory();
  memory.remember("lease", "2099-01-01T00:00:00Z");
  window.app = app.createApp({ onStart() {} });
  const addresses = new Map(given.files.map(({ name, address }) => [name, address]));
  window.app.show({ programme: given, addresses });
"""
HIGH = """() => {
  const limit = innerHeight > innerWidth ? innerHeight * 2 / 3 : innerHeight / 2;
  const within = document.querySelector("dialog[open]") ?? document;
  return [...within.querySelectorAll("button")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.top < limit - 1;
  }).map((one) => one.textContent);
}"""


def story(number: int, place: str) -> dict:
    photo = {"file": "photo", "width": 4, "height": 5, "credit": "", "is_illustration": True}
    texts = {
        "name": f"Rima {number}",
        "occupation": "Lehrerin",
        "place": place,
        "sentence": "Satz",
        "opening": "Ein Anfang.",
        "portrait_alternative_text": "Porträt.",
        "stations": [{"when": when, "heading": when, "text": "Text."} for when in ("A", "B", "C")],
        "paragraphs": ["Absatz."] * 40,
        "quote": {"text": "Geschafft.", "speaker": "Rima"},
        "photos": [],
        "qr": PICTURE,
    }
    captions = {"de": "WEBVTT\n\n00:00.000 --> 00:09.000\nHallo"}
    film = {"file": "film", "still": photo, "duration": 30, "credit": "", "captions": captions}
    return {
        "id": f"story-{number}",
        "ground": "porphyr",
        "is_example": True,
        "portrait": photo,
        "film": film if number == 0 else None,
        "sign_language_film": film | {"not_after": None} if number == 0 else None,
        "texts": {"de": texts},
        "not_after": None,
    }


def book() -> dict:
    languages = (("de", "ltr"), ("ar", "rtl"), ("ti", "ltr"))
    entries = [
        {
            "id": str(number),
            "language": code,
            "direction": direction,
            "answer": "idea",
            "text": "Ein Satz mit acht Worten, wie ihn viele schreiben. " * 3,
            "reply": "Danke!" if number else "",
        }
        for number, (code, direction) in enumerate(languages * 3)
    ]
    answers = ["courage", "respect", "curiosity", "idea", "question"]
    return {"answers": answers, "entries": entries, "counts": {"courage": 12}}


def programme() -> dict:
    contact = {"name": "Arbeitsmarktmentoring", "organisation": "Träger"}
    spoken = [{"code": "ar", "name": "العربية", "direction": "rtl"}]
    return {
        "languages": interface.languages(),
        "fallback_language": "de",
        "stop": None,
        "next_stops": [],
        "mentoring": [
            {
                "district": "Landkreis Bautzen",
                "town": "Bautzen",
                "spoken": spoken,
                "email": "bautzen@example.org",
                "telephone": "",
                "texts": {"de": contact},
                "qr": PICTURE,
            }
        ],
        "book": book(),
        "items": [story(number, place) for number, place in enumerate([*PLACES, "Zwickau"])],
        "files": [
            {"name": "photo", "address": PICTURE},
            {"name": "film", "address": "data:video/mp4,"},
        ],
    }


@pytest.fixture
def visit(page):
    """``visit(language, size)``: a kiosk with nine people, in that language."""
    page.route(f"{ORIGIN}/**", answer_with_styles)

    def begin(language, size):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{ORIGIN}/")
        page.evaluate(VOICES)
        run(page, "memory app", START, programme())
        look(page)
        page.locator(f"button[lang={language}]").click()
        return page

    return begin


def answer_with_styles(route):
    path = urlsplit(route.request.url).path
    if path == "/":
        links = "".join(f'<link rel="stylesheet" href="/{name}">' for name in STYLES)
        page = f'<!doctype html><html lang="de"><title>Kiosk</title>{links}<body class="kiosk">'
        return route.fulfill(body=page, content_type="text/html")
    found = finders.find(path.removeprefix("/"))
    return route.fulfill(path=found) if found else answer(route)


def look(page) -> None:
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(TOO_SMALL) == []
    assert violations(page) == []


def press(page, *places: str) -> None:
    for place in places:
        page.locator(place).first.click()


def test_lower_all_buttons_come_down_and_stay_so_when_letters_grow(visit):
    for size in ((1080, 1920), (1920, 1080)):
        page = visit("de", size)
        press(page, ".k-knopf--tief")
        for way in ((), (".k-wege .k-knopf:nth-child(2)",), (".k-gruppe:has-text('Rima 1')",)):
            press(page, *way)
            look(page)
            assert page.evaluate(HIGH) == []
        page.evaluate("app.openStory('story-0')")
        for _step in range(2):
            press(page, ".k-knopf--groesse")
        look(page)
        assert page.evaluate(HIGH) == []
        press(page, ".k-leiste .k-knopf:nth-child(2)")
        assert page.evaluate(HIGH) == []
        page.keyboard.press("Escape")
        assert page.evaluate("app.state.screen") == "story"


def test_a_route_leads_from_the_first_to_the_last_and_back(visit):
    page = visit("de", (1080, 1920))
    press(page, ".k-wege .k-knopf:nth-child(4)")
    assert page.locator(".k-fortschritt").inner_text() == "1 / 9"
    for _story in range(8):
        press(page, *["[data-turn=on]"] * 3)
    assert page.locator(".k-fortschritt").inner_text() == "9 / 9"
    press(page, *["[data-turn=on]"] * 3)
    assert page.evaluate("app.state.screen") == "choice"


def test_a_new_programme_sends_nobody_back_who_has_just_begun(visit):
    page = visit("de", (1080, 1920))
    page.evaluate("app.openStory('story-1')")
    newer = "app.show({ programme: structuredClone(app.programme), addresses: app.addresses })"
    page.evaluate(newer)
    assert page.evaluate("[app.state.screen, app.state.item]") == ["story", "story-1"]
    page.evaluate("app.programme.languages = app.programme.languages.slice(1)")
    page.evaluate(newer)
    assert page.evaluate("app.state.screen") == "start"


def test_only_a_voice_of_the_device_reads_aloud(visit):
    page = visit("de", (1080, 1920))
    page.evaluate("app.openStory('story-0')")
    aloud = page.get_by_role("button", name="Vorlesen")
    aloud.click()
    assert page.evaluate("spoken") == [["A", "de-DE"], ["Text.", "de-DE"]]
    assert page.evaluate("app.isPlaying()")
    page.evaluate("app.state.item = 'gone'; app.review()")
    assert not page.evaluate("app.isPlaying()")
    asked = [["fr", "de-simple"], [["fr-FR", False], ["de_DE", True]]]
    body = """
      const [codes, voices] = given;
      const all = voices.map(([lang, localService]) => ({ lang, localService }));
      return codes.map((code) => speech.voiceFor(all, code)?.lang ?? null);
    """
    assert run(page, "speech", body, asked) == [None, "de_DE"]


def test_nothing_stays_of_whoever_was_here(visit):
    page = visit("fr", (1080, 1920))
    fresh = "JSON.stringify([app.state, document.documentElement.className])"
    page.evaluate("app.openStory('story-0')")
    press(page, ".k-knopf--tief", ".k-knopf--groesse", ".k-leiste .k-knopf:nth-child(4)")
    page.evaluate("app.toggle('captions'); app.toggle('sound'); app.toggle('signed')")
    used = page.evaluate(fresh)
    page.evaluate("app.showBook('writing', { answer: 'idea', text: 'Angefangen' })")
    press(page, ".k-taste >> nth=1")
    begun = page.evaluate(fresh)
    page.evaluate("app.back(); app.back(); app.back()")
    assert page.locator(".k-start").count() == 1
    left = page.evaluate(fresh)
    assert "true" in used
    assert '"language":null' in left
    assert '"larger":0' in left
    assert '"captions":true' in left
    assert "Angefangen" in begun
    assert '"draft":null' in left
    for name in ("contrast", "reach", "sound", "signed"):
        assert f'"{name}":false' in left
    assert left.endswith('""]')
