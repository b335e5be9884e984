"""Films without captions and photos without alternative text, on the first page."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.workplace import Entry, Found, Urgency, WorkSource, since, waiting
from stories.domain.care import films_without_captions
from stories.viewsets.media_reports import (
    FILMS,
    PHOTOS,
    may_caption,
    may_describe,
    photos_to_describe,
)


def films() -> WorkSource:
    return WorkSource(
        name="films",
        label=_("Filme und Untertitel"),
        icon="media",
        address=lambda: reverse("wagtailmedia:index"),
        may=may_caption,
        find=_films,
    )


def photos() -> WorkSource:
    return WorkSource(
        name="photos",
        label=_("Fotos"),
        icon="image",
        address=lambda: reverse("wagtailimages:index"),
        may=may_describe,
        find=_photos,
    )


def _films(user) -> Found:
    number, moment = waiting(films_without_captions(), "created_at")
    sentence = ngettext(
        "Film hat keine deutschen Untertitel", "Filme haben keine deutschen Untertitel", number
    )
    return Found(
        (Entry(number, sentence, reverse(FILMS), since(moment, number), Urgency.SOME_DAY),)
    )


def _photos(user) -> Found:
    number, moment = waiting(photos_to_describe(user), "created_at")
    sentence = ngettext(
        "Foto sagt nicht, was zu sehen ist (Alternativtext fehlt)",
        "Fotos sagen nicht, was zu sehen ist (Alternativtext fehlt)",
        number,
    )
    return Found(
        (Entry(number, sentence, reverse(PHOTOS), since(moment, number), Urgency.SOME_DAY),)
    )
