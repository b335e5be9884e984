"""Every text on a public page is marked for translation, or content of the database."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from stories.models import StoryPage
from tests import factories
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
FORM = "/en/request-the-exhibition/"
TOUR = "/en/tour/"
PAGES = [
    "/en/",
    "/en/stories/",
    "/en/stories/?beruf=kitchen&region=14627",
    "/en/stories/story-0/",
    "/en/stories/story-1/",
    "/en/films/",
    "/en/films/film/",
    "/en/films/waiting/",
    TOUR,
    *(f"{TOUR}{slug}/" for slug in ("now", "coming", "month", "past", "moved", "ended", "off")),
    FORM,
    "/en/find-a-mentor/",
    "/en/find-a-mentor/?ort=Grimma",
    "/en/find-a-mentor/?ort=1796&spricht=xx",
    "/en/find-a-mentor/?ort=20095&spricht=ar&kreis=14628",
    "/en/find-a-mentor/?ort=01000&spricht=ar&kreis=14626",
    "/en/find-a-mentor/?ort=Xyzxyz&kreis=14626",
    "/en/news/",
    "/en/news/?seite=2",
    "/en/news/?rubrik=press",
    "/en/news/news/",
    "/en/news/event/",
    "/en/news/long/",
    "/en/news/past/",
    "/en/news/archiv/",
    "/en/news/archiv/2022/",
    "/en/news/archiv/2022/05/",
    "/en/news/rubrik/programm/",
    "/en/news/rubrik/presse/",
    "/en/news/press/",
    "/en/news/termine/",
    "/en/podcast/",
    "/en/podcast/episode/",
    "/en/podcast/waiting/",
    "/en/about/",
    "/en/facts/",
    "/en/imprint/",
    "/en/search/",
    "/en/search/?q=Words",
    "/en/search/?q=Town",
    "/en/search/?q=Rima",
    "/en/search/?q=...",
    f"/en/search/?q={'0 ' * 200}",
    "/en/withdraw-consent/",
    "/en/withdraw-consent/code/",
    "/en/sign-language/",
    "/en/nothing/",
]


def test_every_page(visitor):
    for path in PAGES:
        assert visitor.get(path).status_code == (404 if "nothing" in path else 200), path
    assert everything(visitor.found) == ""


def test_cards_for_websites_of_partners(visitor):
    story = StoryPage.objects.live().filter(locale__language_code="en").first()
    with override("en"):
        for address in (
            reverse("embedding") + f"?geschichte={story.translation_key}",
            reverse("next_stop_card"),
            reverse("story_card", args=[story.translation_key]),
        ):
            assert visitor.get(address).status_code == 200
        visitor.get(reverse("story_card", args=[uuid4()]))
    assert everything(visitor.found) == ""


def test_every_choice_of_a_film(visitor):
    text = visitor.get("/en/films/film/").content.decode()
    choices = set(re.findall(r'href="(\?[^"#]*)', text))
    assert len(choices) >= 3
    for choice in choices:
        visitor.get(f"/en/films/film/{choice}".replace("&amp;", "&"))
    assert everything(visitor.found) == ""


def test_pages_of_what_is_not_there(visitor, person, settings):
    german = factories.make_consented_story("⟨Nour⟩", slug="nour")
    visitor.get(f"/en/noch-nicht/{german.pk}/")
    visitor.get("/anfrage/x/")
    visitor.look("csrf", Client(enforce_csrf_checks=True).post(FORM, {"step": 1}))
    visitor.look("too much", visitor.client.post(FORM, {"house": "x" * 6_000_000}))
    visitor.look("none", visitor.client.get("/en/search/?q=%00"))
    factories.withdraw_everything(person)
    assert visitor.get("/en/stories/story-0/").status_code == 410
    for path in ("/en/", "/en/stories/", "/en/stories/?beruf=kitchen", "/en/films/", "/en/news/"):
        visitor.get(path)
    assert everything(visitor.found) == ""
