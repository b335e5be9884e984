"""What of the documents may be shown at this moment: the only way out of the search.

The rule of consent is asked for the few documents that answer a question, never for all. Results,
numbers, suggestions and „Meinten Sie“ are made of nothing else.
"""

from collections.abc import Iterable

from django.db.models import F
from wagtail.models import Page

from core.keys import in_one_size
from exhibition.models import TourStop
from home.models import SearchDocument


def shown(keys: Iterable[int], language: str) -> list[SearchDocument]:
    """Of these documents those that visitors may see now, in the same order. Some five queries."""
    keys = list(keys)
    rows = SearchDocument.objects.filter(pk__in=in_one_size(keys), language=language)
    documents = {row.pk: row for row in rows}
    pages = {row.page_id for row in documents.values()} - {None}
    stops = {row.stop_id for row in documents.values()} - {None}
    live = Page.objects.live().public().filter(pk__in=in_one_size(pages))
    live = live.filter(locale__language_code=language).order_by()
    seen = {*live.values_list("pk", flat=True)} if pages else set()
    public = TourStop.objects.public().filter(pk__in=in_one_size(stops)).order_by()
    signed = {*public.values_list(F("pk"), flat=True)} if stops else set()
    return [
        row
        for row in (documents[key] for key in keys if key in documents)
        if row.project_id or row.page_id in seen or row.stop_id in signed
    ]
