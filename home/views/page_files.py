"""Files that belong to pages of the CMS: feeds, the calendar of an event, sounds of the podcast.

Addresses of the CMS have no full stop in them, so these stand before it. The page itself
answers, by its route „<file>/“, with all that Wagtail asks before (language, consent).
"""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.views import serve


@require_safe
def page_file(request: HttpRequest, page_path: str, file: str) -> HttpResponse:
    """404 where there is no such page or the page has no such file."""
    return serve(request, f"{page_path}{file}/")
