import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exhibition.enums import StopState
from exhibition.models import ExhibitionRequest, Panel, TourStop, TourStopChange
from tests import factories
from tests.exhibition.test_requests import submit
from tests.formsets import OF_STOPS, no_rows

pytestmark = pytest.mark.django_db


def stop_data(stop_or_venue, exhibition_set, **values):
    return {
        "venue": stop_or_venue.pk,
        "slug": "pirna",
        "exhibition_set": exhibition_set.pk,
        "state": "signed",
        "opens": "2027-03-05",
        "closes": "2027-03-20",
        "precision": "day",
        **no_rows(*OF_STOPS),
        **values,
    }


@pytest.fixture
def taken_set(db):
    exhibition_set = factories.make_set()
    factories.make_stop(opens=factories.date(2027, 3, 1), days=10, exhibition_set=exhibition_set)
    return exhibition_set


def add(client, *args, **values):
    data = stop_data(*args, **values)
    return client.post(reverse("wagtailsnippets_exhibition_tourstop:add"), data)


def test_the_form_books_a_free_set_and_writes_down_who(editor_client, editor, taken_set):
    response = add(editor_client, factories.make_venue("Pirna"), factories.make_set("Satz B"))
    assert response.status_code == 302, response.content.decode()
    change = TourStopChange.objects.get()
    assert (change.before, change.after, change.changed_by) == ("", "signed", editor)


def test_the_form_refuses_a_taken_set_with_the_sentence(editor_client, taken_set):
    response = add(editor_client, factories.make_venue("Pirna"), taken_set)
    assert response.status_code == 200
    assert "ist an diesen Tagen nicht frei: Bautzen" in response.content.decode()
    assert not TourStop.objects.filter(slug="pirna").exists()


def test_somebody_who_was_quicker_is_told_and_not_an_error(editor_client, taken_set, monkeypatch):
    from exhibition.domain import tour

    real = tour.refuse
    calls = []

    def only_the_second_time(*args, **kwargs):
        calls.append(1)
        return real(*args, **kwargs) if len(calls) > 1 else None

    monkeypatch.setattr(tour, "refuse", only_the_second_time)
    response = add(editor_client, factories.make_venue("Pirna"), taken_set)
    assert response.status_code == 200
    assert "nicht frei" in response.content.decode()
    assert not TourStop.objects.filter(slug="pirna").exists()


def test_the_form_refuses_a_way_that_is_closed(editor_client):
    stop = factories.make_stop("pirna", state=StopState.DRAFT, exhibition_set=factories.make_set())
    url = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    data = stop_data(stop.venue, stop.exhibition_set, state="closed")
    page = editor_client.post(url, data).content.decode()
    assert "Von „Entwurf“ geht es nicht zu „beendet“." in page
    stop.refresh_from_db()
    assert stop.state == StopState.DRAFT


def test_the_transport_does_not_leave_after_the_opening(editor_client):
    response = add(
        editor_client, factories.make_venue(), factories.make_set(), leaves_depot="2027-03-06"
    )
    assert "Liegt vor „Transport hin“ (6. März 2027)." in response.content.decode()


def test_a_van_belongs_to_no_set(editor_client):
    url = reverse("wagtailsnippets_exhibition_tourresource:add")
    data = {"kind": "van", "name": "Sprinter", "exhibition_set": factories.make_set().pk}
    page = editor_client.post(url, data).content.decode()
    assert "Nur Medienstationen gehören zu einem Satz." in page


def test_days_in_the_wrong_order_are_told(editor_client):
    data = stop_data(
        factories.make_venue(), factories.make_set(), closes="", back_in_depot="2027-03-04"
    )
    url = reverse("wagtailsnippets_exhibition_tourstop:add")
    page = editor_client.post(url, data).content.decode()
    assert "Liegt vor „erster Tag“ (5. März 2027)." in page


def test_nobody_makes_a_request_up(editor_client):
    url = reverse("wagtailsnippets_exhibition_exhibitionrequest:add")
    assert editor_client.get(url).status_code == 302
    assert not ExhibitionRequest.objects.exists()


def test_a_request_is_shown_with_everything(editor_client):
    request = submit(message="Wir haben hohe Räume.")
    url = reverse("wagtailsnippets_exhibition_exhibitionrequest:inspect", args=[request.pk])
    page = editor_client.get(url).content.decode()
    for shown in (request.number, "haus@example.org", "Wir haben hohe Räume.", "eingegangen"):
        assert shown in page


@pytest.mark.parametrize(
    "name",
    ["tourstop", "venue", "exhibitionset", "tourresource", "panel", "exhibitionrequest"],
)
def test_every_list_and_form_opens(editor_client, home, name):
    submit()
    factories.make_stop(exhibition_set=factories.make_set())
    Panel.objects.create(title="Einführung", kind="introduction")
    assert editor_client.get(reverse(f"wagtailsnippets_exhibition_{name}:list")).status_code == 200
    if name != "exhibitionrequest":
        url = reverse(f"wagtailsnippets_exhibition_{name}:add")
        assert editor_client.get(url).status_code == 200


def test_a_panel_shows_its_code_and_address(editor_client):
    panel = Panel.objects.create(title="Einführung")
    page = editor_client.get(reverse("wagtailsnippets_exhibition_panel:list")).content.decode()
    assert f"/q/{panel.code}/" in page


def test_the_list_of_stops_takes_as_many_queries_with_three_as_with_one(
    editor_client, home, django_assert_num_queries
):
    def add_stop(number):
        factories.make_stop(
            f"ort-{number}",
            venue=factories.make_venue(f"Ort {number}"),
            exhibition_set=factories.make_set(f"Satz {number}"),
        )

    url = reverse("wagtailsnippets_exhibition_tourstop:list")
    add_stop(1)
    editor_client.get(url)
    with CaptureQueriesContext(connection) as queries:
        editor_client.get(url)
    add_stop(2)
    add_stop(3)
    with django_assert_num_queries(len(queries)):
        editor_client.get(url)
