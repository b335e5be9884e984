"""Page × language: where every page stands in every language, in as many queries for one as
for a thousand."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

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


MISSING = Standing(decide(NOTHING), NOTHING)


@dataclass(frozen=True)
class Source:
    """What the matrix has to know of a page that others are translated from."""

    pk: int
    translation_key: UUID
    locale_id: int
    content_type_id: int
    numchild: int
    live: bool
    title: str
    changed_at: datetime | None

    @property
    def type(self) -> str:
        """The name of the page's type as editors read it."""
        model = ContentType.objects.get_for_id(self.content_type_id).model_class()
        return str(model.get_verbose_name()) if model else ""


@dataclass(frozen=True)
class Row:
    """A source. ``standings``: by the id of the locale, without the source's own."""

    source: Source
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


def languages() -> QuerySet[Locale]:
    """The languages that pages can be in, in the order of the settings."""
    codes = [code for code, _name in settings.LANGUAGES]
    order = Case(*(When(language_code=code, then=place) for place, code in enumerate(codes)))
    return Locale.objects.filter(language_code__in=codes).order_by(order)


def sources() -> QuerySet[Page]:
    """Pages that others are translated from, with ``changed_at``: when each was last changed.

    A German page that is no translation; where there is none, the oldest page that is none.
    Aliases are no pages of their own.
    """
    originals = Page.objects.filter(alias_of=None, depth__gt=1).exclude(_is_a_translation())
    before = originals.filter(translation_key=OuterRef("translation_key")).filter(
        Q(locale__language_code=settings.LANGUAGE_CODE) | Q(pk__lt=OuterRef("pk"))
    )
    return originals.filter(
        Q(locale__language_code=settings.LANGUAGE_CODE) | ~Exists(before)
    ).annotate(changed_at=Coalesce("latest_revision_created_at", "last_published_at"))


def source_of(page: Page) -> Page | None:
    """What the page is translated from; the page itself where it is no translation."""
    key = page.alias_of.translation_key if page.alias_of_id else page.translation_key
    return sources().filter(translation_key=key).first()


def _is_a_translation() -> Exists:
    """Nested, so that SQLite begins with the page's few sources, not with all translations."""
    into_its_language = Translation.objects.filter(
        source=OuterRef("pk"), target_locale=OuterRef(OuterRef("locale")), enabled=True
    )
    of_the_page = TranslationSource.objects.filter(object=OuterRef("translation_key"))
    return Exists(of_the_page.filter(Exists(into_its_language)))


def rows_of(pages: QuerySet[Page], locales: Iterable[Locale]) -> list[Row]:
    """A row for each of these sources (see ``sources``), with its standing in these languages."""
    found = [_source(values) for values in pages.values(*FIELDS)]
    standings = _standings({source.translation_key for source in found})
    locales = [locale.pk for locale in locales]
    return [_row(source, standings.get(source.translation_key, {}), locales) for source in found]


FIELDS = [field.name for field in fields(Source)] + ["draft_title"]


def _source(values: dict) -> Source:
    draft_title = values.pop("draft_title")
    return Source(**values | {"title": draft_title or values["title"]})


def _standings(keys: set[UUID]) -> dict[UUID, dict[int, Standing]]:
    standings: dict[UUID, dict[int, Standing]] = {}
    for (key, locale), facts in facts_of(keys).items():
        standings.setdefault(key, {})[locale] = Standing(decide(facts), facts)
    return standings


def _row(source: Source, known: dict[int, Standing], locales: list[int]) -> Row:
    others = (locale for locale in locales if locale != source.locale_id)
    return Row(source, {locale: known.get(locale, MISSING) for locale in others})


def totals(rows: Iterable[Row]) -> dict[int, Counter]:
    """By the id of the locale: how many pages are in which state."""
    counted: dict[int, Counter] = {}
    for row in rows:
        for locale, standing in row.standings.items():
            counted.setdefault(locale, Counter())[standing.state] += 1
    return counted
