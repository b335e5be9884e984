"""The two files of an edition on their way out: to colleagues alone, asked anew each time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.log_actions import log

from core.secret_links import private
from exhibition.domain.editions.cover import refusals
from exhibition.domain.editions.taking_back import HANDED_OUT
from exhibition.models import PanelEdition
from exhibition.views.edition_pages import readers_only
from stories.file_response import file_response

NAMES = {"print_file": "druck", "screen_file": "lesen"}  # what stands in the file's name


@readers_only
@require_safe
def edition_file(request: HttpRequest, pk: int, column: str) -> HttpResponse:
    """403 with every reason where the rule of consent refuses it by now; 404 where it is not made.

    The name says code and number and nobody's name. Who has had it stands in the panel's history.
    """
    edition = get_object_or_404(PanelEdition.objects.select_related("panel__story"), pk=pk)
    if reasons := refusals(edition):
        values = {"panel": edition.panel, "edition": edition, "reasons": reasons}
        return private(render(request, "exhibition/admin/edition_refused.html", values, status=403))
    file = getattr(edition, column)
    if not file:
        return private(HttpResponse(_("Diese Datei ist noch nicht gemacht."), status=404))
    data = {"number": edition.number, "file": NAMES[column]}
    log(instance=edition.panel, action=HANDED_OUT, user=request.user, data=data)
    name = f"tafel-{edition.panel.code}-{edition.number}-{NAMES[column]}.pdf"
    disposition = content_disposition_header(True, name)
    response = private(file_response(request, file, disposition=disposition))
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
