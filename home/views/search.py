"""The search of the site."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from exhibition.models import TourPage
from home.domain.search import find_pages, find_projects, find_stops, read_query, with_summaries
from home.models import MentorIndexPage, StandardPage
from home.navigation import page_url
from news.models import EventPage, NewsPage
from stories.models import FilmPage, StoryPage

RESULTS_A_PAGE = 10
KINDS = {
    EventPage: _("Termin"),
    FilmPage: _("Film"),
    NewsPage: _("Nachricht"),
    StandardPage: _("Seite"),
    StoryPage: _("Geschichte"),
}
NEIGHBOURS = 5  # stops and projects beside the first page of results


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``?q=``; a page of help without it. Answers anything with status 200."""
    query = read_query(request.GET.get("q", ""))
    context = {"query": query, "robots": "noindex"}
    locale = Locale.objects.filter(language_code=get_language()).first()
    if query.words and locale:
        context |= _results(request, query, locale)
    response = render(request, "home/search.html", context)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _results(request: HttpRequest, query, locale: Locale) -> dict:
    paginator = Paginator(find_pages(query, locale), RESULTS_A_PAGE)
    results = paginator.get_page(request.GET.get("seite"))
    pages = with_summaries(list(results.object_list))
    for page in pages:
        page.kind_in_words = KINDS[page.specific_class]
        page.summary = getattr(page, "introduction", "") or getattr(page, "sentence", "")
    is_first = results.number == 1
    stops = list(find_stops(query)[:NEIGHBOURS]) if is_first else []
    projects = list(find_projects(query, locale)[:NEIGHBOURS]) if is_first else []
    return {
        "results": results,
        "pages": pages,
        "stops": stops,
        "projects": projects,
        "total": paginator.count + len(stops) + len(projects),
        "tour_url": page_url(request, TourPage),
        "mentors_url": page_url(request, MentorIndexPage),
    }
