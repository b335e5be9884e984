"""Aktuelles and what lies below it. The routes stand on ``NewsIndexPage``."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from news.enums import Category
from news.listing import events_of, has_year_in_some_language, news_of, years_with_counts
from news.models import NewsIndexPage

NEWS_A_PAGE = 20
EVENTS_AHEAD = 3


def latest(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """The latest news, of one category where the address names one that there is."""
    chosen = request.GET.get("rubrik", "")
    chosen = chosen if chosen in Category.values else ""
    news = news_of(page)
    if chosen:
        news = news.filter(category=chosen)
    return page.render(
        request,
        context_overrides={
            "news": Paginator(news, NEWS_A_PAGE).get_page(request.GET.get("seite")),
            "categories": Category.choices,
            "chosen": chosen,
            "events_ahead": events_of(page).ahead(timezone.now())[:EVENTS_AHEAD],
        },
    )


def archive(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """Every year and month with the number of its news."""
    return _render_below(
        page, request, "archiv/", "news/archive.html", years=years_with_counts(news_of(page))
    )


def archive_of_year(page: NewsIndexPage, request: HttpRequest, year: int) -> HttpResponse:
    """The news of a year by month. 404 for a year without news in any language."""
    news = news_of(page).filter(day__year=year)
    listed = Paginator(news, NEWS_A_PAGE).get_page(request.GET.get("seite"))
    if not listed.paginator.count and not has_year_in_some_language(page, year):
        raise Http404
    return _render_below(
        page, request, f"archiv/{year}/", "news/archive_of_year.html", news=listed, year=year
    )


def events(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """Events ahead, soonest first, and those that are over."""
    now = timezone.now()
    past = Paginator(events_of(page).past(now), NEWS_A_PAGE)
    return _render_below(
        page,
        request,
        "termine/",
        "news/events.html",
        ahead=events_of(page).ahead(now),
        past=past.get_page(request.GET.get("seite")),
    )


def _render_below(page, request, path: str, template: str, **context) -> HttpResponse:
    context |= {"path_below_page": path, "is_below_page": True}
    return page.render(request, context_overrides=context, template=template)
