"""What a stop takes, and on which days: the rows that the database keeps by itself."""

import pytest
from django.db import connection

from exhibition.enums import ResourceKind, StopState
from exhibition.models import TourStop
from home.models import SearchDocument
from tests import factories
from tests.exhibition.occupied import MARCH, make_resource, make_stop, rows

pytestmark = pytest.mark.django_db
S = StopState


def test_a_set_is_taken_from_door_to_door():
    make_stop(exhibition_set=factories.make_set())
    assert rows() == [("Satz A", "2027-02-27", "2027-03-13")]


@pytest.mark.parametrize("kind", [ResourceKind.VAN, ResourceKind.CREW])
def test_van_and_crew_are_taken_on_both_ways_only(kind):
    make_stop(resources=[make_resource(kind)])
    assert rows() == [
        ("Sprinter", "2027-02-27", "2027-03-01"),
        ("Sprinter", "2027-03-11", "2027-03-13"),
    ]


@pytest.mark.parametrize("closes", [None, MARCH])
def test_a_stop_of_a_day_or_without_an_end_keeps_the_van(closes):
    stop = make_stop(resources=[make_resource()])
    TourStop.objects.filter(pk=stop.pk).update(closes=closes)
    assert rows() == [("Sprinter", "2027-02-27", "2027-03-13")]


def test_a_station_is_taken_all_the_time():
    make_stop(resources=[make_resource(ResourceKind.MEDIA_STATION)])
    assert rows() == [("Sprinter", "2027-02-27", "2027-03-13")]


def test_a_station_of_a_set_travels_with_it():
    exhibition_set = factories.make_set()
    stop = make_stop(exhibition_set=exhibition_set)
    station = make_resource(ResourceKind.MEDIA_STATION, exhibition_set=exhibition_set)
    assert [row[0] for row in rows()] == ["Sprinter", "Satz A"]
    stop.resources.add(station)  # named as well it is still one
    assert len(rows()) == 2
    station.exhibition_set = None
    station.save()
    stop.resources.clear()
    assert [row[0] for row in rows()] == ["Satz A"]


@pytest.mark.parametrize("state", [S.DRAFT, S.CANCELLED, S.RELOCATED])
def test_some_states_take_nothing(state):
    make_stop(exhibition_set=factories.make_set(), resources=[make_resource()], state=state)
    assert rows() == []


def test_what_is_deleted_takes_nothing():
    van = make_resource()
    stop = make_stop(exhibition_set=factories.make_set(), resources=[van])
    van.delete()
    assert [row[0] for row in rows()] == ["Satz A"]
    stop.delete()
    assert rows() == []
    with connection.cursor() as cursor:  # nor past Django
        second = make_stop("pirna", exhibition_set=stop.exhibition_set)
        SearchDocument.objects.filter(stop=second).delete()
        cursor.execute("DELETE FROM exhibition_tourstop WHERE id = %s", [second.pk])
    assert rows() == []
