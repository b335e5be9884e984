"""Found documents as what they stand for."""

from dataclasses import dataclass

from django.db.models import Model, QuerySet
from wagtail.models import Page

from exhibition.models import TourStop
from home.domain.search.kinds import KINDS, Kind
from home.models import MentorProject, SearchDocument


@dataclass(frozen=True)
class Result:
    """One line of the results: a page, a stop or a project."""

    kind: Kind
    page: Page | None = None
    stop: TourStop | None = None
    project: MentorProject | None = None


def results(documents: list[SearchDocument]) -> list[Result]:
    """In the same order; one query for each type among them, not for each document."""
    pages = {page.pk: page for page in with_summaries(_keys(documents, "page_id"))}
    stops = _rows(TourStop.objects.for_listing(), _keys(documents, "stop_id"))
    projects = MentorProject.objects.select_related("district")
    projects = _rows(projects, _keys(documents, "project_id"))
    found = [
        Result(
            KINDS[one.kind],
            pages.get(one.page_id),
            stops.get(one.stop_id),
            projects.get(one.project_id),
        )
        for one in documents
    ]
    return [one for one in found if one.page or one.stop or one.project]


def with_summaries(found: list[int | Page]) -> list[Page]:
    """The same pages in the same order, as their own types; one query for each type."""
    keys = [getattr(page, "pk", page) for page in found]
    pages = Page.objects.filter(pk__in=keys).select_related("locale")
    specific = {page.pk: page for page in pages.specific().defer_streamfields()}
    for page in specific.values():
        page.summary = getattr(page, "introduction", "") or getattr(page, "sentence", "")
    return [specific[key] for key in keys if key in specific]


def _rows(rows: QuerySet, keys: list[int]) -> dict[int, Model]:
    return {row.pk: row for row in rows.filter(pk__in=keys)} if keys else {}


def _keys(documents: list[SearchDocument], name: str) -> list[int]:
    return [key for one in documents if (key := getattr(one, name))]
