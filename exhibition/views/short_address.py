"""``/q/<code>/``: from the QR code of a panel to its story in the visitor's best language."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

from exhibition.models import Panel
from stories.models import StoryPage
from stories.views import story_is_gone


def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Redirects to the story, to the start for panels without one, else says it is gone (410)."""
    panel = Panel.objects.filter(code=code.lower()).select_related("story").first()
    if panel is None:
        raise Http404
    if panel.story is None:
        return _lead(f"/{get_language()}/")
    story = best_version(panel.story, accepted_languages(request))
    address = story.get_url(request) if story else None
    return _lead(address) if address else story_is_gone(request)


def best_version(story: StoryPage, languages: list[str]) -> StoryPage | None:
    """The story in the first of ``languages`` it is live in, else in German, else in any."""
    versions = StoryPage.objects.live().filter(translation_key=story.translation_key)
    versions = versions.filter(alias_of=None).select_related("locale").order_by("pk")
    by_code = {version.locale.language_code: version for version in versions}
    for code in [*languages, settings.LANGUAGE_CODE]:
        found = by_code.get(code) or by_code.get(code.split("-")[0])
        if found:
            return found
    return next(iter(by_code.values()), None)


def accepted_languages(request: HttpRequest) -> list[str]:
    header = request.headers.get("Accept-Language", "")
    return [code for code, _weight in parse_accept_lang_header(header) if code != "*"]


def _lead(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "private, no-cache"
    return response
