"""How open data answers: to whom, how often, in pages, and errors as sentences (RFC 9110)."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from core.conditional import with_etag
from core.rate_limit import is_too_often
from stories.leaks.registry import MARK

ENTRIES_A_PAGE = 50
LAST_PAGE = 10_000
NUMBER_OF_PAGE = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
METHODS = "GET, HEAD, OPTIONS"
LIMIT = 1_000  # requests of one address within SECONDS: a whole harvest needs far less
SECONDS = 600
TO_EVERYBODY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After, RateLimit-Policy",
    "RateLimit-Policy": f'"open-data";q={LIMIT};w={SECONDS}',
}


class CannotAnswer(Exception):
    """Ends a request with a sentence for whoever wrote the program that asks."""

    def __init__(self, status: int, sentence: str):
        super().__init__(sentence)
        self.status = status


def open_data(view: Callable[..., dict]):
    """Answers of a view as JSON for everybody: with an ETag, errors as sentences."""

    @csrf_exempt  # it writes nothing; what wants to write hears so in JSON
    @wraps(view)
    def answer(request: HttpRequest, **arguments) -> HttpResponse:
        if request.method == "OPTIONS":
            response = _what_is_allowed()
        else:
            response = _answer(view, request, arguments)
        for name, value in TO_EVERYBODY.items():
            response.headers[name] = value
        return response

    return answer


def _answer(view: Callable[..., dict], request: HttpRequest, arguments: dict) -> HttpResponse:
    try:
        _refuse_what_writes(request)
        _refuse_too_many(request)
        return with_etag(request, _json(view(request, **arguments)))
    except CannotAnswer as problem:
        response = _json({"error": str(problem)}, status=problem.status)
    response.headers["Cache-Control"] = "no-store"
    if response.status_code == 405:
        response.headers["Allow"] = METHODS
    if response.status_code == 429:
        response.headers["Retry-After"] = str(SECONDS)
    return response


def _what_is_allowed() -> HttpResponse:
    """For browsers that ask before another site's program may (Fetch: CORS preflight)."""
    return HttpResponse(
        status=204,
        headers={
            "Allow": METHODS,
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": "If-None-Match",
            "Access-Control-Max-Age": "86400",
        },
    )


def _refuse_what_writes(request: HttpRequest) -> None:
    if request.method not in ("GET", "HEAD"):
        raise CannotAnswer(405, f"Open data can be read only. Use one of {METHODS}.")


def _refuse_too_many(request: HttpRequest) -> None:
    """Our own search for leaks asks for everything there is, and is not counted."""
    if request.META.get(MARK):
        return
    if is_too_often(request, purpose="open-data", limit=LIMIT, seconds=SECONDS):
        minutes = SECONDS // 60
        sentence = (
            f"These were more than {LIMIT} requests in {minutes} minutes. Wait {minutes} minutes."
            " Lists bring 50 entries at once, and an ETag saves what has not changed."
        )
        raise CannotAnswer(429, sentence)


def language_of(request: HttpRequest) -> str:
    """The language that is asked for, by default German. Raises CannotAnswer for no language."""
    code = request.GET.get("language", settings.LANGUAGE_CODE)
    codes = [code for code, _name in settings.LANGUAGES]
    if code not in codes:
        raise CannotAnswer(400, f"Unknown language. There are: {', '.join(codes)}.")
    return code


def page_of(request: HttpRequest, rows: Iterable, as_data: Callable) -> dict:
    """One page of a list, with the ways to the others. Raises CannotAnswer."""
    paginator = Paginator(rows, ENTRIES_A_PAGE)
    try:
        page = paginator.page(_number_of_page(request))
    except EmptyPage:
        raise CannotAnswer(404, f"There are {paginator.num_pages} pages.")
    return {
        "count": paginator.count,
        "page": page.number,
        "pages": paginator.num_pages,
        "next": _address(request, page.next_page_number() if page.has_next() else None),
        "previous": _address(request, page.previous_page_number() if page.has_previous() else None),
        "results": [as_data(row) for row in page],
    }


def _number_of_page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    if not NUMBER_OF_PAGE.fullmatch(asked) or int(asked) > LAST_PAGE:
        sentence = f"The parameter “page” must be a whole number from 1 to {LAST_PAGE}."
        raise CannotAnswer(400, sentence)
    return int(asked)


def _address(request: HttpRequest, number: int | None) -> str | None:
    if number is None:
        return None
    values = {key: request.GET[key] for key in ("language",) if key in request.GET}
    return f"{settings.SITE_URL}{request.path}?{urlencode(values | {'page': number})}"


def _json(content: dict, status: int = 200) -> JsonResponse:
    return JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False})
