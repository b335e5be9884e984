"""A device that was put out or replaced may show people until it hears of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kiosk.domain import contact, pairing, programme
from kiosk.models import Kiosk
from stories.domain.withdrawal import withdraw
from stories.models import WithdrawalTask
from tests.kiosk.conftest import paired, story_with_portrait

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(home):
    return story_with_portrait("Rima").appearances.first().person


@pytest.fixture
def old_token(kiosk) -> str:
    """The token of a device that has shown its programme."""
    token = paired(kiosk)
    report(kiosk)
    return token


def report(kiosk):
    kiosk.refresh_from_db()
    contact.report(kiosk, version=programme.build(kiosk)["version"], screen="start", free_bytes=1)


def open_tasks() -> list[str]:
    return list(
        WithdrawalTask.objects.filter(kind="kiosk", done_at=None).values_list("subject", flat=True)
    )


@pytest.mark.parametrize("is_put_out", [True, False])
def test_another_device_in_its_place_answers_for_itself_only(
    kiosk, person, old_token, editor, is_put_out
):
    withdraw(person)
    if is_put_out:
        pairing.revoke(kiosk, by=editor)
    paired(kiosk)
    report(kiosk)
    assert open_tasks() == ["Kiosk 1"]


@pytest.mark.parametrize("is_put_out", [True, False])
def test_a_later_withdrawal_names_it_until_its_lease_is_over(
    kiosk, person, old_token, editor, is_put_out
):
    pairing.revoke(kiosk, by=editor) if is_put_out else paired(kiosk)
    withdraw(person)
    expected = [] if is_put_out else ["Kiosk 1"]
    assert open_tasks() == [*expected, "Kiosk 1 (früheres Gerät)"]


def test_after_its_lease_it_shows_nobody_any_more(kiosk, person, old_token, editor):
    pairing.revoke(kiosk, by=editor)
    Kiosk.objects.update(former_until=timezone.now() - timedelta(minutes=1))
    withdraw(person)
    assert open_tasks() == []


def test_when_it_calls_it_is_told_and_nothing_waits_any_more(ask, kiosk, person, old_token, editor):
    withdraw(person)
    pairing.revoke(kiosk, by=editor)
    assert ask("kiosk_programme", "wrong").status_code == 401
    assert open_tasks() == ["Kiosk 1"]
    assert ask("kiosk_programme", old_token).status_code == 401
    assert open_tasks() == []
    done_by = WithdrawalTask.objects.get(kind="kiosk").done_by
    assert done_by == "Das frühere Gerät hat sich gemeldet und vergisst alles"
    assert Kiosk.objects.get().former_until is None


def test_a_new_device_begins_with_nothing_told(kiosk, old_token):
    paired(kiosk)
    kiosk.refresh_from_db()
    assert (kiosk.reported_at, kiosk.last_contact_at, kiosk.shown_since) == (None, None, None)
