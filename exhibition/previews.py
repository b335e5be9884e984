"""A story as it would stand on its panel, while it is being written."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.previews import Mode, register_preview_mode
from exhibition.models import Panel
from exhibition.views.panel_preview import shown
from stories.models import StoryPage


def has_panel(page: Page) -> bool:
    """Panels are made of the German story; a page that was never saved has no address to print."""
    is_saved_story = isinstance(page, StoryPage) and bool(page.pk)
    return is_saved_story and page.locale.language_code == settings.LANGUAGE_CODE


def panel_of(story: StoryPage) -> Panel:
    """Its first panel, else one as it would be begun; with the story as it is in memory."""
    panel = Panel.objects.filter(story=story.pk).order_by("pk").first()
    panel = panel or Panel(title=story.title)
    panel.story = story
    return panel


def as_panel(page: StoryPage, request: HttpRequest) -> HttpResponse:
    return shown(panel_of(page), is_draft=True)


def register() -> None:
    register_preview_mode(Mode("tafel", _("Tafel"), as_panel, has_panel))
