"""German Sign Language in pages: the film beside a page, and the symbol in lists."""

from django import template
from django.conf import settings
from django.utils.translation import gettext as _

from stories.delivery import is_editor
from stories.domain.films import sign_language
from stories.models import SignLanguageMixin

register = template.Library()
register.simple_tag(sign_language.told_among, name="told_among")


@register.simple_tag(takes_context=True)
def film_beside_page(context):
    """The film that tells the page that is shown, if visitors may see it; else None.

    What lies below the address of a page (one stop of the tour) says something else, and a
    page that is not there says nothing.
    """
    page = context.get("page")
    if not isinstance(page, SignLanguageMixin) or _is_something_else(context):
        return None
    return sign_language.film_beside(page)


@register.simple_tag(takes_context=True)
def missing_film_beside_page(context) -> str:
    """For signed-in editors why the film that they have chosen is not there; else nothing."""
    page, request = context.get("page"), context.get("request")
    film = getattr(page, "sign_language_film", None) if _is_for_editors(request) else None
    if film is None or _is_something_else(context):
        return ""
    if not film.versions.exists():
        return _("Er wird noch vorbereitet.")
    return _("Eine Einwilligung für die Website fehlt.")


def _is_something_else(context) -> bool:
    return bool(context.get("is_below_page") or context.get("is_no_page"))


def _is_for_editors(request) -> bool:
    """Asks who it is only where somebody may be signed in: readers have no session."""
    return bool(request) and settings.SESSION_COOKIE_NAME in request.COOKIES and is_editor(request)
