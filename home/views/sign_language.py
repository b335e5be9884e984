"""All that can be watched in German Sign Language, in one list."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from home.domain.search import with_summaries
from stories.domain.films.sign_language import told_pages

PAGES_A_PAGE = 24


@require_safe
def sign_language(request: HttpRequest) -> HttpResponse:
    """The pages in the visitor's language with a film in sign language, in the site's order."""
    pages = told_pages(get_language()).public().order_by("path")
    paged = Paginator(pages, PAGES_A_PAGE).get_page(request.GET.get("seite"))
    found = with_summaries(list(paged.object_list))
    for page in found:
        page.kind_in_words = page.specific_class._meta.verbose_name
        page.summary = getattr(page, "introduction", "") or getattr(page, "sentence", "")
    return render(request, "home/sign_language.html", {"pages": found, "paged": paged})
