"""What editors do with registrations, and what those who may not do not see."""

from io import BytesIO

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.registrations import desk
from exhibition.enums import StopState
from exhibition.models import OpeningRegistration
from tests.exhibition.openings import (
    change,
    come,
    make_opening,
    opening_kind,
    register,
    states,
    subjects,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def stop(home):
    return make_opening(places=3)


@pytest.fixture
def client_who_may(client, django_user_model):
    """``client_who_may("view")``: signed in, with that permission and the way into the admin."""

    def make(*actions):
        user = django_user_model.objects.create_user("x", "x@example.org", "x")
        names = ["access_admin", *(f"{action}_openingregistration" for action in actions)]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(user)
        return client

    return make


def address(name, stop, *more):
    return reverse(name, args=["opening", stop.pk, *more])


def by_hand(stop, name="Frau Anruf", seats=1):
    entry = desk.Entry(name=name, email="", seats=seats, language="de")
    return desk.add_by_hand(opening_kind(), stop, entry)


def test_the_list_says_how_many_come_and_who(stop, editor_client):
    come(stop, seats=3)
    come(stop, "juri", seats=2)
    register(stop, "nour")
    page = editor_client.get(address("registrations", stop)).content.decode()
    assert "3 von 3 Plätzen, 2 warten, 1 noch nicht bestätigt" in page
    assert page.index("Klara") < page.index("Juri") < page.index("Nour")


def test_the_form_of_the_stop_says_it_too_and_leads_to_the_list(stop, editor_client):
    edit = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    come(stop)
    page = editor_client.get(edit).content.decode()
    assert "1 von 3 Plätzen" in page
    assert address("registrations", stop) in page
    desk.cancel(OpeningRegistration.objects.get())
    OpeningRegistration.objects.all().delete()
    type(stop).objects.update(takes_registrations=False)
    assert address("registrations", stop) not in editor_client.get(edit).content.decode()


def test_somebody_who_called_is_entered_without_mail_address(stop, editor_client):
    add = address("registration_add", stop)
    data = {"name": "Herr Anruf", "email": "", "seats": "3", "language": "de"}
    assert editor_client.post(add, data).status_code == 302
    assert states(stop) == {"Herr Anruf": "REGISTERED"}
    page = editor_client.post(add, data, follow=True).content.decode()
    assert "steht auf der Warteliste" in page
    assert "keine, bitte anrufen" in page


def test_where_nothing_takes_place_nobody_is_entered(stop, editor_client):
    add, everybody = address("registration_add", stop), address("registrations", stop)
    assert add in editor_client.get(everybody).content.decode()
    change(stop, state=StopState.DRAFT)
    assert add not in editor_client.get(everybody).content.decode()
    data = {"name": "Herr Anruf", "email": "", "seats": "3", "language": "de"}
    for ask in (editor_client.get, editor_client.post):
        response = ask(add, data, follow=True)
        assert response.redirect_chain == [(everybody, 302)]
        assert "Niemand kann eingetragen werden" in response.content.decode()
    assert states(stop) == {}


def test_what_is_called_off_while_somebody_types_is_said_too(stop, editor_client, monkeypatch):
    def refuse(*_):
        raise desk.NotOpen

    monkeypatch.setattr(desk, "add_by_hand", refuse)
    data = {"name": "Herr Anruf", "email": "", "seats": "3", "language": "de"}
    page = editor_client.post(address("registration_add", stop), data, follow=True)
    assert "Niemand kann eingetragen werden" in page.content.decode()


def test_an_entry_that_is_wrong_is_said(stop, editor_client):
    page = editor_client.post(address("registration_add", stop), {"name": ""}).content.decode()
    assert "Bitte den Namen eintragen." in page
    assert not OpeningRegistration.objects.exists()


def test_cancelling_asks_first_and_says_who_is_to_be_called(stop, editor_client):
    row = by_hand(stop)
    cancel = address("registration_cancel", stop, row.pk)
    assert "Bitte rufen Sie an." in editor_client.get(cancel).content.decode()
    assert states(stop) == {"Frau Anruf": "REGISTERED"}
    page = editor_client.post(cancel, follow=True).content.decode()
    assert states(stop) == {"Frau Anruf": "CANCELLED"}
    assert "Bitte rufen Sie an." in page


def test_somebody_in_the_line_gets_a_seat_beyond_the_limit(stop, editor_client):
    by_hand(stop, seats=3)
    row = come(stop)
    seat = address("registration_seat", stop, row.pk)
    assert "3 von 3 Plätzen" in editor_client.get(seat).content.decode()
    editor_client.post(seat)
    assert states(stop)["Klara"] == "REGISTERED"
    assert subjects()[-1] == "Ein Platz ist frei geworden"
    assert editor_client.post(seat).status_code == 404


def test_the_list_for_the_door_has_those_who_come_by_name(stop, editor_client):
    for name in ("Paul", "Özlem", "Olaf"):
        by_hand(stop, name)
    by_hand(stop, "Wartende")
    page = editor_client.get(address("registrations_door", stop)).content.decode()
    assert page.index("Olaf") < page.index("Özlem") < page.index("Paul")
    assert "Wartende" not in page


def test_the_file_for_the_door_runs_no_formula(stop, editor_client):
    come(stop, "klara")
    by_hand(stop, '=HYPERLINK("http://evil")', seats=2)
    response = editor_client.get(address("registrations_file", stop))
    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    assert [cell.value for cell in sheet[1]] == ["Name", "Plätze", "gekommen"]
    first = sheet["A2"]
    assert (first.value, first.data_type, first.quotePrefix) == (
        '=HYPERLINK("http://evil")',
        "s",
        True,
    )
    assert [cell.value for cell in sheet[3]] == ["Klara", 1, "☐"]
    assert "@" not in str([[cell.value for cell in row] for row in sheet])


def test_file_names_and_addresses_say_nothing_of_people(stop, editor_client):
    come(stop, "wortspende")
    response = editor_client.get(address("registrations_file", stop))
    assert response.headers["Content-Disposition"].endswith(f'anmeldungen-{stop.pk}.xlsx"')
    assert "no-store" in response.headers["Cache-Control"]


READ = ("registrations", "registrations_door", "registrations_file")


def test_who_may_only_read_changes_nothing(stop, client_who_may):
    row = come(stop, seats=3)
    waiting = come(stop, "juri")
    client = client_who_may("view")
    assert [client.get(address(name, stop)).status_code for name in READ] == [200] * 3
    page = client.get(address("registrations", stop)).content.decode()
    for name, more in (
        ("registration_add", ()),
        ("registration_cancel", (row.pk,)),
        ("registration_seat", (waiting.pk,)),
    ):
        assert address(name, stop, *more) not in page
        assert client.post(address(name, stop, *more)).status_code in (302, 403)
    assert states(stop) == {"Klara": "REGISTERED", "Juri": "WAITING"}


def test_who_may_nothing_sees_nothing(stop, client_who_may):
    come(stop, "wortspende")
    client = client_who_may()
    for name in READ:
        response = client.get(address(name, stop))
        assert response.status_code in (302, 403)
        assert "wortspende" not in response.content.decode().lower()


def test_visitors_are_sent_to_the_sign_in(stop, client):
    for name in READ:
        assert "/admin/login/" in client.get(address(name, stop)).url


def test_an_event_or_kind_that_is_not_there_is_a_404(stop, editor_client):
    other = make_opening("pirna", venue=stop.venue)
    row = come(other)
    assert editor_client.get(f"/admin/anmeldungen/x/{stop.pk}/").status_code == 404
    assert editor_client.get("/admin/anmeldungen/opening/99999/").status_code == 404
    assert editor_client.post(address("registration_cancel", stop, row.pk)).status_code == 404
    assert states(other) == {"Klara": "REGISTERED"}


def test_the_list_asks_as_often_for_three_as_for_one(stop, editor_client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            editor_client.get(address("registrations", stop))
        return len(captured)

    by_hand(stop)
    queries()
    alone = queries()
    by_hand(stop, "Zwei")
    by_hand(stop, "Drei")
    assert queries() == alone


def test_groups_may_be_given_each_permission(home):
    from exhibition.viewsets.opening_registrations import permissions

    assert permissions().count() == 3
