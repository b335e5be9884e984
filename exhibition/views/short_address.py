"""``/q/<code>/``: from the QR code of a panel to its story in the visitor's best language."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from core.accept_language import wanted_languages
from exhibition.models import Panel
from stories.models import StoryPage
from stories.views import story_is_gone


def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Redirects to the story, to the start for panels without one, else says it is gone (410)."""
    panel = Panel.objects.filter(code=code.lower()).select_related("story").first()
    if panel is None:
        raise Http404
    if panel.story is None:
        return _lead("/")  # which leads on to the best language too
    wanted = wanted_languages(request.headers.get("Accept-Language", ""))
    story = best_version(panel.story, wanted)
    address = story.get_url(request) if story else None
    return _lead(address) if address else story_is_gone(request)


def best_version(story: StoryPage, languages: list[str]) -> StoryPage | None:
    """The story in the first of ``languages`` it is live in, else in German, else in any."""
    versions = StoryPage.objects.live().filter(translation_key=story.translation_key)
    versions = versions.filter(alias_of=None).select_related("locale").order_by("pk")
    by_code = {version.locale.language_code: version for version in versions}
    found = (by_code[code] for code in [*languages, settings.LANGUAGE_CODE] if code in by_code)
    return next(found, None) or next(iter(by_code.values()), None)


def _lead(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "private, no-cache"
    return response
