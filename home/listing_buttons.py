"""What stands beside a page in a list for its translations, without a question for each row.

wagtail-localize asks the database twice for every row: in a list of fifty, a hundred times. Its
buttons stay in the header of the editor.
"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import ListingButton
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons as buttons_of_localize

from core.translations.starting import may_begin

IN_LISTS, IN_HEADERS = "register_page_listing_more_buttons", "register_page_header_buttons"
EDITOR = "edit"  # Wagtail's name of the view
ASKED_AT_ONCE = "_has_untranslated_locale"  # Wagtail's lists read it with their rows


def translate_button(page: Page, user, view_name=None, next_url=None) -> Iterator[ListingButton]:
    """For ``register_page_listing_more_buttons``: where a language is missing."""
    if page.is_root() or not may_begin(user) or not getattr(page, ASKED_AT_ONCE, True):
        return
    source = page.alias_of_id or page.pk
    yield ListingButton(
        _("Diese Seite übersetzen"),
        reverse("wagtail_localize:submit_page_translation", args=[source]),
        priority=60,
        icon_name="wagtail-localize-language",
    )


def header_buttons(page: Page, user, view_name=None, next_url=None) -> Iterator[ListingButton]:
    """For ``register_page_header_buttons``: in the editor all that wagtail-localize has."""
    chosen = buttons_of_localize if view_name == EDITOR else translate_button
    return chosen(page, user, view_name=view_name, next_url=next_url)


def stand_in_for_localize() -> None:
    """Once, after wagtail-localize has registered its own, which it does when it is imported."""
    for name, ours in ((IN_LISTS, translate_button), (IN_HEADERS, header_buttons)):
        hooks._hooks[name].remove((buttons_of_localize, 0))
        hooks.register(name, ours)
