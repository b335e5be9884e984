"""How long who asked is known, and that nothing is left of it then."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import models
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from core.models import OutgoingMail
from exhibition.domain import request_retention
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import (
    ExhibitionRequest,
    RequestDraft,
    RequestMessage,
    RequestNote,
    RequestOffer,
    RequestPaper,
    RequestStep,
    TourStop,
)
from tests.exhibition.planner.tables import make_request, make_stop

pytestmark = pytest.mark.django_db
R = RequestState
LONG_AGO = date(2020, 1, 1)
SECRET = "Klara Geheim"
# What is no text of somebody: choices, numbers, places, keys.
PLAIN = {
    "number",
    "state",
    "language",
    "kind",
    "legal_form",
    "postcode",
    "town",
    "duration",
    "transport",
    "insurance",
    "heard_from",
    "decline_reason",
}


def texts():
    """Every field of a request in which somebody can be named."""
    fields = ExhibitionRequest._meta.get_fields()
    found = {f.name for f in fields if isinstance(f, models.CharField | models.TextField)}
    return found - PLAIN


def aged(number, state, months, *, begin=LONG_AGO, **values):
    request = make_request(number, state=state, begin=begin, confirmed_at=timezone.now(), **values)
    at = timezone.now() - timedelta(days=31 * months)
    ExhibitionRequest.objects.filter(pk=request.pk).update(received_at=at)
    RequestStep.objects.create(request=request, state=state, at=at, note=SECRET)
    request.refresh_from_db()
    return request


def test_every_text_of_a_request_is_on_the_list():
    assert texts() == set(request_retention.PERSONAL_FIELDS)


@pytest.mark.parametrize(
    ("state", "months", "is_anonymous"),
    [
        (R.DECLINED, 11, False),
        (R.DECLINED, 13, True),
        (R.WITHDRAWN, 13, True),
        (R.EXPIRED, 13, True),
        (R.IN_REVIEW, 13, True),
        (R.ACCEPTED, 13, False),
        (R.ACCEPTED, 38, True),
    ],
)
def test_old_requests_become_anonymous(state, months, is_anonymous):
    request = aged(1, state, months)
    done = request_retention.purge()
    request.refresh_from_db()
    assert (request.email == "") is is_anonymous
    assert done.anonymous == is_anonymous
    assert request.town == "Pirna"
    assert request_retention.purge().anonymous == 0


@pytest.mark.parametrize(("months", "is_anonymous"), [(35, False), (38, True)])
def test_one_with_a_stop_is_kept_for_three_years_after_the_return(months, is_anonymous):
    back = timezone.localdate() - timedelta(days=31 * months)
    stop = make_stop(opens=back - timedelta(days=60), days=30, back_in_depot=back)
    request = aged(1, R.CLOSED, 60, stop=stop)
    assert request_retention.purge().anonymous == is_anonymous
    request.refresh_from_db()
    assert request.stop == stop


def test_a_request_for_a_time_to_come_is_kept():
    aged(1, R.OFFERED, 20, begin=timezone.localdate() + timedelta(days=90))
    assert request_retention.purge().anonymous == 0


def full(number=1, months=13):
    request = aged(number, R.DECLINED, months)
    for name in texts():
        setattr(request, name, "klara@example.org" if "email" in name else SECRET)
    request.save()
    request.rooms.create(name=SECRET)
    RequestNote.objects.create(request=request, text=SECRET)
    RequestMessage.objects.create(request=request, text=SECRET, is_from_house=True)
    paper = RequestPaper(request=request, kind="logo", sha256="0" * 64, size=3)
    paper.file.save("x.pdf", ContentFile(b"abc"))
    paper.save()
    stop = make_stop(f"frei-{number}", state=StopState.DRAFT)
    RequestOffer.objects.create(request=request, stop=stop, state=OfferState.DECLINED)
    for recipient in ("klara@example.org", "andere@example.org"):
        for subject in (f"Anfrage {request.number}", "Anfrage 1999-001"):
            OutgoingMail.objects.create(recipient=recipient, subject=subject, body="x")
    return request, paper


def test_nothing_of_who_asked_is_left(django_capture_on_commit_callbacks):
    request, paper = full()
    storage, name = paper.file.storage, paper.file.name
    log(request, "wagtail.edit")
    OutgoingMail.objects.create(
        recipient="klara@example.org", subject=f"Anfrage {request.number}0", body="x"
    )
    assert storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        request_retention.purge()
    request.refresh_from_db()
    assert not any(getattr(request, name) for name in texts())
    assert not storage.exists(name)
    for related in (request.rooms, request.messages, request.papers, request.our_notes):
        assert not related.exists()
    assert [step.note for step in request.steps.all()] == [""]
    assert not TourStop.objects.exists()  # the draft named the house
    assert OutgoingMail.objects.count() == 4  # other mails to the same address stay
    assert SECRET not in ModelLogEntry.objects.get().label


def test_what_nobody_confirmed_is_deleted_after_30_days():
    now = timezone.now()
    for number, days in ((1, 6), (2, 29), (3, 31)):
        request = make_request(number, state=R.RECEIVED)
        received = now - timedelta(days=days)
        ExhibitionRequest.objects.filter(pk=request.pk).update(received_at=received)
        request.steps.create(state=R.RECEIVED, at=received)
    done = request_retention.purge()
    assert (done.expired, done.unconfirmed, done.anonymous) == (2, 1, 0)
    left = ExhibitionRequest.objects.order_by("number").values_list("state", flat=True)
    assert list(left) == [R.RECEIVED, R.EXPIRED]


def test_the_command_says_in_numbers_what_it_did():
    full()
    RequestDraft.objects.create(
        key="8f1b2c3d-0000-4000-8000-000000000000", secret_hash="x", email="a@example.org"
    )
    RequestDraft.objects.update(saved_at=timezone.now() - timedelta(days=31))
    said = StringIO()
    call_command("purge_expired", stdout=said)
    assert (
        "1 requests made anonymous, 0 expired, 0 unconfirmed ones deleted, 1 drafts deleted,"
        " 0 papers about people deleted." in said.getvalue()
    )
    assert "0 houses reminded." in said.getvalue()
