"""Which mentor projects answer a wish: a place, a language that is spoken, a district.

A project is anything with ``latitude``, ``longitude``, ``pk``, ``district`` and ``spoken``
(languages). All wishes hold together. Where nothing fits the nearest are named that do but for
their district: nobody is sent away with nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.languages import Language
from core.places import Place
from home.domain.places import middle_of, nearest_first

MOST_INSTEAD = 3


@dataclass(frozen=True)
class Wish:
    """``language``: a code; ``district``: its official key. Empty: any."""

    place: Place | None = None
    language: str = ""
    district: str = ""

    @property
    def is_filter(self) -> bool:
        return bool(self.language or self.district)


@dataclass(frozen=True)
class Answer:
    """Pairs of kilometres and project; kilometres only with a place. ``is_instead``: none fits."""

    found: list[tuple[float | None, object]]
    is_instead: bool = False

    @property
    def projects(self) -> list:
        return [project for _kilometres, project in self.found]


def answer(projects: Sequence, wish: Wish) -> Answer:
    """What fits, the nearest first where a place is known; else in the order given."""
    speaking = speakers(projects, wish.language)
    fitting = [p for p in speaking if wish.district in ("", p.district.ags)]
    if fitting or not speaking:
        return Answer(_with_distances(fitting, wish.place))
    nearest = nearest_first(speaking, wish.place or middle_of(wish.district))[:MOST_INSTEAD]
    return Answer(nearest if wish.place else [(None, p) for _km, p in nearest], is_instead=True)


def speakers(projects: Iterable, language: str) -> list:
    """Those where the language is spoken; all without one."""
    return [p for p in projects if not language or language in {one.code for one in p.spoken}]


def spoken_languages(projects: Iterable) -> list[Language]:
    """Every language that some project speaks, once, most projects first."""
    counts: dict[Language, int] = {}
    for project in projects:
        for language in project.spoken:
            counts[language] = counts.get(language, 0) + 1
    return sorted(counts, key=lambda language: (-counts[language], language.name))


def _with_distances(projects: list, place: Place | None) -> list[tuple[float | None, object]]:
    return nearest_first(projects, place) if place else [(None, project) for project in projects]
