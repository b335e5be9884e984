"""Pages of other apps about one stop. An app above says by ``register_stop_links`` which."""

from collections.abc import Callable

from exhibition.models import TourStop

StopLinks = Callable[[TourStop, object], list[tuple[str, str]]]
_sources: list[StopLinks] = []


def register_stop_links(source: StopLinks) -> None:
    """``source``: labels and addresses for a stop and a user. Registered once, however often."""
    if source not in _sources:
        _sources.append(source)


def links_of(stop: TourStop, user) -> list[tuple[str, str]]:
    return [link for source in _sources for link in source(stop, user)]
