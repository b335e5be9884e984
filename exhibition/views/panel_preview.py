"""A panel as it will be printed, for editors. Only what is covered for print is shown."""

import segno
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from exhibition.domain.panels import qr_address, refusals
from exhibition.models import Panel
from stories.models import StoryPage

PERMISSIONS = ("exhibition.view_panel", "exhibition.change_panel")


def panel_preview(request: HttpRequest, panel_id: int) -> HttpResponse:
    """403 with every reason where the story is not covered for print."""
    if not any(request.user.has_perm(permission) for permission in PERMISSIONS):
        raise PermissionDenied
    panel = get_object_or_404(Panel.objects.select_related("story__portrait"), pk=panel_id)
    reasons = refusals(panel)
    if reasons:
        values = {"panel": panel, "reasons": reasons}
        return render(request, "exhibition/admin/panel_refused.html", values, status=403)
    address = qr_address(panel)
    values = {
        "panel": panel,
        "story": panel.story,
        "address": address.partition("://")[2].rstrip("/"),
        "qr_code": qr_code(address),
        "invitations": invitations(panel.story) if panel.story else [],
    }
    return render(request, "exhibition/admin/panel_preview.html", values)


def qr_code(address: str) -> str:
    """The QR code as SVG without quiet zone (the panel has one), error correction Q or better."""
    code = segno.make(address, error="q", micro=False)
    return mark_safe(code.svg_inline(border=0, omitsize=True, dark="#191714"))  # noqa: S308


def invitations(story: StoryPage) -> list[dict]:
    """„Lesen Sie Rima“ in every language in which the story is there."""
    versions = StoryPage.objects.live().filter(translation_key=story.translation_key)
    found = []
    for version in versions.filter(alias_of=None).select_related("locale").order_by("locale_id"):
        with override(version.locale.language_code):
            sentence = _("Lesen Sie die Geschichte von %(name)s.") % {"name": version.title}
        found.append({"language": version.locale.language_code, "sentence": sentence})
    return found
