"""Who helps near a stop on the way into work, for visitors to take along.

Mentor projects belong to an app above, which says by ``register_mentoring_source`` who they are.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import segno
from segno import helpers

from core.languages import languages_of_list
from exhibition.models import TourStop, Venue
from kiosk.domain.items import QR_ERROR_LEVEL, QR_QUIET_ZONE


@dataclass(frozen=True)
class Project:
    """``spoken``: codes of languages with commas; ``texts``: name and organisation by language."""

    district: str
    town: str
    spoken: str = ""
    email: str = ""
    telephone: str = ""
    texts: dict[str, dict[str, str]] = field(default_factory=dict)


MentoringSource = Callable[[Venue], list[Project]]
_sources: list[MentoringSource] = []


def register_mentoring_source(source: MentoringSource) -> None:
    """Says which projects are near a house, the best first. There is one source."""
    _sources[:] = [source]


def near(stop: TourStop | None) -> list[dict]:
    """The projects near a stop, ready for JSON; none without a stop."""
    if stop is None:
        return []
    return [_described(project) for source in _sources for project in source(stop.venue)]


def _described(project: Project) -> dict:
    return {
        "district": project.district,
        "town": project.town,
        "spoken": [
            {"code": language.code, "name": language.name, "direction": language.direction}
            for language in languages_of_list(project.spoken)
        ],
        "email": project.email,
        "telephone": project.telephone,
        "texts": project.texts,
        "qr": _card(project),
    }


def _card(project: Project) -> str:
    """A code with which a telephone keeps the contact without any network (vCard 3.0, RFC 2426)."""
    if not (project.email or project.telephone):
        return ""
    name = next(iter(project.texts.values()))["name"]
    data = helpers.make_vcard_data(
        name=f";{name}",
        displayname=name,
        email=project.email or None,
        phone=project.telephone or None,
    )
    code = segno.make_qr(data, error=QR_ERROR_LEVEL)
    return code.svg_data_uri(border=QR_QUIET_ZONE, light="#fff", dark="#000")
