"""A player meets an older or a newer server: what it has no words for is left out."""

import pytest

from kiosk.domain import interface
from tests.browser.kiosk_modules.conftest import run
from tests.browser.kiosk_modules.test_screens import START, programme, story

FIRST_WORDS = (  # of the first programme that devices in the field were given
    "start choice more_people nobody nobody_text welcome next_stops stations previous next"
    " next_story read page_down page_up example illustration qr qr_alternative_text play pause film"
    " bar back language larger contrast sound close idle stay restart"
)
FIRST_KEYS = ("fallback_language", "stop", "next_stops")
THROUGH = """
  const errors = [];
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  const buttons = () => document.querySelectorAll("button:not([hidden])");
  const seen = [];
  const look = () => {
    const { screen } = window.app.state;
    for (const one of buttons()) seen.push([screen, one.className, one.textContent]);
  };
  look();
  window.app.chooseLanguage("de");
  look();
  for (const way of ["places", "occupations", "people"]) window.app.chooseWay(way);
  window.app.openStory(given);
  look();
  for (const name of ["reach", "captions", "sound", "contrast", "signed"]) window.app.toggle(name);
  window.app.read();
  look();
  window.app.back();
  window.app.back();
  window.app.showMentoring();
  window.app.state.item = "gone";
  window.app.review();
  look();
  window.app.reset();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const strange = seen.filter(([, , text]) => !text.trim() || text.includes("undefined"));
  return [errors, strange,
    document.body.textContent.includes("undefined"), window.app.state.screen];
"""


def older() -> dict:
    """What the first server told."""
    languages = interface.languages()
    for language in languages:
        del language["comma"]
        language["words"] = {word: language["words"][word] for word in FIRST_WORDS.split()}
    item = story(0, "Chemnitz")
    del item["sign_language_film"]
    full = programme()
    kept = {key: full[key] for key in FIRST_KEYS}
    return kept | {"languages": languages, "items": [item], "files": full["files"]}


def newer() -> dict:
    """What this player does not know yet stands everywhere."""
    unknown = {"later": {"kind": "later", "list": [1, {"a": None}]}, "laterText": "später"}
    told = programme() | unknown
    told["items"] = [item | unknown for item in told["items"]]
    for item in told["items"]:
        item["texts"] = {"de": item["texts"]["de"] | unknown, "xx": item["texts"]["de"]}
    for language in told["languages"]:
        language["words"] |= {"later": "später"}
        language |= unknown
    told["languages"].append(told["languages"][0] | {"code": "xx", "direction": "later"})
    return told


@pytest.mark.parametrize("told", [older, newer])
def test_every_screen_of_another_servers_programme_can_be_shown(modules, told):
    run(modules, "memory app", START, told())
    assert run(modules, "memory", THROUGH, "story-0") == [[], [], False, "start"]
