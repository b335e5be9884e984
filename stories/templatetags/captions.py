"""Captions of films in the editors' workplace: what is missing."""

from django import template

from core.languages import site_languages
from stories.domain.captions.missing import captioned_languages, missing_languages

register = template.Library()


@register.simple_tag
def captions_of_films(films):
    """Codes of languages by film, for ``captions_state``. One query for all."""
    return captioned_languages(films)


@register.inclusion_tag("stories/admin/captions_state.html")
def captions_state(film, found=None):
    """The languages that are missing, by name, with the way to them."""
    codes = (captioned_languages([film]) if found is None else found)[film.pk]
    missing = missing_languages(codes)
    return {
        "film": film,
        "is_none": not codes,
        "missing": [language.name for language in site_languages() if language.code in missing],
    }
