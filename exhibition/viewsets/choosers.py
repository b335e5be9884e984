"""Who chooses stops and pages without working with them."""

from wagtail.admin.auth import user_has_any_page_permission
from wagtail.models import Page

from core.doors import register_choosers
from exhibition.models import TourStop


def open_choosers() -> None:
    """News, events and newsletters tell of stops; a panel tells of a story."""
    register_choosers(TourStop, user_has_any_page_permission)
    register_choosers(Page, lambda user: user.has_perm("exhibition.change_panel"))
