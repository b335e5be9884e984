"""What the page of the mentor projects shows: a map and a list that say the same."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.languages import Language, languages_of_list
from core.saxony_map import VIEW_BOX, DistrictShape, district_shapes, position_on_districts
from core.templatetags.languages import in_language
from home.domain.mentor_search import Answer, Wish, answer, speakers, spoken_languages
from home.domain.sought_places import Sought, seek
from home.domain.versions import versions_for
from home.models import MentorIndexPage, MentorProject

PLACE, LANGUAGE, DISTRICT = "ort", "spricht", "kreis"  # in the address


@dataclass(frozen=True)
class Pin:
    """A project on the map, in units of its view box."""

    project: MentorProject
    x: float
    y: float


@dataclass(frozen=True)
class DistrictOnMap:
    """A district with the number of projects there that speak the language asked for."""

    shape: DistrictShape
    count: int
    query: str  # of the address that shows them
    is_chosen: bool


def mentors(page: MentorIndexPage, request: HttpRequest) -> dict:
    """The projects that fit, by district; the nearest first where the address names a place."""
    projects = projects_for(page)
    sought = seek(request.GET.get(PLACE, ""))
    languages = spoken_languages(projects)
    language = _chosen(languages, "code", request.GET.get(LANGUAGE, ""))
    district = _chosen(district_shapes(), "ags", request.GET.get(DISTRICT, ""))
    wish = Wish(sought.place, language.code if language else "", district.ags if district else "")
    found = answer(projects, wish)
    return _form(sought, languages, language, district, wish) | {
        "is_unknown_choice": bool(
            (request.GET.get(LANGUAGE) and not language)
            or (request.GET.get(DISTRICT) and not district)
        ),
        "total": len(projects),
        "answer": found,
        "is_filtered": wish.is_filter,
        "by_district": [] if sought.place or found.is_instead else _by_district(found),
        "map": _map(projects, wish, sought),
        "view_box": VIEW_BOX,
        "pins": [_pin(project) for project in found.projects],
        "place_point": _point(sought),
    }


def projects_for(page: MentorIndexPage) -> list[MentorProject]:
    """Every project, in the language of the page or else in German."""
    projects = versions_for(MentorProject.objects.select_related("district"), page.locale_id)
    for project in projects:
        project.spoken = languages_of_list(project.languages)
    return projects


def _form(sought: Sought, languages: list[Language], language, district, wish: Wish) -> dict:
    return {
        "sought": sought,
        "problem": sought.problem.name.lower() if sought.problem else "",
        "called": _german(sought.called),
        "similar": [_link(name, wish) for name in sought.similar],
        "languages": languages,
        "language": language,
        "language_name": _endonym(language) if language else "",
        "districts": district_shapes(),
        "district": district,
        "district_name": _german(district.full_name) if district else "",
    }


def _chosen(choices: list, name: str, value: str):
    return next((choice for choice in choices if getattr(choice, name) == value), None)


def _german(name: str) -> SafeString:
    return format_html("<bdi{}>{}</bdi>", in_language("de"), name)


def _endonym(language: Language) -> SafeString:
    words = '<bdi lang="{}" dir="{}">{}</bdi>'
    return format_html(words, language.code, language.direction, language.name)


def _link(name: str, wish: Wish) -> SafeString:
    query = _query({PLACE: name, LANGUAGE: wish.language, DISTRICT: wish.district})
    return format_html('<a class="verweis" href="?{}">{}</a>', query, _german(name))


def _by_district(found: Answer) -> list[tuple]:
    grouped = groupby(found.projects, key=lambda project: project.district)
    return [(district, list(members)) for district, members in grouped]


def _map(projects: list[MentorProject], wish: Wish, sought: Sought) -> list[DistrictOnMap]:
    """Each district leads to its projects and keeps what else was asked for."""
    counts: dict[str, int] = {}
    for project in speakers(projects, wish.language):
        counts[project.district.ags] = counts.get(project.district.ags, 0) + 1
    kept = {PLACE: sought.asked if sought.place else "", LANGUAGE: wish.language}
    return [
        DistrictOnMap(
            shape=shape,
            count=counts.get(shape.ags, 0),
            query=_query(kept | {DISTRICT: shape.ags}),
            is_chosen=shape.ags == wish.district,
        )
        for shape in district_shapes()
    ]


def _query(values: dict[str, str]) -> str:
    return urlencode({name: value for name, value in values.items() if value})


def _pin(project: MentorProject) -> Pin:
    x, y = position_on_districts(project.latitude, project.longitude)
    return Pin(project, round(x, 1), round(y, 1))


def _point(sought: Sought) -> tuple[float, float] | None:
    place = sought.place
    return position_on_districts(place.latitude, place.longitude) if place else None
