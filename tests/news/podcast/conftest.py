import json

import pytest
from wagtail.models import Locale

from home.models import HomePage
from news.models import EpisodePage, PodcastPage
from stories.enums import FilmFormat
from stories.models import Appearance, FilmCaptions
from tests import factories

WEBVTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHallo.\n\n00:01:04.000 --> 00:01:05.000\nDann.\n"


@pytest.fixture
def make_podcast(home):
    def make(code="de", **values):
        homes = HomePage.objects.filter(locale__language_code=code)
        home = homes.first() or factories.make_all_homes()[code]
        german = PodcastPage.objects.filter(locale__language_code="de").first()
        page = PodcastPage(title="Podcast", slug="podcast", locale=home.locale, **values)
        if german:
            page.translation_key = german.translation_key
        HomePage.objects.get(pk=home.pk).add_child(instance=page)
        return factories.publish_unasked(page)  # Leichte Sprache would wait for its readers

    return make


@pytest.fixture
def podcast(make_podcast):
    return make_podcast()


@pytest.fixture
def make_sound(db):
    """A sound of two minutes that is ready, with what is said in it in German."""

    def make(*people, captions=("de",), versions=(FilmFormat.AUDIO,), **values):
        values = {"type": "audio", "duration": 120, "shows_people": bool(people)} | values
        sound = factories.make_film(*people, versions=versions, title="Ton", **values)
        for code in captions:
            FilmCaptions.objects.create(film=sound, language=code, webvtt=WEBVTT)
        return sound

    return make


@pytest.fixture
def make_episode(podcast, make_sound):
    """``people`` are heard in it, and named on its page."""

    def make(title="Folge", *, people=(), chapters=(), code="de", parent=None, **values):
        values.setdefault("sound", None)
        values["sound"] = values["sound"] or make_sound(*people)
        values["chapters"] = json.dumps(
            [
                {"type": "chapter", "value": {"starts": starts, "title": name}}
                for starts, name in chapters
            ]
        )
        locale = Locale.objects.get(language_code=code)
        page = EpisodePage(title=title, locale=locale, **values)
        page.appearances = [Appearance(person=person) for person in people]
        PodcastPage.objects.get(pk=(parent or podcast).pk).add_child(instance=page)
        page.save_revision().publish()
        if code == "de-simple":  # which would wait for its readers
            factories.publish_unasked(page)
        return EpisodePage._base_manager.get(pk=page.pk)

    return make


@pytest.fixture
def rima(db):
    """Somebody who has agreed to everything."""
    person = factories.make_person("Rima")
    factories.make_consent(person)
    return person
