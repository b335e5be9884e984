"""The wall of the visitor's book: what people take along, the best entries, all the others."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core import clock
from exhibition.domain import visitors_book, visitors_book_wall
from exhibition.models import VisitorBookEntry, VisitorBookPage

ENTRIES_A_PAGE = 20
WRITE, THANKS = "schreiben/", "danke/"
STOP = "station"  # of the query: who comes from the page of a stop


def wall(page: VisitorBookPage, request: HttpRequest) -> HttpResponse:
    """Further pages hold only entries: the best stand on the first one."""
    best = visitors_book_wall.best()
    paginator = Paginator(visitors_book_wall.others(best), ENTRIES_A_PAGE)
    entries = paginator.get_page(request.GET.get("seite"))
    counts = visitors_book.counts(clock.now())
    lines, worth = visitors_book_wall.lines_of_signs(counts)
    context = {
        "best": [_shown(entry) for entry in best] if entries.number == 1 else [],
        "entries": [_shown(entry) for entry in entries],
        "paged": entries,
        "lines": lines if any(counts.values()) and entries.number == 1 else [],
        "worth": worth,
        "write_path": page.get_url(request) + WRITE,
    }
    response = render(request, page.template, page.get_context(request) | context)
    response.headers["Cache-Control"] = "no-cache"  # what was taken back is gone at once
    return response


def _shown(entry: VisitorBookEntry) -> dict:
    return {
        "entry": entry,
        "venue": visitors_book_wall.venue(entry),
        "answer": entry.get_answer_display() if entry.answer else "",
    }
