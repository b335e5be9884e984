"""Papers that show or name people: there for others only as long as consent covers all of it.

Promise: a press kit or a leaflet is handed out only while the rule of consent clears every picture
and every story in it; it is asked anew each time. One with something that is no longer cleared, or
that was deleted, is not there for anybody, and is deleted: at once by a withdrawal or an erasure,
else with the next ``purge_expired``.
"""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from exhibition.domain.document_pictures import has_uncovered_picture
from exhibition.domain.document_stories import CHANNELS, has_uncovered_story
from exhibition.domain.request_files import delete_paper
from exhibition.models import RequestPaper
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.person_pages import listed_pages, pages_showing, photos_of
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, TaskKind
from stories.models import Person

TOUCHED = {Channel.PRESS, *CHANNELS}


def without_uncovered(papers: QuerySet[RequestPaper]) -> QuerySet[RequestPaper]:
    """Those of these papers in which everything may be shown and told at this moment."""
    return papers.filter(~has_uncovered_picture(), ~has_uncovered_story())


def delete_uncovered() -> int:
    """Deletes the papers that show or tell what may not be shown any more; how many."""
    papers = list(_uncovered())
    for paper in papers:
        delete_paper(paper)
    return len(papers)


def papers_to_take_back(person: Person, scope: Scope) -> Iterable[Task]:
    """After a withdrawal: deletes the papers with the person that it covers.

    What houses may have loaded or printed before they have to give up: a task for each.
    """
    if not TOUCHED & set(scope.all_channels):
        return
    papers = _uncovered().filter(_with(photos_of(person), _pages_of(person)))
    for paper in papers.select_related("request", "stop").distinct():
        subject = f"{paper.get_kind_display()} {paper.number}"
        reference = str(paper.request_id or paper.stop_id)
        delete_paper(paper)
        detail = _("Das ist gelöscht. Bitten Sie das Haus, das alte nicht mehr zu verwenden.")
        yield Task(TaskKind.HANDED_ON, subject, detail, reference=reference)


def erase_papers(plan: Plan, ledger: Ledger) -> None:
    """An erasure takes the papers that show or name the person; their files are looked for."""
    papers = RequestPaper.objects.filter(_with(plan.photos, plan.pages))
    ledger.delete(papers.distinct())


def _uncovered() -> QuerySet[RequestPaper]:
    return RequestPaper.objects.filter(Q(has_uncovered_picture()) | Q(has_uncovered_story()))


def _with(photos, pages) -> Q:
    shown, told = [photo.pk for photo in photos], [page.pk for page in pages]
    return Q(pictures__photo__in=shown) | Q(stories__story__in=told)


def _pages_of(person: Person) -> list:
    own, other = listed_pages(person)
    return [*own, *other, *pages_showing(photos_of(person))]
