"""Panels of a story that is there in German and Arabic, for tests."""

from exhibition.models import Panel
from home.models import HomePage
from stories.models import StoryPage
from tests import factories

STATIONS = [("Ankommen", "Zählt es?"), ("Jahr 1", "Deutsch"), ("Jahr 2", "Probe"), ("Heute", "Da!")]
QUOTE = "Ich musste nur wieder anfangen."
ARABIC = {"title": "ريما", "sentence": "معلّمة في العراق. وفي مايسن من جديد."}


def body_of(quote: str = QUOTE, speaker: str = "Rima") -> list[dict]:
    stations = [{"when": when, "heading": what, "text": "Kurz."} for when, what in STATIONS]
    value = {"heading": "Der Weg", "stations": stations}
    return [
        {"type": "stations", "value": value},
        {"type": "quote", "value": {"text": quote, "speaker": speaker}},
    ]


def make_told_story(**values) -> StoryPage:
    """With consent for everything, a portrait, stations and a quote; in German and Arabic."""
    story = factories.make_consented_story(body=body_of(), **values)
    person = story.appearances.get().person
    story.portrait = factories.make_photo(person)
    story.portrait.credit = "Foto: Muster"
    story.portrait.save()
    story.save()
    for page in (HomePage.objects.get(locale__language_code="de"), story.get_parent().specific):
        factories.make_translation(page, "ar")
    factories.make_translation(story, "ar", body=body_of("كان عليّ أن أبدأ.", "ريما"), **ARABIC)
    return story


def make_panel(story: StoryPage | None, **values) -> Panel:
    values.setdefault("title", story.title if story else "Worum es geht")
    return Panel.objects.create(story=story, **values)
