"""Where the language line leads when a page is not there in a language: never to another one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from wagtail.models import Page

from core.languages import site_languages
from core.translations.stand_ins import is_stand_in
from home.models import HomePage


def not_translated(request: HttpRequest, page_id: int) -> HttpResponse:
    """Says that a page is not there in the visitor's language, and in which languages it is.

    Leads on to the page where it has been translated since. 404 for a page that nobody may see.
    """
    pages = Page.objects.live().filter(depth__gt=1)  # the root has no address
    page = get_object_or_404(pages.select_related("locale"), pk=page_id)
    found = Page.objects.live().translation_of(page, inclusive=True).select_related("locale")
    pages = found.filter(locale__in=HomePage.objects.live().values("locale"))
    by_language = {one.locale.language_code: one for one in pages}
    here = by_language.get(get_language())
    if here:
        return redirect(here.get_url(request))
    there = [
        {"language": language, "url": one.get_url(request), "title": one.title}
        for language in site_languages()
        if (one := by_language.get(language.code))
    ]
    context = {"page": page, "there": there, "is_no_page": True}
    return render(request, "home/not_translated.html", context)


def lead_from_stand_in(page: Page, request: HttpRequest, serve_args, serve_kwargs):
    """For ``before_serve_page``: no other language under the name of this one.

    Where a language has no start page, Wagtail looks for its addresses in the default language.
    """
    if is_stand_in(page):
        return redirect("not_translated", page.alias_of_id)
    if page.locale.language_code != get_language():
        return redirect("not_translated", page.pk)
    return None
