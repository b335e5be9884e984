"""What a withdrawal, an erasure and an access have to do with pictures for sharing."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.domain import sharing_pictures
from home.models import SharingPicture
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.person_pages import listed_pages, pages_showing, photos_of
from stories.domain.withdrawal import Scope, Task
from stories.models import Person

LABELS = {
    "sharing_pictures": gettext_lazy("Bilder von Seiten zum Teilen"),
    "page": gettext_lazy("Seite"),
    "made_at": gettext_lazy("gemacht"),
}


def pictures_to_take_back(person: Person, scope: Scope) -> Iterable[Task]:
    """Deletes what may not be shown any more at once. Nothing is left to do by hand."""
    sharing_pictures.forget_uncovered()
    return ()


def erase_pictures(plan: Plan, ledger: Ledger) -> None:
    """Of every page that the person is on, in all languages."""
    keys = {page.translation_key for page in plan.pages}
    ledger.delete(SharingPicture.objects.filter(page__translation_key__in=keys))


def pictures_in_words(plan: Plan) -> Iterable[str]:
    keys = {page.translation_key for page in plan.pages}
    count = SharingPicture.objects.filter(page__translation_key__in=keys).count()
    if count:
        yield _("Bilder zum Teilen werden gelöscht: %(count)s.") % {"count": count}


def pictures_in_access(person: Person) -> list[dict]:
    """Which pages with the person have such a picture."""
    own, other = listed_pages(person)
    keys = {page.translation_key for page in (*own, *other, *pages_showing(photos_of(person)))}
    rows = SharingPicture.objects.filter(page__translation_key__in=keys).select_related("page")
    return [{"page": row.page.title, "made_at": row.made_at} for row in rows.order_by("pk")]
