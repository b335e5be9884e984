"""Page × language: where every page stands in every language, in as many queries for one as
for a thousand."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from core.translations.facts import facts_of
from core.translations.states import NOTHING, Facts, TranslationState, decide


@dataclass(frozen=True)
class Standing:
    """Where a page stands in one language."""

    state: TranslationState
    facts: Facts

    @property
    def share(self) -> float:
        """How much of the text is there, from 0 to 1. What is not compared counts as whole."""
        if not self.facts.exists:
            return 0.0
        return self.facts.translated / self.facts.strings if self.facts.strings else 1.0


@dataclass(frozen=True)
class Row:
    """A page that others are translated from. ``standings``: by the id of the locale."""

    source: Page
    standings: dict[int, Standing]

    @property
    def completeness(self) -> float:
        """How much of the text is there in all these languages, from 0 to 1."""
        shares = [standing.share for standing in self.standings.values()]
        return sum(shares) / len(shares) if shares else 1.0

    def among(self, locales: Collection[Locale]) -> "Row":
        """The same row with its standings in these languages only."""
        wanted = {locale.pk for locale in locales}
        kept = {pk: standing for pk, standing in self.standings.items() if pk in wanted}
        return Row(self.source, kept)

    def is_anywhere(self, states: Collection[str]) -> bool:
        return any(standing.state in states for standing in self.standings.values())


def languages() -> list[Locale]:
    """The languages that pages can be in, in the order of the settings."""
    codes = [code for code, _name in settings.LANGUAGES]
    there = Locale.objects.filter(language_code__in=codes)
    return sorted(there, key=lambda locale: codes.index(locale.language_code))


def sources() -> QuerySet[Page]:
    """Pages that others are translated from, with ``changed_at``: when each was last changed.

    A German page that is no translation; where there is none, the oldest page that is none.
    Aliases are no pages of their own.
    """
    originals = Page.objects.filter(alias_of=None, depth__gt=1).exclude(_is_a_translation())
    before = originals.filter(translation_key=OuterRef("translation_key")).filter(
        Q(locale__language_code=settings.LANGUAGE_CODE) | Q(pk__lt=OuterRef("pk"))
    )
    return (
        originals.filter(Q(locale__language_code=settings.LANGUAGE_CODE) | ~Exists(before))
        .select_related("locale")
        .annotate(changed_at=Coalesce("latest_revision_created_at", "last_published_at"))
    )


def source_of(page: Page) -> Page | None:
    """What the page is translated from; the page itself where it is no translation."""
    key = page.alias_of.translation_key if page.alias_of_id else page.translation_key
    return sources().filter(translation_key=key).first()


def _is_a_translation() -> Exists:
    return Exists(
        Translation.objects.filter(
            source__object=OuterRef("translation_key"),
            target_locale=OuterRef("locale"),
            enabled=True,
        )
    )


def rows_of(pages: Iterable[Page], locales: Iterable[Locale]) -> list[Row]:
    """A row for each of these sources, with its standing in these languages but its own."""
    pages, locales = list(pages), list(locales)
    facts = facts_of({page.translation_key for page in pages})
    return [Row(page, _standings(page, locales, facts)) for page in pages]


def _standings(
    page: Page, locales: list[Locale], facts: dict[tuple[UUID, int], Facts]
) -> dict[int, Standing]:
    standings = {}
    for locale in locales:
        if locale.pk != page.locale_id:
            known = facts.get((page.translation_key, locale.pk), NOTHING)
            standings[locale.pk] = Standing(decide(known), known)
    return standings


def totals(rows: Iterable[Row]) -> dict[int, Counter]:
    """By the id of the locale: how many pages are in which state."""
    counted: dict[int, Counter] = {}
    for row in rows:
        for locale, standing in row.standings.items():
            counted.setdefault(locale, Counter())[standing.state] += 1
    return counted
