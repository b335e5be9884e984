"""What the page of the mentor projects shows: a map and a list that say the same."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.languages import languages_of_list
from core.saxony_map import VIEW_BOX, DistrictShape, district_shapes, position_on_districts
from core.texts import without_control_characters
from home.domain.places import LONGEST_NAME, find_place, nearest_first, similar_names
from home.models import MentorIndexPage, MentorProject


@dataclass
class Pin:
    """A project on the map, in units of its view box."""

    project: MentorProject
    x: float
    y: float


def mentors(page: MentorIndexPage, request: HttpRequest) -> dict:
    """All projects by district, or the nearest first where the address names a town."""
    projects = projects_for(page)
    asked = without_control_characters(request.GET.get("ort", "")).strip()[:LONGEST_NAME]
    place = find_place(asked) if asked else None
    return {
        "districts": _by_district(projects),
        "map": _map(projects),
        "view_box": VIEW_BOX,
        "pins": [_pin(project) for project in projects],
        "asked": asked,
        "place": place,
        "place_point": position_on_districts(place.latitude, place.longitude) if place else None,
        "nearest": nearest_first(projects, place) if place else [],
        "similar": list(map(_link, similar_names(asked))) if asked and not place else [],
    }


def _link(name: str) -> SafeString:
    return format_html('<a class="verweis" href="?ort={}"><bdi>{}</bdi></a>', quote(name), name)


def projects_for(page: MentorIndexPage) -> list[MentorProject]:
    """The projects in the language of the page; in German where that language has none."""
    every = MentorProject.objects.select_related("district", "locale")
    projects = list(every.filter(locale=page.locale_id))
    if not projects:
        projects = list(every.filter(locale__language_code=settings.LANGUAGE_CODE))
    for project in projects:
        project.spoken = languages_of_list(project.languages)
    return projects


def _by_district(projects: list[MentorProject]) -> list[tuple]:
    grouped = groupby(projects, key=lambda project: project.district)
    return [(district, list(members)) for district, members in grouped]


def _map(projects: list[MentorProject]) -> list[tuple[DistrictShape, int]]:
    """Each district with the number of its projects."""
    counts: dict[str, int] = {}
    for project in projects:
        counts[project.district.ags] = counts.get(project.district.ags, 0) + 1
    return [(shape, counts.get(shape.ags, 0)) for shape in district_shapes()]


def _pin(project: MentorProject) -> Pin:
    x, y = position_on_districts(project.latitude, project.longitude)
    return Pin(project, round(x, 1), round(y, 1))
