"""What an erasure will touch: found before anything is changed, and shown to who confirms it."""

import json
from collections.abc import Iterable, Iterator

from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from stories.domain.erasure.names import Names
from stories.domain.erasure.terms import Plan, sources
from stories.domain.person_pages import (
    families_of,
    films_of,
    listed_pages,
    pages_showing,
    photos_of,
)
from stories.models import SIGN_LANGUAGE_FIELD, Film, Person, Photo

CHUNK = 200  # revisions in memory at a time


def names_of(person: Person) -> Names:
    return Names(
        public=person.public_name,
        real=person.real_name,
        email=person.email,
        telephone=person.telephone,
    )


def make_plan(person: Person) -> Plan:
    """Everything of a person that is known to the database. Changes nothing.

    A page is theirs when nobody else is on its list, in any language and copy, and no page
    hangs below it.
    """
    names = names_of(person)
    films, photos = films_of(person), photos_of(person)
    works = (*films, *photos)
    own, other = listed_pages(person)
    drafts, stale = _in_revisions(person, names, {(type(work), work.pk) for work in works})
    showing = [*pages_showing(works), *drafts]
    touched = {page.pk: page for page in (*other, *families_of(showing))}
    mine = {page.pk for page in own}
    return Plan(
        person=person,
        names=names,
        own_pages=_specific(own),
        other_pages=_specific(page for key, page in touched.items() if key not in mine),
        stale_revisions=tuple(stale),
        photos=photos,
        films=films,
    )


def announcements(plan: Plan) -> list[str]:
    """What apps above will erase, in sentences for who confirms."""
    return [line for source in sources for line in source.announce(plan)]


def _in_revisions(person: Person, names: Names, work_keys) -> tuple[list[Page], list[int]]:
    """Pages whose draft shows the person, and keys of older revisions that show or name them."""
    drafts, stale = [], []
    latest = dict(
        Page.objects.exclude(latest_revision=None).values_list("latest_revision_id", "pk")
    )
    for revision in Revision.page_revisions.order_by("pk").iterator(chunk_size=CHUNK):
        shows = _shows(revision, person, work_keys)
        if shows and revision.pk in latest:
            drafts.append(latest[revision.pk])
        elif shows or (revision.pk not in latest and names.identifies(revision.content)):
            stale.append(revision.pk)
    return list(Page.objects.filter(pk__in=drafts)), stale


def _shows(revision: Revision, person: Person, work_keys: set[tuple[type, int]]) -> bool:
    listed = revision.content.get("appearances") or []
    if any(entry.get("person") == person.pk for entry in listed):
        return True
    return any(key in work_keys for key in _works_in(revision, {pk for _model, pk in work_keys}))


def _works_in(revision: Revision, sought: set[int]) -> Iterator[tuple[type, int]]:
    """Photos and films in a revision; asks the blocks only where a key sought occurs at all.

    Not the one in sign language: it goes, and what the page says stays as it is.
    """
    model = revision.content_type.model_class()
    for field in model._meta.concrete_fields if model else ():
        value = revision.content.get(field.name)
        if field.name == SIGN_LANGUAGE_FIELD:
            continue
        if field.related_model in (Photo, Film) and value in sought:
            yield field.related_model, value
        elif isinstance(field, StreamField) and any(
            str(key) in json.dumps(value) for key in sought
        ):
            for found, key, *_path in field.extract_references(field.to_python(value)):
                if str(key).isdecimal():
                    yield found, int(key)


def _specific(pages: Iterable[Page]) -> tuple[Page, ...]:
    keys = [page.pk for page in pages]
    return tuple(Page.objects.filter(pk__in=keys).order_by("path").specific())
