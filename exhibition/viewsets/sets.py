"""Sets, their depots and what travels with them in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from exhibition.forms.admin import TourResourceForm
from exhibition.models import Depot, ExhibitionSet, TourResource
from exhibition.viewsets.refusal import RefusalMixin
from exhibition.viewsets.shared import rows

CRATE = [
    FieldPanel("label"),
    FieldPanel("contents"),
    FieldRowPanel(rows("length", "width", "height", "weight")),
]
CHECK = [
    FieldRowPanel(rows("checked_on", "checked_by", "is_fit")),
    FieldPanel("findings"),
]


class ExhibitionSetViewSet(SnippetViewSet):
    model = ExhibitionSet
    icon = "folder-open-inverse"
    menu_label = _("Sätze")
    base_url_path = "saetze"
    list_display = [
        "name",
        Column("depot", label=_("Lager"), sort_key="depot__name"),
        "stands",
        "is_active",
    ]
    panels = [
        MultiFieldPanel(rows("name", "depot", "is_active"), heading=_("Satz")),
        MultiFieldPanel(
            [FieldRowPanel(rows("stands", "weight", "insured_value")), FieldPanel("condition")],
            heading=_("Inhalt und Zustand"),
        ),
        InlinePanel("crates", panels=CRATE, heading=_("Kisten"), label=_("Kiste")),
        InlinePanel(
            "checks", panels=CHECK, heading=_("Zustandsprüfungen"), label=_("Zustandsprüfung")
        ),
    ]

    def get_queryset(self, request):
        return ExhibitionSet.objects.select_related("depot")


class DepotViewSet(SnippetViewSet):
    model = Depot
    icon = "home"
    menu_label = _("Lager")
    base_url_path = "lager"
    list_display = ["name", "town"]
    panels = [
        *rows("name", "street"),
        FieldRowPanel(rows("postcode", "town")),
        FieldRowPanel(rows("latitude", "longitude")),
    ]


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
