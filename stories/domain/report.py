"""Published pages that the rule of consent keeps back, with every reason, many at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Min, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from stories.domain import consent
from stories.domain.consent_terms import Decision
from stories.domain.publishing import HELD_BACK
from stories.domain.uses import AS_A_PART, uses_in_text
from stories.enums import Channel
from stories.models import Appearance, Film, Person, Photo, ShowsPeople

HISTORY = ("consents", "withdrawals")
LOOK_BACK = timedelta(days=30)


@dataclass(frozen=True)
class Missing:
    """A published page that the rule keeps back, and why."""

    page: Page
    sentences: tuple[str, ...]


def kept_back(at: datetime | None = None) -> QuerySet:
    """The published pages that the website does not show because a consent is missing."""
    return consent.published_but_uncovered(Channel.WEB, at).order_by("title", "pk")


def held_back(at: datetime | None = None) -> QuerySet:
    """Drafts that were to appear in the last weeks and could not: somebody has to look at them."""
    since = (at or timezone.now()) - LOOK_BACK
    log = PageLogEntry.objects.filter(action=HELD_BACK, timestamp__gte=since)
    drafts = Page.objects.not_live().exclude(pk__in=kept_back(at).order_by().values("pk"))
    return drafts.filter(pk__in=log.values("page"))


def held_back_since(at: datetime | None = None) -> tuple[int, datetime | None]:
    """How many of these drafts there are, and when the first of them could not appear."""
    keys = list(held_back(at).values_list("pk", flat=True))
    since = (at or timezone.now()) - LOOK_BACK
    log = PageLogEntry.objects.filter(action=HELD_BACK, page__in=keys, timestamp__gte=since)
    return len(keys), log.aggregate(first=Min("timestamp"))["first"]


def missing(*, at: datetime | None = None) -> list[Missing]:
    """Published pages that are kept back, with every reason."""
    return with_reasons(kept_back(at), at=at)


def with_reasons(pages: QuerySet, *, at: datetime | None = None) -> list[Missing]:
    """These pages with every reason why the website does not show them."""
    pages = list(pages.specific().prefetch_related("locale"))
    decisions = decide_pages(pages, Channel.WEB, at)
    return [
        Missing(page, tuple(reason.sentence for reason in decisions[page.pk].reasons))
        for page in pages
    ]


def decide_pages(
    pages: Sequence[Page], channel: Channel, at: datetime | None = None
) -> dict[int, Decision]:
    """``consent.decide_page`` for many saved pages by their keys.

    The number of queries does not grow with the pages. Blocks are read from the reference
    index, as the twin of the rule in SQL does.
    """
    at = at or timezone.now()
    texts, works = _Texts(pages), _Works(pages)
    return {page.pk: _decide(page, texts, works, channel, at) for page in pages}


def _decide(page, texts: "_Texts", works: "_Works", channel: Channel, at: datetime) -> Decision:
    shows_people = getattr(page, "must_name_people", False)
    uses = texts.of(page)
    parts = [consent.decide(uses=uses, shows_people=shows_people, channel=channel, at=at)]
    parts += [consent.decide_work(work, channel, at, people=seen) for work, seen in works.of(page)]
    return Decision(tuple(reason for part in parts for reason in part.reasons))


class _Texts:
    """Who appears in the texts of some pages: on their own lists and those of their family."""

    def __init__(self, pages: Sequence[Page]):
        sources = Page._base_manager.filter(pk__in=[p.alias_of_id for p in pages if p.alias_of_id])
        self._sources = dict(sources.values_list("pk", "translation_key"))
        self._appearances = defaultdict(list)
        keys = {key for page in pages for key in self._family(page)}
        rows = Appearance.objects.filter(page__translation_key__in=keys).select_related("page")
        for row in rows.prefetch_related(*(f"person__{name}" for name in HISTORY)):
            self._appearances[row.page.translation_key].append(row)

    def _family(self, page: Page) -> set[UUID]:
        return {page.translation_key, self._sources.get(page.alias_of_id)} - {None}

    def of(self, page: Page) -> list:
        rows = [row for key in self._family(page) for row in self._appearances[key]]
        people = {row.person_id: row.person for row in rows}
        return uses_in_text(rows, people.values())


class _Works:
    """Photos and films of some pages, in fields and blocks, with the people in them."""

    def __init__(self, pages: Sequence[Page]):
        self._keys = {page.pk: dict.fromkeys(_works_in_fields(page)) for page in pages}
        about_people = [page for page in pages if isinstance(page, ShowsPeople)]
        for page_key, work in _works_in_blocks(about_people):
            self._keys[page_key].setdefault(work)
        self._works = {}
        for model in (Photo, Film):
            keys = {key for works in self._keys.values() for kind, key in works if kind is model}
            found = model.objects.filter(pk__in=keys)
            for work in found.prefetch_related(*(f"people__{name}" for name in HISTORY)):
                self._works[model, work.pk] = work

    def of(self, page: Page) -> Iterator[tuple[Photo | Film, Iterable[Person]]]:
        for key in self._keys[page.pk]:
            if work := self._works.get(key):
                yield work, work.people.all()


def _works_in_fields(page: Page) -> Iterator[tuple[type, int]]:
    for name in page.shown_works if isinstance(page, ShowsPeople) else ():
        field = page._meta.get_field(name)
        if key := getattr(page, field.attname):
            yield field.related_model, key


def _works_in_blocks(pages: Iterable[Page]) -> Iterator[tuple[int, tuple[type, int]]]:
    types = ContentType.objects.get_for_models(Photo, Film)
    models = {content_type.pk: model for model, content_type in types.items()}
    references = ReferenceIndex.objects.filter(
        AS_A_PART,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
        to_content_type__in=models,
    )
    columns = ("object_id", "to_content_type", "to_object_id")
    for page_key, kind, key in references.values_list(*columns).distinct():
        yield int(page_key), (models[kind], int(key))
