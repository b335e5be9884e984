"""Stops, houses and sets in the editors' workplace."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from exhibition.domain.tour import SetNotFree, StateNotPermitted
from exhibition.forms.admin import TourResourceForm, TourStopForm
from exhibition.models import ExhibitionSet, TourResource, TourStop, Venue
from exhibition.viewsets.shared import rows
from exhibition.viewsets.sorbian_hint import SorbianHintMixin, SorbianHintPanel


class RefusalMixin:
    """Somebody was quicker between checking and saving: the sentence instead of an error."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except (SetNotFree, StateNotPermitted) as refusal:
            form.add_error(None, str(refusal))
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class TourStopCreateView(SorbianHintMixin, RefusalMixin, CreateView):
    pass


class TourStopEditView(SorbianHintMixin, RefusalMixin, EditView):
    pass


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
    ]
    list_filter = {
        "state": ["exact"],
        "exhibition_set": ["exact"],
        "venue__district": ["exact"],
        "opens": ["gte", "lte"],
    }
    edit_handler = ObjectList(
        [
            MultiFieldPanel(rows("venue", "room", "slug", "is_example"), heading=_("Wo")),
            MultiFieldPanel(
                [
                    FieldPanel("exhibition_set"),
                    FieldPanel("resources", widget=CheckboxSelectMultiple),
                    FieldPanel("state"),
                    FieldPanel("successor"),
                    FieldRowPanel(rows("opens", "closes", "precision")),
                    FieldRowPanel(rows("leaves_depot", "back_in_depot")),
                ],
                heading=_("Wann und womit"),
            ),
            MultiFieldPanel(rows("opening_event_at", "opening_hours"), heading=_("Öffnung")),
            SorbianHintPanel(),
            InlinePanel("texts", heading=_("Texte"), label=_("Sprache")),
            MultiFieldPanel(rows("stories", "visitors"), heading=_("Inhalt")),
        ],
        base_form_class=TourStopForm,
    )

    def get_queryset(self, request):
        return TourStop.objects.select_related("venue", "exhibition_set")


class VenueViewSet(SnippetViewSet):
    model = Venue
    icon = "home"
    menu_label = _("Häuser")
    base_url_path = "haeuser"
    list_display = ["name", "town", "kind", "district"]
    list_filter = ["kind", "district"]
    search_fields = ["name", "town"]
    panels = [
        MultiFieldPanel(
            rows("name", "kind", "street", "postcode", "town", "district", "latitude", "longitude"),
            heading=_("Haus"),
        ),
        MultiFieldPanel(
            rows(
                "wall_metres",
                "floor_space",
                "ceiling_height",
                "has_power",
                "has_network",
                "has_van_parking",
            ),
            heading=_("Raum"),
        ),
        MultiFieldPanel(
            rows("is_step_free", "has_lift", "has_accessible_toilet"), heading=_("Zugang")
        ),
        MultiFieldPanel(
            rows("contact_name", "contact_email", "contact_telephone"),
            heading=_("Kontakt (nie öffentlich)"),
        ),
    ]


class ExhibitionSetViewSet(SnippetViewSet):
    model = ExhibitionSet
    icon = "folder-open-inverse"
    menu_label = _("Sätze")
    base_url_path = "saetze"
    list_display = ["name", "stands", "media_stations", "is_active"]
    panels = rows(
        "name",
        "is_active",
        "stands",
        "media_stations",
        "crates",
        "weight",
        "insured_value",
        "condition",
    )


class TourResourceCreateView(RefusalMixin, CreateView):
    pass


class TourResourceEditView(RefusalMixin, EditView):
    pass


class TourResourceViewSet(SnippetViewSet):
    model = TourResource
    icon = "group"
    menu_label = _("Transporter, Teams, Medienstationen")
    base_url_path = "mitfahrende"
    add_view_class = TourResourceCreateView
    edit_view_class = TourResourceEditView
    copy_view_enabled = False
    list_display = [
        "name",
        Column("kind", label=_("Art"), accessor="get_kind_display", sort_key="kind"),
        Column("exhibition_set", label=_("gehört zu"), sort_key="exhibition_set__name"),
        "is_active",
    ]
    list_filter = ["kind", "exhibition_set", "is_active"]
    edit_handler = ObjectList(
        rows("kind", "name", "exhibition_set", "is_active"), base_form_class=TourResourceForm
    )

    def get_queryset(self, request):
        return TourResource.objects.select_related("exhibition_set")
