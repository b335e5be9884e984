"""Which mentor projects a kiosk names: those of the district it stands in, else the nearest."""

from django.conf import settings

from exhibition.models import Venue
from home.domain.places import nearest_first
from home.models import MentorProject
from kiosk.domain.mentoring import Project

MOST = 4
NEAREST = 2  # where the district has none


def mentors_near(venue: Venue) -> list[Project]:
    """The nearest first; each in all languages in which somebody has described it."""
    rows = MentorProject.objects.select_related("district", "locale").order_by("pk")
    versions: dict[object, dict[str, MentorProject]] = {}
    for row in rows:
        versions.setdefault(row.translation_key, {})[row.locale.language_code] = row
    german = [every[settings.LANGUAGE_CODE] for every in versions.values() if _has_german(every)]
    by_distance = [project for _kilometres, project in nearest_first(german, venue)]
    here = [project for project in by_distance if project.district_id == venue.district_id]
    chosen = here[:MOST] or by_distance[:NEAREST]
    return [_project(project, versions[project.translation_key]) for project in chosen]


def _has_german(versions: dict[str, MentorProject]) -> bool:
    return settings.LANGUAGE_CODE in versions


def _project(project: MentorProject, versions: dict[str, MentorProject]) -> Project:
    texts = {
        code: {"name": version.name, "organisation": version.organisation}
        for code, version in sorted(versions.items())
    }
    first = settings.LANGUAGE_CODE
    return Project(
        district=project.district.full_name,
        town=project.town,
        spoken=project.languages,
        email=project.email,
        telephone=project.telephone,
        texts={first: texts[first]} | texts,
    )
