"""The page of a request: all of it for who may change it, no contacts for who only reads."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import request_desk
from exhibition.models import RequestMessage, RequestNote, RequestRoom
from tests.exhibition.request_rows import make_colleague, make_request

pytestmark = pytest.mark.django_db


def page_of(client, request) -> str:
    response = client.get(f"/admin/anfragen/inspect/{request.pk}/")
    assert response.status_code == 200
    return response.content.decode()


def post(client, request, what: str, **values):
    return client.post(f"/admin/anfragen/{request.pk}/{what}/", values)


@pytest.fixture
def reader(client, django_user_model):
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    return client


def fill(request, by=None):
    RequestRoom.objects.create(
        request=request, name="Foyer", wall_metres="12.5", floor_space=60, has_power=True
    )
    RequestNote.objects.create(request=request, text="Die Leiterin ist nett.", made_by=by)
    RequestMessage.objects.create(request=request, is_from_house=True, text="Wann kommen Sie?")
    subject = f"Neues zu Ihrer Anfrage {request.number}"
    OutgoingMail.objects.create(recipient=request.email, subject=subject, body="Guten Tag")


def test_the_page_shows_all_that_was_entered_and_all_that_happened(editor_client, editor):
    request = make_request(1, message="Wir haben hohe Räume.", languages=["de", "uk"])
    fill(request, editor)
    page = page_of(editor_client, request)
    expected = ["2026-001", "Haus 1", "haus1@example.org", "03591 12345", "Wir haben hohe Räume."]
    expected += ["Foyer", "12,5 m Wand, 60 m² Fläche, Strom", "Українська", "Mai 2027"]
    expected += ["Die Leiterin ist nett.", "Wann kommen Sie?", "Neues zu Ihrer Anfrage", "wartet"]
    expected += ["wird geprüft", "redaktion"]
    for shown in expected:
        assert shown in page, shown


def test_who_only_reads_sees_no_contacts_no_messages_and_no_buttons(reader):
    request = make_request(1, message="Fragen Sie nach mir.")
    fill(request)
    page = page_of(reader, request)
    assert "Foyer" in page
    assert "Die Leiterin ist nett." in page
    for hidden in (
        "Klara",
        "haus1@example.org",
        "03591",
        "Wann kommen Sie?",
        "Guten Tag",
        "nach mir",
    ):
        assert hidden not in page
    assert "<form action" not in page
    assert "/schritt/" not in page


@pytest.mark.parametrize("what", ["notiz", "nachricht", "naechstes", "schritt/declined"])
def test_who_only_reads_changes_nothing(reader, what):
    request = make_request(1)
    assert post(reader, request, what, text="x", note="x", reason="other").status_code == 302
    assert reader.get(f"/admin/anfragen/{request.pk}/schritt/declined/").status_code == 302
    request.refresh_from_db()
    assert request.state == "in_review"
    assert not RequestNote.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_a_stranger_sees_nothing(client, django_user_model):
    request = make_request(1)
    client.force_login(make_colleague(django_user_model, "fremd"))
    assert client.get(f"/admin/anfragen/inspect/{request.pk}/").status_code == 302


def test_a_note_is_kept_with_its_author_and_tells_nobody(editor_client, editor):
    request = make_request(1)
    assert post(editor_client, request, "notiz", text="angerufen").status_code == 302
    note = request.our_notes.get()
    assert (note.text, note.made_by) == ("angerufen", editor)
    assert not OutgoingMail.objects.exists()


def test_a_note_without_words_is_told_at_its_field(editor_client):
    request = make_request(1)
    response = post(editor_client, request, "notiz", text=" ")
    assert response.status_code == 422
    assert "noch nicht gespeichert" in response.content.decode()
    assert not RequestNote.objects.exists()


def test_a_message_stands_on_the_page_of_the_house_and_goes_by_mail(editor_client, editor):
    request = make_request(1, language="en")
    assert post(editor_client, request, "nachricht", text="Passt der 3. Mai?").status_code == 302
    message = request.messages.get()
    assert (message.is_from_house, message.sent_by) == (False, editor)
    mail = OutgoingMail.objects.get()
    assert mail.recipient == "haus1@example.org"
    assert "Passt der 3. Mai?" in mail.body
    assert "/anfrage/" in mail.body


def test_nobody_is_written_to_once_a_request_is_anonymous(editor_client):
    request = make_request(1, email="")
    page = editor_client.post(
        f"/admin/anfragen/{request.pk}/nachricht/", {"text": "Hallo"}, follow=True
    )
    assert "niemanden mehr zum Schreiben" in page.content.decode()
    assert not RequestMessage.objects.exists()


def test_who_cares_and_what_is_next_are_kept(editor_client, editor):
    request, day = make_request(1), timezone.localdate() + timedelta(days=3)
    values = {"assigned_to": editor.pk, "next_step": "Raum ansehen", "due_on": day.isoformat()}
    assert post(editor_client, request, "naechstes", **values).status_code == 302
    request.refresh_from_db()
    assert (request.assigned_to, request.next_step, request.due_on) == (
        editor,
        "Raum ansehen",
        day,
    )


def test_what_a_colleague_has_entered_meanwhile_is_not_overwritten(editor_client):
    request = make_request(1)
    seen = request_desk.plan_of(request)
    request.next_step = "Anna ruft an"
    request.save()
    page = editor_client.post(
        f"/admin/anfragen/{request.pk}/naechstes/", {"next_step": "x", "seen": seen}, follow=True
    )
    assert "jemand anderes" in page.content.decode()
    request.refresh_from_db()
    assert request.next_step == "Anna ruft an"


def test_only_who_may_change_requests_is_offered_as_a_colleague(editor_client, django_user_model):
    request = make_request(1)
    make_colleague(django_user_model, "anna", "change_exhibitionrequest")
    stranger = make_colleague(django_user_model, "bert")
    page = page_of(editor_client, request)
    assert "anna" in page
    assert "bert" not in page
    assert post(editor_client, request, "naechstes", assigned_to=stranger.pk).status_code == 422


def test_who_else_wants_the_same_weeks_stands_before_the_buttons(editor_client):
    request = make_request(1)
    make_request(2, house="Rathaus Pirna", alternative_begin=request.wished_begin)
    make_request(3, house="Schule Zwickau", state="declined")
    page = page_of(editor_client, request)
    assert page.index("Rathaus Pirna") < page.index("Wie geht es weiter?")
    assert "Schule Zwickau" not in page


def test_the_page_takes_as_many_queries_with_three_as_with_one(editor_client, editor):
    request = make_request(1)
    make_request(2)
    fill(request, editor)
    page_of(editor_client, request)
    with CaptureQueriesContext(connection) as with_one:
        page_of(editor_client, request)
    for number in (3, 4):
        make_request(number, assigned_to=editor)
        fill(request, editor)
    with CaptureQueriesContext(connection) as with_three:
        page_of(editor_client, request)
    assert len(with_three) == len(with_one)


def test_what_the_house_typed_can_be_put_right(editor_client):
    request = make_request(1)
    address = f"/admin/anfragen/edit/{request.pk}/"
    page = editor_client.get(address).content.decode()
    assert "haus1@example.org" in page
    assert 'name="state"' not in page
