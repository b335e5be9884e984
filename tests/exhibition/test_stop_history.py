"""What became of a stop is told in sentences."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibition.domain import approval, moves, tour
from exhibition.domain.stop_history import differences_in_words, history
from exhibition.enums import ResourceKind, StopState
from exhibition.models import TourStop
from tests import factories
from tests.exhibition.occupied import make_resource, make_stop

pytestmark = pytest.mark.django_db
S = StopState
LATER = date(2027, 3, 8)


def told(stop) -> list[list[str]]:
    return [entry.sentences for entry in history(stop)]


def test_a_stop_tells_its_life_latest_first(editor):
    stop = make_stop(state=S.DRAFT, exhibition_set=factories.make_set())
    tour.book(stop, by=editor)
    stop = moves.move(stop, opens=LATER, by=editor, note="Wasserschaden")
    approval.approve(stop, by=editor, note="Mail")
    found = history(stop)
    assert [entry.sentences for entry in found] == [
        ["Das Haus hat zugestimmt"],
        [
            "Das Haus muss den Änderungen zustimmen",
            "Transport hin von 27. Februar 2027 auf 6. März 2027",
            "Erster Tag von 1. März 2027 auf 8. März 2027",
            "Letzter Tag von 11. März 2027 auf 18. März 2027",
            "Transport zurück von 13. März 2027 auf 20. März 2027",
        ],
        ["Stand von „Entwurf“ auf „Vertrag unterschrieben“"],
    ]
    assert [entry.note for entry in found] == ["Mail", "Wasserschaden", ""]
    assert {entry.who for entry in found} == {"redaktion"}
    moves.move(TourStop.objects.get(), opens=date(2027, 3, 9), by=editor)
    tour.change_state(TourStop.objects.get(), S.CANCELLED, by=None)
    assert told(stop)[0] == [
        "Stand von „Vertrag unterschrieben“ auf „abgesagt“", "Keine Zustimmung mehr nötig",
    ]  # fmt: skip
    assert history(stop)[0].who == ""


def test_days_that_come_or_go_are_told_as_such():
    changed = {"set_up_on": [None, "2027-03-01"], "take_down_on": ["2027-03-12", None]}
    assert differences_in_words(changed) == [
        "Aufbau: 1. März 2027",
        "Abbau gestrichen (war 12. März 2027)",
    ]


def test_moments_are_told_by_the_clock_on_the_wall():
    changed = {"opening_event_at": ["2027-03-01T17:30:00+00:00", "2027-07-01T17:30:00+00:00"]}
    assert differences_in_words(changed) == [
        "Eröffnung von Montag, 1. März 2027, 18:30 Uhr auf Donnerstag, 1. Juli 2027, 19:30 Uhr"
    ]


def test_things_are_told_by_their_names_and_what_is_gone_as_such(editor):
    stop = make_stop(state=S.DRAFT, exhibition_set=factories.make_set())
    crew = make_resource(ResourceKind.CREW, "Team Nord")
    tour.save(stop, by=editor, resources=[make_resource(), crew])
    stop.exhibition_set = factories.make_set("Satz B")
    stop.precision = "month"
    tour.save(stop, by=editor, resources=[crew])
    assert told(stop) == [
        [
            "Ausstellungssatz von „Satz A“ auf „Satz B“",
            "Datum bekannt von „auf den Tag“ auf „auf den Monat“",
            "Ohne: „Sprinter“",
        ],
        ["Dazu: „Sprinter“, „Team Nord“"],
    ]
    crew.delete()
    assert told(stop)[1] == ["Dazu: (gelöscht), „Sprinter“"]


def test_a_new_stop_tells_where_it_began(editor):
    stop = TourStop(venue=factories.make_venue(), slug="neu", opens=LATER, state=S.SIGNED)
    tour.save(stop, by=editor)
    assert told(stop) == [["Angelegt im Stand „Vertrag unterschrieben“"]]


def test_a_long_life_takes_as_many_queries_as_a_short_one(editor, django_assert_num_queries):
    stop = make_stop(exhibition_set=factories.make_set())
    other = factories.make_set("Satz B")
    stop = moves.move(stop, opens=LATER, exhibition_set=other, by=editor)
    with CaptureQueriesContext(connection) as queries:
        history(stop)
    for week in range(2):
        stop = moves.move(stop, opens=LATER + timedelta(weeks=week + 1), by=editor)
    with django_assert_num_queries(len(queries)):
        history(stop)
