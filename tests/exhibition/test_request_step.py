"""A request goes on: seen before it is sent, sent only when ticked."""

import pytest

from core.models import OutgoingMail
from exhibition.domain import request_desk, request_mails, requests
from exhibition.enums import RequestState, StopState
from exhibition.models import ExhibitionRequest, TourStop
from tests import factories
from tests.exhibition.request_rows import make_request

pytestmark = pytest.mark.django_db
R, S = RequestState, StopState


def address(request, state: str) -> str:
    return f"/admin/anfragen/{request.pk}/schritt/{state}/"


def test_the_mail_is_shown_in_the_language_of_the_request(editor_client):
    request = make_request(1, language="ar", state="confirmed")
    page = editor_client.get(address(request, "in_review")).content.decode()
    draft = request_mails.draft_mail(request, R.IN_REVIEW)[1]
    assert draft.split("\n")[0] in page
    assert 'lang="ar"' in page
    assert "العربية" in page
    assert "checked" not in page.split('name="send"')[1].split(">")[0]
    assert not OutgoingMail.objects.exists()


def test_without_a_tick_nothing_is_sent(editor_client, editor):
    request = make_request(1, state="confirmed")
    values = {"note": "am Telefon", "subject": "Hallo", "body": "Guten Tag"}
    assert editor_client.post(address(request, "in_review"), values).status_code == 302
    request.refresh_from_db()
    step = request.steps.last()
    assert (request.state, step.state, step.note) == ("in_review", "in_review", "am Telefon")
    assert step.by == editor
    assert not OutgoingMail.objects.exists()


def test_with_a_tick_the_mail_goes_as_it_was_changed(editor_client):
    request = make_request(1, state="confirmed")
    values = {
        "send": "on",
        "subject": "Zwei\r\nTermine",
        "body": "Guten Tag,\r\n\r\nhier sind sie.",
    }
    editor_client.post(address(request, "in_review"), values)
    mail = OutgoingMail.objects.get()
    assert (mail.recipient, mail.subject) == ("haus1@example.org", "Zwei Termine (2026-001)")
    assert mail.body == "Guten Tag,\n\nhier sind sie.\n"


def test_an_empty_mail_is_not_sent(editor_client):
    request = make_request(1, state="confirmed")
    values = {"send": "on", "subject": "", "body": " "}
    page = editor_client.post(address(request, "in_review"), values).content.decode()
    assert "Für die Mail fehlt das noch." in page
    request.refresh_from_db()
    assert request.state == "confirmed"


def test_a_way_that_is_closed_is_told_and_nothing_changes(editor_client):
    request = make_request(1, state="withdrawn")
    for response in (
        editor_client.get(address(request, "accepted"), follow=True),
        editor_client.post(address(request, "accepted"), {"note": ""}, follow=True),
    ):
        assert "geht es nicht zu" in response.content.decode()
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert request.steps.count() == 1
    assert editor_client.get(address(request, "unsinn")).status_code == 404


def test_only_permitted_steps_have_a_button(editor_client):
    request = make_request(1)
    page = editor_client.get(f"/admin/anfragen/inspect/{request.pk}/").content.decode()
    for state in RequestState:
        is_open = state in requests.PERMITTED[R.IN_REVIEW] - {R.OFFERED}  # dates are ticked
        assert (f"/schritt/{state.value}/" in page) == is_open, state


@pytest.mark.parametrize(
    ("state", "stop_state", "open_steps"),
    [
        (R.ACCEPTED, S.ON_HOLD, [R.IN_REVIEW, R.AGREEMENT_OUT, R.DECLINED, R.WITHDRAWN]),
        (
            R.AGREEMENT_OUT,
            S.CONTRACT_OUT,
            [R.IN_REVIEW, R.SIGNED, R.DECLINED, R.WITHDRAWN],
        ),
        (R.SIGNED, S.SIGNED, [R.BOOKED]),
        (R.BOOKED, S.SIGNED, []),
        (R.SHOWN, S.CLOSED, []),
        (R.PREPARED, S.CHECKED, [R.SHOWN, R.RETURNED, R.CLOSED]),
        (R.SHOWN, S.TERMINATED, [R.RETURNED, R.CLOSED]),
    ],
)
def test_once_public_the_stop_leads_and_the_request_follows(state, stop_state, open_steps):
    request = ExhibitionRequest(state=state, stop=TourStop(state=stop_state))
    assert request_desk.open_steps(request) == open_steps


def test_a_step_that_belongs_to_the_stop_is_refused_with_a_sentence(editor_client, caplog):
    request = make_request(1, state="booked", stop=factories.make_stop("pirna"))
    for state, said in (("prepared", "Anfrage folgt ihr"), ("in_review", "zuerst die Station")):
        page = editor_client.post(address(request, state), follow=True).content.decode()
        assert said in page
    request.refresh_from_db()
    assert request.state == "booked"
    assert "StateNotPermitted" in caplog.text
    assert not [one for one in ("Haus 1", "haus1@", "Klara") if one in caplog.text]


def test_a_page_of_before_moves_nothing_that_a_colleague_has_moved(editor_client, caplog):
    request = make_request(1, state="accepted")
    values = {"seen": "offered", "send": "on", "subject": "x", "body": "x"}
    page = editor_client.post(address(request, "in_review"), values, follow=True)
    assert "jemand schneller" in page.content.decode()
    request.refresh_from_db()
    assert request.state == "accepted"
    assert not OutgoingMail.objects.exists()
    assert "OutOfDate" in caplog.text


def test_who_declines_says_why_and_it_is_kept(editor_client):
    request = make_request(1)
    page = editor_client.post(address(request, "declined"), {"note": ""}).content.decode()
    assert "Dieses Feld" in page or "muss ausgefüllt" in page
    editor_client.post(address(request, "declined"), {"reason": "room"})
    request.refresh_from_db()
    assert (request.state, request.decline_reason) == ("declined", "room")


def test_the_others_are_named_before_the_button_that_promises(editor_client):
    request = make_request(1, state="offered")
    make_request(2, house="Rathaus Pirna")
    page = editor_client.get(address(request, "accepted")).content.decode()
    assert page.index("Rathaus Pirna") < page.index('<button type="submit"')
    page = editor_client.get(address(request, "declined")).content.decode()
    assert "Rathaus Pirna" not in page


def test_an_anonymous_request_moves_on_and_nobody_is_written_to(editor_client):
    request = make_request(1, email="", state="confirmed")
    values = {"send": "on", "subject": "x", "body": "x"}
    assert "anonym" in editor_client.get(address(request, "in_review")).content.decode()
    editor_client.post(address(request, "in_review"), values)
    request.refresh_from_db()
    assert request.state == "in_review"
    assert not OutgoingMail.objects.exists()
