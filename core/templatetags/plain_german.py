"""The button „Leichte Sprache prüfen“ where Wagtail's hooks do not reach."""

from django import template
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from core.plain_german_desk.buttons import header_buttons

register = template.Library()


@register.simple_tag
def plain_german_buttons(page: Page, user) -> list[HeaderButton]:
    """Buttons for the head of the translation editor: one, or none."""
    return [
        HeaderButton(one.label, one.url, icon_name=one.icon_name)
        for one in header_buttons(page, user)
    ]
