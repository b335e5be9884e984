"""Listings of the workplace ask no more questions for many rows than for few."""

from copy import copy

import pytest
from django.urls import reverse

from exhibition.models import ExhibitionRequest
from kiosk.models import Kiosk
from stories.models import Consent, Film, FilmCaptions, Person, Photo, StoryIndexPage, StoryPage
from tests import factories
from tests.exhibition.request_rows import make_request
from tests.home.test_reports import WHO_MAY
from tests.stories.test_story_pages import number_of_queries

pytestmark = pytest.mark.django_db
MOST = 30
MANY = 60


def explorer() -> str:
    index = StoryIndexPage.objects.get(locale__language_code="de")
    return reverse("wagtailadmin_explore", args=[index.pk])


def list_of(model) -> str:
    return reverse(model.snippet_viewset.get_url_name("list"))


LISTINGS = {
    "explorer": explorer,
    "search": lambda: reverse("wagtailadmin_pages:search") + "?q=Beispiel",
    "photos": lambda: reverse("wagtailimages:index"),
    "films": lambda: reverse("wagtailmedia:index"),
    "captions": lambda: list_of(FilmCaptions),
    "people": lambda: list_of(Person),
    "consents": lambda: list_of(Consent),
    "requests": lambda: list_of(ExhibitionRequest),
    "request board": lambda: reverse(ExhibitionRequest.snippet_viewset.get_url_name("board")),
    "kiosks": lambda: reverse("kiosk:index"),
}


def make_row(number: int) -> None:
    """A row more in every listing."""
    story = factories.make_consented_story(f"Beispiel {number}", slug=f"beispiel-{number}")
    person = Person.objects.get(public_name=story.title)
    factories.make_photo(person, title=story.title)
    film = factories.make_film(person, title=story.title)
    FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT")
    make_request(number, house=f"Haus {number}")
    Kiosk.objects.create(name=f"Kiosk {number}")


@pytest.mark.parametrize("name", LISTINGS)
def test_three_rows_need_as_many_queries_as_one(editor_client, home, name):
    address = LISTINGS[name]()
    make_row(1)
    one = number_of_queries(editor_client, address)
    make_row(2)
    make_row(3)
    assert number_of_queries(editor_client, address) == one
    assert one < MOST


@pytest.fixture
def many_stories(home):
    """Sixty stories with people, photos and films in all that listings look at."""
    make_row(1)
    StoryIndexPage.objects.get(locale__language_code="de").save_revision().publish()
    for number in range(MANY):
        person = factories.make_person(f"Beispiel {number + 2}")
        factories.make_story(person, title=person.public_name, slug=f"viele-{number}")
    Photo.objects.bulk_create(_copies(Photo.objects.get(title="Beispiel 1")))
    Film.objects.bulk_create(_copies(Film.objects.get(title="Beispiel 1")))


def _copies(work) -> list:
    copies = [copy(work) for _number in range(MANY)]
    for one in copies:
        one.pk = None
    return copies


def test_each_listing_of_many_stays_under_thirty_queries(editor_client, many_stories):
    addresses = {name: address() for name, address in LISTINGS.items()}
    addresses |= {name: reverse(name) for name in WHO_MAY}
    numbers = {name: number_of_queries(editor_client, url) for name, url in addresses.items()}
    assert {name: number for name, number in numbers.items() if number >= MOST} == {}


def test_a_page_in_a_list_is_still_translated_from_there(editor_client, home):
    make_row(1)
    story = StoryPage.objects.get(title="Beispiel 1")
    address = reverse("wagtail_localize:submit_page_translation", args=[story.pk])
    assert address in editor_client.get(explorer()).content.decode()
    factories.make_translation(story, "en")
    assert address not in editor_client.get(explorer()).content.decode()
