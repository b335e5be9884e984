"""The list of the tour board as CSV or XLSX. No contacts: tables travel."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from core import spreadsheets
from exhibition.domain.board import Span
from exhibition.domain.board_cards import Card

WIDTHS = dict.fromkeys(range(18), 14) | {2: 28, 17: 28}  # letters; house and notes are longer


def spreadsheet(cards: list[Card], kind: str, span: Span) -> HttpResponse:
    """A file to keep. ``kind`` is csv or xlsx."""
    table = [headings(), *(row(card) for card in cards)]
    name = f"tourplan-{span.first.isoformat()}-{span.last.isoformat()}"
    looks = {"title": _("Tourplan"), "frozen": "D2", "widths": WIDTHS}
    return spreadsheets.spreadsheet(table, kind=kind, name=name, **looks)


def headings() -> list[str]:
    return [
        _("Satz"),
        _("Ort"),
        _("Haus"),
        _("Landkreis oder Stadt"),
        _("Stand"),
        _("Transport hin"),
        _("Aufbau"),
        _("erster Tag"),
        _("letzter Tag"),
        _("Abbau"),
        _("Transport zurück"),
        _("Eröffnung"),
        _("Gäste"),
        _("Anfahrt von"),
        _("Anfahrt (km)"),
        _("Tage frei davor"),
        _("Beispiel"),
        _("Hinweise"),
    ]


def row(card: Card) -> list:
    """A stop as values: days as days, numbers as numbers, None for what is not known."""
    stop, leg = card.stop, card.leg
    return [
        stop.exhibition_set.name if stop.exhibition_set else "",
        stop.venue.town,
        stop.venue.name,
        stop.venue.district.name,
        stop.get_state_display(),
        stop.leaves_depot,
        stop.set_up_on,
        stop.opens,
        stop.closes,
        stop.take_down_on,
        stop.back_in_depot,
        stop.opening_event_at,
        stop.visitors,
        leg.start.name if leg else "",
        leg.kilometres if leg else None,
        leg.free_days if leg else None,
        _("ja") if stop.is_example else _("nein"),
        " ".join(note.sentence for note in card.notes),
    ]
