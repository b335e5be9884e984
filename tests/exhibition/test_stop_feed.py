"""The feed of new stops."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from wagtail.models import Locale

from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import TourPage, TourStop, TourStopChange, TourStopText
from tests import factories

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/de/tour/feed.xml"


def entries(client, path=FEED):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    return list(ElementTree.fromstring(response.content).iter(f"{ATOM}entry"))


def texts(client, name, path=FEED):
    return [entry.findtext(f"{ATOM}{name}") for entry in entries(client, path)]


@pytest.fixture
def booked(home, editor):
    """Books stops, one after the other."""
    exhibition_set = factories.make_set()
    days = iter(range(0, 900, 60))

    def book(slug, town, state=StopState.SIGNED):
        opens = date(2027, 1, 12) + timedelta(days=next(days))
        stop = factories.make_stop(
            slug,
            opens=opens,
            days=24,
            venue=factories.make_venue(town),
            state=StopState.DRAFT,
            exhibition_set=exhibition_set,
        )
        return tour.book(stop, by=editor, state=state)

    return book


def test_the_stop_that_was_announced_last_comes_first(booked, client):
    booked("bautzen", "Bautzen")
    booked("pirna", "Pirna")
    booked("geheim", "Geheim", state=StopState.CONTRACT_OUT)
    assert texts(client, "title") == [
        "Pirna: 13. März bis 6. April 2027",
        "Bautzen / Budyšin: 12. Januar bis 5. Februar 2027",
    ]
    links = [entry.find(f"{ATOM}link").get("href") for entry in entries(client)]
    assert links[0] == "http://127.0.0.1:8000/de/tour/pirna/"


def test_an_entry_keeps_its_id_and_its_day_and_says_when_it_was_changed(booked, client, editor):
    stop = booked("pirna", "Pirna")
    [before] = entries(client)
    past = timezone.now() - timedelta(days=3)
    TourStopChange.objects.update(changed_at=past)
    stop.opens += timedelta(days=7)
    tour.save(stop, by=editor)
    TourStop.objects.update(slug="pirna-rathaus")
    [after] = entries(client)
    assert after.findtext(f"{ATOM}id") == before.findtext(f"{ATOM}id")
    assert after.findtext(f"{ATOM}published").startswith(past.isoformat()[:16])
    assert after.findtext(f"{ATOM}updated") > after.findtext(f"{ATOM}published")


def test_a_stop_that_is_off_is_no_news(booked, client, editor):
    stop = booked("pirna", "Pirna")
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    assert entries(client) == []


def test_each_language_has_its_own_feed(booked, client):
    stop = booked("pirna", "Pirna")
    for code, text in [("de", "Acht <b>Geschichten</b> & mehr"), ("en", "Eight stories")]:
        locale = Locale.objects.get(language_code=code)
        TourStopText.objects.create(stop=stop, locale=locale, introduction=text)
    assert texts(client, "summary") == ["<p>Acht &lt;b&gt;Geschichten&lt;/b&gt; &amp; mehr</p>"]
    assert texts(client, "summary", "/en/tour/feed.xml") == ["<p>Eight stories</p>"]
    ids = texts(client, "id") + texts(client, "id", "/en/tour/feed.xml")
    assert len(set(ids)) == 2


def test_the_page_of_the_tour_names_its_feed(home, client):
    page = client.get("/en/tour/").content.decode()
    assert '<link rel="alternate" type="application/atom+xml"' in page
    assert 'href="/en/tour/feed.xml"' in page


def test_a_reader_that_has_it_all_gets_304_until_something_is_new(booked, client):
    booked("pirna", "Pirna")
    etag = client.get(FEED).headers["ETag"]
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 304
    booked("plauen", "Plauen")
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 200


def test_where_the_tour_is_not_published_there_is_no_feed(home, client):
    TourPage.objects.get(locale__language_code="en").unpublish()
    assert client.get("/en/tour/feed.xml").status_code == 404
