"""Where a person is shown: pages in every language, photos and films, as plain text."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import CharField, TextField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from stories.domain.access.files import FileList
from stories.domain.person_pages import (
    films_of,
    listed_pages,
    pages_showing,
    pages_told_by,
    photos_of,
)
from stories.models import Film, Person, Photo

NOT_TEXT = {"path", "url_path", "slug", "draft_title"}


def page_rows(person: Person) -> list[dict]:
    """Pages with the person on their list, with their texts; those with a picture only, without.

    Drafts of pages about several people stay here: they may tell of others what nobody knows.
    """
    own, others = listed_pages(person)
    listed = [*_specific(own), *_specific(others)]
    known = {page.pk for page in listed}
    films = films_of(person)
    showing = [*pages_showing((*films, *photos_of(person))), *pages_told_by(films)]
    own_keys = {page.pk for page in own}
    return [_listed_row(page, person, with_draft=page.pk in own_keys) for page in listed] + [
        _short_row(page) for page in _specific(showing) if page.pk not in known
    ]


def photo_rows(person: Person, files: FileList) -> list[dict]:
    return [
        {
            "number": photo.pk,
            "title": photo.title,
            "description": photo.description,
            "alternative_texts": [
                {"language": code, "text": text} for code, text in photo.alternative_texts.items()
            ],
            "credit": photo.credit,
            "licence": photo.licence,
            "created_at": photo.created_at,
            **_shown(photo, person),
            **files.add(
                photo.file, f"fotos/foto-{photo.pk}", shows_others=_shows_others(photo, person)
            ),
        }
        for photo in photos_of(person)
    ]


def film_rows(person: Person, files: FileList) -> list[dict]:
    """Films with their captions, unless others speak in them too, and what was made of them."""
    rows = []
    for film in films_of(person):
        shows_others = _shows_others(film, person)
        rows.append(
            {
                "number": film.pk,
                "title": film.title,
                "credit": film.credit,
                "created_at": film.created_at,
                **_shown(film, person),
                **files.add(film.file, f"filme/film-{film.pk}", shows_others=shows_others),
                "made_of_it": [
                    {"form": version.get_format_display(), "made_at": version.made_at}
                    for version in film.versions.all()
                ],
                "captions": [
                    {
                        "language": captions.get_language_display(),
                        "text": str(captions.webvtt) if not shows_others else "",
                    }
                    for captions in film.captions.order_by("language")
                ],
            }
        )
    return rows


def _shown(work: Photo | Film, person: Person) -> dict:
    return {
        "with_others": _shows_others(work, person),
        "used_on": [_address(page) for page in _pages_with(work)],
    }


def _pages_with(work: Photo | Film) -> list[Page]:
    told = pages_told_by([work]) if isinstance(work, Film) else []
    return list({page.pk: page for page in (*pages_showing([work]), *told)}.values())


def _shows_others(work: Photo | Film, person: Person) -> bool:
    return work.people.exclude(pk=person.pk).exists()


def _short_row(page: Page) -> dict:
    return {
        "title": page.title,
        "kind": str(page._meta.verbose_name),
        "language": page.locale.get_display_name(),
        "address": _address(page),
        "state": _("veröffentlicht") if page.live else _("nicht veröffentlicht"),
        "first_published_at": page.first_published_at,
        "last_published_at": page.last_published_at,
    }


def _listed_row(page: Page, person: Person, *, with_draft: bool) -> dict:
    row = _short_row(page) | {
        "special_categories": page.appearances.filter(
            person=person, special_categories=True
        ).exists(),
        "versions": page.revisions.count(),
        "texts": texts_of(page),
    }
    if with_draft and page.has_unpublished_changes and page.latest_revision:
        row["draft"] = texts_of(page.latest_revision.as_object())
    return row


def texts_of(page: Page) -> list[dict[str, str]]:
    """Every text of a page without markup, by the name of its field."""
    found = []
    for field in page._meta.concrete_fields:
        if field.choices or field.name in NOT_TEXT:
            continue
        text = _plain(field, field.value_from_object(page))
        if text.strip():
            found.append({"field": capfirst(str(field.verbose_name)), "text": text})
    return found


def _plain(field, value) -> str:
    if isinstance(field, StreamField):
        return "\n".join(field.stream_block.get_searchable_content(value))
    if isinstance(field, CharField | TextField) and isinstance(value, str):
        return get_text_for_indexing(value) if "<" in value else value
    return ""


def _address(page: Page) -> str:
    parts = page.get_url_parts()
    return settings.SITE_URL + parts[2] if parts and parts[2] else ""


def _specific(pages: Iterable[Page]) -> list[Page]:
    keys = [page.pk for page in pages]
    found = Page.objects.filter(pk__in=keys).select_related("locale").order_by("path")
    return list(found.specific())
