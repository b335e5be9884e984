"""All that happened around a request, latest first. Reads only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from core.dates import days_in_words
from core.models import OutgoingMail
from exhibition.domain import request_mails
from exhibition.models import ExhibitionRequest


@dataclass(frozen=True)
class Entry:
    """Something that happened. ``kind`` names its look; ``link`` is a key of what it is about.

    ``lasting`` says what became of it since: of an offer, of a mail. ``text`` was typed.
    """

    at: datetime
    kind: str
    title: str
    by: object = None
    text: str = ""
    lasting: str = ""
    link: int | None = None


def history(request: ExhibitionRequest, *, with_contacts: bool) -> list[Entry]:
    """Steps, offers, papers and notes, and with contacts messages, mails and reminders too.

    A fixed number of queries.
    """
    entries = [*_steps(request), *_offers(request), *_papers(request), *_notes(request)]
    if with_contacts:
        entries += [*_messages(request), *_mails(request), *_reminders(request)]
    return sorted(entries, key=lambda entry: entry.at)[::-1]  # at one moment too the later first


def mails_of(request: ExhibitionRequest):
    """Mails to the house that name this request."""
    if not request.email:
        return OutgoingMail.objects.none()
    return request_mails.naming(request).filter(recipient__iexact=request.email)


def mail_state(mail: OutgoingMail) -> str:
    """Whether a mail has gone out, in words."""
    if mail.sent_at:
        return _("ist hinausgegangen")
    if mail.given_up_at:
        return _("aufgegeben, bitte im Postausgang ansehen")
    return _("wartet, letzter Versuch ist gescheitert") if mail.attempts else _("wartet")


def _steps(request) -> Iterator[Entry]:
    for step in request.steps.select_related("by"):
        title = _("Stand: %(state)s") % {"state": step.get_state_display()}
        yield Entry(step.at, "step", title, step.by, step.note)


def _offers(request) -> Iterator[Entry]:
    for offer in request.offers.select_related("stop__exhibition_set", "offered_by"):
        days = days_in_words(offer.stop.opens, offer.stop.closes)
        values = {"days": days, "set": offer.stop.exhibition_set or "–"}
        title = _("Termin angeboten: %(days)s, %(set)s") % values
        state = offer.get_state_display()
        yield Entry(offer.offered_at, "offer", title, offer.offered_by, lasting=state)


def _papers(request) -> Iterator[Entry]:
    for paper in request.papers.select_related("added_by"):
        title = _("Papier: %(kind)s") % {"kind": paper.get_kind_display()}
        yield Entry(paper.added_at, "paper", title, paper.added_by, link=paper.pk)


def _notes(request) -> Iterator[Entry]:
    for note in request.our_notes.select_related("made_by"):
        yield Entry(note.made_at, "note", _("Notiz"), note.made_by, note.text)


def _messages(request) -> Iterator[Entry]:
    for message in request.messages.select_related("sent_by"):
        title = _("Nachricht vom Haus") if message.is_from_house else _("Nachricht an das Haus")
        yield Entry(message.sent_at, "message", title, message.sent_by, message.text)


def _mails(request) -> Iterator[Entry]:
    for mail in mails_of(request):
        title = _("Mail: %(subject)s") % {"subject": mail.subject}
        yield Entry(mail.created_at, "mail", title, lasting=mail_state(mail), link=mail.pk)


def _reminders(request) -> Iterator[Entry]:
    for reminder in request.reminders.all():
        title = _("Erinnerung: %(kind)s") % {"kind": reminder.get_kind_display()}
        yield Entry(reminder.sent_at, "reminder", title)
