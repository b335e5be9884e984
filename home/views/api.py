"""``/api/v1/``: open data, read-only. What is in it stands in ``home/api*.py``."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import override

from home import api, api_films, api_news, api_programme, api_tour, openapi
from home.open_data import CannotAnswer, language_of, open_data, page_of


@open_data
def stories(request: HttpRequest) -> dict:
    return _list(request, api.stories_in, api.story_as_data)


@open_data
def story(request: HttpRequest, number: int) -> dict:
    story = api.every_story().filter(id=number).first()
    return _one(story, api.story_in_full, "story")


@open_data
def films(request: HttpRequest) -> dict:
    return _list(request, api_films.films_in, api_films.film_as_data)


@open_data
def news(request: HttpRequest) -> dict:
    return _list(request, api_news.news_in, api_news.news_as_data)


@open_data
def news_item(request: HttpRequest, number: int) -> dict:
    page = api_news.every_news().filter(id=number).first()
    return _one(page, api_news.news_in_full, "news item")


@open_data
def events(request: HttpRequest) -> dict:
    return _list(request, api_news.events_in, api_news.event_as_data)


@open_data
def event(request: HttpRequest, number: int) -> dict:
    page = api_news.every_event().filter(id=number).first()
    return _one(page, api_news.event_in_full, "event")


@open_data
def mentor_projects(request: HttpRequest) -> dict:
    return _list(request, api_programme.projects_in, api_programme.project_as_data)


@open_data
def figures(request: HttpRequest) -> dict:
    return _list(request, api_programme.figures_in, api_programme.figure_as_data)


@open_data
def tour(request: HttpRequest) -> dict:
    language_code = language_of(request)
    address = api_tour.tour_address(language_code)

    def as_data(stop):
        return api_tour.stop_as_data(stop, language_code, address)

    with override(language_code):
        return page_of(request, api_tour.stops(), as_data)


@open_data
def schema(request: HttpRequest) -> dict:
    return openapi.description()


@open_data
def nothing(request: HttpRequest) -> dict:
    raise CannotAnswer(
        404, f"Nothing is here. What there is stands in {settings.SITE_URL}/api/v1/openapi.json."
    )


def _list(request: HttpRequest, rows_in, as_data) -> dict:
    language_code = language_of(request)
    with override(language_code):
        return page_of(request, rows_in(language_code), as_data)


def _one(page, as_data, what: str) -> dict:
    if page is None:
        raise CannotAnswer(404, f"There is no {what} with this id, or it is not shown any more.")
    with override(page.locale.language_code):
        return as_data(page)
