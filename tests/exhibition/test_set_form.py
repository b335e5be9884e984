"""The form and the list of exhibition sets: checks say what they have to say."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from exhibition.domain.set_checks import is_overdue, with_return
from exhibition.enums import StopState
from exhibition.models import Depot, ExhibitionSet, Panel, SetCheck, TourResource
from tests import factories
from tests.formsets import no_rows

TODAY = date(2027, 6, 1)
LIST = "wagtailsnippets_exhibition_exhibitionset:list"
DAY = timedelta(days=1)


def add(client, **check):
    data = {"name": "Satz C", "stands": 0, **no_rows("crates", "checks"), "checks-TOTAL_FORMS": 1}
    data |= {f"checks-0-{name}": value for name, value in check.items()}
    return client.post(reverse("wagtailsnippets_exhibition_exhibitionset:add"), data)


@pytest.mark.parametrize(
    ("checked", "came_back", "overdue"),
    [
        (None, None, False),
        (None, TODAY - DAY, True),
        (TODAY - 2 * DAY, TODAY - DAY, True),
        (TODAY - DAY, TODAY - DAY, False),
        (TODAY - 180 * DAY, None, False),
        (TODAY - 181 * DAY, None, True),
    ],
)
def test_a_check_is_overdue_after_a_return_and_after_half_a_year(checked, came_back, overdue):
    check = SetCheck(checked_on=checked) if checked else None
    assert is_overdue(check, came_back=came_back, today=TODAY) == overdue


@pytest.mark.django_db
def test_a_set_came_back_on_the_last_day_of_its_last_stop_before_today():
    exhibition_set = factories.make_set()
    values = {"exhibition_set": exhibition_set, "venue": factories.make_venue(), "days": 5}
    factories.make_stop("a", opens=TODAY - 90 * DAY, **values)
    back = TODAY - 40 * DAY
    factories.make_stop("b", opens=TODAY - 60 * DAY, back_in_depot=back, **values)
    factories.make_stop("c", opens=TODAY - 30 * DAY, state=StopState.CANCELLED, **values)
    factories.make_stop("d", opens=TODAY - 20 * DAY, state=StopState.CHECKED, **values)
    factories.make_stop("e", opens=TODAY - 5 * DAY, **values)
    factories.make_set("Satz B")
    found = with_return(ExhibitionSet.objects.order_by("name"), TODAY)
    assert [one.came_back for one in found] == [back, None]


@pytest.mark.django_db
def test_a_check_is_not_of_a_day_to_come(editor_client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    page = add(editor_client, checked_on=tomorrow, is_fit="on").content.decode()
    assert "Dieser Tag kommt erst noch." in page
    assert not ExhibitionSet.objects.exists()


@pytest.mark.django_db
def test_whoever_finds_a_set_unfit_says_why(editor_client):
    page = add(editor_client, checked_on="2026-01-01").content.decode()
    assert "was fehlt oder beschädigt ist" in page
    assert add(editor_client, checked_on="2026-01-01", findings="Kratzer").status_code == 302
    assert not SetCheck.objects.get().is_fit


@pytest.mark.django_db
def test_the_form_of_a_set_shows_its_panels_and_stations(editor_client, home):
    exhibition_set = factories.make_set()
    Panel.objects.create(title="Rima").exhibition_sets.add(exhibition_set)
    Panel.objects.create(title="Anderswo")
    TourResource.objects.create(kind="media_station", name="Kiosk 1", exhibition_set=exhibition_set)
    address = reverse("wagtailsnippets_exhibition_exhibitionset:edit", args=[exhibition_set.pk])
    page = editor_client.get(address).content.decode()
    assert "Rima (A1 hoch" in page
    assert "Kiosk 1" in page
    assert "Anderswo" not in page


@pytest.mark.django_db
def test_the_list_of_sets_says_what_is_overdue_in_a_fixed_number_of_queries(editor_client, home):
    long_ago = timezone.localdate() - 300 * DAY
    SetCheck.objects.create(exhibition_set=factories.make_set(), checked_on=long_ago)
    editor_client.get(reverse(LIST))
    with CaptureQueriesContext(connection) as of_one:
        page = editor_client.get(reverse(LIST)).content.decode()
    assert "überfällig" in page
    for name in ("Satz B", "Satz C"):
        checked = timezone.localdate() - DAY
        SetCheck.objects.create(
            exhibition_set=factories.make_set(name), checked_on=checked, is_fit=False
        )
    with CaptureQueriesContext(connection) as of_three:
        page = editor_client.get(reverse(LIST)).content.decode()
    assert "darf nicht reisen" in page
    assert len(of_one) == len(of_three)


@pytest.mark.django_db
def test_a_depot_stands_in_the_middle_of_its_town_unless_said_otherwise(editor_client):
    address = reverse("wagtailsnippets_exhibition_depot:add")
    wrong = {"name": "Lager", "town": "Pirna", "latitude": "48.14", "longitude": "11.58"}
    assert "liegt nicht in Sachsen" in editor_client.post(address, wrong).content.decode()
    assert editor_client.post(address, {"name": "Lager", "town": "Pirna"}).status_code == 302
    assert round(Depot.objects.get().latitude, 1) == 51.0
