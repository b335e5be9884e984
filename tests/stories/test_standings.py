"""How the consent of a person stands: its state, where, until when, with which evidence."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from stories.domain.consent import granted_materials
from stories.domain.standings import standings
from stories.enums import Channel, LegalBasis
from stories.enums.desk import ConsentState
from stories.models import Consent
from tests import factories

pytestmark = pytest.mark.django_db
WEB, PRESS = Channel.WEB, Channel.PRESS


@pytest.fixture
def person():
    return factories.make_person()


@pytest.fixture
def today():
    return timezone.localdate()


def only(person):
    (found,) = standings(person)
    return found


def test_nobody_asked_is_missing(person):
    found = only(person)
    assert (found.state, found.channels, found.has_evidence) == (ConsentState.MISSING, (), False)


def test_valid_without_an_end_has_no_day(person):
    factories.make_consent(person)
    found = only(person)
    assert (found.state, found.day) == (ConsentState.VALID, None)
    assert found.channels == tuple(Channel)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, ConsentState.ENDED),
        (0, ConsentState.ENDING),
        (90, ConsentState.ENDING),
        (91, ConsentState.VALID),
    ],
)
def test_the_last_day_decides(person, today, days, state):
    factories.make_consent(person, valid_until=today + timedelta(days=days))
    found = only(person)
    assert (found.state, found.day) == (state, today + timedelta(days=days))


def test_what_begins_later_does_not_hold_yet(person, today):
    begin = today + timedelta(days=5)
    factories.make_consent(person, valid_from=begin)
    assert (only(person).state, only(person).day) == (ConsentState.NOT_YET, begin)


def test_what_was_withdrawn_is_withdrawn_and_says_when(person, today):
    factories.make_consent(person, valid_until=today - timedelta(days=9))
    factories.withdraw_everything(person)
    assert (only(person).state, only(person).day) == (ConsentState.WITHDRAWN, today)


def test_asked_anew_after_a_withdrawal_it_holds_again(person):
    factories.make_consent(person)
    factories.withdraw_everything(person)
    factories.make_consent(person, recorded_at=timezone.now() + timedelta(seconds=1))
    assert only(person).state == ConsentState.VALID


def test_channels_that_stand_differently_are_rows_of_their_own(person, today):
    factories.make_consent(person, channels=[WEB])
    factories.make_consent(person, channels=[PRESS], valid_until=today - timedelta(days=1))
    found = {row.state: row.channels for row in standings(person)}
    assert found == {ConsentState.VALID: (WEB,), ConsentState.ENDED: (PRESS,)}


def test_a_corrected_row_does_not_count(person, today):
    wrong = factories.make_consent(person, channels=[PRESS])
    factories.make_consent(person, channels=[WEB], replaces=wrong)
    assert only(person).channels == (WEB,)


def test_what_a_guardian_signed_ends_before_the_birthday_year(person):
    person.year_of_birth = 2010
    person.save()
    factories.make_consent(person, by_guardian=True, minor_agrees=True)
    at = timezone.make_aware(datetime(2028, 6, 1, 12))
    (found,) = standings(person, at)
    assert (found.state, found.day) == (ConsentState.ENDED, date(2027, 12, 31))


def test_a_minor_who_signed_alone_has_no_consent(person, today):
    person.year_of_birth = today.year - 15
    person.save()
    factories.make_consent(person, valid_from=today)
    assert only(person).state == ConsentState.MISSING


def test_evidence_is_the_paper_or_without_consent_the_occasion(person):
    row = factories.make_consent(person)
    assert not only(person).has_evidence
    Consent.objects.filter(pk=row.pk).update(document="consents/blatt.pdf")
    person.refresh_from_db()
    assert only(person).has_evidence
    official = factories.make_person("Amt")
    values = {"legal_basis": LegalBasis.PUBLIC_OFFICE, "occasion": "Rede im Rathaus"}
    factories.make_consent(official, **values)
    assert only(official).has_evidence


def test_valid_is_exactly_what_the_rule_grants(person, today):
    factories.make_consent(person, channels=[WEB], valid_until=today - timedelta(days=1))
    factories.make_consent(person, channels=[PRESS])
    for row in standings(person):
        is_valid = row.state in (ConsentState.VALID, ConsentState.ENDING)
        for channel in row.channels:
            assert bool(granted_materials(person, channel)) == is_valid
