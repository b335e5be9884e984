"""What is told of one stop on the tour board. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.dates import days_in_words, month_in_words
from exhibition.domain.approval import BOUND_STATES
from exhibition.domain.board_stops import Scene
from exhibition.domain.board_ways import Leg
from exhibition.domain.moves import MoveNotPermitted, refuse_move
from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourStop

# How a bar looks, by state. A shape for each, so that no colour has to say it alone.
LOOKS = {
    StopState.DRAFT: "draft",
    StopState.ON_HOLD: "hold",
    StopState.CONTRACT_OUT: "contract",
    StopState.SIGNED: "signed",
    StopState.IN_TRANSIT: "running",
    StopState.SET_UP: "running",
    StopState.OPEN: "running",
    StopState.CLOSED: "over",
    StopState.RETURNED: "over",
    StopState.CHECKED: "over",
    StopState.CANCELLED: "off",
    StopState.TERMINATED: "off",
    StopState.RELOCATED: "off",
}


@dataclass(frozen=True)
class Note:
    """A conflict or a warning: in a word or two, and as a sentence."""

    label: str
    sentence: str
    is_conflict: bool = False
    is_mild: bool = False


@dataclass(frozen=True)
class Card:
    """A stop with all that the board, its list and its tables say of it."""

    stop: TourStop
    leg: Leg | None
    notes: list[Note]
    is_matching: bool = True

    @property
    def look(self) -> str:
        return LOOKS[StopState(self.stop.state)]

    @property
    def counted(self) -> list[Note]:
        """What the badge counts: mild ones may well stay as they are."""
        return [note for note in self.notes if not note.is_mild]

    @property
    def labels(self) -> str:
        """„Konflikt, Transporter“: each once."""
        return ", ".join(dict.fromkeys(str(note.label) for note in self.notes))

    @property
    def has_conflict(self) -> bool:
        return any(note.is_conflict for note in self.notes)

    @property
    def state(self) -> str:
        """„vorgemerkt bis 3.5.“ or the state alone."""
        if self.stop.state == StopState.ON_HOLD and self.stop.hold_until:
            day = date_format(self.stop.hold_until, "j.n.")
            return _("vorgemerkt bis %(day)s") % {"day": day}
        return self.stop.get_state_display()

    @property
    def days(self) -> str:
        """„5.2. – 4.3.“, the run alone; „07/2022“ where no more than the month is known."""
        if self.stop.precision == DatePrecision.MONTH:
            return date_format(self.stop.opens, "m/Y")
        first, last = self.stop.opens, self.stop.closes
        if last is None or last == first:
            return date_format(first, "j.n.")
        return f"{date_format(first, 'j.n.')} – {date_format(last, 'j.n.')}"

    @property
    def days_with_year(self) -> str:
        """„5.2. – 4.3.2027“; „07/2022“ where no more than the month is known."""
        if self.stop.precision == DatePrecision.MONTH:
            return self.days
        return f"{self.days}{date_format(self.stop.closes or self.stop.opens, 'Y')}"

    @property
    def days_in_words(self) -> str:
        if self.stop.precision == DatePrecision.MONTH:
            return month_in_words(self.stop.opens)
        return days_in_words(self.stop.opens, self.stop.closes)

    @property
    def taken_in_words(self) -> str:
        return days_in_words(self.stop.taken_from, self.stop.taken_until)

    @property
    def may_move(self) -> bool:
        try:
            refuse_move(self.stop)
        except MoveNotPermitted:
            return False
        return True

    @property
    def needs_agreement(self) -> bool:
        """Whether the house has to agree again after a move."""
        return self.stop.state in BOUND_STATES


def cards(scene: Scene) -> dict[int, Card]:
    """One for each stop of the scene, by key."""
    return {
        stop.pk: Card(stop, scene.legs.get(stop.pk), notes(scene, stop), scene.matches(stop))
        for stop in scene.stops
    }


def notes(scene: Scene, stop: TourStop) -> list[Note]:
    """Conflicts first."""
    sentences = clash_sentences(scene.clashes.get(stop.pk, ()))
    found = [Note(_("Konflikt"), sentence, True) for sentence in sentences]
    warnings = scene.warnings.get(stop.pk, ())
    found += [Note(one.kind.label, one.sentence, is_mild=one.is_mild) for one in warnings]
    return sorted(found, key=lambda note: (not note.is_conflict, note.is_mild))


def clash_sentences(others: Iterable[TourStop]) -> list[str]:
    sentence = _("Den Satz will an denselben Tagen auch %(town)s (%(days)s).")
    taken = _("Der Satz ist an diesen Tagen schon in %(town)s (%(days)s).")
    return [
        (taken if other.takes_set else sentence)
        % {
            "town": other.venue.town,
            "days": days_in_words(other.taken_from, other.taken_until),
        }
        for other in others
    ]
