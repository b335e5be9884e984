"""Houses in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from exhibition.models import Venue
from exhibition.viewsets.shared import rows

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
            [
                *rows("name", "kind", "street"),
                FieldRowPanel(rows("postcode", "town")),
                FieldPanel("district"),
                FieldRowPanel(rows("latitude", "longitude")),
            ],
            heading=_("Haus"),
        ),
        MultiFieldPanel(
            rows("is_step_free", "has_lift", "has_accessible_toilet", "has_van_parking"),
            heading=_("Zugang"),
        ),
        InlinePanel("rooms", panels=ROOM, heading=_("Räume"), label=_("Raum")),
        InlinePanel(
            "opening_hours",
            panels=[FieldRowPanel(rows("weekday", "opens", "closes"))],
            heading=_("Öffnungszeiten"),
            label=_("Öffnungszeit"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("closes_on_holidays"),
                InlinePanel("opening_exceptions", panels=EXCEPTION, label=_("Ausnahme")),
            ],
            heading=_("Ausnahmen von den Öffnungszeiten"),
        ),
        InlinePanel("texts", heading=_("Weg zum Haus"), label=_("Sprache")),
        InlinePanel(
            "contacts", panels=CONTACT, heading=_("Kontakte (nie öffentlich)"), label=_("Kontakt")
        ),
    ]
