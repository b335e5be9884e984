"""A story as kiosks would show it, upright and lying, in the player itself."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import clock
from core.middleware import allow_frames
from core.previews import Mode, register_preview_mode
from kiosk.domain.draft import programme_of
from kiosk.shell import STYLES
from stories.enums import Channel
from stories.models import StoryPage
from stories.previews import reasons_against, refused

SCREEN = "kiosk-bild"  # what stands in the frame


def is_story(page: Page) -> bool:
    return isinstance(page, StoryPage) and bool(page.pk)


def framed(page: StoryPage, request: HttpRequest, *, is_wide: bool) -> HttpResponse:
    """The screen in its proportions, whatever the window; the reasons where it must stay dark."""
    if reasons := reasons_against(page, Channel.KIOSK):
        return refused(request, Channel.KIOSK, reasons)
    allow_frames(request, "'self'")
    context = {"mode": SCREEN, "is_wide": is_wide}
    return render(request, "kiosk/admin/preview_frame.html", context)


def screen(page: StoryPage, request: HttpRequest) -> HttpResponse:
    if reasons := reasons_against(page, Channel.KIOSK):
        return refused(request, Channel.KIOSK, reasons)
    programme = programme_of(page, clock.now())
    shown = {
        "programme": programme,
        "addresses": {
            file["name"]: reverse("media", args=[file["name"]]) for file in programme["files"]
        },
        "language": page.locale.language_code,
        "item": str(page.translation_key),
    }
    context = {"styles": STYLES, "shown": shown}
    return render(request, "kiosk/admin/preview_screen.html", context)


def register() -> None:
    upright, wide = partial(framed, is_wide=False), partial(framed, is_wide=True)
    tall, broad = _("Kiosk, hoch"), _("Kiosk, quer")
    sizes = ("kiosk-tall", "arrow-up", 1080, tall), ("kiosk-wide", "expand-right", 1920, broad)
    register_preview_mode(Mode("kiosk", tall, upright, is_story, size=sizes[0]))
    register_preview_mode(Mode("kiosk-quer", broad, wide, is_story, size=sizes[1]))
    register_preview_mode(Mode(SCREEN, "", screen, is_story, is_listed=False))
