"""Starting translations from the workplace: who may, how much it is, now or in the background."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import Translation

from core import jobs
from core.job_kinds import Subject
from core.translations.beginning import begin, begin_one

KIND = "begin_translations"
AT_ONCE = 20  # drafts that somebody waits for; more are made in the background
PERMISSION = "wagtail_localize.submit_translation"


@dataclass
class Started:
    """``begun``: the drafts that are new; ``later``: how many are made in the background."""

    begun: list[Page] = field(default_factory=list)
    later: int = 0


def may_begin(user) -> bool:
    """Whether the user may begin translations at all; of which pages, ``may_begin_all`` says."""
    return user.has_perm(PERMISSION)


def may_begin_all(user, pages: Collection[Page], *, with_subpages: bool = False) -> bool:
    """Whether the user may begin translations of each of these pages, and of all below them."""
    if not may_begin(user):
        return False
    wanted = Page.objects.none()
    for page in pages:
        wanted |= page.get_descendants(inclusive=True) if with_subpages else _only(page)
    mine = page_permission_policy.instances_user_has_permission_for(user, "change")
    return not wanted.exclude(pk__in=mine.values("pk")).exists()


def start(
    pages: Collection[Page], locales: Collection[Locale], *, user, with_subpages: bool = False
) -> Started:
    """Begins what is missing of these sources in these languages; where it is, nothing changes.

    A few drafts are made at once. Many are made by ``manage.py work``, a piece of work for each
    page and language. The permission must have been asked for. Raises ValidationError.
    """
    started = Started()
    for page in pages:
        for locale in locales:
            missing = count_missing(page, locale, with_subpages=with_subpages)
            if missing and len(started.begun) + started.later + missing > AT_ONCE:
                started.later += missing
                jobs.enqueue(KIND, f"{page.pk}:{locale.pk}:{user.pk}:{int(with_subpages)}")
            elif missing:
                started.begun += _begin(page, locale, user=user, with_subpages=with_subpages)
    return started


def count_missing(page: Page, locale: Locale, *, with_subpages: bool = False) -> int:
    """How many of these pages are not there in that language, or not compared with it."""
    return _missing(page, locale, with_subpages=with_subpages).count()


def _missing(page: Page, locale: Locale, *, with_subpages: bool) -> QuerySet[Page]:
    pages = page.get_descendants(inclusive=True) if with_subpages else _only(page)
    there = Page.objects.filter(locale=locale, alias_of=None).values("translation_key")
    compared = Translation.objects.filter(target_locale=locale, enabled=True)
    return (
        pages.filter(alias_of=None)
        .exclude(locale=locale)
        .exclude(translation_key__in=there.filter(_is_compared(compared)))
        .order_by("path")
    )


def _is_compared(translations: QuerySet[Translation]) -> Exists:
    return Exists(translations.filter(source__object=OuterRef("translation_key")))


def _only(page: Page) -> QuerySet[Page]:
    return Page.objects.filter(pk=page.pk)


def _begin(page: Page, locale: Locale, *, user, with_subpages: bool, report=None) -> list[Page]:
    """The page with all that is above it first: the others hang below it."""
    begun = begin(page, [locale], user=user)
    below = list(_missing(page, locale, with_subpages=True)) if with_subpages else []
    for number, one in enumerate(below, start=1):
        new = begin_one(one, locale, user=user)
        begun += [new] if new else []
        if report:
            report(number / len(below))
    return begun


def begin_in_background(key: str, report: jobs.Report) -> None:
    """Work of ``KIND``: draft after draft. Broken off, it goes on with what is missing."""
    page_pk, locale_pk, user_pk, with_subpages = map(int, key.split(":"))
    page = _only(Page(pk=page_pk)).first()
    locale = Locale.objects.filter(pk=locale_pk).first()
    user = get_user_model().objects.filter(pk=user_pk).first()
    if page and locale:
        _begin(page, locale, user=user, with_subpages=bool(with_subpages), report=report)


def subjects(keys: Collection[str]) -> dict[str, Subject]:
    """The pages that work of ``KIND`` is about, for the list of it."""
    pages = Page.objects.in_bulk({int(key.partition(":")[0]) for key in keys})
    found = {key: pages.get(int(key.partition(":")[0])) for key in keys}
    return {
        key: Subject(page.title, reverse("wagtailadmin_pages:edit", args=[page.pk]))
        for key, page in found.items()
        if page
    }
