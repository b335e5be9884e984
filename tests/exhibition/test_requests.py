import re
import uuid
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from core import outbox
from core.models import District, OutgoingMail
from exhibition.domain import requests
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


@pytest.mark.parametrize("before", list(R))
@pytest.mark.parametrize("after", list(R))
def test_a_request_goes_only_where_the_table_says(before, after):
    request = submit()
    ExhibitionRequest.objects.update(state=before)
    if after in requests.PERMITTED[before]:
        requests.change_state(request, after)
        assert request.steps.last().state == after
    else:
        with pytest.raises(requests.StateNotPermitted):
            requests.change_state(request, after)
        assert request.steps.count() == 1
        assert ExhibitionRequest.objects.get().state == before


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
    monkeypatch.setattr(requests, "next_number", lambda _year: next(numbers))
    assert submit().number == "2026-555"


def test_no_number_at_all_is_said_and_nothing_is_half_saved(monkeypatch):
    taken = submit().number
    monkeypatch.setattr(requests, "next_number", lambda _year: taken)
    with pytest.raises(IntegrityError):
        submit()
    assert ExhibitionRequest.objects.count() == RequestStep.objects.count() == 1
    assert OutgoingMail.objects.count() == 2


def test_the_same_key_is_the_same_request_and_posts_nothing_again():
    key = uuid.uuid4()
    assert submit(key) == submit(key)
    assert OutgoingMail.objects.count() == 2


def test_a_mail_server_that_is_down_loses_nothing(monkeypatch):
    from django.core.mail.backends import locmem

    send = locmem.EmailBackend.send_messages
    monkeypatch.setattr(
        locmem.EmailBackend, "send_messages", lambda *_args: (_ for _ in ()).throw(OSError("down"))
    )
    request = submit()
    assert outbox.send_waiting().is_reachable is False
    assert ExhibitionRequest.objects.get() == request
    assert OutgoingMail.objects.filter(sent_at=None).count() == 2
    monkeypatch.setattr(locmem.EmailBackend, "send_messages", send)
    OutgoingMail.objects.update(not_before=timezone.now())
    outbox.send_waiting()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "ausstellung@example.org",
        "haus@example.org",
    ]


def test_the_receipt_repeats_nothing_that_was_typed():
    submit(contact_name="http://boese.example", house="Böses Haus")
    receipt = OutgoingMail.objects.get(recipient="haus@example.org")
    assert "boese" not in receipt.body
    assert "Böses" not in receipt.body
    assert re.search(r"/anfrage/\S+/", receipt.body)


def test_the_notice_holds_no_personal_data():
    submit(contact_name="Klara Muster")
    notice = OutgoingMail.objects.exclude(recipient="haus@example.org").get()
    assert "Klara" not in notice.body
    assert "haus@example.org" not in notice.body


# How long it is kept ---------------------------------------------------------------


def aged(state, months, *, begin=date(2020, 1, 1)):
    request = submit(wished_begin=begin, message="Wir freuen uns.")
    at = timezone.now() - timedelta(days=31 * months)
    ExhibitionRequest.objects.filter(pk=request.pk).update(state=state, received_at=at)
    request.steps.update(state=state, at=at)
    return request


@pytest.mark.parametrize(
    ("state", "months", "is_anonymous"),
    [
        (R.DECLINED, 11, False),
        (R.DECLINED, 13, True),
        (R.WITHDRAWN, 13, True),
        (R.RECEIVED, 13, True),
        (R.ACCEPTED, 13, False),
        (R.ACCEPTED, 37, True),
    ],
)
def test_old_requests_become_anonymous(state, months, is_anonymous):
    request = aged(state, months)
    call_command("purge_expired")
    request.refresh_from_db()
    personal = [getattr(request, name) for name in requests.PERSONAL_FIELDS]
    assert (not any(personal)) is is_anonymous
    assert request.town == "Bautzen"
    assert OutgoingMail.objects.filter(recipient="haus@example.org").exists() is not is_anonymous


def test_a_request_for_a_time_to_come_is_kept():
    request = aged(R.OFFERED, 20, begin=timezone.localdate() + timedelta(days=90))
    call_command("purge_expired")
    request.refresh_from_db()
    assert request.email == "haus@example.org"


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
