"""Questions of a house, and how it plans its opening."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from core.models import OutgoingMail
from exhibition.domain import house_messages
from exhibition.enums import RequestState
from exhibition.models import RequestMessage
from tests.exhibition.own_requests import make_asked, make_unconfirmed, path

pytestmark = pytest.mark.django_db
S = RequestState


def ask(client, asked, text="Wie schwer ist eine Tafel?"):
    return client.post(path(asked), {"action": "ask", "text": text})


def opening(**changed):
    day = timezone.localdate() + timedelta(days=100)
    entries = {"day": f"{day:%Y-%m-%d}", "begins": "18:00", "programme": "Reden", "places": "80"}
    return {"action": "opening", "wants_registration": "on"} | entries | changed


def test_a_question_is_kept_and_the_colleagues_hear_that_there_is_one(client, home):
    asked = make_asked()
    answer = ask(client, asked)
    page = client.get(answer.url).content.decode()
    assert "Ihre Nachricht ist angekommen." in page
    assert "Wie schwer ist eine Tafel?" in page
    message = RequestMessage.objects.get()
    assert (message.request, message.is_from_house, message.sent_by) == (asked, True, None)
    mail = OutgoingMail.objects.get()
    assert mail.recipient == "ausstellung@example.org"
    for private in ("Tafel", "Klara", "klara@example.org", "Haus"):
        assert private not in mail.subject + mail.body


def test_a_second_click_is_no_second_question(client, home):
    asked = make_asked()
    ask(client, asked)
    ask(client, asked)
    assert RequestMessage.objects.count() == OutgoingMail.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_an_empty_or_endless_question_is_shown_again(client, home, text):
    answer = ask(client, make_asked(), text)
    assert answer.status_code == 400
    assert "fehlertext" in answer.content.decode()
    assert not RequestMessage.objects.exists()


def test_nobody_asks_without_end(client, home, monkeypatch):
    monkeypatch.setattr(house_messages, "MOST_A_DAY", 2)
    asked, other = make_asked(1), make_asked(2)
    answers = [ask(client, asked, f"Frage {number}").status_code for number in range(3)]
    assert answers == [302, 302, 409]
    assert ask(client, other).status_code == 302


def test_who_has_not_confirmed_asks_nothing(client, home):
    asked = make_unconfirmed()
    assert 'value="ask"' not in client.get(path(asked)).content.decode()
    assert ask(client, asked).status_code == 409
    assert not OutgoingMail.objects.exists()


def test_the_opening_is_told_in_german_for_the_planner_and_not_put_on_the_stop(client, home):
    asked = make_asked(state=S.BOOKED, language="fr")
    assert client.post(path(asked), opening()).status_code == 302
    text = RequestMessage.objects.get().text.splitlines()
    assert text[0].startswith("Eröffnung: ")
    assert text[0].endswith("18:00 Uhr")
    assert text[1:] == ["Anmeldung: ja", "Plätze: 80", "Programm: Reden"]
    assert translation.get_language() == "de"
    assert "Angaben zur Eröffnung" in OutgoingMail.objects.get().subject


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": ""},
        {"day": "bald"},
        {"day": "2020-01-01"},
        {"begins": "25:00"},
        {"begins": ""},
        {"places": "viele"},
        {"places": "0"},
        {"places": "99999"},
        {"programme": "x" * 2001},
    ],
)
def test_what_is_wrong_about_the_opening_is_said_at_its_field(client, home, wrong):
    answer = client.post(path(make_asked(state=S.BOOKED)), opening(**wrong))
    assert answer.status_code == 400
    assert answer.content.decode().count('class="fehlertext"') == 1
    assert not RequestMessage.objects.exists()


@pytest.mark.parametrize("state", [S.RECEIVED, S.OFFERED, S.SHOWN, S.CLOSED, S.WITHDRAWN])
def test_no_opening_is_planned_before_a_date_or_after_it(client, home, state):
    asked = make_asked(state=state)
    assert 'value="opening"' not in client.get(path(asked)).content.decode()
    assert client.post(path(asked), opening()).status_code == 409
    assert not RequestMessage.objects.exists()
