"""The parts of the work that the apps have named, and what they have for somebody today."""

import logging
from dataclasses import dataclass

from core.workplace.terms import Details, Entry, WorkSource

logger = logging.getLogger(__name__)
_sources: dict[str, WorkSource] = {}


def register_work_source(source: WorkSource) -> None:
    """Called when the hooks of an app are loaded. The same name again replaces the former."""
    _sources[source.name] = source


@dataclass(frozen=True)
class Way:
    """Where one begins."""

    label: str
    icon: str
    url: str


@dataclass(frozen=True)
class Work:
    """All that somebody sees on their first page. ``broken``: parts that could not be asked."""

    entries: list[Entry]
    details: list[Details]
    ways: list[Way]
    broken: list[str]


def sources() -> list[WorkSource]:
    """All parts of the work, in their order."""
    return sorted(_sources.values(), key=lambda source: source.order)


def work_of(user) -> Work:
    """What waits for a user: what is urgent first, else in the order of the parts.

    A part that breaks is named in ``broken`` and in the log, and takes nothing else with it.
    """
    work = Work([], [], [], [])
    for source in sources():
        try:
            _ask(source, user, work)
        except Exception as error:  # whatever a part of some app may raise
            # Its words may hold data of people.
            logger.error("the work source %s is broken: %s", source.name, type(error).__name__)
            work.broken.append(str(source.label))
    work.entries.sort(key=lambda entry: entry.urgency)
    return work


def _ask(source: WorkSource, user, work: Work) -> None:
    if not source.may(user):
        return
    work.ways.append(Way(str(source.label), source.icon, source.address()))
    found = source.find(user)
    work.entries.extend(entry for entry in found.entries if entry.number)
    work.details.extend(one for one in found.details if one.lines)
