"""What became of a stop, in sentences: reads what ``stop_log`` wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words, moments_in_words
from exhibition.domain.approval import ASKED
from exhibition.domain.stop_days import label_of_field
from exhibition.domain.stop_log import DATES, MOMENTS, RESOURCES
from exhibition.domain.stop_states import label_of
from exhibition.enums import DatePrecision
from exhibition.models import ExhibitionSet, TourResource, TourStop, TourStopChange, Venue

TARGETS = {
    "venue": Venue,
    "exhibition_set": ExhibitionSet,
    "successor": TourStop,
    RESOURCES: TourResource,
}
DAYS = (*DATES, "hold_until")
Names = dict[str, dict[int, str]]


@dataclass(frozen=True)
class Entry:
    """A change for people to read. ``who`` is empty where the clock did it."""

    at: datetime
    who: str
    sentences: list[str]
    note: str
    change: TourStopChange


def history(stop: TourStop) -> list[Entry]:
    """All that was written down of a stop, latest first, in a fixed number of queries."""
    return in_words(stop.changes.select_related("changed_by"))


def in_words(changes: Iterable[TourStopChange]) -> list[Entry]:
    """The same for some changes, of any stops."""
    changes = list(changes)
    names = _names([change.changed for change in changes])
    return [_entry(change, names) for change in changes]


def differences_in_words(changed: dict) -> list[str]:
    """A sentence for each field that differs: „Erster Tag von 5. März 2027 auf 12. März 2027“."""
    return _sentences(changed, _names([changed]))


def _entry(change: TourStopChange, names: Names) -> Entry:
    who = change.changed_by.get_username() if change.changed_by else ""
    sentences = [*_of_state(change), *_of_approval(change), *_sentences(change.changed, names)]
    return Entry(timezone.localtime(change.changed_at), who, sentences, change.note, change)


def _of_state(change: TourStopChange) -> list[str]:
    if not change.before:
        return [_("Angelegt im Stand „%(state)s“") % {"state": label_of(change.after)}]
    if change.before == change.after:
        return []
    states = {"before": label_of(change.before), "after": label_of(change.after)}
    return [_("Stand von „%(before)s“ auf „%(after)s“") % states]


def _of_approval(change: TourStopChange) -> list[str]:
    if ASKED not in change.changed:
        return []
    if change.changed[ASKED][1] is not None:
        return [_("Das Haus muss den Änderungen zustimmen")]
    is_approved = len(change.changed) == 1 and change.before == change.after
    return [_("Das Haus hat zugestimmt") if is_approved else _("Keine Zustimmung mehr nötig")]


def _sentences(changed: dict, names: Names) -> list[str]:
    sentences = [
        _sentence(name, *changed[name], names)
        for name in sorted(changed.keys() - {ASKED, RESOURCES}, key=_place)
    ]
    if RESOURCES in changed:
        before, after = map(set, changed[RESOURCES])
        for sentence, keys in ((_("Dazu: %s"), after - before), (_("Ohne: %s"), before - after)):
            if keys:
                known = sorted(_name(RESOURCES, key, names) for key in keys)
                sentences.append(sentence % ", ".join(known))
    return sentences


def _sentence(name: str, before, after, names: Names) -> str:
    values = {
        "what": _capital(label_of_field(name)),
        "before": _value(name, before, names),
        "after": _value(name, after, names),
    }
    if before is None:
        return _("%(what)s: %(after)s") % values
    if after is None:
        return _("%(what)s gestrichen (war %(before)s)") % values
    return _("%(what)s von %(before)s auf %(after)s") % values


def _value(name: str, value, names: Names) -> str:
    if value is None:
        return ""
    if name in DAYS:
        return day_in_words(date.fromisoformat(value))
    if name in MOMENTS:
        return moments_in_words(datetime.fromisoformat(value))
    if name in TARGETS:
        return _name(name, value, names)
    return f"„{DatePrecision(value).label}“"


def _name(name: str, key: int, names: Names) -> str:
    return names[name].get(key) or _("(gelöscht)")


def _names(changed: list[dict]) -> Names:
    """What keys stand for: a query for each kind of thing that is named at all."""
    return {name: _names_of(name, changed) for name in TARGETS}


def _names_of(name: str, changed: list[dict]) -> dict[int, str]:
    keys = set()
    for values in (one[name] for one in changed if name in one):
        keys |= {*values[0], *values[1]} if name == RESOURCES else {*values}
    model = TARGETS[name]
    found = model.objects.select_related("venue") if model is TourStop else model.objects
    return {row.pk: f"„{row}“" for row in found.filter(pk__in=keys - {None})} if keys else {}


def _place(name: str) -> int:
    """Days in the order of a stop."""
    fields = [field.name for field in TourStop._meta.fields]
    return fields.index(name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
