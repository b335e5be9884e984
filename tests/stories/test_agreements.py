"""What is agreed, on which channel and for how long, as the rule sees it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from stories.domain.agreements import agreements, touches
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from tests import factories

TODAY = timezone.localdate()
LAST_YEAR = TODAY - timedelta(days=365)


@pytest.fixture
def person(home):
    return factories.make_person()


def agree(person, channels=(Channel.WEB,), materials=(Material.TEXT,), **values):
    return factories.make_consent(person, channels=channels, materials=materials, **values)


def periods(person) -> list[tuple]:
    return [(found.valid_from, found.valid_until) for found in agreements(person)]


def test_who_agreed_to_nothing_has_no_agreement(person):
    assert agreements(person) == []


def test_channels_and_materials_stand_in_the_order_of_the_lists(person):
    agree(person, [Channel.PRESS, Channel.WEB], [Material.PHOTO, Material.TEXT])
    found = agreements(person)
    assert [one.channel for one in found] == [Channel.WEB, Channel.PRESS]
    assert found[0].materials == (Material.TEXT, Material.PHOTO)


def test_a_part_taken_back_is_left_out(person):
    agree(person, [Channel.WEB, Channel.KIOSK], [Material.TEXT, Material.PHOTO])
    withdraw(person, scope=Scope(frozenset({Channel.WEB}), frozenset({Material.PHOTO})))
    web, kiosk = agreements(person)
    assert web.materials == (Material.TEXT,)
    assert kiosk.materials == (Material.TEXT, Material.PHOTO)


def test_what_has_ended_or_was_corrected_is_left_out(person):
    agree(person, valid_until=TODAY - timedelta(days=1))
    wrong = agree(person, [Channel.KIOSK])
    agree(person, [Channel.PRINT], replaces=wrong)
    assert [one.channel for one in agreements(person)] == [Channel.PRINT]


def test_the_last_day_still_counts(person):
    agree(person, valid_from=LAST_YEAR, valid_until=TODAY)
    assert periods(person) == [(LAST_YEAR, TODAY)]


def test_what_begins_later_is_named_too(person):
    begins = TODAY + timedelta(days=10)
    agree(person, valid_from=begins)
    assert periods(person) == [(begins, None)]


def test_what_is_renewed_without_a_gap_is_one_period(person):
    agree(person, valid_from=LAST_YEAR, valid_until=TODAY)
    agree(person, valid_from=TODAY + timedelta(days=1), valid_until=TODAY + timedelta(days=9))
    assert periods(person) == [(LAST_YEAR, TODAY + timedelta(days=9))]


def test_a_gap_is_no_agreement(person):
    agree(person, valid_from=LAST_YEAR, valid_until=TODAY)
    agree(person, valid_from=TODAY + timedelta(days=2))
    assert periods(person) == [(LAST_YEAR, TODAY), (TODAY + timedelta(days=2), None)]


def test_materials_with_other_periods_stand_apart(person):
    agree(person, materials=[Material.TEXT], valid_from=LAST_YEAR)
    last_day = TODAY + timedelta(days=30)
    agree(person, materials=[Material.PHOTO], valid_from=LAST_YEAR, valid_until=last_day)
    assert {(one.materials, one.valid_until) for one in agreements(person)} == {
        ((Material.TEXT,), None),
        ((Material.PHOTO,), last_day),
    }


def test_the_word_of_a_guardian_ends_before_the_year_of_18(person):
    person.year_of_birth = TODAY.year - 15
    person.save()
    agree(person, by_guardian=True, minor_agrees=True)
    assert agreements(person)[0].valid_until == date(TODAY.year + 2, 12, 31)


def test_what_a_minor_signed_alone_is_no_agreement(person):
    person.year_of_birth = TODAY.year - 15
    person.save()
    agree(person, valid_from=TODAY)
    assert agreements(person) == []


def test_two_queries_however_many_rows(person, django_assert_num_queries):
    for _row in range(3):
        agree(person)
    withdraw(person, scope=Scope(channels=frozenset({Channel.PRESS})))
    with django_assert_num_queries(2):
        agreements(person)


def test_a_withdrawal_touches_only_what_it_names_and_what_is_agreed(person):
    agree(person, [Channel.WEB], [Material.TEXT])
    agreed = agreements(person)
    assert touches(agreed, Scope())
    assert touches(agreed, Scope(channels=frozenset({Channel.WEB})))
    assert not touches(agreed, Scope(channels=frozenset({Channel.KIOSK})))
    assert not touches(agreed, Scope(materials=frozenset({Material.PHOTO})))
    assert not touches([], Scope())
