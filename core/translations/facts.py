"""The facts by which the state of translations is decided, for many pages in few queries."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from django.db.models import Count, F, Max, Q
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.languages import EASY_LANGUAGE
from core.models import ReviewKind, TranslationReview
from core.translations.states import Facts

Key = tuple[UUID, int]  # translation key of the page, id of the locale
MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE


def facts_of(keys: Iterable[UUID]) -> dict[Key, Facts]:
    """Facts of every translation there is of the pages with these translation keys.

    A key that is missing in the answer has no page of its own in that language: aliases of
    another language are none. Pages that are the source themselves are among them. Five queries.
    """
    keys = list(keys)
    facts, pages = {}, {}
    for pk, translation_key, locale, code, is_live in _pages(keys):
        key = (translation_key, locale)
        pages[pk] = key
        facts[key] = Facts(is_compared=False, is_live=is_live, is_easy=code == EASY_LANGUAGE)
    for key, numbers in _numbers(keys):
        if key in facts:
            facts[key] = replace(facts[key], is_compared=True, **numbers)
    for pk, reads in _reviews(pages):
        facts[pages[pk]] = replace(facts[pages[pk]], **reads)
    return facts


def facts_of_page(page: Page) -> Facts:
    """Facts of one page that is a translation."""
    return facts_of([page.translation_key])[page.translation_key, page.locale_id]


def _pages(keys: list[UUID]):
    pages = Page.objects.filter(translation_key__in=keys, alias_of=None)
    # No instances: for the matrix these are thousands.
    return pages.values_list("pk", "translation_key", "locale", "locale__language_code", "live")


def _numbers(keys: list[UUID]) -> Iterator[tuple[Key, dict]]:
    """Of what is compared with a source: how many texts there are, translated, by a machine."""
    strings = dict(
        StringSegment.objects.filter(source__object__in=keys)
        .values_list("source")
        .annotate(number=Count("pk"))
        .order_by()
    )
    translated = _translated(keys)
    translations = Translation.objects.filter(source__object__in=keys, enabled=True)
    for source, key, locale in translations.values_list(
        "source", "source__object", "target_locale"
    ):
        done = translated.get((source, locale), {})
        yield (key, locale), {"strings": strings.get(source, 0)} | done


def _translated(keys: list[UUID]) -> dict[tuple[int, int], dict]:
    done = (
        StringSegment.objects.filter(source__object__in=keys)
        .filter(
            string__translations__context_id=F("context_id"),
            string__translations__has_error=False,
        )
        .values("source", locale=F("string__translations__locale"))
        .annotate(
            translated=Count("pk"),
            by_machine=Count("pk", filter=Q(string__translations__translation_type=MACHINE)),
            changed_at=Max("string__translations__updated_at"),
        )
        .order_by()
    )
    return {(row.pop("source"), row.pop("locale")): row for row in done}


def _reviews(pages: Iterable[int]) -> Iterator[tuple[int, dict]]:
    is_true = Q(is_example=False)
    latest = (
        TranslationReview.objects.filter(page__in=list(pages))
        .values("page")
        .annotate(
            read_at=Max("created_at", filter=is_true),
            tested_at=Max("created_at", filter=is_true & Q(kind=ReviewKind.TEST_READERS)),
            example_at=Max("created_at", filter=~is_true),
        )
        .order_by()
    )
    for row in latest:
        yield row.pop("page"), row
