"""Days and moments in words, in the language of the visitor. All in Europe/Berlin."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.dateformat import format as format_by_pattern
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from core.languages import own_digits

WITHOUT_LEADING_NOUGHT = ("fa", "hsb")  # „9:05“ (CLDR)


def format_date(day: date, pattern: str) -> str:
    """By a pattern of Django, in the digits of the language."""
    return own_digits(format_by_pattern(day, pattern))


def day_in_words(day: date) -> str:
    """„12. Januar 2027“."""
    return format_date(day, pgettext("Tag (Datumsformat von Django)", "j. F Y"))


def weekday_in_words(day: date) -> str:
    """„Dienstag, 12. Januar 2027“."""
    return format_date(day, pgettext("Wochentag und Tag (Datumsformat von Django)", "l, j. F Y"))


def month_in_words(day: date) -> str:
    """„Januar 2027“."""
    return format_date(day, pgettext("Monat (Datumsformat von Django)", "F Y"))


def days_in_words(first: date, last: date | None = None) -> str:
    """„12. Januar bis 5. Februar 2027“; one day alone where there is no other last day.

    What both days share (year, month and year) is said once.
    """
    if last is None or last == first:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        start = format_date(first, pgettext("Tag ohne Monat (Datumsformat von Django)", "j."))
    elif first.year == last.year:
        start = format_date(first, pgettext("Tag ohne Jahr (Datumsformat von Django)", "j. F"))
    else:
        start = day_in_words(first)
    return _("%(start)s bis %(end)s") % {"start": start, "end": day_in_words(last)}


def time_in_words(moment: datetime) -> str:
    """„18:30“: 24 hours in every language, as the clock at the house shows them."""
    pattern = "G:i" if get_language() in WITHOUT_LEADING_NOUGHT else "H:i"
    return format_date(timezone.localtime(moment), pattern)


def clock_in_words(at: time) -> str:
    """A time of the day without a day, as ``time_in_words`` has it."""
    return time_in_words(timezone.make_aware(datetime.combine(date(2000, 1, 1), at)))


def zone_in_words(moment: datetime) -> str:
    """The time zone of Germany at that moment, for those who sit elsewhere."""
    if timezone.localtime(moment).dst():
        return _("deutsche Sommerzeit, MESZ")
    return _("deutsche Zeit, MEZ")


def moments_in_words(begins: datetime, ends: datetime | None = None) -> str:
    """„Dienstag, 12. Januar 2027, 15:00 bis 16:30 Uhr“, over several days with both days.

    An end at 23:59 stands for a last day whose hour is not known.
    """
    first = timezone.localtime(begins)
    values = {"day": weekday_in_words(first), "begins": time_in_words(begins)}
    last = timezone.localtime(ends or begins)
    if (last.hour, last.minute) == (23, 59) and last.date() != first.date():
        return days_in_words(first.date(), last.date())
    if ends is None or ends == begins or (last.hour, last.minute) == (23, 59):
        return _("%(day)s, %(begins)s Uhr") % values
    values |= {"last_day": weekday_in_words(last), "ends": time_in_words(ends)}
    if first.date() == last.date():
        return _("%(day)s, %(begins)s bis %(ends)s Uhr") % values
    return _("%(day)s, %(begins)s Uhr bis %(last_day)s, %(ends)s Uhr") % values
