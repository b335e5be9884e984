"""The report of kiosks: where each stands, how it is, how often it was visited."""

from dataclasses import dataclass

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.permissions import policy_registry

from core.reports import ComputedReport, Field
from core.reports.filters import districts, ignore, one_of, period, rows_of, several
from exhibition.domain.wall_clock import day_of
from exhibition.models import ExhibitionSet, TourStop
from kiosk.domain.contact import state_of
from kiosk.domain.overview import LITTLE_SPACE, MANY_ERRORS, errors_lately
from kiosk.domain.standing import RunningStops
from kiosk.enums import FigureKind, KioskState
from kiosk.models import Kiosk, KioskFigures

MEGABYTE = 1024**2
SPACE, ERRORS = "space", "errors"
TROUBLED = [(SPACE, _("wenig Platz")), (ERRORS, _("viele Fehler in 24 Stunden"))]


class KioskReportFilterSet(WagtailFilterSet):
    state = several(_("Zustand"), KioskState.choices, method=ignore)
    trouble = one_of(_("Auffällig"), TROUBLED, method=ignore)
    exhibition_set = rows_of(_("Ausstellungssatz"), ExhibitionSet.objects.all)
    district = districts(method=ignore)
    days = period(_("Besuche gezählt"), method=ignore)

    class Meta:
        model = Kiosk
        fields: list[str] = []


@dataclass(frozen=True)
class Row:
    """A device. ``stop``: where it stands today; ``visits``: in the days that are asked for."""

    kiosk: Kiosk
    state: KioskState
    stop: TourStop | None
    errors: int
    visits: int

    @property
    def free_megabytes(self) -> int | None:
        size = self.kiosk.free_bytes
        return None if size is None else size // MEGABYTE

    def has_trouble(self, kind: str) -> bool:
        if kind == SPACE:
            return self.kiosk.free_bytes is not None and self.kiosk.free_bytes < LITTLE_SPACE
        return self.errors >= MANY_ERRORS


class KioskReport(ComputedReport):
    """For those who may see kiosks: devices, places and numbers, nobody's name."""

    page_title = _("Kioske")
    header_icon = "desktop"
    name, address, file_name = "kiosk_report", "kioske", "kioske"
    introduction = _(
        "Alle Geräte: wo sie heute stehen, wie es ihnen geht und wie oft sie besucht wurden."
    )
    nothing_there = _("Noch ist kein Kiosk gekoppelt.")
    filterset_class = KioskReportFilterSet
    default_ordering = "name"
    fields = (
        Field(
            "name",
            _("Kiosk"),
            lambda row: row.kiosk.name,
            "name",
            lambda row, user: reverse("kiosk:inspect", args=[row.kiosk.pk]),
            width="16%",
        ),
        Field("state", _("Zustand"), lambda row: str(row.state.label), "state"),
        Field("set", _("Satz"), lambda row: _name(row.kiosk.exhibition_set), "set"),
        Field("town", _("Ort"), lambda row: row.stop and row.stop.venue.town, "town"),
        Field(
            "district",
            _("Landkreis oder Stadt"),
            lambda row: row.stop and row.stop.venue.district.name,
            "district",
        ),
        Field(
            "last_contact",
            _("letzter Kontakt"),
            lambda row: row.kiosk.last_contact_at,
            "last_contact",
        ),
        Field("reported", _("letzte Meldung"), lambda row: row.kiosk.reported_at, "reported"),
        Field("space", _("frei (MB)"), lambda row: row.free_megabytes, "space", is_number=True),
        Field(
            "errors", _("Fehler in 24 Stunden"), lambda row: row.errors, "errors", is_number=True
        ),
        Field("visits", _("Besuche"), lambda row: row.visits, "visits", is_number=True),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        policy = policy_registry.get_by_type(Kiosk)
        return policy.user_has_any_permission(user, {"add", "change", "delete", "view"})

    def rows(self) -> list[Row]:
        now = timezone.now()
        kiosks = self.filter_queryset(Kiosk.objects.select_related("exhibition_set"))
        kiosks = list(kiosks.filter(name__icontains=self.search_query))
        stops, errors = RunningStops(day_of(now)), errors_lately(kiosks, now)
        visits = self._visits()
        found = [
            Row(
                kiosk=kiosk,
                state=state_of(kiosk, now),
                stop=stops.of(kiosk),
                errors=errors.get(kiosk.pk, 0),
                visits=visits.get(kiosk.pk, 0),
            )
            for kiosk in kiosks
        ]
        return [row for row in found if self._is_wanted(row)]

    def _visits(self) -> dict[int, int]:
        """By key of the device, in the days that are asked for."""
        counted = KioskFigures.objects.filter(kind=FigureKind.SESSION).order_by()
        if days := self.chosen("days"):
            counted = counted.filter(day__gte=days.start.date()) if days.start else counted
            counted = counted.filter(day__lte=days.stop.date()) if days.stop else counted
        return dict(counted.values_list("kiosk").annotate(Sum("count")))

    def _is_wanted(self, row: Row) -> bool:
        states, trouble, wanted = (self.chosen(name) for name in ("state", "trouble", "district"))
        return (
            (not states or row.state in states)
            and (not trouble or row.has_trouble(trouble))
            and (not wanted or (row.stop is not None and str(row.stop.venue.district_id) in wanted))
        )

    def totals(self, rows) -> list[tuple[str, int]]:
        states = [(one.label, sum(row.state == one for row in rows)) for one in KioskState]
        return [
            (_("Kioske"), len(rows)),
            *(entry for entry in states if entry[1]),
            (_("Besuche"), sum(row.visits for row in rows)),
        ]


def _name(exhibition_set: ExhibitionSet | None) -> str | None:
    return exhibition_set.name if exhibition_set else None
