"""Requests in the editors' workplace: a board, a list, a page for each; never made up."""

import django_filters
from django import forms
from django.http import HttpRequest
from django.urls import path
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from exhibition.domain import request_board, request_retention
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest
from exhibition.views.request_board import RequestBoardView, address, name_of
from exhibition.views.request_desk import RequestDeskView
from exhibition.views.request_desk_offer import RequestOfferView
from exhibition.views.request_desk_posts import AddNoteView, PlanNextStepView, WriteToHouseView
from exhibition.views.request_desk_shown import (
    THE_HOUSE,
    THE_PLACE,
    THE_REST,
    THE_TIME,
)
from exhibition.views.request_desk_step import RequestStepView
from exhibition.views.request_figures import RequestFiguresView
from exhibition.viewsets.shared import rows

OVERDUE = "overdue"


class RequestFilterSet(WagtailFilterSet):
    """Several states at once: a column of the board has more than one."""

    waits = django_filters.ChoiceFilter(
        label=gettext_lazy("Nächster Schritt"),
        method="that_wait",
        choices=[(OVERDUE, gettext_lazy("überfällig"))],
        empty_label=gettext_lazy("alle"),
    )

    state = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Stand"),
        choices=RequestState.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = ExhibitionRequest
        fields = {
            "district": ["exact"],
            "assigned_to": ["exact"],
            "received_at": ["gte", "lte"],
            "due_on": ["lte"],
        }

    def that_wait(self, requests, name, value):
        return requests.filter(request_board.overdue(timezone.localdate()))


class RequestIndexView(IndexView):
    """All requests in rows; the house leads to the page of its request."""

    @cached_property
    def header_buttons(self):
        return [
            HeaderButton(_("Tafel"), url=address("board"), icon_name="grip"),
            HeaderButton(_("Zahlen"), url=address("figures"), icon_name="table"),
        ]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("assigned_to")


class RequestEditView(EditView):
    """Puts right what the house typed. The state is changed on the page of the request."""

    def get_success_url(self):
        return address("inspect", self.object.pk)


def delete_around(request: HttpRequest, objects: list) -> None:
    """Asked before snippets are deleted: mails and files of a request go with it.

    Wagtail asks before it has looked at permissions, and when it only shows the question.
    """
    may_delete = request.user.has_perm("exhibition.delete_exhibitionrequest")
    if request.method != "POST" or not may_delete:
        return
    for found in objects:
        if isinstance(found, ExhibitionRequest):
            request_retention.delete_around(found)


def _page_of(request: ExhibitionRequest) -> str:
    return address("inspect", request.pk)


class ExhibitionRequestViewSet(SnippetViewSet):
    model = ExhibitionRequest
    icon = "mail"
    menu_label = gettext_lazy("Anfragen")
    base_url_path = "anfragen"
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = RequestIndexView
    edit_view_class = RequestEditView
    filterset_class = RequestFilterSet
    list_display = [
        TitleColumn("house", label=gettext_lazy("Haus"), get_url=_page_of, sort_key="house"),
        Column("number", label=gettext_lazy("Nummer"), sort_key="number"),
        Column("town", label=gettext_lazy("Ort"), sort_key="town"),
        Column(
            "state", label=gettext_lazy("Stand"), accessor="get_state_display", sort_key="state"
        ),
        Column("wished_begin", label=gettext_lazy("Wunsch"), sort_key="wished_begin"),
        Column("received_at", label=gettext_lazy("eingegangen"), sort_key="received_at"),
        Column(
            "assigned_to",
            label=gettext_lazy("zuständig"),
            accessor=lambda request: name_of(request.assigned_to),
        ),
        Column("due_on", label=gettext_lazy("fällig am"), sort_key="due_on"),
    ]
    search_fields = ["number", "house", "town"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(rows(*THE_HOUSE), heading=gettext_lazy("Haus")),
            MultiFieldPanel(rows(*ExhibitionRequest.CONTACTS), heading=gettext_lazy("Kontakt")),
            MultiFieldPanel(rows(*THE_PLACE), heading=gettext_lazy("Ort der Ausstellung")),
            MultiFieldPanel(
                rows(*ExhibitionRequest.WISHES, *THE_TIME, *THE_REST),
                heading=gettext_lazy("Was das Haus möchte"),
            ),
            *rows("stop", "notes"),
        ]
    )

    def get_urlpatterns(self):
        """The board first: it is where the menu leads."""
        known = [one for one in super().get_urlpatterns() if one.name != "inspect"]
        one = "<int:pk>/"
        return [
            path("tafel/", RequestBoardView.as_view(), name="board"),
            path("zahlen/", RequestFiguresView.as_view(), name="figures"),
            path(f"inspect/{one}", RequestDeskView.as_view(), name="inspect"),
            path(f"{one}notiz/", AddNoteView.as_view(), name="add_note"),
            path(f"{one}nachricht/", WriteToHouseView.as_view(), name="add_message"),
            path(f"{one}naechstes/", PlanNextStepView.as_view(), name="add_plan"),
            path(f"{one}schritt/<slug:state>/", RequestStepView.as_view(), name="step"),
            path(f"{one}anbieten/", RequestOfferView.as_view(), name="offer"),
            *known,
        ]
