"""Warnings of ways for which there is too little time. Pure."""

from datetime import date

from exhibition.enums import WarningKind
from exhibition.models import TourStop
from tests.exhibition.warned import DAY, OPENS, house, only, stop, told


def way(first: TourStop, second: TourStop) -> str:
    sentence = only(second, WarningKind.WAY, before=first)
    assert only(first, WarningKind.WAY, after=second) == sentence
    return sentence


def test_a_long_way_needs_three_working_days_between_two_stops():
    first = stop(closes=date(2027, 3, 4))
    for free, is_warned in ((3, True), (4, False)):  # a Sunday lies between
        second = stop(date(2027, 3, 5) + free * DAY, pk=2, venue=house("Plauen"))
        assert bool(told(second, before=first)) == is_warned
    sentence = way(first, stop(date(2027, 3, 8), pk=2, venue=house("Plauen")))
    assert "Von Pirna nach Plauen sind es etwa 178 km." in sentence
    assert "Das braucht 3 Werktage, vom 5. März 2027 bis 7. März 2027 gibt es 2." in sentence
    assert "Plauen frühestens am 9. März 2027" in sentence


def test_a_short_way_is_driven_on_the_day_of_packing():
    first = stop(closes=date(2027, 3, 4))
    near = stop(date(2027, 3, 7), pk=2, venue=house("Dresden"))
    assert WarningKind.WAY not in told(near, before=first)


def test_a_sunday_or_holiday_between_two_stops_is_no_day_for_driving():
    first = stop(opens=date(2027, 3, 2), closes=date(2027, 3, 25))
    good_friday = way(first, stop(date(2027, 3, 30), pk=2, venue=house("Plauen")))
    assert "26. März 2027 (Karfreitag)" in good_friday
    assert "28. März 2027 (Sonntag), 29. März 2027 (Ostermontag)" in good_friday


def test_stops_that_follow_without_a_day_between_are_told_so():
    first = stop(closes=date(2027, 3, 4))
    assert "kein Tag" in way(first, stop(date(2027, 3, 5), pk=2, venue=house("Plauen")))


def test_the_way_from_and_to_the_depot_needs_its_days_too():
    far = house("Plauen")
    late = stop(leaves_depot=OPENS - DAY, venue=far)
    assert "Von Dresden nach Plauen" in told(late)[WarningKind.WAY]
    assert "früheren Tag" in told(late)[WarningKind.WAY]
    soon = stop(closes=date(2027, 3, 24), back_in_depot=date(2027, 3, 25), venue=far)
    assert "Von Plauen nach Dresden" in only(soon, WarningKind.WAY)
    assert told(stop(closes=date(2027, 3, 23), back_in_depot=date(2027, 3, 25), venue=far)) == {}


def test_of_a_month_no_days_are_counted():
    first, second = stop(closes=date(2027, 3, 4)), stop(date(2027, 3, 5), pk=2, precision="month")
    assert told(second, before=first) == {}
