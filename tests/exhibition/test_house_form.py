"""The form of a house, and what it refuses in words that editors understand."""

from datetime import time
from functools import cache

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import District
from exhibition.domain.coordinates import centre_of, what_is_wrong
from exhibition.domain.opening_hours import hours_on
from exhibition.models import Venue, VenueOpeningHours
from exhibition.viewsets.houses import VenueViewSet
from tests import factories
from tests.formsets import no_rows

pytestmark = pytest.mark.django_db
ROWS = ("rooms", "contacts", "opening_hours", "opening_exceptions", "texts")
ADD = "wagtailsnippets_exhibition_venue:add"


def house_data(*, rows=None, **values) -> dict:
    """``rows``: name of the rows → list of their values."""
    data = {
        "name": "Rathaus",
        "kind": "town_hall",
        "town": "Pirna",
        "district": District.objects.get(ags="14628").pk,
        "latitude": "50.96",
        "longitude": "13.94",
        "is_step_free": "unknown",
        **no_rows(*ROWS),
    }
    for name, entries in (rows or {}).items():
        data[f"{name}-TOTAL_FORMS"] = len(entries)
        for number, entry in enumerate(entries):
            data |= {f"{name}-{number}-{field}": value for field, value in entry.items()}
    return data | values


@cache
def form_class():
    return VenueViewSet.edit_handler.bind_to_model(Venue).get_form_class()


def told(**values) -> str:
    """All that the form says to these entries; nothing: it takes them."""
    form = form_class()(house_data(**values))
    assert form.is_valid() == (not any(_errors(form)))
    return " ".join(_errors(form))


def _errors(form) -> list[str]:
    formsets = form.formsets.values()
    found = [form.errors, *(errors for formset in formsets for errors in formset.errors)]
    found += [{"all": formset.non_form_errors()} for formset in formsets]
    return [sentence for errors in found for sentences in errors.values() for sentence in sentences]


def hours(weekday, opens, closes) -> dict:
    return {"weekday": weekday, "opens": opens, "closes": closes}


def exception(first, last, opens="", closes="") -> dict:
    return {"first_day": first, "last_day": last, "opens": opens, "closes": closes}


def test_a_house_is_saved_with_a_break_at_noon(editor_client):
    rows = {"opening_hours": [hours(0, "09:00", "12:00"), hours(0, "12:00", "18:00")]}
    assert editor_client.post(reverse(ADD), house_data(rows=rows)).status_code == 302
    assert Venue.objects.get().opening_hours.count() == 2


def test_hours_of_one_day_do_not_overlap():
    rows = {"opening_hours": [hours(0, "09:00", "12:00"), hours(0, "11:59", "18:00")]}
    assert "Am Montag ist schon von 09:00 bis 12:00 Uhr offen." in told(rows=rows)
    rows["opening_hours"][1]["weekday"] = 1
    assert told(rows=rows) == ""


def test_a_row_that_is_deleted_overlaps_with_nothing():
    venue = factories.make_venue()
    for opens in (9, 10):
        VenueOpeningHours.objects.create(venue=venue, weekday=0, opens=time(opens), closes=time(12))
    one, other = venue.opening_hours.all()
    rows = {
        "opening_hours": [
            {"id": one.pk, **hours(0, "09:00", "12:00")},
            {"id": other.pk, **hours(0, "10:00", "12:00"), "DELETE": "1"},
        ]
    }
    data = house_data(rows=rows, **{"opening_hours-INITIAL_FORMS": 2})
    form_class()(data, instance=venue).save()
    assert [row.pk for row in venue.opening_hours.all()] == [one.pk]


@pytest.mark.parametrize(
    ("second", "is_refused"),
    [
        (exception("2027-08-14", "2027-08-20"), True),
        (exception("2027-08-14", "2027-08-14", "10:00", "12:00"), True),
        (exception("2027-08-15", "2027-08-20"), False),
    ],
)
def test_exceptions_do_not_overlap(second, is_refused):
    rows = {"opening_exceptions": [exception("2027-08-01", "2027-08-14"), second]}
    sentence = "Für diese Tage gibt es schon eine Ausnahme: 1. bis 14. August 2027."
    assert (sentence in told(rows=rows)) == is_refused


