"""The pure rule as a truth table: channel × material × state × date × number of people."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from stories.domain.consent import decide
from stories.domain.consent_terms import Grant, Use, Withdrawal
from stories.enums import Channel, LegalBasis, Material

AT = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAY = date(2026, 6, 15)
RECORDED = AT - timedelta(days=100)


def grant(**values) -> Grant:
    values = {
        "channels": frozenset(Channel),
        "materials": frozenset(Material),
        "valid_from": DAY - timedelta(days=100),
        "recorded_at": RECORDED,
    } | values
    return Grant(**values)


def use(*grants, materials=frozenset({Material.TEXT}), name="Rima", **values) -> Use:
    return Use(public_name=name, materials=materials, grants=grants, **values)


def covered(*uses, channel=Channel.WEB, shows_people=True, at=AT) -> bool:
    return decide(uses=uses, shows_people=shows_people, channel=channel, at=at).covered


@pytest.mark.parametrize(("granted", "asked"), product(Channel, Channel))
def test_a_channel_is_covered_only_by_its_own_grant(granted, asked):
    given = use(grant(channels=frozenset({granted})))
    assert covered(given, channel=asked) is (granted == asked)


@pytest.mark.parametrize(("granted", "needed"), product(Material, Material))
def test_a_material_is_covered_only_by_its_own_grant(granted, needed):
    given = use(grant(materials=frozenset({granted})), materials=frozenset({needed}))
    assert covered(given) is (granted == needed)


def test_every_material_that_is_used_must_be_granted():
    half = grant(materials=frozenset({Material.TEXT}))
    other_half = grant(materials=frozenset({Material.PHOTO}))
    both = frozenset({Material.TEXT, Material.PHOTO})
    assert not covered(use(half, materials=both))
    assert covered(use(half, other_half, materials=both))


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "expected"),
    [
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY + timedelta(days=1), None, False),
        (DAY - timedelta(days=9), DAY - timedelta(days=1), False),
        (DAY - timedelta(days=9), DAY, True),
    ],
)
def test_first_and_last_day_are_included(valid_from, valid_until, expected):
    assert covered(use(grant(valid_from=valid_from, valid_until=valid_until))) is expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 6, 15, 21, 59, tzinfo=UTC), True),
        (datetime(2026, 6, 15, 22, 0, tzinfo=UTC), False),
    ],
)
def test_the_last_day_ends_at_midnight_in_berlin(moment, expected):
    assert covered(use(grant(valid_until=DAY)), at=moment) is expected


def withdrawal(**values) -> Withdrawal:
    values = {
        "channels": frozenset(Channel),
        "materials": frozenset(Material),
        "withdrawn_at": AT,
    } | values
    return Withdrawal(**values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, False),
        ({"withdrawn_at": AT + timedelta(seconds=1)}, True),
        ({"withdrawn_at": RECORDED}, False),
        ({"withdrawn_at": RECORDED - timedelta(seconds=1)}, True),
        ({"channels": frozenset({Channel.KIOSK})}, True),
        ({"materials": frozenset({Material.PHOTO})}, True),
        ({"channels": frozenset({Channel.WEB}), "materials": frozenset({Material.TEXT})}, False),
    ],
)
def test_a_withdrawal_annuls_what_it_names_and_what_was_recorded_before(values, expected):
    assert covered(use(grant(), withdrawals=(withdrawal(**values),))) is expected


def test_a_consent_after_the_withdrawal_counts_again():
    again = grant(recorded_at=AT - timedelta(hours=1))
    earlier = withdrawal(withdrawn_at=AT - timedelta(hours=2))
    assert covered(use(grant(), again, withdrawals=(earlier,)))


def test_a_replaced_row_does_not_count_and_its_correction_does():
    assert not covered(use(grant(replaced=True)))
    assert covered(use(grant(replaced=True), grant()))


MINOR, TURNED_18, ADULT = 2009, 2008, 1990


@pytest.mark.parametrize(
    ("year_of_birth", "expected"),
    [(MINOR, True), (TURNED_18, False), (ADULT, False), (None, False)],
)
def test_a_guardian_s_grant_ends_with_the_year_before_the_18th_birthday(year_of_birth, expected):
    given = use(grant(by_guardian=True, minor_agrees=True), year_of_birth=year_of_birth)
    assert covered(given) is expected


def test_a_guardian_alone_is_not_enough():
    assert not covered(use(grant(by_guardian=True), year_of_birth=MINOR))


@pytest.mark.parametrize(
    ("year_of_birth", "expected"), [(MINOR, False), (TURNED_18, True), (ADULT, True), (None, True)]
)
def test_who_is_grown_up_signs_alone_and_a_minor_does_not(year_of_birth, expected):
    assert covered(use(grant(valid_from=DAY), year_of_birth=year_of_birth)) is expected


def test_what_a_minor_signed_alone_does_not_count_later_either():
    last_year = date(2025, 6, 15)
    assert not covered(use(grant(valid_from=last_year), year_of_birth=TURNED_18))
    assert covered(use(grant(valid_from=date(2026, 1, 1)), year_of_birth=TURNED_18))


OTHER_BASES = [LegalBasis.PUBLIC_EVENT, LegalBasis.PUBLIC_OFFICE]


@pytest.mark.parametrize(("basis", "material"), product(OTHER_BASES, Material))
def test_without_consent_no_special_categories_are_shown(basis, material):
    given = use(grant(legal_basis=basis), materials=frozenset({material}))
    assert covered(given) is (material != Material.SPECIAL)


@pytest.mark.parametrize("basis", OTHER_BASES)
@pytest.mark.parametrize(
    ("year_of_birth", "expected"), [(MINOR, False), (TURNED_18, True), (ADULT, True), (None, True)]
)
def test_without_consent_no_minor_is_shown(basis, year_of_birth, expected):
    assert covered(use(grant(legal_basis=basis), year_of_birth=year_of_birth)) is expected


@pytest.mark.parametrize("basis", OTHER_BASES)
def test_an_objection_ends_every_other_basis_too(basis):
    assert not covered(use(grant(legal_basis=basis), withdrawals=(withdrawal(),)))


# The whole table: every state of a grant, on the channel and material asked for or another.
STATES = {
    "valid": ({}, None, True),
    "not yet": ({"valid_from": DAY + timedelta(days=1)}, None, False),
    "over": ({"valid_until": DAY - timedelta(days=1)}, None, False),
    "replaced": ({"replaced": True}, None, False),
    "withdrawn": ({}, {}, False),
    "withdrawn elsewhere": ({}, {"channels": frozenset({Channel.FILM})}, True),
    "withdrawn later": ({}, {"withdrawn_at": AT + timedelta(days=1)}, True),
}
ASKED_CHANNELS = [channel for channel in Channel if channel != Channel.FILM]


@pytest.mark.parametrize("people", [1, 2, 3])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("channel", "material"), product(ASKED_CHANNELS, Material))
def test_the_table(channel, material, state, people):
    values, withdrawn, expected = STATES[state]
    withdrawals = () if withdrawn is None else (withdrawal(**withdrawn),)
    asked = use(grant(**values), materials=frozenset({material}), withdrawals=withdrawals)
    others = [use(grant(), materials=frozenset({material})) for _ in range(people - 1)]
    assert covered(*others, asked, channel=channel) is expected
    narrow = grant(materials=frozenset(Material) - {material}, **values)
    assert not covered(*others, replace(asked, grants=(narrow,)), channel=channel)
    elsewhere = grant(channels=frozenset(Channel) - {channel}, **values)
    assert not covered(*others, replace(asked, grants=(elsewhere,)), channel=channel)


@pytest.mark.parametrize("people", [1, 2, 3])
def test_everybody_must_agree(people):
    agreeing = [use(grant(), name=f"Person {number}") for number in range(people)]
    assert covered(*agreeing)
    refusing = replace(agreeing[-1], grants=())
    decision = decide(
        uses=[*agreeing[:-1], refusing], shows_people=True, channel=Channel.WEB, at=AT
    )
    assert [reason.public_name for reason in decision.reasons] == [refusing.public_name]


def test_a_work_that_shows_people_but_names_none_is_refused():
    assert not covered(shows_people=True)
    assert covered(shows_people=False)


def test_a_refusal_says_who_lacks_what_and_where():
    decision = decide(uses=[use()], shows_people=True, channel=Channel.KIOSK, at=AT)
    (reason,) = decision.reasons
    assert "Rima" in reason.sentence
    assert "Text über die Person" in reason.sentence
    assert "Kiosk" in reason.sentence
