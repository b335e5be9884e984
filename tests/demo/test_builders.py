"""The builders one by one, as other tests use them."""

import io
from datetime import date, timedelta

import pytest
from django.conf import settings
from PIL import Image

from demo import films, photos
from demo.content.events import EVENTS
from demo.content.films import FILM
from demo.content.shapes import Text
from demo.content.stories import rima
from demo.news import event_times
from demo.people import build_consent, build_person
from demo.site import build_site
from demo.stories import build_story
from demo.streams import paragraphs
from stories.models import StoryPage
from tests.factories import forget_site
from tests.once import made_once

MONDAY = date(2026, 11, 23)
A_WEEK_OF_LOADING = [MONDAY + timedelta(days=days) for days in range(7)]


@pytest.fixture(scope="module")
def built_site(django_db_setup, django_db_blocker):
    """The pages of the demo without a story, in place of the site of other tests."""
    with made_once(django_db_blocker):
        forget_site()
        build_site()
        yield


@pytest.mark.django_db
def test_one_story_alone(built_site):
    person = build_person("Rima")
    build_consent(person, day=MONDAY)
    page = build_story(rima.STORY, person)
    assert page.url == "/de/geschichten/rima/"
    assert [block.block_type for block in page.body] == [
        "lead", "text", "stations", "text", "quote"
    ]  # fmt: skip
    assert StoryPage.objects.live().count() == len(settings.LANGUAGES)


@pytest.mark.django_db
def test_story_of_a_person_without_consent_stays_a_draft(built_site):
    build_story(rima.STORY, build_person("Rima"))
    assert StoryPage._base_manager.filter(live=False).count() == len(settings.LANGUAGES)


@pytest.mark.parametrize("day", A_WEEK_OF_LOADING)
def test_invented_events_are_on_working_days_whenever_the_demo_is_loaded(day):
    for event in EVENTS:
        if event.day is None:
            assert event_times(event, day)[0].weekday() < 5


def test_portrait_is_drawn_on_nothing_and_scene_on_its_colour():
    portrait = _picture(photos.png_of(photos.FOLDER / "portraits/rima.svg", 120, 150))
    assert (portrait.size, portrait.mode) == ((120, 150), "RGBA")
    assert portrait.getchannel("A").getextrema()[0] == 0
    scene = _picture(photos.png_of(photos.FOLDER / "scenes/talk.svg", 160, 90, ground="#33439a"))
    assert (scene.size, scene.mode) == ((160, 90), "RGB")
    assert scene.getpixel((0, 0)) == (0x33, 0x43, 0x9A)


def test_captions_are_webvtt_with_escaped_words():
    content = FILM.__class__(
        slug=FILM.slug,
        title=FILM.title,
        introduction=FILM.introduction,
        people=(),
        still_alternative_text=FILM.still_alternative_text,
        captions=((59.5, 3661.25, Text(de="A & B --> C", en="")),),
    )
    assert films.webvtt(content, "de") == (
        "WEBVTT\n\n00:00:59.500 --> 01:01:01.250\nA &amp; B --&gt; C\n"
    )


def test_paragraphs_are_escaped():
    assert paragraphs(["a < b & c", "„d“"]) == "<p>a &lt; b &amp; c</p><p>„d“</p>"


def _picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))
