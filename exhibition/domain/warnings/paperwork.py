"""What is still to be settled with the house, and what is odd about the opening."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words, days_in_words
from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import DatePrecision, StopState, WarningKind
from exhibition.models import TourStop

HOLD_ENDS_SOON = timedelta(days=7)
SIGNED_BEFORE = timedelta(days=28)  # a contract comes before any publicity
UNSIGNED = (StopState.DRAFT, StopState.ON_HOLD, StopState.CONTRACT_OUT)


def warnings(stop: TourStop, today: date) -> Iterator[TourWarning]:
    yield from _approval(stop, today)
    yield from _hold(stop, today)
    yield from _contract(stop, today)
    yield from _opening_event(stop)
    yield from _registration(stop)


def _approval(stop: TourStop, today: date) -> Iterator[TourWarning]:
    if stop.approval_asked_at is not None:
        sentence = _(
            "Tage, Haus oder Satz wurden nach der Unterschrift geändert (am %(day)s). %(house)s hat"
            " noch nicht zugestimmt. Bitte fragen Sie nach und tragen Sie die Zustimmung ein."
        ) % {
            "house": stop.venue,
            "day": day_in_words(timezone.localtime(stop.approval_asked_at).date()),
        }
        yield TourWarning(WarningKind.APPROVAL, sentence, max(today, stop.taken_from))


def _hold(stop: TourStop, today: date) -> Iterator[TourWarning]:
    until = stop.hold_until
    if stop.state != StopState.ON_HOLD or until is None or until - today > HOLD_ENDS_SOON:
        return
    if until < today:
        sentence = _("Die Vormerkung ist am %(day)s abgelaufen.")
    else:
        sentence = _("Die Vormerkung läuft bald ab: am %(day)s. Danach ist der Satz wieder frei.")
    advice = _(
        "Bitte verlängern Sie „vorgemerkt bis“, verschicken Sie den Vertrag, oder sagen Sie ab."
    )
    sentence = f"{sentence % {'day': day_in_words(until)}} {advice}"
    yield TourWarning(WarningKind.HOLD, sentence, max(today, until))


def _contract(stop: TourStop, today: date) -> Iterator[TourWarning]:
    if stop.state in UNSIGNED and stop.opens - today <= SIGNED_BEFORE:
        sentence = _(
            "Der Vertrag ist noch nicht unterschrieben, und schon am %(day)s soll es losgehen."
            " Bitte erinnern Sie das Haus und setzen Sie danach den Stand „%(state)s“."
        ) % {"day": day_in_words(stop.opens), "state": StopState.SIGNED.label}
        yield TourWarning(WarningKind.CONTRACT, sentence, stop.opens)


def _opening_event(stop: TourStop) -> Iterator[TourWarning]:
    if stop.opening_event_at is None or stop.precision != DatePrecision.DAY:
        return
    day = timezone.localtime(stop.opening_event_at).date()
    if not stop.opens <= day <= (stop.closes or day):
        sentence = _(
            "Die Eröffnung am %(day)s liegt außerhalb der Laufzeit (%(run)s). Bitte ändern Sie die"
            " Eröffnung oder die Tage der Station."
        ) % {"day": day_in_words(day), "run": days_in_words(stop.opens, stop.closes)}
        yield TourWarning(WarningKind.OPENING_EVENT, sentence, day)


def _registration(stop: TourStop) -> Iterator[TourWarning]:
    if stop.takes_registrations and stop.registration_until is None:
        sentence = _(
            "Gäste können sich zur Eröffnung anmelden, aber es steht nicht da, bis wann. Bitte"
            " tragen Sie „Anmeldung bis“ ein, damit Sie rechtzeitig wissen, wer kommt."
        )
        day = timezone.localtime(stop.opening_event_at).date() if stop.opening_event_at else None
        yield TourWarning(WarningKind.REGISTRATION, sentence, day or stop.opens, is_mild=True)
