"""Films in pages: with captions and a text to read along, if they are cleared."""

import mimetypes

from django import template
from django.utils.translation import get_language

from core.languages import language
from stories.delivery import address
from stories.domain import consent
from stories.domain.captions import cues
from stories.enums import Channel
from stories.models import Film
from stories.templatetags.photos import poster

register = template.Library()


@register.simple_tag
def cleared_film(film):
    """The film if it may be shown on the website now, else None. One query at most."""
    if film is None or not film.file:
        return None
    if not film.shows_people:
        return film
    rows = consent.cleared(Film.objects.filter(pk=film.pk), Channel.WEB)
    return film if rows.exists() else None


@register.simple_tag
def first_cleared_film(body):
    """The first film among the blocks of a body that may be shown, else None."""
    films = (block.value["film"] for block in body if block.block_type == "film")
    return next((film for film in films if cleared_film(film)), None)


@register.inclusion_tag("stories/film_player.html")
def film_player(film, labelled=False):
    """Player, captions and transcript of a film. The caller made sure that it is cleared.

    ``labelled``: an element with the id ``film-<key>`` on the page says what film it is.
    """
    captions = list(film.captions.order_by("language"))
    own = next((entry for entry in captions if entry.language == get_language()), None)
    to_read = own or next(iter(captions), None)
    return {
        "film": film,
        "labelled": labelled,
        "poster": poster(film.still),
        "source": address(film.file),
        "content_type": mimetypes.guess_type(film.file.name)[0] or "video/mp4",
        "tracks": [
            {"captions": entry, "language": language(entry.language), "is_default": entry == own}
            for entry in captions
        ],
        "cues": cues(to_read.webvtt) if to_read else [],
        "language_of_cues": language(to_read.language) if to_read and not own else None,
    }
