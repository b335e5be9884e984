"""Where the tour board stands in the workplace, and its place in the menu."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from exhibition.views.board import TourBoardView, may_see
from exhibition.views.board_moves import move_stop, preview, undo_move


def urls() -> list:
    return [
        path("tourplan/", TourBoardView.as_view(), name="tour_board"),
        path("tourplan/<int:stop_id>/vorschau/", preview, name="tour_board_preview"),
        path("tourplan/<int:stop_id>/verschieben/", move_stop, name="tour_board_move"),
        path("tourplan/<int:change_id>/rueckgaengig/", undo_move, name="tour_board_undo"),
    ]


class TourBoardItem(MenuItem):
    def is_shown(self, request) -> bool:
        return may_see(request.user)


def menu_item() -> TourBoardItem:
    """Right above the group „Ausstellung“."""
    return TourBoardItem(
        _("Tourplan"), reverse("tour_board"), name="tourplan", icon_name="calendar-alt", order=249
    )
