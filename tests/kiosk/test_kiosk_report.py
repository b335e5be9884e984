"""The report of kiosks: found by state, trouble, set, place; visits counted in a period."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kiosk.domain.overview import LITTLE_SPACE, MANY_ERRORS
from kiosk.enums import FigureKind
from kiosk.models import Kiosk, KioskFigures, Receipt
from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "kiosk_report"


@pytest.fixture
def asked(editor_client, home):
    def ask(**query):
        return editor_client.get(reverse(REPORT), query).context

    return ask


def names(context) -> list[str]:
    return [row.kiosk.name for row in context["table"].data]


@pytest.fixture
def kiosks(home):
    now = timezone.now()
    stop = factories.make_stop(opens=timezone.localdate(), state="open")
    fine = Kiosk.objects.create(name="A", token_hash="a", last_contact_at=now, stop=stop)
    full = Kiosk.objects.create(name="B", token_hash="b", free_bytes=LITTLE_SPACE - 1)
    Kiosk.objects.create(name="C", exhibition_set=factories.make_set("Satz C"))
    Receipt.objects.create(kiosk=fine, version="v", errors=MANY_ERRORS)
    for days, count in ((1, 3), (40, 5)):
        day = timezone.localdate() - timedelta(days=days)
        KioskFigures.objects.create(kiosk=full, day=day, kind=FigureKind.SESSION, count=count)
    return stop


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["A", "B", "C"]),
        ({"state": "fine"}, ["A"]),
        ({"state": ["silent", "unpaired"]}, ["B", "C"]),
        ({"trouble": "space"}, ["B"]),
        ({"trouble": "errors"}, ["A"]),
        ({"q": "c"}, ["C"]),
        ({"ordering": "-visits"}, ["B", "A", "C"]),
    ],
)
def test_kiosks_are_found_by_how_they_are(asked, kiosks, query, expected):
    assert names(asked(**query)) == expected


def test_kiosks_are_found_by_set_and_by_where_they_stand_today(asked, kiosks):
    exhibition_set = Kiosk.objects.get(name="C").exhibition_set
    assert names(asked(exhibition_set=exhibition_set.pk)) == ["C"]
    assert names(asked(district=kiosks.venue.district_id)) == ["A"]


def test_visits_are_those_of_the_days_that_are_asked_for(asked, kiosks):
    def visits(**query):
        return dict(asked(**query)["totals"])["Besuche"]

    week_ago = timezone.localdate() - timedelta(days=7)
    assert visits() == 8
    assert visits(days_from=week_ago) == 3
    assert visits(days_to=week_ago) == 5


def test_many_kiosks_at_many_stops_ask_no_more_queries(
    editor_client, kiosks, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20) as few:
        editor_client.get(reverse(REPORT))
    for number in range(5):
        venue = factories.make_venue(f"Ort {number}")
        opens = timezone.localdate()
        stop = factories.make_stop(f"ort-{number}", venue=venue, opens=opens, state="open")
        Kiosk.objects.create(name=f"K {number}", stop=stop)
    with django_assert_num_queries(len(few.captured_queries)):
        editor_client.get(reverse(REPORT))
