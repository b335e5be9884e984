"""``/q/<code>/``: from the QR code of a panel to its story in the visitor's best language."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from core.accept_language import wanted_languages
from exhibition.addresses import page_path
from exhibition.enums import PanelKind
from exhibition.models import Panel, TourPage
from exhibition.models.panel import CODE_ALPHABET, CODE_LENGTH
from stories.models import StoryPage
from stories.views import story_is_gone

LONGEST = 4 * CODE_LENGTH  # signs that are looked at: some put a space after each
NO_SIGNS = re.compile(r"[\W_]+")
MOST_UNKNOWN = 2  # signs of a code that may be misread


@require_safe
def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Redirects to what the panel is about; says that a story is gone (410) or the code unknown.

    Nothing of what it says tells whose story it was.
    """
    panel = panel_of(code)
    if panel is None:
        return _fresh(render(request, "exhibition/unknown_code.html", _unknown(), status=404))
    wanted = wanted_languages(request.headers.get("Accept-Language", ""))
    if panel.kind != PanelKind.STORY:
        return _fresh(HttpResponseRedirect(_way_of(panel, wanted, request)))
    story = best_version(panel.story, wanted) if panel.story else None
    address = story.get_url(request) if story else None
    return _fresh(HttpResponseRedirect(address) if address else story_is_gone(request))


def panel_of(typed: str) -> Panel | None:
    """The panel of a code as people type it: in capitals, with spaces, with a full stop after it.

    No code has 0, 1, i, l or o, so that nobody takes one for another. Who reads one of them all
    the same finds the panel where only one fits.
    """
    code = NO_SIGNS.sub("", typed[:LONGEST].lower())
    panels = Panel.objects.select_related("story")
    found = panels.filter(code=code).first()
    unknown = [sign for sign in code if sign not in CODE_ALPHABET]
    if found or len(code) != CODE_LENGTH or not 0 < len(unknown) <= MOST_UNKNOWN:
        return found
    pattern = "".join(sign if sign in CODE_ALPHABET else "." for sign in code)
    fitting = panels.filter(code__regex=f"^{pattern}$")[:2]
    return fitting[0] if len(fitting) == 1 else None


def best_version(story: StoryPage, languages: list[str]) -> StoryPage | None:
    """The story in the first of ``languages`` it is live in, else in German, else in any."""
    versions = StoryPage.objects.live().filter(translation_key=story.translation_key)
    versions = versions.filter(alias_of=None).select_related("locale").order_by("pk")
    by_code = {version.locale.language_code: version for version in versions}
    found = (by_code[code] for code in [*languages, settings.LANGUAGE_CODE] if code in by_code)
    return next(found, None) or next(iter(by_code.values()), None)


def _way_of(panel: Panel, wanted: list[str], request: HttpRequest) -> str:
    """From the map to the tour, in the first language that has it; else to the start."""
    if panel.kind == PanelKind.TOUR_MAP:
        for language in [*wanted, settings.LANGUAGE_CODE]:
            if path := page_path(TourPage, request, language):
                return path
    return "/"  # which leads on to the best language too


def _unknown() -> dict:
    return {"is_no_page": True, "length": CODE_LENGTH}


def _fresh(response: HttpResponse) -> HttpResponse:
    """Asked anew each time: a story moves, is translated, is taken back."""
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
