"""Which events a kiosk names, and until when."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale

from home.events_near import is_near
from kiosk.domain import events
from news.models import EventPage, NewsIndexPage
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.models import Appearance
from tests import factories

pytestmark = pytest.mark.django_db
PLACE = {"place": "Rathaus", "address": "Am Markt 1, 02625 Bautzen"}


@pytest.fixture
def make_event(home):
    def make(title="Treffen", *, days=5, language="de", **values):
        begins_at = values.pop("begins_at", timezone.now() + timedelta(days=days))
        locale = Locale.objects.get(language_code=language)
        page = EventPage(title=title, begins_at=begins_at, locale=locale, **{**PLACE, **values})
        NewsIndexPage.objects.get(locale=locale).add_child(instance=page)
        return page

    return make


@pytest.fixture
def stop(home):
    return factories.make_stop()


def titles(stop, code="de", at=None) -> list[str]:
    found = events.near(stop, at or timezone.now())
    return [one["texts"][code]["title"] for one in found if code in one["texts"]]


@pytest.mark.parametrize(
    ("values", "near"),
    [
        (PLACE, True),
        ({"place": "Kamenz", "address": ""}, True),
        ({"place": "Rathaus", "address": "Markt 1, 01067 Dresden"}, False),
        ({"place": "Agentur für Arbeit Bautzen", "address": ""}, True),
        ({"place": "wird noch bekannt gegeben", "address": ""}, False),
        ({"place": "", "address": "", "is_online": True}, True),
    ],
)
def test_near_is_the_town_what_lies_around_it_and_what_is_online(values, near):
    town = factories.Venue(town="Bautzen", latitude=51.181, longitude=14.424)
    assert is_near(EventPage(**values), town) is near


def test_public_events_of_the_coming_weeks_the_soonest_first(make_event, stop):
    make_event("Später", days=20)
    make_event("Bald")
    make_event("Weit weg", place="Leipzig", address="04109 Leipzig")
    make_event("Zu spät", days=70)
    make_event("Vorbei", days=-3)
    make_event("Entwurf", live=False)
    make_event("Talk", language="en", days=3)
    assert titles(stop) == ["Bald", "Später"]
    assert titles(stop, "en") == ["Talk"]
    assert events.near(None, timezone.now()) == []


def test_four_in_a_language_and_as_many_queries_for_one_as_for_six(
    make_event, stop, django_assert_num_queries, django_assert_max_num_queries
):
    make_event("0")
    titles(stop)
    with django_assert_max_num_queries(8) as captured:
        titles(stop)
    for number in range(1, 6):
        make_event(str(number), days=5 + number)
    with django_assert_num_queries(len(captured)):
        assert titles(stop) == ["0", "1", "2", "3"]


def test_an_event_goes_with_its_end_or_its_day_and_leads_to_its_page(make_event, stop):
    begins_at = timezone.localtime().replace(microsecond=0) + timedelta(days=3)
    make_event("Mit Ende", begins_at=begins_at, ends_at=begins_at + timedelta(hours=1))
    make_event("Ohne Ende", begins_at=begins_at + timedelta(minutes=1))
    with_end, without = events.near(stop, timezone.now())
    assert with_end["not_after"] == (begins_at + timedelta(hours=1)).isoformat()
    assert without["not_after"][11:19] == "23:59:59"
    assert with_end["texts"]["de"]["qr"].startswith("data:image/svg+xml")
    assert str(begins_at.year) in with_end["texts"]["de"]["when"]


def test_whoever_is_named_must_agree_for_kiosks_and_for_as_long(make_event, stop):
    last_day = timezone.localdate() + timedelta(days=2)
    guest, other = factories.make_person("Gast"), factories.make_person("Andere")
    factories.make_consent(guest, valid_until=last_day)
    factories.make_consent(other, channels=[Channel.WEB])
    Appearance.objects.create(page=make_event("Mit Gast"), person=guest)
    Appearance.objects.create(page=make_event("Nur im Netz"), person=other)
    (shown,) = events.near(stop, timezone.now())
    assert shown["texts"]["de"]["title"] == "Mit Gast"
    assert shown["not_after"].startswith(f"{last_day}T23:59:59")
    assert titles(stop, at=timezone.now() + timedelta(days=3)) == []
    withdraw(guest)
    assert titles(stop) == []


def test_what_falls_through_is_not_announced(make_event, stop):
    make_event("Fällt aus", is_cancelled=True)
    make_event("Findet statt")
    assert titles(stop) == ["Findet statt"]
