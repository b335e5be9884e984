"""``/api/v1/``: open data, read-only. What is in it stands in ``home/api*.py``."""

from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.conditional import with_etag
from home import api, api_tour, openapi
from stories.models import StoryPage

ENTRIES_A_PAGE = 50


class CannotAnswer(Exception):
    """Ends a request with a sentence for whoever wrote the program that asks."""

    def __init__(self, status: int, sentence: str):
        super().__init__(sentence)
        self.status = status


def open_data(view):
    """Answers of a view as JSON for everybody: with an ETag, errors as sentences."""

    @wraps(view)
    @require_safe
    def answer(request: HttpRequest, **arguments) -> HttpResponse:
        try:
            response = with_etag(request, _json(view(request, **arguments)))
        except CannotAnswer as problem:
            response = _json({"error": str(problem)}, status=problem.status)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return answer


@open_data
def stories(request: HttpRequest) -> dict:
    language_code = _language(request)
    with override(language_code):
        return _page(request, api.stories_in(language_code), api.story_as_data)


@open_data
def story(request: HttpRequest, number: int) -> dict:
    found = StoryPage.objects.live().public().filter(id=number)
    found = found.select_related("portrait", "locale", "district")
    story = found.prefetch_related("portrait__renditions").first()
    if story is None:
        raise CannotAnswer(404, "There is no story with this id, or it is not shown any more.")
    with override(story.locale.language_code):
        return api.story_in_full(story)


@open_data
def tour(request: HttpRequest) -> dict:
    language_code = _language(request)
    address = api_tour.tour_address(language_code)

    def as_data(stop):
        return api_tour.stop_as_data(stop, language_code, address)

    with override(language_code):
        return _page(request, api_tour.stops(), as_data)


@open_data
def schema(request: HttpRequest) -> dict:
    return openapi.description()


def _language(request: HttpRequest) -> str:
    code = request.GET.get("language", settings.LANGUAGE_CODE)
    codes = [code for code, _name in settings.LANGUAGES]
    if code not in codes:
        raise CannotAnswer(400, f"Unknown language. There are: {', '.join(codes)}.")
    return code


def _page(request: HttpRequest, rows, as_data) -> dict:
    paginator = Paginator(rows, ENTRIES_A_PAGE)
    try:
        page = paginator.page(request.GET.get("page", 1))
    except PageNotAnInteger:
        raise CannotAnswer(400, "The parameter “page” must be a whole number from 1.")
    except EmptyPage:
        raise CannotAnswer(404, f"There are {paginator.num_pages} pages.")
    following = page.next_page_number() if page.has_next() else None
    previous = page.previous_page_number() if page.has_previous() else None
    return {
        "count": paginator.count,
        "page": page.number,
        "pages": paginator.num_pages,
        "next": _address(request, following),
        "previous": _address(request, previous),
        "results": [as_data(row) for row in page],
    }


def _address(request: HttpRequest, number: int | None) -> str | None:
    if number is None:
        return None
    values = {key: request.GET[key] for key in ("language",) if key in request.GET}
    return f"{settings.SITE_URL}{request.path}?{urlencode(values | {'page': number})}"


def _json(content: dict, status: int = 200) -> JsonResponse:
    return JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False})
