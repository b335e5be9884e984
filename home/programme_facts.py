"""What standing pages show of the programme: its history, and on one page all facts."""

from django.db.models import QuerySet

from home.domain.charts import chart_of
from home.domain.versions import versions_for
from home.models import (
    Milestone,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
    StandardPage,
    StandardPageKind,
)

BESIDE_MILESTONES = (StandardPageKind.ABOUT, StandardPageKind.FACTS)


def facts_for(page: StandardPage) -> dict:
    """What a page of that kind shows beside its own text; nothing on most of them."""
    facts = {}
    if page.kind in BESIDE_MILESTONES:
        facts["milestones"] = versions_for(Milestone.objects.all(), page.locale_id)
    if page.kind == StandardPageKind.ABOUT:
        facts["facts_page"] = facts_page(page)
    if page.kind == StandardPageKind.FACTS:
        facts |= _numbers(page)
    return facts


def facts_page(page: StandardPage) -> StandardPage | None:
    """The page of all facts in the language of this one, if there is one."""
    pages: QuerySet = StandardPage.objects.live().filter(locale=page.locale_id)
    return pages.filter(kind=StandardPageKind.FACTS).select_related("locale").first()


def _numbers(page: StandardPage) -> dict:
    series = versions_for(ProgrammeSeries.objects.all(), page.locale_id, is_whole=_has_numbers)
    return {
        "figures": versions_for(ProgrammeFigure.objects.all(), page.locale_id),
        "charts": [chart_of(one) for one in series],
        "partners": versions_for(ProgrammePartner.objects.all(), page.locale_id),
    }


def _has_numbers(series: ProgrammeSeries) -> bool:
    """No empty chart: one whose numbers somebody took away counts as missing."""
    return len(series.points) > 0
