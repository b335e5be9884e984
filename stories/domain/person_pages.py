"""Where a person is: pages by their lists, photos and films, pages by what they show."""

from collections.abc import Collection, Iterable

from django.db.models import F, Q
from wagtail.models import Page

from stories.domain.uses import keys_of_pages_showing, keys_of_pages_told_by
from stories.models import Appearance, Film, Person, Photo


def films_of(person: Person) -> tuple[Film, ...]:
    """Films with the person and the alternatives that tell these, alternatives first."""
    films = Film.objects.filter(Q(people=person) | Q(alternative_of__people=person)).distinct()
    return tuple(films.order_by(F("alternative_of").desc(nulls_last=True), "pk"))


def photos_of(person: Person) -> tuple[Photo, ...]:
    """Photos that show the person, and stills of their films for which nobody is entered."""
    stills = [film.still_id for film in films_of(person) if film.still_id]
    shows = Q(people=person) | Q(pk__in=stills, shows_people=True, people=None)
    return tuple(Photo.objects.filter(shows).distinct().order_by("pk"))


def family_of(page: Page) -> list[Page]:
    """A page with its translations and aliases, and those of these."""
    keys, found = {page.translation_key}, [page]
    while True:
        pages = list(
            Page.objects.filter(Q(translation_key__in=keys) | Q(alias_of__in=found))
            | Page.objects.filter(aliases__in=found)
        )
        found = list({page.pk: page for page in (*found, *pages)}.values())
        new_keys = {page.translation_key for page in found}
        if new_keys == keys:
            return found
        keys = new_keys


def families_of(pages: Iterable[Page]) -> list[Page]:
    found = {}
    for page in pages:
        if page.pk not in found:
            found |= {relative.pk: relative for relative in family_of(page)}
    return list(found.values())


def listed_pages(person: Person) -> tuple[list[Page], list[Page]]:
    """Pages with the person alone on their list, and pages with others there too."""
    own, other, seen = [], [], set()
    for page in Page.objects.filter(appearances__person=person).distinct():
        if page.pk in seen:
            continue
        family = family_of(page)
        seen |= {relative.pk for relative in family}
        others = Appearance.objects.filter(page__in=family).exclude(person=person).exists()
        has_children = any(relative.numchild for relative in family)
        (other if others or has_children else own).extend(family)
    return own, other


def pages_showing(works: Collection[Photo | Film]) -> list[Page]:
    """Pages with one of these photos or films in a field or block."""
    keys: set[int] = set()
    for model in (Photo, Film):
        works_of_kind = [work.pk for work in works if isinstance(work, model)]
        keys |= keys_of_pages_showing(model, works_of_kind)
    return list(Page.objects.filter(pk__in=keys))


def pages_told_by(films: Collection[Film]) -> list[Page]:
    """Pages that one of these films tells in sign language. They are there without it too."""
    keys = keys_of_pages_told_by([film.pk for film in films])
    return list(Page.objects.filter(pk__in=keys))
