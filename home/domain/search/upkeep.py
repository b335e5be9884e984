"""What keeps the search in step beside the signals: the rebuilding, and an erasure."""

from django.utils.translation import gettext_lazy as _

from home.domain.search.indexing import forget, rebuild
from home.models import SearchDocument
from stories.domain.erasure.terms import Ledger, Plan

KIND = "search_rebuild"
LABEL = _("Suche neu aufbauen")


def rebuild_in_background(key: str, report) -> None:
    """For ``core.jobs``: all of it in one transaction, so it may be broken off anywhere."""
    report(0)
    rebuild()


def erase(plan: Plan, ledger: Ledger) -> None:
    """Forgets every page the person is on. What is published again is written again."""
    keys = [page.pk for page in plan.pages]
    forget(SearchDocument.objects.filter(page__in=keys))
