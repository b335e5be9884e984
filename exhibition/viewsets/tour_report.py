"""The report of the tour: every stop with its figures. No contacts, no people."""

from django.db.models import Count, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.reports import Field, Report
from core.reports.filters import districts, one_of, period, rows_of, several
from exhibition.enums import StopState, VenueKind
from exhibition.models import ExhibitionSet, TourStop
from exhibition.views.board import may_change, may_see

WITH, WITHOUT = "with", "without"
OVER = (StopState.CLOSED, StopState.RETURNED, StopState.CHECKED, StopState.TERMINATED)


class TourFilterSet(WagtailFilterSet):
    state = several(_("Stand"), StopState.choices)
    opens = period(_("erster Tag"))
    district = districts(field_name="venue__district")
    kind = several(_("Art des Hauses"), VenueKind.choices, field_name="venue__kind")
    exhibition_set = rows_of(_("Ausstellungssatz"), ExhibitionSet.objects.all)
    visitors = one_of(
        _("Zahl der Gäste"),
        [(WITH, _("eingetragen")), (WITHOUT, _("fehlt, obwohl die Station zu Ende ist"))],
        method="by_visitors",
    )

    def by_visitors(self, stops: QuerySet, name: str, value: str) -> QuerySet:
        return stops.exclude(visitors=None) if value == WITH else stops.filter(UNCOUNTED)

    class Meta:
        model = TourStop
        fields: list[str] = []


UNCOUNTED = Q(visitors=None, state__in=OVER)


def _edit_url(stop: TourStop, user) -> str:
    viewset = TourStop.snippet_viewset
    return reverse(viewset.get_url_name("edit"), args=[stop.pk]) if may_change(user) else ""


class TourReport(Report):
    """For all who may see the tour: figures and houses, nobody's name."""

    page_title = _("Tour")
    header_icon = "calendar-alt"
    name, address, file_name = "tour_report", "tour", "tour"
    introduction = _("Alle Stationen mit ihren Zahlen, vergangene und kommende.")
    nothing_there = _("Noch ist keine Station eingetragen.")
    model = TourStop
    filterset_class = TourFilterSet
    is_searchable = True
    search_fields = ["venue__name", "venue__town"]
    default_ordering = "-opens"
    fields = (
        Field("venue", _("Haus"), lambda stop: stop.venue.name, "venue__name", _edit_url),
        Field("town", _("Ort"), lambda stop: stop.venue.town, "venue__town"),
        Field(
            "district",
            _("Landkreis oder Stadt"),
            lambda stop: stop.venue.district.name,
            "venue__district__name",
        ),
        Field(
            "set",
            _("Satz"),
            lambda stop: stop.exhibition_set.name if stop.exhibition_set else None,
            "exhibition_set__name",
        ),
        Field("state", _("Stand"), lambda stop: stop.get_state_display(), "state"),
        Field("opens", _("erster Tag"), lambda stop: stop.opens, "opens"),
        Field("closes", _("letzter Tag"), lambda stop: stop.closes, "closes"),
        Field("visitors", _("Gäste"), lambda stop: stop.visitors, "visitors", is_number=True),
        Field(
            "guided_tours",
            _("Führungen"),
            lambda stop: stop.guided_tours,
            "guided_tours",
            is_number=True,
        ),
        Field(
            "school_classes",
            _("Schulklassen"),
            lambda stop: stop.school_classes,
            "school_classes",
            is_number=True,
        ),
        Field("is_example", _("Beispiel"), lambda stop: stop.is_example),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        return may_see(user)

    def get_base_queryset(self) -> QuerySet[TourStop]:
        return TourStop.objects.select_related("venue__district", "exhibition_set")

    def totals(self, stops) -> list[tuple[str, int]]:
        sums = stops.order_by().aggregate(
            stops=Count("pk", distinct=True),
            houses=Count("venue", distinct=True),
            uncounted=Count("pk", filter=UNCOUNTED),
            **{f"all_{name}": Sum(name) for name in SUMMED},
        )
        return [
            (_("Stationen"), sums["stops"]),
            (_("Häuser"), sums["houses"]),
            *((label, sums[f"all_{name}"] or 0) for name, label in SUMMED.items()),
            (_("ohne Zahl der Gäste"), sums["uncounted"]),
        ]


SUMMED = {
    "visitors": _("Gäste"),
    "guided_tours": _("Führungen"),
    "school_classes": _("Schulklassen"),
}
