from datetime import date

from hypothesis import given

from exhibition.domain.planner import Wish, offers
from tests.exhibition.planner.cases import (
    GOERLITZ,
    LEIPZIG,
    MANY,
    MARCH,
    MAY,
    PIRNA,
    PLAUEN,
    TWO_SETS,
    a_fixed,
    a_request,
    a_season,
    is_beside_the_fixed,
    seasons,
)


def test_the_dearest_wish_comes_first():
    found = offers(a_season(), a_request("a", MAY, MARCH))
    assert [offer.stop.rank for offer in found] == [0, 1]
    assert found[0].stop.first == date(2027, 5, 1)


def test_of_two_sets_the_one_with_the_shorter_way_comes_first():
    fixed = [
        a_fixed("far", date(2027, 2, 1), date(2027, 2, 10), set_key="A", place=PLAUEN),
        a_fixed("near", date(2027, 2, 1), date(2027, 2, 10), set_key="B", place=GOERLITZ),
    ]
    found = offers(a_season(sets=TWO_SETS, fixed=fixed), a_request("a", place=GOERLITZ))
    assert [offer.stop.set.key for offer in found] == ["B", "A"]
    assert found[0].added_kilometres < 1
    assert found[1].added_kilometres > 200


def test_slack_is_counted_to_the_stops_beside_it():
    fixed = [
        a_fixed("before", date(2027, 2, 1), date(2027, 2, 10)),
        a_fixed("after", date(2027, 4, 10), date(2027, 4, 20)),
    ]
    wish = Wish(date(2027, 3, 1), date(2027, 3, 1))
    (offer,) = offers(a_season(fixed=fixed), a_request("a", wish, days=10))
    # free from 12 February to 6 April; it has the set from 26 February to 11 March
    assert (offer.slack_before, offer.slack_after) == (14, 26)


def test_without_a_neighbour_there_is_no_slack_to_count():
    offer = offers(a_season(), a_request("a"))[0]
    assert (offer.slack_before, offer.slack_after) == (None, None)


def test_what_displaces_a_hold_says_so_and_comes_last():
    hold = a_fixed("hold", date(2027, 3, 5), date(2027, 3, 31), is_hold=True)
    found = offers(a_season(fixed=[hold]), a_request("a", MARCH, MAY))
    assert found[0].displaced_holds == ()
    assert found[0].stop.first.month == 5
    assert found[-1].displaced_holds == (hold,)
    assert found[-1].stop.first.month == 3


def test_a_signed_stop_is_never_displaced():
    signed = a_fixed("signed", date(2027, 3, 1), date(2027, 3, 31))
    assert offers(a_season(fixed=[signed]), a_request("a")) == []


def test_others_who_would_go_without_are_named():
    other = a_request("other", MARCH, days=40, place=LEIPZIG)
    flexible = a_request("flexible", MARCH, MAY, place=LEIPZIG)
    found = offers(a_season(other, flexible), a_request("a", MARCH, days=40))
    assert found[0].displaced_requests == (other,)
    assert found[0].rivals == (flexible,)


def test_a_date_that_harms_nobody_comes_before_a_dearer_one_that_does():
    other = a_request("other", MARCH, days=40, place=LEIPZIG)
    found = offers(a_season(other), a_request("a", MARCH, MAY, days=40))
    assert found[0].displaced_requests == ()
    assert found[0].stop.rank == 1


def test_there_are_no_more_than_asked_for():
    fixed = [a_fixed(str(month), date(2027, month, 3), date(2027, month, 5)) for month in (2, 4)]
    season, wishes = a_season(sets=TWO_SETS, fixed=fixed), (MARCH, MAY)
    assert len(offers(season, a_request("a", *wishes, days=5))) > 2
    assert len(offers(season, a_request("a", *wishes, days=5), limit=2)) == 2


@MANY
@given(seasons())
def test_every_offer_fits_and_the_same_question_has_the_same_answer(season):
    request = a_request("asked", MARCH, MAY, place=PIRNA)
    found = offers(season, request)
    assert found == offers(season, request)
    assert [offer.order for offer in found] == sorted(offer.order for offer in found)
    for offer in found:
        assert any(wish.holds(offer.stop.first) for wish in request.wishes)
        assert is_beside_the_fixed(season, offer.stop)
        assert offer.slack_before is None or offer.slack_before >= 0
        assert offer.slack_after is None or offer.slack_after >= 0
