"""What those who registered are told, in the language in which they did.

Nothing that was typed is repeated: nobody can send words of their own to somebody else. Who has
no mail address is told nothing; the organiser calls.
"""

from datetime import datetime

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from core.dates import moments_in_words
from core.models.registration import Registration, RegistrationState
from core.registrations import links
from core.registrations.kinds import Kind, Words, kind_of


def please_confirm(registration: Registration) -> None:
    with override(registration.language):
        _post(
            registration,
            _("Bitte bestätigen Sie Ihre Anmeldung: %(title)s"),
            ask=_("Bitte bestätigen Sie Ihre Anmeldung in den nächsten 48 Stunden:"),
            closing=_("Haben Sie sich nicht angemeldet? Dann müssen Sie nichts tun."),
        )


def where_it_stands(registration: Registration, *, before: str = "") -> None:
    """Registered, or on the waiting list."""
    with override(registration.language):
        if registration.state == RegistrationState.WAITING:
            subject = _("Sie stehen auf der Warteliste: %(title)s")
            sentences = [_("Alle Plätze sind vergeben. Wird etwas frei, schreiben wir Ihnen.")]
        else:
            subject = _("Sie sind angemeldet: %(title)s")
            sentences = [_("Wir freuen uns auf Sie.")]
        _post(registration, subject, sentences=[before, *sentences], ask=_how_to_cancel())


def already_there(registration: Registration) -> None:
    with override(registration.language):
        first = _("Sie waren schon angemeldet. Es bleibt bei Ihrer ersten Anmeldung.")
    where_it_stands(registration, before=first)


def moved_up(registration: Registration) -> None:
    with override(registration.language):
        _post(
            registration,
            _("Ein Platz ist frei geworden: %(title)s"),
            sentences=[_("Sie sind jetzt angemeldet."), _("Wir freuen uns auf Sie.")],
            ask=_how_to_cancel(),
        )


def cancelled(registration: Registration) -> None:
    with override(registration.language):
        sentence = _("Sie müssen nichts mehr tun.")
        _post(registration, _("Sie sind abgemeldet: %(title)s"), sentences=[sentence])


def called_off(registration: Registration) -> None:
    with override(registration.language):
        sentence = _("Es tut uns leid: Diese Veranstaltung findet nicht statt.")
        _post(registration, _("Fällt aus: %(title)s"), sentences=[sentence])


def has_moved(registration: Registration, *, before: datetime) -> None:
    with override(registration.language):
        sentence = _("Es gibt einen neuen Termin. Der alte war: %(moment)s.")
        sentence %= {"moment": moments_in_words(before)}
        _post(
            registration, _("Neuer Termin: %(title)s"), sentences=[sentence], ask=_how_to_cancel()
        )


def is_elsewhere(registration: Registration) -> None:
    with override(registration.language):
        sentence = _("Der Ort oder der Zugang hat sich geändert. Der neue steht hier:")
        ask = _how_to_cancel()
        _post(registration, _("Neues zum Ort: %(title)s"), sentences=[sentence], ask=ask)


def _how_to_cancel() -> str:
    return _("Können Sie doch nicht kommen? Dann melden Sie sich bitte hier ab:")


def _post(registration: Registration, subject: str, *, sentences=(), ask="", closing="") -> None:
    if not registration.email:
        return
    kind = kind_of(registration)
    event = kind.event_of(registration)
    words, terms = kind.words(event), kind.terms(event)
    begins = terms.begins or registration.told_event_at
    ends = terms.ends if terms.begins else None
    has_seat = registration.state == RegistrationState.REGISTERED
    values = {
        "registration": registration,
        "words": words,
        "moment": _moment(begins, ends, words) if begins else "",
        "calendar": _calendar(kind, registration, words) if has_seat else "",
        "for_guests": words.for_guests if has_seat else "",
        "sentences": [sentence for sentence in sentences if sentence],
        "ask": ask,
        "closing": closing,
        "own_address": links.address(registration),
    }
    body = render_to_string("email/registration.txt", values).strip() + "\n"
    subject = " ".join((subject % {"title": words.title}).split())
    outbox.post(recipient=registration.email, subject=subject, body=body)


def _moment(begins: datetime, ends: datetime | None, words: Words) -> str:
    moment = moments_in_words(begins, ends)
    return f"{moment} ({words.zone})" if words.zone else moment


def _calendar(kind: Kind, registration: Registration, words: Words) -> str:
    return links.calendar_address(registration) if kind.calendar else words.calendar
