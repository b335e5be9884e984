"""Dates, times, numbers and plurals in each language, as CLDR has them.

English is that of Great Britain. Clocks show 24 hours everywhere, as those of the houses do;
Arabic keeps the digits that people read on German signs.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from gettext import c2py

import pytest
from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from django.conf import settings
from django.utils.translation import override

from core.dates import day_in_words, days_in_words, month_in_words, time_in_words, weekday_in_words
from core.languages import own_digits
from core.templatetags.numbers import number, number_in_words
from kiosk.domain.interface import languages

DAY, LATER, MUCH_LATER = date(2027, 3, 2), date(2027, 3, 28), date(2027, 5, 5)
MORNING = datetime(2027, 3, 2, 8, 5, tzinfo=UTC)  # 9:05 in Saxony
LANGUAGES = [code for code, _name in settings.LANGUAGES]
CLDR_NAMES = {"de-simple": "de", "en": "en_GB"}
COUNTED = (1, 2, 3, 5, 11)


@dataclass(frozen=True)
class Expected:
    day: str
    weekday: str
    month: str
    month_range: str
    year_range: str
    time: str
    number: str


EXPECTED = {
    "de": Expected(
        day="2. März 2027",
        weekday="Dienstag, 2. März 2027",
        month="März 2027",
        month_range="2. bis 28. März 2027",
        year_range="2. März bis 5. Mai 2027",
        time="09:05",
        number="1.234.567,8",
    ),
    "de-simple": Expected(
        day="2. März 2027",
        weekday="Dienstag, 2. März 2027",
        month="März 2027",
        month_range="2. bis 28. März 2027",
        year_range="2. März bis 5. Mai 2027",
        time="09:05",
        number="1.234.567,8",
    ),
    "en": Expected(
        day="2 March 2027",
        weekday="Tuesday 2 March 2027",
        month="March 2027",
        month_range="2 to 28 March 2027",
        year_range="2 March to 5 May 2027",
        time="09:05",
        number="1,234,567.8",
    ),
    "ar": Expected(
        day="2 مارس 2027",
        weekday="الثلاثاء، 2 مارس 2027",
        month="مارس 2027",
        month_range="من 2 إلى 28 مارس 2027",
        year_range="من 2 مارس إلى 5 مايو 2027",
        time="09:05",
        number="1,234,567.8",
    ),
    "fa": Expected(
        day="۲ مارس ۲۰۲۷",
        weekday="سه\u200cشنبه ۲ مارس ۲۰۲۷",
        month="مارس ۲۰۲۷",
        month_range="۲ تا ۲۸ مارس ۲۰۲۷",
        year_range="۲ مارس تا ۵ مهٔ ۲۰۲۷",
        time="۹:۰۵",
        number="۱٬۲۳۴٬۵۶۷٫۸",
    ),
    "uk": Expected(
        day="2\xa0березня 2027\xa0р.",
        weekday="вівторок, 2\xa0березня 2027\xa0р.",
        month="березень 2027\xa0р.",
        month_range="2 – 28\xa0березня 2027\xa0р.",
        year_range="2\xa0березня – 5\xa0травня 2027\xa0р.",
        time="09:05",
        number="1\xa0234\xa0567,8",
    ),
    "ru": Expected(
        day="2\xa0марта 2027\xa0г.",
        weekday="вторник, 2\xa0марта 2027\xa0г.",
        month="март 2027\xa0г.",
        month_range="2 – 28\xa0марта 2027\xa0г.",
        year_range="2\xa0марта – 5\xa0мая 2027\xa0г.",
        time="09:05",
        number="1\xa0234\xa0567,8",
    ),
    "fr": Expected(
        day="2 mars 2027",
        weekday="mardi 2 mars 2027",
        month="mars 2027",
        month_range="du 2 au 28 mars 2027",
        year_range="du 2 mars au 5 mai 2027",
        time="09:05",
        number="1\u202f234\u202f567,8",
    ),
    "ti": Expected(
        day="2 መጋቢት 2027",
        weekday="ሰሉስ፣ 2 መጋቢት 2027",
        month="መጋቢት 2027",
        month_range="ካብ 2 ክሳብ 28 መጋቢት 2027",
        year_range="ካብ 2 መጋቢት ክሳብ 5 ጉንበት 2027",
        time="09:05",
        number="1,234,567.8",
    ),
    "hsb": Expected(
        day="2. měrca 2027",
        weekday="wutora, 2. měrca 2027",
        month="měrc 2027",
        month_range="wot 2. do 28. měrca 2027",
        year_range="wot 2. měrca do 5. meje 2027",
        time="9:05",
        number="1.234.567,8",
    ),
}
# „… in 1, 2, 3, 5, 11 Sekunden“: one form of each plural that CLDR knows of the language.
SECONDS = {
    "de": ["1 Sekunde", "2 Sekunden", "3 Sekunden", "5 Sekunden", "11 Sekunden"],
    "de-simple": ["1 Sekunde", "2 Sekunden", "3 Sekunden", "5 Sekunden", "11 Sekunden"],
    "en": ["1 second", "2 seconds", "3 seconds", "5 seconds", "11 seconds"],
    "ar": ["ثانية واحدة", "ثانيتين", "3 ثوانٍ", "5 ثوانٍ", "11 ثانية"],
    "fa": ["۱ ثانیهٔ", "۲ ثانیهٔ", "۳ ثانیهٔ", "۵ ثانیهٔ", "۱۱ ثانیهٔ"],
    "uk": ["1 секунду", "2 секунди", "3 секунди", "5 секунд", "11 секунд"],
    "ru": ["1 секунду", "2 секунды", "3 секунды", "5 секунд", "11 секунд"],
    "fr": ["1 seconde", "2 secondes", "3 secondes", "5 secondes", "11 secondes"],
    "ti": ["1 ካልኢት", "2 ካልኢታት", "3 ካልኢታት", "5 ካልኢታት", "11 ካልኢታት"],
    "hsb": ["1 sekundu", "2 sekundźe", "3 sekundy", "5 sekundow", "11 sekundow"],
}


@pytest.fixture(params=LANGUAGES)
def code(request):
    with override(request.param):
        yield request.param


def test_dates_times_and_numbers_are_those_of_the_language(code):
    found = Expected(
        day=day_in_words(DAY),
        weekday=weekday_in_words(DAY),
        month=month_in_words(DAY),
        month_range=days_in_words(DAY, LATER),
        year_range=days_in_words(DAY, MUCH_LATER),
        time=time_in_words(MORNING),
        number=number(1234567.8),
    )
    assert found == EXPECTED[code]


def test_names_of_days_and_months_and_signs_in_numbers_are_those_of_cldr(code):
    name = CLDR_NAMES.get(code, code)
    days = [date(2027, month, 10 + month) for month in range(1, 13)]
    for day in days:
        weekday = format_date(day, "EEEE", name)
        assert weekday_in_words(day).startswith(weekday)
        assert format_date(day, "MMMM", name) in day_in_words(day)
        assert format_date(day, "LLLL", name) in month_in_words(day)
    system = "arabext" if code == "fa" else "latn"
    for value in (0, 999, 1000, 12345.6, 1234567.8):
        written = format_decimal(value, locale=name, numbering_system=system)
        assert number(value) == own_digits(written, code)


def test_the_countdown_has_the_plural_of_each_number(code):
    [described] = [one for one in languages() if one["code"] == code]
    for count, words in zip(COUNTED, SECONDS[code], strict=True):
        assert re.search(rf"(?<!\w){words}(?!\w)", described["countdown"][count])


@pytest.mark.parametrize("code", [code for code in LANGUAGES if not code.startswith("de")])
def test_catalogues_have_the_plurals_of_cldr(code):
    path = settings.BASE_DIR / "locale" / code / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        catalogue = read_po(file)
    form = c2py(catalogue.plural_expr)
    category = Locale.parse(CLDR_NAMES.get(code, code)).plural_form
    pairs = {(category(count), form(count)) for count in range(1200)}
    assert len(pairs) == len({name for name, _form in pairs}) == catalogue.num_plurals


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", ["1", "zwei", "neun", "10"]),
        ("en", ["1", "two", "nine", "10"]),
        ("fr", ["1", "deux", "neuf", "10"]),
        ("de-simple", ["1", "2", "9", "10"]),
        ("ru", ["1", "2", "9", "10"]),
        ("ar", ["1", "2", "9", "10"]),
        ("fa", ["۱", "۲", "۹", "۱۰"]),
    ],
)
def test_a_number_is_a_word_where_the_word_never_changes(code, words):
    with override(code):
        assert [number_in_words(value) for value in (1, 2, 9, 10)] == words
