"""The way from a page in Leichte Sprache to its hints. Functions are hooks of Wagtail."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core.languages import EASY_LANGUAGE
from core.plain_german_desk.views import OF_PAGE

ICON = "glasses"


def header_buttons(page: Page, user, view_name=None, next_url=None) -> Iterator[Button]:
    """For ``register_page_header_buttons``."""
    is_easy = not page.is_root() and page.locale.language_code == EASY_LANGUAGE
    if is_easy and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Leichte Sprache prüfen"),
            reverse(OF_PAGE, args=[page.pk]),
            icon_name=ICON,
            priority=55,
        )
