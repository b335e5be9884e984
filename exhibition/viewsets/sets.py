"""Sets, their depots and what travels with them in the editors' workplace."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column, StatusTagColumn
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from core.dates import day_in_words
from exhibition.domain.set_checks import is_overdue, last_check, with_return
from exhibition.forms.admin import TourResourceForm
from exhibition.forms.sets import DepotForm, ExhibitionSetForm
from exhibition.models import Depot, ExhibitionSet, TourResource
from exhibition.viewsets.refusal import RefusalMixin
from exhibition.viewsets.set_contents_panel import SetContentsPanel
from exhibition.viewsets.shared import many_rows, on_the_map, rows

CRATE = [
    FieldPanel("label"),
    FieldPanel("contents"),
    FieldRowPanel(rows("length", "width", "height", "weight")),
]
CHECK = [
    FieldRowPanel(rows("checked_on", "checked_by", "is_fit")),
    FieldPanel("findings"),
]


def last_check_in_words(exhibition_set: ExhibitionSet) -> str:
    check = last_check(exhibition_set)
    return day_in_words(check.checked_on) if check else "–"


def fitness_in_words(exhibition_set: ExhibitionSet) -> str:
    """Of a set of the list, which knows when it came back."""
    check = last_check(exhibition_set)
    if check is not None and not check.is_fit:
        return _("darf nicht reisen")
    if is_overdue(check, came_back=exhibition_set.came_back, today=timezone.localdate()):
        return _("überfällig")
    return _("darf reisen") if check else _("noch keine")


SET_TAB = [
    MultiFieldPanel(rows("name", "depot", "is_active"), heading=_("Satz")),
    MultiFieldPanel(
        [
            FieldRowPanel(rows("stands", "weight", "insured_value")),
            FieldPanel("condition"),
        ],
        heading=_("Inhalt und Zustand"),
    ),
    MultiFieldPanel([SetContentsPanel()], heading=_("Tafeln und Medienstationen")),
]
CRATES_TAB = [
    many_rows(
        "crates",
        panels=CRATE,
        heading=_("Kisten"),
        label=_("Kiste"),
        help_text=_("Was außen darauf steht und was darin ist: Danach packt jemand im Haus."),
    ),
]
CHECKS_TAB = [
    many_rows(
        "checks",
        panels=CHECK,
        heading=_("Zustandsprüfungen"),
        label=_("Zustandsprüfung"),
        help_text=_("Nach jeder Rückkehr und mindestens alle 180 Tage. Die letzte gilt."),
    ),
]


class ExhibitionSetViewSet(SnippetViewSet):
    model = ExhibitionSet
    icon = "folder-open-inverse"
    menu_label = _("Sätze")
    base_url_path = "saetze"
    list_display = [
        "name",
        Column("depot", label=_("Lager"), sort_key="depot__name"),
        BooleanColumn("is_active", label=_("auf Reisen"), sort_key="is_active"),
        Column("last_check", label=_("zuletzt geprüft"), accessor=last_check_in_words),
        StatusTagColumn("fitness", label=_("Prüfung"), accessor=fitness_in_words),
    ]
    list_filter = ["depot", "is_active"]
    edit_handler = TabbedInterface(
        [
            ObjectList(SET_TAB, heading=_("Satz")),
            ObjectList(CRATES_TAB, heading=_("Kisten")),
            ObjectList(CHECKS_TAB, heading=_("Prüfungen")),
        ],
        base_form_class=ExhibitionSetForm,
    )

    def get_queryset(self, request):
        sets = ExhibitionSet.objects.select_related("depot").prefetch_related("checks")
        return with_return(sets, timezone.localdate()).order_by("name")


class DepotViewSet(SnippetViewSet):
    model = Depot
    icon = "home"
    menu_label = _("Lager")
    base_url_path = "lager"
    list_display = ["name", "town"]
    edit_handler = ObjectList(
        [
            *rows("name", "street"),
            FieldRowPanel(rows("postcode", "town")),
            on_the_map(_("Für die Kilometer der Tour. Beide Felder leer: die Mitte des Ortes.")),
        ],
        base_form_class=DepotForm,
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
