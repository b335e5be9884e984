"""Reports of the tour and of requests: what their filters find, what their sums say."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from core.models import District
from exhibition.enums import StopState
from tests import factories
from tests.exhibition.request_rows import make_request

pytestmark = pytest.mark.django_db
TOUR, REQUESTS = "tour_report", "request_report"


@pytest.fixture
def asked(editor_client, home):
    def ask(name, **query):
        return editor_client.get(reverse(name), query).context

    return ask


def slugs(context) -> list[str]:
    return [stop.slug for stop in context["table"].data]


@pytest.fixture
def stops(home):
    leipzig = District.objects.get(ags="14713")
    first, second = factories.make_set("A"), factories.make_set("B")
    hall = factories.make_venue("Leipzig", district=leipzig)
    values = {"exhibition_set": first, "visitors": 100, "guided_tours": 2, "school_classes": 1}
    factories.make_stop("alt", opens=date(2025, 3, 1), venue=hall, state="checked", **values)
    values = {"exhibition_set": second, "state": StopState.CLOSED}
    factories.make_stop("neu", opens=date(2026, 3, 1), venue=hall, **values)
    factories.make_stop("bald", opens=date(2027, 3, 1), venue=factories.make_venue())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["bald", "neu", "alt"]),
        ({"state": ["checked", "signed"]}, ["bald", "alt"]),
        ({"opens_from": "2026-01-01", "opens_to": "2026-12-31"}, ["neu"]),
        ({"visitors": "without"}, ["neu"]),
        ({"visitors": "with"}, ["alt"]),
        ({"q": "leipz", "ordering": "opens"}, ["alt", "neu"]),
    ],
)
def test_stops_are_found_by_what_they_are(asked, stops, query, expected):
    assert slugs(asked(TOUR, **query)) == expected


def test_stops_are_found_by_district_and_set(asked, stops):
    leipzig = District.objects.get(ags="14713")
    assert slugs(asked(TOUR, district=leipzig.pk)) == ["neu", "alt"]
    first = type(factories.make_set("C")).objects.get(name="A")
    assert slugs(asked(TOUR, exhibition_set=first.pk)) == ["alt"]


def test_figures_of_the_tour_are_added_up(asked, stops):
    numbers = [number for _label, number in asked(TOUR)["totals"]]
    assert numbers == [3, 2, 100, 2, 1, 1]
    assert [number for _label, number in asked(TOUR, state="signed")["totals"]][0] == 1


def test_who_may_only_read_is_led_nowhere(client, home, stops, django_user_model):
    reader = django_user_model.objects.create_user("leser")
    reader.groups.add(Group.objects.get(name="Ministerium (nur lesen)"))
    client.force_login(reader)
    text = client.get(reverse(TOUR)).content.decode()
    assert "Stadtbibliothek" in text
    assert "/edit/" not in text


# Requests -------------------------------------------------------------------------------


@pytest.fixture
def requests(home, editor):
    yesterday = timezone.localdate() - timedelta(days=1)
    make_request(1, house="Eins", state="in_review", due_on=yesterday, assigned_to=editor)
    make_request(2, house="Zwei", state="declined", due_on=yesterday, decline_reason="room")
    make_request(3, house="", state="booked", district=District.objects.get(ags="14713"))


def houses(context) -> list[str]:
    return [request.house for request in context["table"].data]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Eins", "Zwei", ""]),
        ({"state": "declined"}, ["Zwei"]),
        ({"due": "overdue"}, ["Eins"]),
        ({"due": "unplanned"}, [""]),
        ({"q": "zwei"}, ["Zwei"]),
    ],
)
def test_requests_are_found_by_what_they_are(asked, requests, query, expected):
    assert houses(asked(REQUESTS, **query)) == expected


def test_requests_are_found_by_who_answers_where_and_when(asked, requests, editor):
    assert houses(asked(REQUESTS, assigned_to=editor.pk)) == ["Eins"]
    assert houses(asked(REQUESTS, district=District.objects.get(ags="14713").pk)) == [""]
    day = timezone.localdate() - timedelta(days=2)
    assert houses(asked(REQUESTS, received_at_from=day, received_at_to=day)) == ["Zwei"]


def test_requests_are_counted_by_what_became_of_them(asked, requests):
    totals = {str(label): number for label, number in asked(REQUESTS)["totals"]}
    expected = {"Anfragen": 3, "offen": 1, "überfällig": 1, "zugesagt": 1, "abgelehnt": 1}
    assert totals == expected


def test_a_request_without_its_house_still_has_its_line(editor_client, requests):
    text = editor_client.get(reverse(REQUESTS), {"export": "csv"}).content.decode()
    assert "(nicht mehr gespeichert);" in text
