"""A consent ends at midnight in Saxony, on every digital surface, and no job has to run."""

from datetime import UTC, date, datetime, time, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.utils.timezone import make_aware
from wagtail.models import Locale

from kiosk.domain import pairing
from kiosk.models import Kiosk
from news.models import NewsIndexPage, NewsPage
from stories.delivery import address
from stories.domain.photos import make_renditions
from stories.models import Appearance, Film, FilmCaptions, FilmIndexPage, FilmPage
from tests import factories

NAME = "Rimavera"
WINTER, SUMMER = date(2027, 1, 15), date(2027, 7, 15)
SECOND = timedelta(seconds=1)
LISTS = [
    "/de/",
    "/de/geschichten/",
    "/de/filme/",
    "/de/aktuelles/",
    "/de/suche/?q=Lehrerin",
    "/de/aktuelles/feed.xml",
    "/api/v1/stories/",
    "/sitemap.xml",
]


def at(moment: datetime):
    return patch("django.utils.timezone.now", return_value=moment)


def add(index_model, page, person):
    page.locale = Locale.objects.get(language_code="de")
    page.appearances = [Appearance(person=person)]
    index_model.objects.get(locale=page.locale).add_child(instance=page)
    type(page).objects.filter(pk=page.pk).update(live=True)


class Shown:
    """One person on every digital surface: addresses of lists, and of what is the person's own."""

    def __init__(self, *, valid_until: date):
        person = factories.make_person(NAME)
        factories.make_consent(person, valid_until=valid_until)
        photo, film = factories.make_photo(person), self.make_film(person)
        make_renditions(photo)
        factories.make_story(person, title=NAME, portrait=photo)
        add(FilmIndexPage, FilmPage(title=f"Film {NAME}", slug="film", film=film), person)
        add(NewsIndexPage, NewsPage(title=NAME, slug="neues", day=date(2026, 1, 1)), person)
        captions = FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT\n")
        picture = photo.renditions.filter(file__endswith=".webp").first()
        self.addresses = [
            f"/de/geschichten/{NAME.lower()}/",
            "/de/filme/film/",
            "/de/aktuelles/neues/",
            address(picture.file),
            address(film.versions.get().file),
            f"/media/captions/{captions.pk}.vtt",
        ]

    def make_film(self, person) -> Film:
        return factories.make_film(person, title=NAME)


@pytest.fixture
def device(home):
    kiosk = Kiosk.objects.create(name="Foyer")
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    return {"Authorization": f"Bearer {pairing.collect(secret).token}"}


@pytest.fixture(params=[WINTER, SUMMER], ids=["winter", "summer"])
def midnight(request):
    """The first moment after the last day, in Saxony."""
    return make_aware(datetime.combine(request.param + timedelta(days=1), time.min))


@pytest.fixture
def shown(home, midnight):
    return Shown(valid_until=(midnight - SECOND).date())


def test_midnight_is_that_of_saxony(midnight):
    assert midnight.tzinfo == ZoneInfo("Europe/Berlin")
    assert midnight.astimezone(UTC).hour in (22, 23)


def names_in(client, path) -> bool:
    response = client.get(path)
    assert response.status_code == 200, path
    return NAME.lower() in response.content.decode().lower()


def test_lists_show_until_midnight_and_not_a_second_longer(client, shown, midnight):
    with at(midnight - SECOND):
        assert [path for path in LISTS if not names_in(client, path)] == []
    with at(midnight):
        assert [path for path in LISTS if names_in(client, path)] == []


def test_page_film_and_photo_are_gone_at_midnight_kept_copies_too(client, shown, midnight):
    for path in shown.addresses:
        with at(midnight - SECOND):
            before = client.get(path)
        with at(midnight):
            after = client.get(path)
            kept = client.get(path, headers={"If-None-Match": before.headers.get("ETag", "*")})
        assert before.status_code == 200, path
        assert (after.status_code, kept.status_code) == (410, 410), path
        assert after.headers["X-Robots-Tag"] == "noindex"


def test_kiosks_forget_at_midnight(client, shown, midnight, device):
    def programme():
        return client.get("/kiosk/api/programme.json", headers=device)

    with at(midnight - SECOND):
        assert NAME in programme().content.decode()
    with at(midnight):
        assert NAME not in programme().content.decode()
