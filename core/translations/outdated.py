"""Pages of which a published translation lacks texts: asked of the database, not of the matrix.

The first page of the workplace counts them; the matrix, which says the same of each page and
language (``states.py``), would read every text there is for that.
"""

from datetime import datetime

from django.db.models import Count, Exists, F, Min, OuterRef, QuerySet
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation


def outdated() -> QuerySet[Translation]:
    """Translations that are published, kept in step with their source, and lack a text of it.

    Published as the matrix has it: whether anybody may see the page now is another question.
    """
    pages = Page.objects.annotate(is_published=F("live")).filter(is_published=True)
    published = pages.filter(
        translation_key=OuterRef("source__object"), locale=OuterRef("target_locale"), alias_of=None
    )
    said = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
        has_error=False,
    )
    lacking = StringSegment.objects.filter(source=OuterRef("source")).filter(~Exists(said))
    return Translation.objects.filter(Exists(published), Exists(lacking), enabled=True)


def count(sources: QuerySet[Page]) -> tuple[int, datetime | None]:
    """How many of these sources (see ``matrix.sources``) have an outdated translation, and when
    the first of these was changed. One query."""
    found = outdated().filter(source__object__in=sources.values("translation_key"))
    told = found.aggregate(
        number=Count("source__object", distinct=True), since=Min("source__last_updated_at")
    )
    return told["number"], told["since"]
