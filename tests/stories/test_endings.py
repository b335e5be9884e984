"""What ends soon is found by its dates, exactly as if one looked at every single day."""

from datetime import datetime, time, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.domain.consent import granted_materials
from stories.domain.endings import by_person_and_day, endings
from stories.enums import Channel, LegalBasis, Material
from stories.models import Consent, ConsentWithdrawal, Person
from tests import factories
from tests.stories.test_consent_twin import EXAMPLES, scope

WINDOW = 6  # days
AT = timezone.make_aware(datetime(2027, 12, 29, 15))
CHANNELS = [Channel.WEB, Channel.PRINT]
MATERIALS = [Material.TEXT, Material.PHOTO]


def midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))


def day(offset):
    return timezone.localdate(AT) + timedelta(days=offset)


def day_by_day(person):
    """The slow definition: go from midnight to midnight and see what is gone for the first time."""
    found = set()
    for channel in Channel:
        shown = granted_materials(person, channel, AT)
        for offset in range(WINDOW + 1):
            left = granted_materials(person, channel, midnight(day(offset + 1)))
            found |= {(channel, material, day(offset)) for material in shown - left}
            shown &= left
    return found


offsets = st.integers(-WINDOW - 2, WINDOW + 2)
scopes = st.fixed_dictionaries(
    {
        "channels": st.sets(st.sampled_from(CHANNELS), min_size=1),
        "materials": st.sets(st.sampled_from(MATERIALS), min_size=1),
    }
)
grants = st.fixed_dictionaries(
    {
        "scope": scopes,
        "valid_from": st.integers(-9, 3),
        "valid_until": st.none() | offsets,
        "recorded": st.integers(-9, 1),
        "by_guardian": st.booleans(),
        "legal_basis": st.sampled_from([LegalBasis.CONSENT, *LegalBasis]),
        "replaces_previous": st.booleans(),
    }
)
hours = st.sampled_from([0, 9, 15, 23])
withdrawals = st.fixed_dictionaries({"scope": scopes, "day": offsets, "hour": hours})


def save_history(person, rows, taken_back):
    previous = None
    for row in rows:
        until = row["valid_until"]
        previous = Consent.objects.create(
            person=person,
            valid_from=day(row["valid_from"]),
            valid_until=None if until is None else day(until),
            recorded_at=AT + timedelta(days=row["recorded"]),
            by_guardian=row["by_guardian"],
            minor_agrees=True,
            legal_basis=row["legal_basis"],
            replaces=previous if row["replaces_previous"] else None,
            **scope(row["scope"]),
        )
    for row in taken_back:
        moment = midnight(day(row["day"])) + timedelta(hours=row["hour"])
        ConsentWithdrawal.objects.create(person=person, withdrawn_at=moment, **scope(row["scope"]))


@pytest.mark.django_db
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    year_of_birth=st.none() | st.integers(2008, 2011),
    rows=st.lists(grants, min_size=1, max_size=3),
    taken_back=st.lists(withdrawals, max_size=2),
)
def test_the_dates_find_what_every_single_day_would(home, year_of_birth, rows, taken_back):
    with transaction.atomic():
        person = factories.make_person(year_of_birth=year_of_birth)
        save_history(person, rows, taken_back)
        found = {
            (ending.channel, material, ending.last_day)
            for ending in endings(days=WINDOW, at=AT)
            for material in ending.materials
        }
        assert found == day_by_day(Person.objects.get(pk=person.pk))
        transaction.set_rollback(True)


def test_the_last_day_itself_is_in_and_the_one_before_the_window_is_not(home):
    person = factories.make_person()
    factories.make_consent(person, valid_until=day(30))
    assert endings(days=29, at=AT) == []
    assert {ending.last_day for ending in endings(days=30, at=AT)} == {day(30)}
    assert endings(days=90, at=midnight(day(31))) == []


def test_all_channels_are_watched_and_stand_together(home):
    person = factories.make_person()
    factories.make_consent(person, valid_until=day(5))
    (together,) = by_person_and_day(endings(at=AT))
    assert together.channels == tuple(Channel)
    assert together.days_left(AT) == 5
    assert not together.comes_of_age


def test_parts_that_end_on_different_days_are_told_apart(home):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.WEB], valid_until=day(5))
    factories.make_consent(person, channels=[Channel.KIOSK], valid_until=day(50))
    first, second = by_person_and_day(endings(at=AT))
    assert (first.channels, first.last_day) == ((Channel.WEB,), day(5))
    assert (second.channels, second.last_day) == ((Channel.KIOSK,), day(50))


def test_a_consent_that_takes_over_without_a_gap_is_no_ending(home):
    person = factories.make_person()
    factories.make_consent(person, valid_until=day(5))
    factories.make_consent(person, valid_from=day(6))
    assert endings(at=AT) == []


def test_a_gap_of_one_day_is_an_ending(home):
    person = factories.make_person()
    factories.make_consent(person, valid_until=day(5))
    factories.make_consent(person, valid_from=day(7))
    assert {ending.last_day for ending in endings(at=AT)} == {day(5)}


def test_who_comes_of_age_is_to_be_asked_anew(home):
    person = factories.make_person(year_of_birth=2009)
    factories.make_consent(person, by_guardian=True, minor_agrees=True)
    (ending,) = by_person_and_day(endings(at=timezone.make_aware(datetime(2026, 11, 1))))
    assert ending.comes_of_age
    assert f"{ending.last_day:%d.%m.%Y}" == "31.12.2026"


def test_a_withdrawal_that_is_dated_ahead_is_an_ending(home):
    person = factories.make_person()
    factories.make_consent(person)
    scope_of_all = {f"channel_{channel.value}": True for channel in Channel}
    scope_of_all |= {f"material_{material.value}": True for material in Material}
    person.withdrawals.create(withdrawn_at=AT + timedelta(days=3), **scope_of_all)
    assert {ending.last_day for ending in endings(at=AT)} == {day(3)}


def test_the_number_of_queries_does_not_grow_with_the_people(home):
    counts = []
    for people in (1, 3):
        for _number in range(people):
            factories.make_consent(factories.make_person(), valid_until=day(3))
        with CaptureQueriesContext(connection) as queries:
            assert endings(at=AT)
        counts.append(len(queries))
    assert counts == [3, 3]
