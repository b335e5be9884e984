"""Redirects from and to the address of a page, and those whose address holds a name."""

from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from stories.domain.erasure.names import Names
from stories.domain.erasure.terms import Ledger


def forget_redirects_to(page: Page, ledger: Ledger) -> None:
    """Deletes redirects that lead to the page or start at or below its address."""
    condition = Q(redirect_page=page)
    parts = page.get_url_parts()
    if parts and parts[2]:
        path = Redirect.normalise_path(parts[2])
        condition |= Q(old_path=path) | Q(old_path__startswith=f"{path}/")
        condition |= Q(redirect_link__contains=parts[2])
    ledger.count(Redirect.objects.filter(condition).delete())


def forget_redirects_naming(names: Names, ledger: Ledger) -> None:
    """Deletes redirects whose addresses hold what identifies the person."""
    rows = Redirect.objects.values_list("pk", "old_path", "redirect_link")
    naming = [key for key, old, new in rows if names.identifies([old, new])]
    ledger.count(Redirect.objects.filter(pk__in=naming).delete())
