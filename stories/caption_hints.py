"""What editors of pages are told of films without captions. Functions are hooks of Wagtail."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.languages import language
from stories.domain.captions.missing import missing_captions
from stories.models import Film, FilmCaptions
from stories.viewsets.access import may_see
from stories.viewsets.captions import OF_FILM


def hint_in_the_editor(request: HttpRequest, page: Page) -> None:
    """For ``before_edit_page``, which gets the draft: whenever it is opened, also after saving."""
    if request.method == "GET":
        _hint(request, page)


def hint_after_publishing(request: HttpRequest, page: Page) -> None:
    """For ``after_publish_page``: publishing leads away from the editor."""
    _hint(request, page)


def _hint(request: HttpRequest, page: Page) -> None:
    films = missing_captions(page)
    if not films:
        return
    sentence = _(
        "Untertitel auf %(language)s fehlen noch. Wer nicht hört oder ohne Ton schaut, bekommt"
        " vom Film auf „%(page)s“ nichts mit."
    ) % {
        "language": language(page.locale.language_code).name,
        "page": page.get_admin_display_title(),
    }
    messages.warning(request, sentence, buttons=_ways(request, films))


def _ways(request: HttpRequest, films: list[Film]) -> list:
    if not may_see(request.user, FilmCaptions):
        return []
    return [messages.button(reverse(OF_FILM, args=[film.pk]), film.title) for film in films]
