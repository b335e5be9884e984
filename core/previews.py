"""How editors see a page before anybody else does: in which sizes, on which channels, in which
languages, and what the public would not get.

Apps above say by ``register_preview_mode`` where else a page appears (kiosk, panel), and by
``register_notice`` what speaks against showing it. What they serve asks the rule itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.models import Page
from wagtail.users.models import UserProfile

WEB = ""  # the name of Wagtail's own mode
LANGUAGE = "sprache-"  # modes of translations begin so
# The link that leads past the head of a page stays the first on it.
BEGIN = re.compile(r"""<body\b[^>]*>(\s*<a class="sprung"[^>]*>[^<]*</a>)?""")
SIZES = (  # name, icon, CSS px
    ("mobile", "mobile-alt", 375, gettext_lazy("Telefon")),
    ("tablet", "tablet-alt", 768, gettext_lazy("Tablet")),
    ("desktop", "desktop", 1280, gettext_lazy("Computer")),
)


@dataclass(frozen=True)
class Mode:
    """A way to see a page. ``suits``: for which pages; ``is_listed``: whether it can be chosen.

    ``size``: one more to choose, as in ``SIZES``.
    """

    name: str
    label: str | Promise
    serve: Callable[[Page, HttpRequest], HttpResponse]
    suits: Callable[[Page], bool]
    is_listed: bool = True
    size: tuple[str, str, int, str | Promise] | None = None


_modes: dict[str, Mode] = {}
_notices: list[Callable[[Page], list[str]]] = []


def register_preview_mode(mode: Mode) -> None:
    _modes[mode.name] = mode


def register_notice(source: Callable[[Page], list[str]]) -> None:
    """Adds what says, of a page as it is in memory, why the website would not show it."""
    if source not in _notices:
        _notices.append(source)


class PreviewModes:
    """Mixin for page types; stands before all others."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The website first; then other channels; then the translations that there are."""
        listed = (mode for mode in _modes.values() if mode.is_listed and mode.suits(self))
        return [(WEB, _("Website")), *((one.name, one.label) for one in listed), *_languages(self)]

    @property
    def preview_sizes(self) -> list[dict]:
        of_modes = (mode.size for mode in _modes.values() if mode.size and mode.suits(self))
        return [
            {"name": name, "icon": icon, "device_width": width, "label": label}
            for name, icon, width, label in (*SIZES, *of_modes)
        ]

    def serve_preview(self, request, mode_name):
        """Raises Http404 for a mode that this page has not."""
        if mode_name == WEB:
            return with_notice(request, super().serve_preview(request, mode_name), _reasons(self))
        if mode_name.startswith(LANGUAGE):
            return _translation(self, mode_name.removeprefix(LANGUAGE), request)
        mode = _modes.get(mode_name)
        if mode is None or not mode.suits(self):
            raise Http404
        with override(language_of(request.user)):
            return mode.serve(self, request)


def _languages(page: Page) -> list[tuple[str, str]]:
    """Asked for several times while one form is drawn; read once."""
    if "_preview_languages" not in page.__dict__:
        found = page.get_translations().filter(alias_of=None).select_related("locale")
        page.__dict__["_preview_languages"] = [
            (LANGUAGE + one.locale.language_code, one.locale.get_display_name())
            for one in (found.order_by("locale__pk") if page.pk else ())
        ]
    return [
        (name, _("Website: %(language)s") % {"language": label})
        for name, label in page.__dict__["_preview_languages"]
    ]


def _translation(page: Page, code: str, request: HttpRequest) -> HttpResponse:
    """The latest draft in that language. Who may edit one language may look at the others."""
    found = page.get_translations().filter(locale__language_code=code, alias_of=None).first()
    if found is None:
        raise Http404
    return found.get_latest_revision_as_object().make_preview_request(request, WEB)


def _reasons(page: Page) -> list[str]:
    return [reason for source in _notices for reason in source(page)]


def language_of(user) -> str:
    """The language of the workplace for this editor; pages have their own."""
    profile = UserProfile.objects.filter(user=user.pk).first() if user.pk else None
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def with_notice(request: HttpRequest, response: HttpResponse, reasons: list[str]) -> HttpResponse:
    """The page with a banner that says what speaks against showing it; none: the page alone."""
    if not reasons:
        return response
    with override(language_of(request.user)):
        banner = render_to_string("core/preview_notice.html", {"reasons": reasons}).strip()

    def add(rendered: HttpResponse) -> None:
        rendered.content = with_banner(rendered.content.decode(rendered.charset), banner)

    if hasattr(response, "add_post_render_callback"):
        response.add_post_render_callback(add)
    else:
        add(response)
    return response


def with_banner(html: str, banner: str) -> str:
    """The page with the banner above all that it shows."""
    return BEGIN.sub(lambda begin: begin[0] + banner, html, count=1)
