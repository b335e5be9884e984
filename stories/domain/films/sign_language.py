"""Films that tell a page in German Sign Language (DGS, ISO 639-3 „gsg“): which are shown, where.

Such a film is beside its page and has people of its own, for whom the rule of consent is asked.
Where it is not cleared or not ready the page says nothing of it and stays as it is; so nobody
takes a story away from the one who tells it by taking back their own part.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from stories.domain.films.alternatives import cleared_keys
from stories.domain.films.offer import H264
from stories.enums import Channel, FilmAlternative
from stories.models import SIGN_LANGUAGE_FIELD, Film, FilmPage, FilmVersion

SIGNED = {"alternative_kind": FilmAlternative.SIGN_LANGUAGE}


def film_beside(page: Page) -> Film | None:
    """The film that tells this page, if visitors may see it now. No query where it has none."""
    key = _key(page)
    if not key or key not in _shown(Film.objects.filter(pk=key)).films:
        return None
    return getattr(page, SIGN_LANGUAGE_FIELD)


def shown_beside(pages: QuerySet[Page]) -> set[int]:
    """Keys of the films beside these pages that visitors may see now.

    One query where there is no film, else two.
    """
    keys = pages.order_by().exclude(**{SIGN_LANGUAGE_FIELD: None}).values(SIGN_LANGUAGE_FIELD)
    return _shown(Film.objects.filter(pk__in=keys)).films


def told_among(pages: Iterable[Page]) -> set[int]:
    """Keys of those pages that can be watched in sign language now: for their symbol in lists.

    The page of a film counts also where the film has such an alternative. At most two queries
    for all pages, none where no page has a film.
    """
    pages = list(pages)
    beside = {page.pk: key for page in pages if (key := _key(page))}
    told = {page.pk: page.film_id for page in pages if isinstance(page, FilmPage) and page.film_id}
    if not beside and not told:
        return set()
    wanted = Q(pk__in=[*beside.values()]) | Q(alternative_of__in=[*told.values()], **SIGNED)
    shown = _shown(Film.objects.filter(wanted))
    found = {page for page, film in beside.items() if film in shown.films}
    return found | {page for page, film in told.items() if film in shown.retold}


def told_pages(language: str) -> QuerySet[Page]:
    """The live pages in that language that can be watched in sign language now.

    At most two queries at once and one when the pages are read; one where there is no film.
    """
    wanted = Q(pk__in=_references("to_object_id")) | Q(alternative_of__isnull=False, **SIGNED)
    shown = _shown(Film.objects.filter(wanted))
    if not shown.films:
        return Page.objects.none()
    beside = _references("object_id", films=shown.films)
    of_films = FilmPage.objects.filter(film__in=shown.retold).values("pk")
    pages = Page.objects.live().filter(locale__language_code=language)
    return pages.filter(Q(pk__in=beside) | Q(pk__in=of_films))


@dataclass(frozen=True)
class _Shown:
    """Keys of films that visitors may see, and of those that they tell as an alternative."""

    films: set[int]
    retold: set[int]


def _shown(films: QuerySet[Film]) -> _Shown:
    """Of these films those that are ready for every screen and cleared for the website."""
    ready = FilmVersion.objects.filter(film=OuterRef("pk"), format__in=H264)
    rows = films.filter(Exists(ready)).values_list("pk", "alternative_of", "alternative_kind")
    originals = {key: original for key, original, _kind in rows}
    cleared = cleared_keys(originals, Channel.WEB)
    signed = {key for key, _original, kind in rows if kind == FilmAlternative.SIGN_LANGUAGE}
    return _Shown(cleared, {originals[key] for key in cleared & signed} - {None})


def _references(column: str, films: Collection[int] | None = None) -> QuerySet:
    """Numbers out of the references from pages to the films beside them, or to these films."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(Film),
        model_path=SIGN_LANGUAGE_FIELD,
    )
    if films is not None:
        references = references.filter(to_object_id__in=[str(key) for key in films])
    return references.annotate(number=Cast(column, BigIntegerField())).values("number")


def _key(page: Page) -> int | None:
    return getattr(page, f"{SIGN_LANGUAGE_FIELD}_id", None)
