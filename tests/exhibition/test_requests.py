import re
import uuid
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError
from django.utils import timezone

from core import outbox
from core.models import District, OutgoingMail
from exhibition.domain import request_mails, request_submission, requests
from exhibition.enums import Availability, RequestState
from exhibition.models import ExhibitionRequest, RequestStep
from tests import factories

pytestmark = pytest.mark.django_db
R = RequestState
MAY = date(2027, 5, 1)


def submit(key=None, **values):
    entries = {
        "house": "Stadtbibliothek",
        "kind": "library",
        "street": "Musterstraße 1",
        "postcode": "02625",
        "town": "Bautzen",
        "district": District.objects.get(ags="14625"),
        "wished_begin": MAY,
        "duration": "four_weeks",
        "contact_name": "Muster",
        "email": "haus@example.org",
        **values,
    }
    return requests.submit(key=key or uuid.uuid4(), entries=entries, language="de")


def test_numbers_follow_one_another_and_do_not_stop_at_999():
    year = timezone.localdate().year
    assert submit().number == f"{year}-001"
    assert submit().number == f"{year}-002"
    ExhibitionRequest.objects.filter(number=f"{year}-002").update(number=f"{year}-1000")
    assert submit().number == f"{year}-1001"
    assert requests.next_number(year + 1) == f"{year + 1}-001"


def test_a_number_that_somebody_was_quicker_to_take_is_tried_again(monkeypatch):
    taken = submit().number
    numbers = iter([taken, taken, "2026-555"])
    monkeypatch.setattr(request_submission, "next_number", lambda _year: next(numbers))
    assert submit().number == "2026-555"


def test_no_number_at_all_is_said_and_nothing_is_half_saved(monkeypatch):
    taken = submit().number
    monkeypatch.setattr(request_submission, "next_number", lambda _year: taken)
    with pytest.raises(IntegrityError):
        submit()
    assert ExhibitionRequest.objects.count() == RequestStep.objects.count() == 1
    assert OutgoingMail.objects.count() == 1


def test_the_same_key_is_the_same_request_and_posts_nothing_again():
    key = uuid.uuid4()
    assert submit(key) == submit(key)
    assert OutgoingMail.objects.count() == 1


def test_a_mail_server_that_is_down_loses_nothing(monkeypatch):
    from django.core.mail.backends import locmem

    send = locmem.EmailBackend.send_messages
    monkeypatch.setattr(
        locmem.EmailBackend, "send_messages", lambda *_args: (_ for _ in ()).throw(OSError("down"))
    )
    request = submit()
    requests.confirm(request)
    assert outbox.send_waiting().is_reachable is False
    assert ExhibitionRequest.objects.get() == request
    assert OutgoingMail.objects.filter(sent_at=None).count() == 3
    monkeypatch.setattr(locmem.EmailBackend, "send_messages", send)
    OutgoingMail.objects.update(not_before=timezone.now())
    outbox.send_waiting()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "ausstellung@example.org",
        "haus@example.org",
        "haus@example.org",
    ]


def test_the_receipt_repeats_nothing_that_was_typed():
    submit(contact_name="http://boese.example", house="Böses Haus")
    receipt = OutgoingMail.objects.get(recipient="haus@example.org")
    assert "boese" not in receipt.body
    assert "Böses" not in receipt.body
    assert re.search(r"/anfrage/\S+/", receipt.body)


def test_nobody_is_bothered_before_somebody_confirms():
    request = submit()
    assert [mail.recipient for mail in OutgoingMail.objects.all()] == ["haus@example.org"]
    assert requests.confirm(request)
    assert (request.state, request.confirmed_at is None) == (R.CONFIRMED, False)
    sent = list(OutgoingMail.objects.order_by("pk").values_list("recipient", flat=True))
    assert sent == ["haus@example.org", "haus@example.org", "ausstellung@example.org"]
    assert requests.confirm(request)  # a second click
    assert OutgoingMail.objects.count() == 3
    assert [step.state for step in request.steps.all()] == [R.RECEIVED, R.CONFIRMED]


@pytest.mark.parametrize(("days", "is_expired"), [(6, False), (8, True)])
def test_what_nobody_confirms_expires_after_a_week_and_cannot_be_confirmed(days, is_expired):
    request = submit()
    assert request_submission.expire(timezone.now() + timedelta(days=days)) == is_expired
    assert requests.confirm(request) is not is_expired
    assert request.state == (R.EXPIRED if is_expired else R.CONFIRMED)
    assert OutgoingMail.objects.exclude(recipient="haus@example.org").exists() is not is_expired


def test_a_step_tells_nobody_but_what_a_colleague_confirmed(editor):
    request = submit(house="Stadt")
    requests.confirm(request)
    OutgoingMail.objects.all().delete()
    requests.change_state(request, R.IN_REVIEW, by=editor, note="Kenne das Haus.")
    assert not OutgoingMail.objects.exists()
    step = request.steps.last()
    assert (step.state, step.by, step.note) == (R.IN_REVIEW, editor, "Kenne das Haus.")
    subject, body = request_mails.draft_mail(request, R.DECLINED)
    assert request.number in subject
    assert request.state == R.IN_REVIEW
    requests.change_state(request, R.DECLINED, by=editor, reason="room", mail=body + "Gruß")
    assert request.decline_reason == "room"
    posted = OutgoingMail.objects.get()
    assert (posted.recipient, posted.subject) == ("haus@example.org", subject)
    assert posted.body.endswith("Gruß")


def test_the_notice_holds_no_personal_data():
    requests.confirm(submit(contact_name="Klara Muster"))
    notice = OutgoingMail.objects.exclude(recipient="haus@example.org").get()
    assert "Klara" not in notice.body
    assert "haus@example.org" not in notice.body


# Is there room? --------------------------------------------------------------------


def test_a_month_without_any_set_is_unknown():
    assert requests.availability(MAY) == Availability.UNKNOWN


def test_a_month_is_free_while_one_set_is():
    taken = factories.make_set()
    factories.make_set("Satz B")
    factories.make_stop(opens=MAY, days=30, exhibition_set=taken)
    assert requests.availability(MAY) == Availability.FREE


@pytest.mark.parametrize(
    ("days", "expected"), [(16, Availability.NEARLY_FREE), (17, Availability.TAKEN)]
)
def test_two_weeks_in_a_row_are_the_least(days, expected):
    factories.make_stop(opens=MAY, days=days, exhibition_set=factories.make_set())
    assert requests.availability(MAY) == expected


def test_a_hold_that_has_run_out_takes_no_room():
    yesterday = timezone.localdate() - timedelta(days=1)
    held = {"state": "on_hold", "exhibition_set": factories.make_set()}
    stop = factories.make_stop(opens=MAY, hold_until=yesterday, **held)
    assert requests.availability(MAY) == Availability.FREE
    type(stop).objects.update(hold_until=timezone.localdate())
    assert requests.availability(MAY) == Availability.TAKEN


def test_a_draft_takes_no_room():
    factories.make_stop(opens=MAY, state="draft", exhibition_set=factories.make_set())
    assert requests.availability(MAY) == Availability.FREE
