"""Aktuelles and what lies below it. The routes stand on ``NewsIndexPage``."""

from datetime import date

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse

from core import clock
from news.enums import Category, category_of
from news.listing import events_of, has_news_in_some_language, news_of, years_with_counts
from news.models import NewsIndexPage

NEWS_A_PAGE = 20
EVENTS_AHEAD = 3


def latest(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """The latest news, of one category where the address names one that there is."""
    value = request.GET.get("rubrik", "")
    chosen = Category(value) if value in Category.values else None
    context = _list_of(page, request, chosen)
    context["events_ahead"] = events_of(page).ahead(clock.now())[:EVENTS_AHEAD]
    return page.render(request, context_overrides=context)


def of_category(page: NewsIndexPage, request: HttpRequest, slug: str) -> HttpResponse:
    """The latest news of one category. 404 for one that there is not."""
    category = category_of(slug)
    if category is None:
        raise Http404
    context = _list_of(page, request, category)
    return _render_below(page, request, f"rubrik/{slug}/", "news/category.html", **context)


def _list_of(page: NewsIndexPage, request: HttpRequest, chosen: Category | None) -> dict:
    news = news_of(page)
    if chosen:
        news = news.filter(category=chosen)
    return {"news": _paged(news, request), "categories": list(Category), "chosen": chosen}


def archive(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """Every year and month with the number of its news."""
    return _render_below(
        page, request, "archiv/", "news/archive.html", years=years_with_counts(news_of(page))
    )


def archive_of_year(page: NewsIndexPage, request: HttpRequest, year: int) -> HttpResponse:
    """The news of a year by month. 404 for a year without news in any language."""
    listed = _news_then(page, request, day__year=year)
    return _render_below(
        page, request, f"archiv/{year}/", "news/archive_of_year.html", news=listed, year=year
    )


def archive_of_month(
    page: NewsIndexPage, request: HttpRequest, year: int, month: int
) -> HttpResponse:
    """The news of a month. 404 for one without news in any language, or that no calendar has."""
    if not 1 <= month <= 12:
        raise Http404
    listed = _news_then(page, request, day__year=year, day__month=month)
    path, template = f"archiv/{year}/{month:02}/", "news/archive_of_month.html"
    return _render_below(page, request, path, template, news=listed, month=date(year, month, 1))


def _news_then(page: NewsIndexPage, request: HttpRequest, **days) -> Page:
    listed = _paged(news_of(page).filter(**days), request)
    if not listed.paginator.count and not has_news_in_some_language(page, **days):
        raise Http404
    return listed


def events(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    """Events ahead, soonest first, and those that are over."""
    now = clock.now()
    return _render_below(
        page,
        request,
        "termine/",
        "news/events.html",
        ahead=events_of(page).ahead(now),
        past=_paged(events_of(page).past(now), request),
    )


def _paged(rows, request: HttpRequest) -> Page:
    return Paginator(rows, NEWS_A_PAGE).get_page(request.GET.get("seite"))


def _render_below(page, request, path: str, template: str, **context) -> HttpResponse:
    context |= {"path_below_page": path, "is_below_page": True}
    return page.render(request, context_overrides=context, template=template)
