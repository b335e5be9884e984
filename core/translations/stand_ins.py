"""Aliases that stand where a translation should be: another language's text under a wrong name.

Wagtail and wagtail-localize make them of pages that nobody has translated. They count as not
there, whatever the database says of them.
"""

from django.db.models import F, Q, QuerySet
from wagtail.models import Page

from core.compiled_keys import FAR_AWAY, CompiledKeys


def stand_ins() -> Q:
    """Condition on any queryset of pages: an alias of a page in another language.

    Written as ``id__in``, the one form that Wagtail's search takes too; compiled once a process.
    """
    return Q(id__in=CompiledKeys(_keys, at=FAR_AWAY, key="stand-ins"))


def _keys(_at, _row) -> QuerySet:
    """Not correlated with the outer row: there are few aliases, looked up once a query."""
    aliases = Page._base_manager.filter(alias_of__isnull=False)
    return aliases.exclude(alias_of__locale_id=F("locale_id")).order_by().values("id")


def is_stand_in(page: Page) -> bool:
    """The same of one page; asks for its original only where it is an alias."""
    return page.alias_of_id is not None and page.alias_of.locale_id != page.locale_id
