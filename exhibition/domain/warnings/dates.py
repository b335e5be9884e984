"""Days of a stop on which nobody works, and a delivery that comes late."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain.holidays import holiday_on
from exhibition.domain.opening_hours import hours_on
from exhibition.domain.warnings.warning import TourWarning
from exhibition.domain.working_days import day_off, working_days
from exhibition.enums import DatePrecision, WarningKind
from exhibition.models import TourStop

# Working days between delivery and opening, as others who lend exhibitions ask for.
DAYS_BEFORE_OPENING = 5


def warnings(stop: TourStop) -> Iterator[TourWarning]:
    if stop.precision == DatePrecision.DAY:
        yield from _days_off(stop)
        yield from _late_delivery(stop)


def _days_off(stop: TourStop) -> Iterator[TourWarning]:
    """Of the first day only where the house has not said whether it is open (``house.py``)."""
    for name in ("leaves_depot", "set_up_on", "opens", "take_down_on", "back_in_depot"):
        day = getattr(stop, name)
        if day is None or not day_off(day):
            continue
        if name != "opens" or not hours_on(stop.venue, day).is_known:
            yield TourWarning(WarningKind.HOLIDAY, _day_off_in_words(stop, name, day), day)


def _day_off_in_words(stop: TourStop, name: str, day: date) -> str:
    values = {
        "what": stop._meta.get_field(name).verbose_name,
        "day": day_in_words(day),
        "holiday": holiday_on(day),
    }
    if values["holiday"]:
        sentence = _("„%(what)s“ fällt auf einen Feiertag in Sachsen: %(day)s, %(holiday)s.")
    else:
        sentence = _("„%(what)s“ fällt auf einen Sonntag: %(day)s.")
    if name == "opens":
        advice = _(
            "Bitte klären Sie mit dem Haus, ob es öffnet, oder wählen Sie einen anderen Tag."
        )
    else:
        advice = _(
            "Bitte wählen Sie einen Werktag, oder klären Sie, ob das Haus und Ihr Team an diesem"
            " Tag arbeiten."
        )
    return f"{sentence % values} {advice}"


def _late_delivery(stop: TourStop) -> Iterator[TourWarning]:
    delivered = stop.set_up_on or stop.leaves_depot
    if delivered is None or working_days(delivered, stop.opens) - 1 >= DAYS_BEFORE_OPENING:
        return
    sentence = _(
        "Die Ausstellung kommt am %(delivered)s und wird am %(opens)s eröffnet. Üblich sind"
        " mindestens %(number)s Arbeitstage dazwischen, damit Zeit für Schäden und Fehlendes ist."
        " Wenn es geht, legen Sie „Transport hin“ und „Aufbau“ früher."
    ) % {
        "delivered": day_in_words(delivered),
        "opens": day_in_words(stop.opens),
        "number": DAYS_BEFORE_OPENING,
    }
    yield TourWarning(WarningKind.DELIVERY, sentence, delivered, is_mild=True)
