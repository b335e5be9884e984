"""Hints for texts that somebody is writing, and „Leichte Sprache prüfen“ for a page."""

import json

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page

from core.languages import EASY_LANGUAGE
from core.plain_german import Hint, check, check_markup
from core.plain_german_desk.overview import checked_texts
from core.plain_german_desk.shown import grouped, summary, weighty

HINTS, OF_PAGE = "plain_german_hints", "plain_german_of_page"  # names of addresses
LARGEST_REQUEST = 1_000_000  # bytes
MOST_TEXTS = 200
LONGEST_TEXT = 20_000  # characters, as long as a translated text may be


@never_cache
@require_POST
def hints(request: HttpRequest) -> HttpResponse:
    """JSON ``{"texts": [{"text", "markup", "lines"}]}`` → the hints of each, in the same order.

    ``markup``: the text holds inline tags. ``lines``: it may have several lines. Places count
    characters of Unicode. What cannot be checked is answered with a sentence in ``error``.
    """
    try:
        texts = _texts_in(request)
    except ValueError as problem:
        return JsonResponse({"error": str(problem)}, status=400)
    return JsonResponse({"texts": [_answer(request, one) for one in texts]})


def _texts_in(request: HttpRequest) -> list[dict]:
    """Raises ValueError with a sentence for the editor."""
    if int(request.headers.get("Content-Length") or 0) > LARGEST_REQUEST:
        raise ValueError(_too_much())
    try:
        texts = json.loads(request.body)["texts"]
        is_whole = all(isinstance(one["text"], str) for one in texts)
    except (ValueError, TypeError, KeyError, RecursionError):
        is_whole = False
    if not is_whole:
        raise ValueError(_("Die Texte kamen nicht vollständig an. Bitte laden Sie die Seite neu."))
    if len(texts) > MOST_TEXTS:
        raise ValueError(_too_much())
    return texts


def _too_much() -> str:
    return _(
        "Das sind zu viele Texte auf einmal für die Prüfung. Speichern geht trotzdem; alle Hinweise"
        " zeigt „Leichte Sprache prüfen“."
    )


def _answer(request: HttpRequest, one: dict) -> dict:
    text = one["text"]
    if len(text) > LONGEST_TEXT:
        sentence = _(
            "Dieser Text ist zu lang für die Prüfung: Sie liest bis zu 20.000 Zeichen. Bitte teilen"
            " Sie ihn auf mehrere Textblöcke auf."
        )
        return {"error": sentence}
    look = check_markup if one.get("markup") else check
    found = look(text, has_lines=one.get("lines", True) is not False)
    context = {"groups": grouped(found), "summary": summary(found), "count": weighty(found)}
    return {
        "count": context["count"],
        "summary": context["summary"],
        "hints": [_as_json(hint) for hint in found],
        "html": render_to_string("core/admin/plain_german_hints.html", context, request)
        if found
        else "",
    }


def _as_json(hint: Hint) -> dict:
    return {
        "kind": hint.kind.value,
        "start": hint.start,
        "end": hint.end,
        "words": hint.words,
        "instead": hint.instead,
    }


@never_cache
@require_safe
def of_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """All texts of a page in Leichte Sprache, for who may edit it."""
    page = get_object_or_404(Page, pk=page_id, locale__language_code=EASY_LANGUAGE)
    page = page.specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    texts = checked_texts(page)
    title = page.get_admin_display_title()
    context = {
        "page": page,
        "texts": texts,
        "missing": sum(not one.text for one in texts),
        "count": sum(one.weight for one in texts),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "header_title": _("Leichte Sprache prüfen: %(page)s") % {"page": title},
        "header_icon": "glasses",
    }
    context["breadcrumbs_items"] = [
        {"url": context["edit_url"], "label": title},
        {"url": "", "label": _("Leichte Sprache prüfen")},
    ]
    return render(request, "core/admin/plain_german_page.html", context)


def urls() -> list:
    """For ``register_admin_urls``: only for who may enter the editors' workplace."""
    return [
        path("leichte-sprache/hinweise/", hints, name=HINTS),
        path("leichte-sprache/<int:page_id>/", of_page, name=OF_PAGE),
    ]
