"""Deleting panels and sets in the editors' workplace: one, or several in bulk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from exhibition.domain.editions import deletion
from exhibition.models import ExhibitionSet, Panel

REFUSALS = {Panel: deletion.refusal, ExhibitionSet: deletion.refusal_of_set}


def refuse_or_delete_around(request: HttpRequest, objects: list) -> HttpResponse | None:
    """Asked before snippets are deleted: where something hangs, all of them stay.

    Wagtail asks before it has looked at permissions, and when it only shows the question.
    """
    asked = [found for found in objects if type(found) in REFUSALS]
    refusals = [sentence for one in asked if (sentence := REFUSALS[type(one)](one))]
    if refusals:
        messages.error(request, " ".join(refusals))
        return redirect(type(asked[0]).snippet_viewset.get_url_name("list"))
    if request.method == "POST" and request.user.has_perm("exhibition.delete_panel"):
        for panel in asked:
            if isinstance(panel, Panel):
                deletion.delete_around(panel)
    return None
