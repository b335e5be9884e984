"""What a visitor sees who wants to come to an opening."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.form_drafts import Draft
from core.models import OutgoingMail
from core.registrations import form_page, links
from exhibition.enums import StopState
from exhibition.models import OpeningRegistration, TourStop
from tests import factories
from tests.exhibition.openings import change, come, mails_to, make_opening, register, subjects

pytestmark = pytest.mark.django_db
STOP = "/de/tour/bautzen/"
FORM = f"{STOP}anmelden/"
THANKS = f"{FORM}danke/"
ENTRIES = {"name": "Klara Muster", "email": "klara@example.org", "seats": "2"}


@pytest.fixture
def stop(home):
    return make_opening(places=3)


@pytest.fixture
def patient(monkeypatch):
    """A visitor who takes a minute."""
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))


def send(client, **values):
    return client.post(FORM, {"draft": Draft().pack(), **ENTRIES, **values})


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"takes_registrations": False}, "Eine Anmeldung ist nicht nötig. Kommen Sie einfach."),
        ({"registration_places": 12}, "Noch 12 Plätze"),
        ({"registration_places": 1}, "Noch 1 Platz\n"),
        ({"registration_places": 0}, "Ausgebucht: Sie können auf die Warteliste."),
        ({"registration_until": timezone.now() + timedelta(days=2)}, "Anmeldung bis "),
        ({"registration_until": timezone.now()}, "Die Anmeldung ist zu Ende."),
    ],
)
def test_the_page_of_the_stop_says_whether_one_can_register(stop, client, values, sentence):
    TourStop.objects.update(**values)
    assert sentence in text_of(client.get(STOP))


@pytest.mark.parametrize(
    "values",
    [
        {"state": StopState.TERMINATED},
        {"state": StopState.RELOCATED},
        {"opening_event_at": timezone.now() - timedelta(hours=1)},
    ],
)
def test_the_page_of_what_is_over_or_moved_says_nothing_of_registering(stop, client, values):
    TourStop.objects.update(**values)
    page = text_of(client.get(STOP))
    assert "anmelden/" not in page
    assert "Anmeldung" not in page
    assert client.get(FORM).status_code == 410
    assert client.post(FORM, ENTRIES).status_code == 410


def test_without_a_limit_nothing_is_counted(home, client):
    make_opening(places=None)
    page = text_of(client.get(STOP))
    assert "anmelden/" in page
    assert "Plätze" not in page


@pytest.mark.parametrize("path", [FORM, THANKS])
def test_a_stop_that_is_only_planned_is_not_there(home, client, path):
    make_opening(state=StopState.DRAFT)
    assert client.get(path).status_code == 404
    assert client.post(path, ENTRIES).status_code == 404


def test_readers_of_the_stop_page_get_no_cookie(stop, client):
    assert not client.get(STOP).cookies


def test_somebody_registers_and_is_told_to_look_into_the_letter_box(stop, client, patient):
    response = send(client)
    assert (response.status_code, response.url) == (302, THANKS)
    assert "Schauen Sie in Ihr Postfach." in text_of(client.get(THANKS))
    row = OpeningRegistration.objects.get()
    assert (row.name, row.seats, row.language, row.state) == (
        "Klara Muster",
        2,
        "de",
        "unconfirmed",
    )
    assert subjects() == ["Bitte bestätigen Sie Ihre Anmeldung"]


def test_a_second_click_is_no_second_registration(stop, client, patient):
    draft = re.search(r'name="draft" value="([^"]*)"', text_of(client.get(FORM))).group(1)
    for _click in range(2):
        assert client.post(FORM, {"draft": draft, **ENTRIES}).url == THANKS
    assert OpeningRegistration.objects.count() == OutgoingMail.objects.count() == 1


def test_a_stranger_does_not_learn_that_an_address_is_registered(stop, client, patient):
    fresh = send(client, email="nobody@example.org")
    come(stop)
    known = send(client)
    assert (fresh.status_code, fresh.url) == (known.status_code, known.url)
    assert OpeningRegistration.objects.filter(email="klara@example.org").count() == 1


def test_a_full_opening_offers_the_waiting_list(stop, client, patient):
    come(stop, "juri", seats=3)
    assert "Auf die Warteliste" in text_of(client.get(FORM))
    assert send(client).url == THANKS


def test_what_is_wrong_is_said_at_the_top_and_at_the_field(stop, client, patient):
    response = send(client, name="", email="klara", seats="4")
    page = text_of(response)
    assert response.status_code == 200
    assert 'role="alert"' in page
    for field in ("name", "email", "seats"):
        assert f'href="#id_{field}"' in page
        assert f'id="id_{field}_error"' in page
    assert not OpeningRegistration.objects.exists()


@pytest.mark.parametrize(
    ("values", "status"), [({"homepage": "x"}, 400), ({"draft": "x"}, 400), ({"draft": ""}, 400)]
)
def test_machines_are_refused_and_nothing_is_lost(stop, client, patient, values, status):
    response = send(client, **values)
    assert response.status_code == status
    assert 'value="Klara Muster"' in text_of(response)
    assert not OpeningRegistration.objects.exists()


def test_nobody_fills_in_a_form_in_a_second(stop, client):
    assert send(client).status_code == 400
    assert not OpeningRegistration.objects.exists()


def test_one_connection_registers_ten_times_an_hour(stop, client, patient, monkeypatch):
    monkeypatch.setattr(form_page, "REGISTRATIONS_AN_HOUR", 2)
    for number in range(2):
        assert send(client, email=f"p{number}@example.org").status_code == 302
    assert send(client, email="p3@example.org").status_code == 429


def test_the_form_is_guarded_against_posts_from_elsewhere(stop):
    assert Client(enforce_csrf_checks=True).post(FORM, ENTRIES).status_code == 403


def test_another_language_keeps_what_was_typed(stop, client):
    response = client.post("/en/tour/bautzen/anmelden/", {**ENTRIES, "email": "kla", "stay": "1"})
    page = text_of(response)
    assert '<html lang="en"' in page
    assert 'value="kla"' in page
    assert 'role="alert"' not in page


def test_reading_the_link_changes_nothing_and_a_click_confirms(stop, client):
    path = links.path(register(stop))
    for _time in range(2):
        assert "Bitte bestätigen Sie Ihre Anmeldung." in text_of(client.get(path))
    assert client.post(path, {"action": "confirm"}).status_code == 302
    assert "Sie sind angemeldet." in text_of(client.get(path))


def test_the_link_works_without_cookie_and_stays_to_itself(stop):
    client = Client(enforce_csrf_checks=True)
    path = links.path(register(stop))
    assert client.post(path, {"action": "confirm"}).status_code == 302
    response = client.get(path)
    assert not client.cookies
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "private, no-store"


def test_a_click_cancels_and_lets_somebody_else_in(stop, client):
    path = links.path(come(stop, "juri", seats=3))
    come(stop)
    client.get(path)
    assert OpeningRegistration.objects.get(email="klara@example.org").state == "waiting"
    client.post(path, {"action": "cancel"})
    assert "Sie sind abgemeldet." in text_of(client.get(path))
    assert OpeningRegistration.objects.get(email="klara@example.org").state == "registered"


def test_the_page_shows_nothing_that_was_typed(stop, client):
    page = text_of(client.get(links.path(come(stop, "wortspende"))))
    assert "wortspende" not in page.lower()


@pytest.mark.parametrize("action", ["", "x", "confirm", "delete"])
def test_only_what_the_page_offers_can_be_done(stop, client, action):
    registration = come(stop)
    client.post(links.path(registration), {"action": action})
    registration.refresh_from_db()
    assert registration.state == "registered"


@pytest.mark.parametrize("change_token", [lambda t: t[:-1], lambda t: "x" + t, lambda t: "x"])
def test_a_changed_link_opens_nothing(stop, client, change_token):
    token = links.token(register(stop))
    response = client.get(f"/anmeldung/{change_token(token)}/")
    assert response.status_code == 404
    assert "Dieser Link stimmt nicht." in text_of(response)


def test_links_of_requests_open_no_registration(stop, client):
    from django.core import signing

    token = signing.Signer(salt="exhibition.request.status").sign_object(["opening", 1])
    assert client.get(f"/anmeldung/{token}/").status_code == 404


def test_links_say_kindly_what_has_become_of_it(stop, client):
    registration = register(stop)
    path = links.path(registration)
    OpeningRegistration.objects.update(registered_at=timezone.now() - timedelta(days=3))
    assert "Er war 48 Stunden gültig." in text_of(client.get(path))
    change(stop, state=StopState.CANCELLED)
    assert "findet nicht statt" in text_of(client.get(path))
    change(stop, state=StopState.SIGNED, opening_event_at=timezone.now() - timedelta(hours=1))
    assert "hat schon begonnen" in text_of(client.get(path))
    registration.delete()
    assert client.get(path).status_code == 410


def test_the_page_speaks_the_language_of_the_registration_or_the_one_asked_for(stop, client):
    path = links.path(register(stop, language="en"))
    assert '<html lang="en"' in text_of(client.get(path))
    assert '<html lang="de"' in text_of(client.get(f"{path}?sprache=de"))


def test_nothing_of_the_person_stands_in_a_log(stop, client, caplog):
    registration = register(stop, "wortspende")
    client.get(f"/anmeldung/{links.token(registration)}x/")
    client.post(links.path(registration), {"action": "confirm"})
    assert "wortspende" not in caplog.text
    assert links.token(registration) not in caplog.text


def test_a_stop_without_page_in_a_language_leads_to_the_german_one(stop):
    come(stop, language="hsb")
    assert "/de/tour/bautzen/" in mails_to()[-1].body


def test_stop_and_form_ask_as_often_for_three_as_for_one(stop, client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(STOP)
            client.get(FORM)
        return len(captured)

    come(stop)
    client.get(STOP)
    alone = queries()
    come(stop, "juri")
    come(stop, "nour")
    assert queries() == alone


def test_another_stop_has_its_own_places(stop, client):
    make_opening("pirna", venue=factories.make_venue("Pirna"), places=9)
    come(stop, seats=3)
    assert "Noch 9 Plätze" in text_of(client.get("/de/tour/pirna/"))
