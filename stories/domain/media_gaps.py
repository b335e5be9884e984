"""Photos and films that lack what they need before they may be shown, or to be followed by all.

Credit and licence: Urheberrechtsgesetz § 13. Consent: the rule, on the website. Alternative texts
and captions: WCAG 2.2, 1.1.1 and 1.2.2, in one language. What a page says of a photo itself counts
on that page only and is not asked here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.utils import timezone

from stories.domain import consent
from stories.enums import Channel
from stories.enums.desk import MediaGap
from stories.models import Film, FilmCaptions, Photo

COLUMNS = ("kind", "pk", "title", "created_at", "uploaded_by_user")
PHOTO, FILM = "photo", "film"
KINDS = {PHOTO: Photo, FILM: Film}


@dataclass(frozen=True)
class Lacking:
    """A photo or film with all that it lacks."""

    kind: str
    pk: int
    title: str
    created_at: datetime
    uploaded_by: int | None
    gaps: tuple[MediaGap, ...]


def conditions(model: type, *, language: str = settings.LANGUAGE_CODE) -> dict[MediaGap, Q]:
    """Of photos or films, when each gap is there."""
    nobody = Q(shows_people=True) & ~Exists(
        model.people.through.objects.filter(**{f"{model._meta.model_name}": OuterRef("pk")})
    )
    is_uncovered = consent.uncovered_rows(model, Channel.WEB, timezone.now())
    shared = {
        MediaGap.CREDIT: Q(credit=""),
        MediaGap.PEOPLE: nobody,
        MediaGap.CONSENT: is_uncovered & ~nobody,
    }
    if model is Photo:
        text = f"alternative_texts__{language}"
        is_silent = Q(**{f"{text}__isnull": True}) | Q(**{text: ""})
        return shared | {MediaGap.LICENCE: Q(licence=""), MediaGap.ALTERNATIVE_TEXT: is_silent}
    captions = FilmCaptions.objects.filter(film=OuterRef("pk"), language=language)
    return shared | {MediaGap.CAPTIONS: Q(~Exists(captions))}


def lacking(queryset: QuerySet, gaps: Iterable[MediaGap] = (), **options) -> QuerySet:
    """Photos or films with any of these gaps; with any gap at all where none is named."""
    known = conditions(queryset.model, **options)
    chosen = [known[gap] for gap in (list(gaps) or MediaGap) if gap in known]
    wanted = Q()
    for condition in chosen:
        wanted |= condition
    return queryset.filter(wanted) if chosen else queryset.none()


def together(photos: QuerySet, films: QuerySet) -> QuerySet:
    """One list of both as tuples, see ``COLUMNS``; it can be ordered and cut."""
    parts = [
        queryset.order_by().annotate(kind=Value(kind)).values_list(*COLUMNS)
        for kind, queryset in ((PHOTO, photos), (FILM, films))
    ]
    return parts[0].union(parts[1], all=True)


def with_gaps(rows: Iterable[tuple], **options) -> list[Lacking]:
    """These rows of ``together`` with all that each lacks; as many queries for one as for all."""
    rows = list(rows)
    gaps: dict[tuple[str, int], list[MediaGap]] = {(kind, key): [] for kind, key, *_rest in rows}
    for kind, model in KINDS.items():
        keys = [key for row_kind, key in gaps if row_kind == kind]
        for gap, condition in conditions(model, **options).items() if keys else ():
            found = model.objects.filter(condition, pk__in=keys)
            for key in found.values_list("pk", flat=True):
                gaps[kind, key].append(gap)
    return [Lacking(*row, _in_order(gaps[row[0], row[1]])) for row in rows]


def _in_order(gaps: list[MediaGap]) -> tuple[MediaGap, ...]:
    return tuple(gap for gap in MediaGap if gap in gaps)
