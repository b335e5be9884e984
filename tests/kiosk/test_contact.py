"""What devices tell, and what editors read from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kiosk.domain import contact, pairing, programme
from kiosk.enums import KioskState, Shown
from kiosk.models import Kiosk, Receipt
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import Person
from tests.kiosk.conftest import paired, story_with_portrait

VERSION = "a" * 64


def test_a_receipt_is_kept_and_says_what_the_kiosk_shows(ask, kiosk, token):
    report = {"version": VERSION, "item": "abc", "errors": 2}
    answer = ask("kiosk_receipt", token, method="post", body=report)
    kiosk.refresh_from_db()
    assert answer.status_code == 204
    assert (kiosk.shown_version, kiosk.last_contact_at is not None) == (VERSION, True)
    assert Receipt.objects.values_list("item", "errors").get() == ("abc", 2)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"version": "short"}',
        '{"version": 7}',
        f'{{"version": "{VERSION}", "errors": "many"}}',
        f'{{"version": "{VERSION}", "item": "{"x" * 40_000}"}}',
    ],
)
def test_a_malformed_receipt_is_refused(ask, kiosk, token, body):
    answer = ask("kiosk_receipt", token, method="post", body=body)
    kiosk.refresh_from_db()
    assert answer.status_code == 400
    assert kiosk.shown_version == ""


def test_only_the_latest_receipts_of_a_kiosk_are_kept(kiosk, monkeypatch):
    monkeypatch.setattr(contact, "RECEIPTS_KEPT", 3)
    other = Kiosk.objects.create(name="Anderer")
    contact.report(other, version=VERSION, item="", errors=0)
    for number in range(5):
        contact.report(kiosk, version=VERSION, item=str(number), errors=0)
    assert sorted(kiosk.receipts.values_list("item", flat=True)) == ["2", "3", "4"]
    assert other.receipts.count() == 1


def test_the_state_of_a_kiosk(kiosk, editor):
    assert contact.state_of(kiosk) == KioskState.UNPAIRED
    paired(kiosk)
    kiosk.refresh_from_db()
    assert contact.state_of(kiosk) == KioskState.SILENT
    contact.called(kiosk)
    kiosk.refresh_from_db()
    assert contact.state_of(kiosk) == KioskState.FINE
    assert contact.state_of(kiosk, timezone.now() + timedelta(minutes=21)) == KioskState.SILENT
    pairing.revoke(kiosk, by=editor)
    assert contact.state_of(kiosk) == KioskState.REVOKED


def test_what_a_kiosk_shows_is_measured_by_its_report(kiosk):
    paired(kiosk)
    kiosk.refresh_from_db()
    assert contact.shown_by(kiosk, current_version=VERSION) == Shown.NOTHING
    kiosk.shown_version = VERSION
    assert contact.shown_by(kiosk, current_version=VERSION) == Shown.CURRENT
    assert contact.shown_by(kiosk, current_version="b" * 64) == Shown.OLDER


def kiosk_showing_rima(kiosk) -> Person:
    person = story_with_portrait("Rima").appearances.first().person
    paired(kiosk)
    contact.report(kiosk, version=programme.build(kiosk)["version"], item="", errors=0)
    return person


def test_a_withdrawal_names_the_kiosks_that_still_show_an_older_programme(kiosk):
    person = kiosk_showing_rima(kiosk)
    Kiosk.objects.create(name="nicht gekoppelt")
    tasks = [task for task in withdraw(person) if task.kind == "kiosk"]
    assert [task.subject for task in tasks] == ["Kiosk 1"]


def test_a_withdrawal_for_print_leaves_kiosks_alone(kiosk):
    person = kiosk_showing_rima(kiosk)
    scope = Scope(channels=frozenset({Channel.PRINT}))
    assert [task for task in withdraw(person, scope=scope) if task.kind == "kiosk"] == []
