"""By which each app says how its surfaces are to be asked. Called in ``AppConfig.ready``.

The addresses themselves come from the running URLconf and the page tree. What cannot be read
there, the values of parameters, is given here; an address without values is a finding.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stories.enums import Channel
from stories.leaks.findings import Subject

MARK = "exhibition.leak_check"  # in the environ of its own requests; nobody else can set it


@dataclass(frozen=True)
class Example:
    """One address to ask: the values of a pattern's parameters in order, or a whole ``path``.

    ``subject`` is the page, photo or film that the address shows: where the rule refuses it,
    the address must refuse too. ``file``: its name in the store. ``is_guarded``: it must refuse
    every anonymous visitor.
    """

    values: tuple = ()
    path: str = ""
    subject: Subject | None = None
    file: str = ""
    is_guarded: bool = False
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Document:
    """Content that leaves the house in another way than by an address; ready for JSON."""

    where: str
    content: object


Examples = Callable[[], Iterable[Example]]
Documents = Callable[[], Iterable[Document]]
Queries = Callable[[], Iterable[str]]

examples: dict[str, list[Examples]] = defaultdict(list)
documents: dict[str, tuple[Channel, Documents]] = {}
queries: dict[str, list[Queries]] = defaultdict(list)
searches: dict[str, str] = {}


def register_addresses(name: str, source: Examples) -> None:
    """Examples for the URL pattern of that name, or for „app.Model:route“ of a routable page.

    A pattern without a name goes by the dotted path of its view.
    """
    _append(examples[name], source)


def register_documents(surface: str, channel: Channel, source: Documents) -> None:
    """What devices are given on a channel: asked by that channel's rule."""
    documents[surface] = (channel, source)


def register_queries(model: str, source: Queries) -> None:
    """Query strings („beruf=care“) with which each page of „app.Model“ is asked too."""
    _append(queries[model], source)


def register_search(name: str, parameter: str) -> None:
    """The URL pattern of that name searches for what ``parameter`` of its query says."""
    searches[name] = parameter


def _append(sources: list, source: Callable) -> None:
    if source not in sources:
        sources.append(source)
