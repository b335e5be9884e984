"""Stops in the editors' workplace."""

import django_filters
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from exhibition.domain import next_stops, stop_deletion
from exhibition.domain.request_files import delete_files
from exhibition.forms.admin import TourStopForm
from exhibition.models import TourStop
from exhibition.viewsets.opening_registrations import OpeningRegistrationsPanel
from exhibition.viewsets.refusal import RefusalMixin
from exhibition.viewsets.shared import rows
from exhibition.viewsets.sorbian_hint import SorbianHintMixin, SorbianHintPanel
from exhibition.viewsets.stop_panels import (
    ApprovalHintMixin,
    HistoryPanel,
    NextStepsPanel,
    approval_in_list,
)
from exhibition.viewsets.stop_steps import step_urls
from exhibition.viewsets.warnings_panel import StopWarningsPanel, WarningsMixin

AHEAD, LACKING = "ahead", "lacking"


class TourStopFilterSet(WagtailFilterSet):
    """``next``: what comes in the next days, as the first page of the workplace counts it."""

    next = django_filters.ChoiceFilter(
        label=_("In den nächsten 14 Tagen"),
        method="that_come",
        choices=[
            (AHEAD, _("Aufbau, Eröffnung oder Abbau")),
            (LACKING, _("davon mit offenen Punkten")),
        ],
        empty_label=_("alle"),
    )

    class Meta:
        model = TourStop
        fields = {
            "state": ["exact"],
            "exhibition_set": ["exact"],
            "venue__district": ["exact"],
            "opens": ["gte", "lte"],
        }

    def that_come(self, stops, name, value):
        if value == AHEAD:
            return stops.filter(pk__in=next_stops.next_stops().values("pk"))
        return stops.filter(pk__in=next_stops.lacking())


class TourStopCreateView(WarningsMixin, SorbianHintMixin, RefusalMixin, CreateView):
    pass


class TourStopEditView(ApprovalHintMixin, WarningsMixin, SorbianHintMixin, RefusalMixin, EditView):
    pass


def refuse_to_delete(request: HttpRequest, objects: list) -> HttpResponse | None:
    """Asked before snippets are deleted, one or several in bulk.

    Where one of the stops is to be cancelled instead, all stay.
    """
    stops = [found for found in objects if isinstance(found, TourStop)]
    kept = [stop for stop in stops if not stop_deletion.may_be_deleted(stop)]
    if not kept:
        _delete_papers(request, stops)
        return None
    sentence = gettext(
        "Nicht gelöscht: %(stops)s. Was schon öffentlich war oder Anmeldungen hat, bleibt."
        " Bitte absagen statt löschen."
    )
    messages.error(request, sentence % {"stops": "; ".join(map(str, kept))})
    viewset = TourStop.snippet_viewset
    if len(stops) == 1:
        return redirect(viewset.get_url_name("edit"), stops[0].pk)
    return redirect(viewset.get_url_name("list"))


def _delete_papers(request: HttpRequest, stops: list[TourStop]) -> None:
    """Their files do not go with the rows. Asked also when the question is only shown."""
    if request.method == "POST" and request.user.has_perm("exhibition.delete_tourstop"):
        for stop in stops:
            delete_files(stop)


class TourStopViewSet(SnippetViewSet):
    model = TourStop
    icon = "calendar-alt"
    menu_label = _("Stationen der Tour")
    base_url_path = "stationen"
    add_view_class = TourStopCreateView
    edit_view_class = TourStopEditView
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("venue", label=_("Haus"), accessor="venue.name", sort_key="venue__name"),
        Column("exhibition_set", label=_("Satz"), sort_key="exhibition_set__name"),
        Column("opens", label=_("erster Tag"), sort_key="opens"),
        Column("closes", label=_("letzter Tag"), sort_key="closes"),
        Column("state", label=_("Stand"), accessor="get_state_display", sort_key="state"),
        Column("approval", label=_("Zustimmung"), accessor=approval_in_list),
    ]
    filterset_class = TourStopFilterSet
    edit_handler = ObjectList(
        [
            NextStepsPanel(),
            StopWarningsPanel(),
            MultiFieldPanel(
                [
                    FieldPanel("venue"),
                    FieldPanel("rooms", widget=CheckboxSelectMultiple),
                    *rows("room", "slug", "is_example"),
                ],
                heading=_("Wo"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("exhibition_set"),
                    FieldPanel("resources", widget=CheckboxSelectMultiple),
                    FieldPanel("state"),
                    FieldPanel("hold_until"),
                    FieldPanel("successor"),
                    FieldRowPanel(rows("leaves_depot", "set_up_on")),
                    FieldRowPanel(rows("opens", "closes", "precision")),
                    FieldRowPanel(rows("take_down_on", "back_in_depot")),
                ],
                heading=_("Wann und womit"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("opening_hours"),
                    FieldRowPanel(rows("opening_event_at", "opening_event_ends_at")),
                    FieldPanel("takes_registrations"),
                    FieldRowPanel(rows("registration_places", "registration_until")),
                    OpeningRegistrationsPanel(),
                ],
                heading=_("Öffnung und Eröffnung"),
            ),
            InlinePanel("hosts", heading=_("Gastgeber und Partner"), label=_("Name")),
            SorbianHintPanel(),
            InlinePanel("texts", heading=_("Texte"), label=_("Sprache")),
            *rows("stories", "has_visitors_book"),
            MultiFieldPanel(
                [
                    FieldRowPanel(rows("visitors", "guided_tours", "school_classes")),
                    InlinePanel("photos", label=_("Foto")),
                    InlinePanel("media_echo", label=_("Bericht in den Medien")),
                ],
                heading=_("Nachher"),
            ),
            HistoryPanel(heading=_("Was geändert wurde")),
        ],
        base_form_class=TourStopForm,
    )

    def get_queryset(self, request):
        return TourStop.objects.select_related("venue", "exhibition_set")

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), *step_urls()]
