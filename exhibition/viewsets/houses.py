"""Houses in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from exhibition.forms.houses import VenueForm
from exhibition.models import Venue
from exhibition.viewsets.copy_hours_panel import CopyHoursPanel
from exhibition.viewsets.shared import many_rows, on_the_map, rows

ROOM = [
    FieldRowPanel(rows("name", "building")),
    FieldRowPanel(rows("wall_metres", "floor_space", "ceiling_height")),
    FieldRowPanel(rows("has_power", "has_network", "is_step_free")),
]
CONTACT = [FieldRowPanel(rows("role", "name")), FieldRowPanel(rows("email", "telephone"))]
EXCEPTION = [
    FieldRowPanel(rows("first_day", "last_day")),
    FieldRowPanel(rows("opens", "closes")),
    FieldPanel("reason"),
]
HOUSE_TAB = [
    MultiFieldPanel(
        [
            *rows("name", "kind", "street"),
            FieldRowPanel(rows("postcode", "town")),
            FieldPanel("district"),
        ],
        heading=_("Haus"),
    ),
    on_the_map(
        _("Für die Karte und die Kilometer der Tour. Beide Felder leer: die Mitte des Ortes.")
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(rows("is_step_free", "has_lift")),
            FieldRowPanel(rows("has_accessible_toilet", "has_van_parking")),
        ],
        heading=_("Zugang"),
        help_text=_("„Unbekannt“ ist besser als geraten: Vor Unbekanntem wird nicht gewarnt."),
    ),
    many_rows(
        "texts",
        heading=_("Weg zum Haus"),
        label=_("Weg in einer Sprache"),
        classname="collapsed",
    ),
]
ROOMS_TAB = [
    many_rows(
        "rooms",
        panels=ROOM,
        heading=_("Räume"),
        label=_("Raum"),
        help_text=_(
            "Räume, in denen die Ausstellung stehen kann. Bei einer Station wählen Sie daraus."
        ),
    ),
]
HOURS_TAB = [
    many_rows(
        "opening_hours",
        panels=[FieldRowPanel(rows("weekday", "opens", "closes"))],
        heading=_("Jede Woche"),
        label=_("Öffnungszeit"),
        help_text=_(
            "Ein Tag ohne Zeiten gilt als geschlossen, ein Haus ohne Zeiten als unbekannt. Mit"
            " Mittagspause bekommt ein Tag zwei Zeiten."
        ),
    ),
    CopyHoursPanel(),
    FieldPanel("closes_on_holidays"),
    many_rows(
        "opening_exceptions",
        panels=EXCEPTION,
        heading=_("Ausnahmen"),
        label=_("Ausnahme"),
        help_text=_("Ferien, Umbau, Museumsnacht. Eine Ausnahme geht Woche und Feiertag vor."),
    ),
]
CONTACTS_TAB = [
    many_rows(
        "contacts",
        panels=CONTACT,
        heading=_("Kontakte"),
        label=_("Kontakt"),
        help_text=_("Nur für die Planung der Tour. Kontakte stehen auf keiner Seite."),
    ),
]


class VenueViewSet(SnippetViewSet):
    model = Venue
    icon = "home"
    menu_label = _("Häuser")
    base_url_path = "haeuser"
    list_display = [
        "name",
        Column("town", label=_("Ort"), sort_key="town"),
        Column("kind", label=_("Art"), accessor="get_kind_display", sort_key="kind"),
        Column("district", label=_("Landkreis oder Stadt"), sort_key="district__name"),
        BooleanColumn("is_step_free", label=_("ohne Stufen"), sort_key="is_step_free"),
        BooleanColumn("has_lift", label=_("Aufzug"), sort_key="has_lift"),
    ]
    list_filter = ["kind", "district", "is_step_free", "has_lift"]
    search_fields = ["name", "town"]
    edit_handler = TabbedInterface(
        [
            ObjectList(HOUSE_TAB, heading=_("Haus")),
            ObjectList(ROOMS_TAB, heading=_("Räume")),
            ObjectList(HOURS_TAB, heading=_("Öffnungszeiten")),
            ObjectList(CONTACTS_TAB, heading=_("Kontakte")),
        ],
        base_form_class=VenueForm,
    )

    def get_queryset(self, request):
        return Venue.objects.select_related("district")