def test_one_day_may_be_open_twice_by_exception():
    day = "2027-08-14"
    rows = {
        "opening_exceptions": [
            exception(day, day, "10:00", "12:00"),
            exception(day, day, "12:00", "14:00"),
        ]
    }
    assert told(rows=rows) == ""


def test_an_exception_for_half_a_time_is_refused():
    day = "2027-08-14"
    assert "beide eintragen" in told(rows={"opening_exceptions": [exception(day, day, "10:00")]})


@pytest.mark.parametrize(
    ("latitude", "longitude", "sentence"),
    [
        ("13.94", "50.96", "vertauscht"),
        ("48.14", "11.58", "liegt nicht in Sachsen"),
        ("51.15", "14.98", "km von Pirna entfernt"),
        ("50.96", "", "beide Zahlen eintragen"),
    ],
)
def test_a_point_that_cannot_be_is_told(latitude, longitude, sentence):
    assert sentence in told(latitude=latitude, longitude=longitude)


def test_without_a_point_the_middle_of_the_town_is_taken():
    form = form_class()(house_data(latitude="", longitude=""))
    assert form.is_valid()
    venue = form.save(commit=False)
    assert (round(venue.latitude, 1), round(venue.longitude, 1)) == (51.0, 13.9)


def test_of_a_town_that_nobody_knows_a_point_is_asked_for():
    sentence = told(town="Schilda an der Gose", latitude="", longitude="")
    assert "Diesen Ort kennen wir nicht." in sentence


@pytest.mark.parametrize("postcode", ["1796", "0179a", "٠١٧٩٦"])
def test_a_postcode_has_five_digits(postcode):
    assert "fünf Ziffern" in told(postcode=postcode)


@pytest.mark.parametrize(
    ("telephone", "is_right"),
    [
        ("03501 556-0", True),
        ("+49 (3501) 5560", True),
        ("1234", False),
        ("Klara fragen", False),
    ],
)
def test_a_telephone_number_is_one(telephone, is_right):
    contact = {"role": "press", "name": "Klara Muster", "telephone": telephone}
    assert ("Telefonnummer" in told(rows={"contacts": [contact]})) != is_right


def test_a_house_has_at_most_sixty_rows_of_a_kind():
    rooms = [{"name": f"Raum {number}"} for number in range(61)]
    assert "60" in told(rows={"rooms": rooms})


def test_the_list_of_houses_takes_as_many_queries_with_three_as_with_one(editor_client, home):
    address = reverse("wagtailsnippets_exhibition_venue:list")
    factories.make_venue("Ort 1", has_lift=True)
    editor_client.get(address)
    with CaptureQueriesContext(connection) as of_one:
        editor_client.get(address)
    factories.make_venue("Ort 2", has_lift=False)
    factories.make_venue("Ort 3")
    with CaptureQueriesContext(connection) as of_three:
        editor_client.get(address, {"has_lift": ""})
    assert len(of_one) == len(of_three)


def test_the_list_of_houses_is_filtered_by_lift(editor_client, home):
    factories.make_venue("Pirna", has_lift=True)
    factories.make_venue("Plauen", has_lift=False)
    address = reverse("wagtailsnippets_exhibition_venue:list_results")
    page = editor_client.get(address, {"has_lift": "true"}).content.decode()
    assert "Pirna" in page
    assert "Plauen" not in page


def test_hours_of_loaded_houses_ask_for_nothing(django_assert_num_queries):
    from exhibition.domain.opening_hours import HOURS_PREFETCH, week_of

    factories.make_venue()
    venue = Venue.objects.prefetch_related(*HOURS_PREFETCH).get()
    with django_assert_num_queries(0):
        week_of(venue, factories.date(2027, 3, 1))
        hours_on(venue, factories.date(2027, 3, 1))


def test_every_point_of_saxony_is_welcome():
    from core.places import places

    for place in places():
        assert what_is_wrong(place.latitude, place.longitude, None) == ""
    assert centre_of("PIRNA").latitude == centre_of("Pirna", "14628").latitude
    assert centre_of("Schilda an der Gose") is None
