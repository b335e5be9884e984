"""Numbers and days are written as the language writes them."""

from datetime import date

import pytest
from django.utils.translation import override

from core.dates import day_in_words, month_in_words, weekday_in_words
from core.templatetags.numbers import number

DAY = date(2027, 1, 12)  # a Tuesday


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "2.000"),
        ("de-simple", "2.000"),
        ("en", "2,000"),
        ("ar", "2,000"),
        ("fa", "۲٬۰۰۰"),
        ("uk", "2\xa0000"),
        ("ru", "2\xa0000"),
        ("fr", "2\u202f000"),
        ("ti", "2,000"),
        ("hsb", "2.000"),
    ],
)
def test_thousands_are_grouped_as_in_the_language(code, words):
    with override(code):
        assert number(2000) == words


def test_what_is_no_number_keeps_its_letters():
    with override("fa"):
        assert number("Halle 3") == "Halle ۳"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "12. Januar 2027"),
        ("de-simple", "12. Januar 2027"),
        ("en", "12 January 2027"),
        ("ar", "12 يناير 2027"),
        ("fa", "۱۲ ژانویهٔ ۲۰۲۷"),
        ("uk", "12 січня 2027 р."),
        ("ru", "12 января 2027 г."),
        ("fr", "12 janvier 2027"),
        ("ti", "12 ጥሪ 2027"),
        ("hsb", "12. januara 2027"),
    ],
)
def test_a_day_in_every_language(code, words):
    with override(code):
        assert day_in_words(DAY).replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("code", "words"),
    [("uk", "січень 2027"), ("hsb", "januar 2027"), ("ti", "ጥሪ 2027"), ("fa", "ژانویه ۲۰۲۷")],
)
def test_a_month_that_stands_alone_has_its_own_form(code, words):
    with override(code):
        assert month_in_words(DAY).removesuffix("\xa0р.") == words


@pytest.mark.parametrize(
    ("code", "weekday"),
    [("uk", "вівторок"), ("ru", "вторник"), ("ti", "ሰሉስ"), ("hsb", "wutora"), ("fa", "سه‌شنبه")],
)
def test_weekdays_are_those_of_cldr(code, weekday):
    with override(code):
        assert weekday_in_words(DAY).startswith(weekday)
