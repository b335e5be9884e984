import pytest

from core.places import places
from core.postcodes import postcodes
from home.domain.sought_places import Problem, seek


@pytest.mark.parametrize(
    ("typed", "called", "place"),
    [
        ("01796", "01796 Pirna", "Pirna"),
        (" D-01796 Pirna ", "01796 Pirna", "Pirna"),
        ("0 1796", "01796 Pirna", "Pirna"),
        ("Am Markt 1, 01796 Pirna", "01796 Pirna", "Pirna"),
        ("۰۱۷۹۶", "01796 Pirna", "Pirna"),  # Persian digits
        ("٠١٧٩٦", "01796 Pirna", "Pirna"),  # Arabic ones
        ("04109", "04109 Leipzig", "Leipzig"),
        ("01477", "01477 Arnsdorf", "Radeberg"),
        ("Pirna", "Pirna", "Pirna"),
    ],
)
def test_a_name_or_a_postcode_says_where_somebody_is(typed, called, place):
    sought = seek(typed)
    assert (sought.called, sought.place.name, sought.problem) == (called, place, None)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("1796", Problem.DIGITS),
        ("017960", Problem.DIGITS),
        ("20095", Problem.ELSEWHERE),
        ("01000", Problem.POSTCODE),
        ("Hamburg", Problem.NAME),
        ("²³", Problem.NAME),
        ("🙂", Problem.NAME),
        ("x" * 5000, Problem.NAME),
        ("9" * 5000, Problem.DIGITS),
    ],
)
def test_what_is_no_place_of_saxony_says_why(typed, problem):
    sought = seek(typed)
    assert (sought.place, sought.problem) == (None, problem)


@pytest.mark.parametrize("typed", ["", "   ", "\x00"])
def test_nothing_typed_is_nothing_sought(typed):
    assert seek(typed).problem is None
    assert seek(typed).place is None


def test_every_postcode_has_a_place_that_we_know():
    known = set(places())
    assert len(postcodes()) == 404
    for code, postcode in postcodes().items():
        assert len(code) == 5
        assert code.isdecimal()
        assert postcode.name
        assert postcode.place in known


def test_every_district_has_postcodes():
    assert len({postcode.place.district_ags for postcode in postcodes().values()}) == 13
