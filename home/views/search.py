"""The search of the site."""

from collections import Counter
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.conditional import with_etag
from core.rate_limit import is_too_often
from exhibition.models import TourPage
from home.domain.search import Found, Query, find, read_query, suggest
from home.domain.search.kinds import KINDS
from home.domain.search.listing import results
from home.models import MentorIndexPage
from home.navigation import page_url

RESULTS_A_PAGE = 10
SUGGESTIONS_A_MINUTE = 240  # of one address, behind which a whole school may sit


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``?q=``; a page of help without it. Answers anything with status 200."""
    query = read_query(request.GET.get("q", ""))
    context = {"query": query, "robots": "noindex"}
    if query.words:
        context |= _results(request, query, find(query, get_language()))
    response = render(request, "home/search.html", context)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """What may be meant by ``?q=``, as JSON. Nobody keeps what was typed."""
    if is_too_often(request, purpose="suggestions", limit=SUGGESTIONS_A_MINUTE, seconds=60):
        return JsonResponse({"vorschlaege": []}, status=429, headers={"Retry-After": "60"})
    found = suggest(read_query(request.GET.get("q", "")), get_language())
    listed = [{"text": one.text, "art": one.kind} for one in found]
    response = JsonResponse({"vorschlaege": listed})
    response.headers["X-Robots-Tag"] = "noindex"
    return with_etag(request, response)


def _results(request: HttpRequest, query: Query, found: Found) -> dict:
    wanted = request.GET.get("art", "")
    counts = Counter(document.kind for document in found.documents)
    documents = [one for one in found.documents if not counts[wanted] or one.kind == wanted]
    paged = Paginator(documents, RESULTS_A_PAGE).get_page(request.GET.get("seite"))
    listed = results(list(paged.object_list))
    return {
        "found": found,
        "paged": paged,
        "results": listed,
        "pages": [one.page for one in listed if one.page],
        "total": paged.paginator.count,
        "kinds": _kinds(query, counts, wanted),
        "tour_url": _url(request, TourPage, any(one.stop for one in listed)),
        "mentors_url": _url(request, MentorIndexPage, any(one.project for one in listed)),
    }


def _url(request: HttpRequest, model: type[Page], is_needed: bool) -> str:
    return page_url(request, model) if is_needed else ""


def _kinds(query: Query, counts: Counter, wanted: str) -> list[dict]:
    """Links to the results of one kind, and to all of them; none where there is one kind only."""
    if len(counts) < 2:
        return []
    kinds = [kind for value, kind in KINDS.items() if counts[value]]
    shown = wanted if counts[wanted] else ""
    every = [{"label": "", "count": counts.total(), "is_shown": not shown, "value": ""}]
    every += [
        {
            "label": kind.plural,
            "count": counts[kind.value],
            "is_shown": kind.value == shown,
            "value": kind.value,
        }
        for kind in kinds
    ]
    for one in every:
        one["address"] = urlencode(
            {"q": query.text} | ({"art": one["value"]} if one["value"] else {})
        )
    return every
