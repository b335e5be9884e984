"""A begun request is kept for whoever wants it, and for nobody else."""

import re
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import request_drafts
from exhibition.models import RequestDraft

pytestmark = pytest.mark.django_db


def keep(**changed):
    values = {
        "key": uuid4(),
        "email": "haus@example.org",
        "language": "de",
        "entries": {"house": "Stadtbibliothek"},
        "step": 2,
        "begun": 1_800_000_000.0,
        "form_address": "https://example.org/de/anfragen/",
    }
    request_drafts.save(**values | changed)
    return re.search(r"/weiter/(\S+)/", OutgoingMail.objects.latest("pk").body).group(1)


def days_later(days):
    return timezone.now() + timedelta(days=days)


def test_the_link_of_the_mail_takes_it_up_again():
    draft = request_drafts.open_draft(keep())
    assert (draft.entries, draft.step) == ({"house": "Stadtbibliothek"}, 2)
    assert draft.begun_at.timestamp() == 1_800_000_000.0
    assert request_drafts.open_draft(keep()) is not None  # a second time too


def test_the_secret_is_kept_as_a_hash():
    secret = keep()
    assert RequestDraft.objects.get().secret_hash == sha256(secret.encode()).hexdigest()


@pytest.mark.parametrize("made_up", ["", "x", "ä", "x" * 43])
def test_another_link_opens_nothing(made_up):
    keep()
    assert request_drafts.open_draft(made_up) is None
    assert request_drafts.open_draft(RequestDraft.objects.get().secret_hash) is None


def test_the_mail_repeats_nothing_that_was_typed():
    keep(entries={"house": "Visit spam.example"})
    assert "spam" not in OutgoingMail.objects.get().body


@pytest.mark.parametrize("step", [2, request_drafts.UNSENT])
def test_it_ends_when_its_mail_says_and_the_mail_with_it(step):
    secret = keep(step=step)
    last_day = int(re.search(r"Link gilt (\d+) Tage", OutgoingMail.objects.get().body).group(1))
    still, over = days_later(last_day - 0.1), days_later(last_day + 0.1)
    assert request_drafts.open_draft(secret, at=still) is not None
    assert request_drafts.open_draft(secret, at=over) is None
    assert request_drafts.purge(at=still) == 0
    assert request_drafts.purge(at=over) == 1
    assert not RequestDraft.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_saved_again_it_has_a_new_link_and_the_old_one_ends():
    key = uuid4()
    first, second = keep(key=key), keep(key=key, entries={"house": "Rathaus"})
    assert request_drafts.open_draft(first) is None
    assert request_drafts.open_draft(second).entries == {"house": "Rathaus"}
    assert OutgoingMail.objects.count() == 1


def test_further_entries_are_kept_only_where_it_was_wished():
    key = uuid4()
    request_drafts.keep_up(key=key, entries={"house": "Rathaus"}, step=3)
    assert not RequestDraft.objects.exists()
    secret = keep(key=key)
    request_drafts.keep_up(key=key, entries={"house": "Rathaus"}, step=3)
    draft = request_drafts.open_draft(secret)
    assert (draft.entries, draft.step) == ({"house": "Rathaus"}, 3)


def test_deleting_one_leaves_the_mail_of_another():
    key = uuid4()
    keep(key=key)
    other = keep()
    request_drafts.delete(key)
    assert OutgoingMail.objects.count() == 1
    assert request_drafts.open_draft(other) is not None
