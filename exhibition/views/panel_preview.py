"""A panel as it will be printed, for editors. Only what is covered for print is shown."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from core import pdf
from exhibition.domain import panel_paper, panel_pictures
from exhibition.domain.panel_content import content_of
from exhibition.domain.panel_sheet import sheet_of
from exhibition.domain.panels import refusals
from exhibition.models import Panel

PERMISSIONS = ("exhibition.view_panel", "exhibition.change_panel")
# Nothing of it comes from elsewhere, and only the workplace may frame it.
POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self';"
    " img-src 'self' data:; frame-ancestors 'self'"
)
PATIENCE = 20  # seconds for measuring: somebody is typing
WIDE = 560  # px: so wide the sheet stands beside the form
PIXELS = 96 / 25.4  # of CSS, a millimetre


def panel_preview(request: HttpRequest, panel_id: int) -> HttpResponse:
    """The preview of a saved panel. 403 with every reason where consent for print is missing."""
    if not any(request.user.has_perm(permission) for permission in PERMISSIONS):
        raise PermissionDenied
    panels = Panel.objects.select_related("story__portrait", "story__locale")
    return shown(get_object_or_404(panels, pk=panel_id))


def shown(panel: Panel, *, is_draft: bool = False) -> HttpResponse:
    """The panel as it is in memory, with what does not fit; or why it may not be shown.

    ``is_draft``: its story is a draft, of which the texts are taken as they are in memory.
    """
    if reasons := refusals(panel):
        html = render_to_string("exhibition/admin/panel_refused.html", {"reasons": reasons})
        response = HttpResponse(html, status=403)
    else:
        response = HttpResponse(_preview(panel, is_draft))
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _preview(panel: Panel, is_draft: bool) -> str:
    content = content_of(panel, draft=panel.story if is_draft else None)
    sheet = sheet_of(content)
    pictures = panel_pictures.preview_of(content, sheet["measures"])
    hints = _hints(panel_paper.source(content, dict(sheet), static_at="static/"))
    values = sheet | pictures.values
    values |= {
        "is_preview": True,
        "hints": [*hints, *pictures.warnings],
        "zoom": round(WIDE / (sheet["measures"].width * PIXELS), 4),
    }
    return panel_paper.source(content, values, static_at=settings.STATIC_URL)


def _hints(html: str) -> list[str]:
    """What the engine says of the same page."""
    try:
        found = panel_paper.measure_of(html, patience=PATIENCE)
    except pdf.NotPrinted:
        return [_("Ob alles passt, konnten wir gerade nicht messen.")]
    return [one.sentence for one in found]
