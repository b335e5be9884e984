"""Where the language line leads when a page is not there in a language: never to another one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from wagtail.models import Page

from core.languages import language


def not_translated(request: HttpRequest, page_id: int) -> HttpResponse:
    """Says that a page is not there in the visitor's language, and in which languages it is.

    Leads on to the page where it has been translated since. 404 for a page that nobody may see.
    """
    page = get_object_or_404(Page.objects.live().select_related("locale"), pk=page_id)
    pages = [page, *page.get_translations().live().select_related("locale").order_by("pk")]
    by_language = {one.locale.language_code: one for one in pages}
    here = by_language.get(get_language())
    if here:
        return redirect(here.get_url(request))
    there = [
        {"language": language(code), "url": one.get_url(request), "title": one.title}
        for code, one in by_language.items()
    ]
    context = {"page": page, "there": there, "is_no_page": True}
    return render(request, "home/not_translated.html", context)
