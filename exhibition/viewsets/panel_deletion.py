"""Deleting panels in the editors' workplace: one, or several in bulk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from exhibition.domain.editions import deletion
from exhibition.models import Panel


def refuse_or_delete_around(request: HttpRequest, objects: list) -> HttpResponse | None:
    """Asked before snippets are deleted: where one of the panels hangs, all stay.

    Wagtail asks before it has looked at permissions, and when it only shows the question.
    """
    panels = [found for found in objects if isinstance(found, Panel)]
    refusals = [sentence for panel in panels if (sentence := deletion.refusal(panel))]
    if refusals:
        messages.error(request, " ".join(refusals))
        name, keys = ("inspect", [panels[0].pk]) if len(panels) == 1 else ("list", [])
        return redirect(Panel.snippet_viewset.get_url_name(name), *keys)
    if request.method == "POST" and request.user.has_perm("exhibition.delete_panel"):
        for panel in panels:
            deletion.delete_around(panel)
    return None
