"""Whether the house is open when the exhibition is, and what its access is like."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.dates import day_in_words, days_in_words, moments_in_words
from exhibition.domain.opening_hours import DayHours, hours_between, hours_on, open_state
from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import DatePrecision, WarningKind
from exhibition.models import TourStop


def warnings(stop: TourStop) -> Iterator[TourWarning]:
    yield from _access(stop)
    if stop.precision == DatePrecision.DAY:
        yield from _first_day(stop)
        yield from _opening_event(stop)
        yield from _run(stop)


def _access(stop: TourStop) -> Iterator[TourWarning]:
    venue = stop.venue
    if venue.is_step_free is False and not venue.has_lift:
        sentence = _(
            "%(house)s hat Stufen, ein Aufzug ist nicht eingetragen. Bitte klären Sie, wie Gäste"
            " mit Rollstuhl und die Kisten hineinkommen, und tragen Sie es beim Haus und unter"
            " „Zugang“ ein."
        )
        yield TourWarning(WarningKind.STEPS, sentence % {"house": venue}, stop.opens)
    if venue.has_van_parking is False:
        sentence = _(
            "%(house)s hat keinen Platz für den Transporter. Bitte fragen Sie das Haus, wo er zum"
            " Ausladen halten darf; oft hilft eine Ausnahme der Stadt."
        )
        yield TourWarning(WarningKind.PARKING, sentence % {"house": venue}, stop.taken_from)


def _first_day(stop: TourStop) -> Iterator[TourWarning]:
    hours = hours_on(stop.venue, stop.opens)
    if hours.is_closed:
        sentence = _(
            "%(house)s ist am ersten Tag geschlossen: %(day)s. Bitte wählen Sie einen anderen"
            " ersten Tag, oder tragen Sie beim Haus eine Ausnahme ein, wenn es öffnet."
        ) % {"house": stop.venue, "day": _with_reason(hours)}
        yield TourWarning(WarningKind.HOUSE_CLOSED, sentence, stop.opens)


def _opening_event(stop: TourStop) -> Iterator[TourWarning]:
    moment = stop.opening_event_at
    if moment is None:
        return
    state = open_state(stop.venue, moment)
    is_told_already = state.today.is_closed and state.today.day == stop.opens
    if state.is_open or not state.today.is_known or is_told_already:
        return
    sentence = _(
        "Zur Eröffnung (%(moment)s) ist %(house)s geschlossen. Bitte klären Sie, wer aufschließt,"
        " oder tragen Sie beim Haus eine Ausnahme mit anderen Zeiten ein."
    ) % {"house": stop.venue, "moment": moments_in_words(moment)}
    is_mild = not state.today.is_closed
    yield TourWarning(WarningKind.HOUSE_CLOSED, sentence, state.today.day, is_mild=is_mild)


def _run(stop: TourStop) -> Iterator[TourWarning]:
    if stop.closes is None:
        return
    days = hours_between(stop.venue, stop.opens, stop.closes)
    closed = sum(hours.is_closed for hours in days)
    if closed * 2 > len(days):
        sentence = _(
            "%(house)s ist an %(closed)s von %(days)s Tagen geschlossen (%(span)s). Bitte prüfen"
            " Sie die Öffnungszeiten beim Haus, oder wählen Sie eine andere Zeit."
        ) % {
            "house": stop.venue,
            "closed": closed,
            "days": len(days),
            "span": days_in_words(stop.opens, stop.closes),
        }
        yield TourWarning(WarningKind.HOUSE_CLOSED, sentence, stop.closes)


def _with_reason(hours: DayHours) -> str:
    day = day_in_words(hours.day)
    return f"{day} ({hours.reason})" if hours.reason else day
