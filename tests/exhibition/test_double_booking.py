"""The database itself lets nobody have a thing twice, whichever way is gone; editors are told."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from exhibition.domain import occupation_guard, tour
from exhibition.enums import ResourceKind, StopState
from exhibition.models import TourOccupation, TourResource, TourStop
from tests import factories
from tests.exhibition.occupied import make_resource, make_stop, rows
from tests.exhibition.test_admin import add

pytestmark = pytest.mark.django_db
S = StopState


@pytest.fixture
def taken():
    """A stop that has everything, and a draft that wants it on one of the same days."""
    van = make_resource()
    first = make_stop(exhibition_set=factories.make_set(), resources=[van])
    second = make_stop(
        "pirna",
        exhibition_set=first.exhibition_set,
        resources=[van],
        opens=first.back_in_depot + timedelta(days=2),
        state=S.DRAFT,
    )
    return first, second


def import_one(stop):
    stop.pk, stop.slug, stop.state = None, "import", S.SIGNED
    TourStop.objects.bulk_create([stop])


def import_unless_there(stop):
    stop.pk, stop.slug, stop.state = None, "import", S.SIGNED
    TourStop.objects.bulk_create([stop], ignore_conflicts=True)


def import_over(stop):
    stop.state = S.SIGNED
    TourStop.objects.bulk_create(
        [stop], update_conflicts=True, unique_fields=["id"], update_fields=["state"]
    )


def save(stop):
    stop.state = S.SIGNED
    stop.save()


def change_many(stop):
    stop.state = S.SIGNED
    TourStop.objects.bulk_update([stop], ["state"])


def move(stop):
    TourStop.objects.filter(pk=stop.pk).update(exhibition_set=None, state=S.SIGNED)


WAYS = {
    "save": save,
    "update": lambda stop: TourStop.objects.filter(pk=stop.pk).update(state=S.SIGNED),
    "bulk_update": change_many,
    "bulk_create": import_one,
    "bulk_create ignore_conflicts": import_unless_there,
    "bulk_create update_conflicts": import_over,
    "for its van alone": move,
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_past_the_database(taken, way):
    before = rows()
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        WAYS[way](taken[1])
    assert occupation_guard.is_refusal(refusal.value)
    assert rows() == before


def test_a_choice_is_refused_as_well(taken):
    first, second = taken
    crew = make_resource(ResourceKind.CREW, "Team Nord")
    first.resources.add(crew)
    second.exhibition_set = None
    second.resources.clear()
    save(second)
    with pytest.raises(IntegrityError), transaction.atomic():
        second.resources.add(crew)
    with pytest.raises(IntegrityError), transaction.atomic():
        TourStop.resources.through.objects.create(tourstop=second, tourresource=crew)


def test_the_day_after_everything_is_free(taken):
    _first, second = taken
    second.leaves_depot += timedelta(days=1)
    save(second)
    assert len(rows()) == 6


def test_the_guard_stands_again_after_every_migrate(taken):
    before = rows()
    connection.check_constraints()  # as at the end of a transaction, which a migrate begins after
    occupation_guard.remove()
    TourOccupation.objects.all().delete()
    occupation_guard.install()
    assert rows() == before
    with pytest.raises(IntegrityError), transaction.atomic():
        save(taken[1])


def test_stops_travel_by_a_file_and_back(taken, tmp_path):
    before, file = rows(), tmp_path / "stops.json"
    call_command("dumpdata", "exhibition", output=str(file))
    call_command("loaddata", str(file), verbosity=0)
    assert rows() == before


# In words ------------------------------------------------------------------------------


def test_the_refusal_names_everything_that_is_taken(taken, editor):
    with pytest.raises(tour.SetNotFree) as refusal:
        tour.book(taken[1], by=editor)
    assert str(refusal.value) == (
        "„Satz A“ ist an diesen Tagen nicht frei: Bautzen (27. Februar 2027 bis 13. März 2027). "
        "„Sprinter“ ist an diesen Tagen nicht frei: Bautzen (11. März 2027 bis 13. März 2027)."
    )
    assert tour.conflicts(taken[1]) == [taken[0]]


def test_who_changes_days_and_van_at_once_is_judged_by_the_result(taken, editor):
    first, second = taken
    second.exhibition_set = None
    other = make_resource(name="Anhänger")
    tour.save(second, by=editor, resources=[other])
    second.state = S.SIGNED
    tour.save(second, by=editor)
    second.opens = second.closes = second.leaves_depot = second.back_in_depot = first.opens
    with pytest.raises(tour.SetNotFree, match="Sprinter"):
        tour.save(second, by=editor, resources=[TourResource.objects.get(name="Sprinter")])
    assert list(TourStop.objects.get(pk=second.pk).resources.all()) == [other]
    tour.save(second, by=editor, resources=[])
    assert second.resources.count() == 0


def test_a_refusal_of_the_database_alone_is_told_kindly_too(taken, editor, monkeypatch):
    monkeypatch.setattr(tour, "refuse", lambda *args, **kwargs: None)
    with pytest.raises(tour.SetNotFree, match="„Satz A“ ist an diesen Tagen nicht frei: Bautzen"):
        tour.book(taken[1], by=editor)
    assert TourStop.objects.get(pk=taken[1].pk).state == S.DRAFT


def test_the_form_refuses_a_taken_van(editor_client, taken):
    van, other = TourResource.objects.get(), factories.make_set("Satz B")
    values = {"slug": "riesa", "opens": "2027-03-11", "resources": [van.pk]}
    page = add(editor_client, factories.make_venue("Riesa"), other, **values)
    assert "„Sprinter“ ist an diesen Tagen nicht frei: Bautzen" in page.content.decode()
    values["resources"] = [make_resource(ResourceKind.CREW, "Team Nord").pk]
    assert add(editor_client, factories.make_venue("Riesa"), other, **values).status_code == 302
    assert [r.name for r in TourStop.objects.get(slug="riesa").resources.all()] == ["Team Nord"]


def test_what_is_out_of_use_is_offered_where_it_was_chosen_only(editor_client, taken):
    TourResource.objects.update(is_active=False)
    edit = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[taken[0].pk])
    new = reverse("wagtailsnippets_exhibition_tourstop:add")
    assert "Sprinter" in editor_client.get(edit).content.decode()
    assert "Sprinter" not in editor_client.get(new).content.decode()


def test_the_form_of_a_station_refuses_with_a_sentence(editor_client, taken):
    """It is at one stop by itself and would be at another one with its set."""
    station = make_resource(ResourceKind.MEDIA_STATION, "Hörstation")
    other = make_stop("riesa", resources=[station])
    url = reverse("wagtailsnippets_exhibition_tourresource:edit", args=[station.pk])
    data = {"kind": station.kind, "name": station.name, "is_active": "on"}
    response = editor_client.post(url, data | {"exhibition_set": taken[0].exhibition_set_id})
    assert response.status_code == 200
    assert "„Hörstation“ wäre dann an denselben Tagen bei zwei" in response.content.decode()
    other.delete()
    response = editor_client.post(url, data | {"exhibition_set": taken[0].exhibition_set_id})
    assert response.status_code == 302
