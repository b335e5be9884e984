"""Films in pages: with captions and a text to read along, if they are cleared."""

import mimetypes

from django import template
from django.conf import settings
from django.utils.translation import get_language

from core.languages import language
from stories.delivery import address, is_editor
from stories.domain.captions import cues
from stories.domain.films.alternatives import is_cleared
from stories.enums import Channel
from stories.film_choices import Chosen, choose
from stories.models import FilmCaptions, FilmVersion
from stories.templatetags.photos import poster

register = template.Library()
PHONES = "(max-width: 40rem)"


@register.simple_tag
def cleared_film(film):
    """The film if it may be shown on the website now, else None. One query at most."""
    if film is None or not film.file:
        return None
    if not film.shows_people and not film.alternative_of_id:
        return film
    return film if is_cleared(film, Channel.WEB) else None


@register.simple_tag
def first_cleared_film(body):
    """The first film among the blocks of a body that may be shown, else None."""
    films = (block.value["film"] for block in body if block.block_type == "film")
    return next((film for film in films if cleared_film(film)), None)


@register.inclusion_tag("stories/film_player.html", takes_context=True)
def film_player(context, film, labelled=False):
    """Player, captions and transcript of a film. The caller made sure that it is cleared.

    ``labelled``: an element with the id ``film-<key>`` on the page says what film it is. Where
    no version is ready yet, its still and a sentence.
    """
    request = context.get("request")
    chosen = choose(film, request.GET if request else {})
    told_by = chosen.told_by
    captions = list(told_by.captions.order_by("language"))
    own = next((entry for entry in captions if entry.language == get_language()), None)
    return {
        "chosen": chosen,
        "film": film,
        "told_by": told_by,
        "labelled": labelled,
        "poster": poster(told_by.still or film.still),
        "sources": _sources(chosen),
        "tracks": [
            {"captions": entry, "language": language(entry.language), "is_default": entry == own}
            for entry in captions
        ],
        "transcript": _transcript(chosen, own or next(iter(captions), None)),
        "misses_captions": own is None and _is_for_editors(request),
        "language_of_page": language(get_language()),
    }


def _sources(chosen: Chosen) -> list[dict]:
    """For ``<source>``, in the order in which a browser tries them."""
    if chosen.is_sound:
        return [_source(chosen.offer.sound)] if chosen.offer.sound else []
    screens = [_source(version) for version in chosen.offer.for_screens(chosen.lines)]
    phones = chosen.offer.for_phones()
    if chosen.lines or phones is None or phones in chosen.offer.for_screens():
        return screens
    return [_source(phones, media=PHONES), *screens]


def _source(version: FilmVersion, media: str = "") -> dict:
    """``type`` with codecs as RFC 6381 has it: a browser then fetches only what it plays."""
    kind = mimetypes.guess_type(version.file.name)[0] or "video/mp4"
    if version.codecs:
        kind += f'; codecs="{version.codecs}"'
    return {"address": address(version.file), "type": kind, "media": media}


def _transcript(chosen: Chosen, captions: FilmCaptions | None) -> dict | None:
    """What is said, to read along. An alternative without captions has the text of its film."""
    entries = (
        [captions]
        if captions
        else sorted(
            chosen.film.captions.all(),
            key=lambda one: (one.language != get_language(), one.language),
        )
    )
    if not entries:
        return None
    entry = entries[0]
    return {
        "cues": cues(entry.webvtt),
        "can_jump": chosen.is_ready and entry.film_id == chosen.told_by.pk,
        "language": language(entry.language) if entry.language != get_language() else None,
    }


def _is_for_editors(request) -> bool:
    """Asks who it is only where somebody may be signed in: readers have no session."""
    return bool(request) and settings.SESSION_COOKIE_NAME in request.COOKIES and is_editor(request)
