"""The report of requests: which house wants what when, and who answers. No contacts of houses."""

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.permissions import policy_registry

from core.reports import Field, Report
from core.reports.filters import districts, name_of, one_of, period, several, somebody
from exhibition.domain.request_states import ENDS, OPEN_STATES, PROMISED_STATES
from exhibition.enums import RequestState, VenueKind
from exhibition.models import ExhibitionRequest
from exhibition.views.request_board import address

OVERDUE, PLANNED, UNPLANNED = "overdue", "planned", "unplanned"
DUE = [
    (OVERDUE, _("überfällig")),
    (PLANNED, _("mit Termin")),
    (UNPLANNED, _("ohne Termin")),
]


def overdue() -> Q:
    """A next step that should have been done, of what has not ended."""
    ended = [*ENDS, RequestState.CLOSED]
    return Q(due_on__lt=timezone.localdate()) & ~Q(state__in=ended)


class RequestFilterSet(WagtailFilterSet):
    state = several(_("Stand"), RequestState.choices)
    received_at = period(_("eingegangen"))
    wished_begin = period(_("gewünschter Beginn"))
    district = districts()
    kind = several(_("Art des Hauses"), VenueKind.choices)
    due = one_of(_("nächster Schritt"), DUE, method="by_due")
    assigned_to = somebody(_("zuständig"), "assigned_to", among=ExhibitionRequest.objects.all())

    def by_due(self, requests: QuerySet, name: str, value: str) -> QuerySet:
        if value == OVERDUE:
            return requests.filter(overdue())
        return requests.filter(due_on__isnull=value == UNPLANNED)

    class Meta:
        model = ExhibitionRequest
        fields: list[str] = []


class RequestReport(Report):
    """For those who answer requests. After its time a request has no name of a house any more."""

    page_title = _("Anfragen")
    header_icon = "mail"
    name, address, file_name = "request_report", "anfragen", "anfragen"
    introduction = _("Alle Anfragen nach der Ausstellung, ohne die Kontakte der Häuser.")
    nothing_there = _("Noch hat kein Haus angefragt.")
    model = ExhibitionRequest
    filterset_class = RequestFilterSet
    is_searchable = True
    search_fields = ["number", "house", "town"]
    default_ordering = "-received_at"
    fields = (
        Field(
            "house",
            _("Haus"),
            lambda request: request.house or _("(nicht mehr gespeichert)"),
            "house",
            lambda request, user: address("inspect", request.pk),
            width="20%",
        ),
        Field("number", _("Nummer"), lambda request: request.number, "number"),
        Field("town", _("Ort"), lambda request: request.town, "town"),
        Field(
            "district",
            _("Landkreis oder Stadt"),
            lambda request: request.district.name if request.district else None,
            "district__name",
        ),
        Field("state", _("Stand"), lambda request: request.get_state_display(), "state"),
        Field(
            "received_at",
            _("eingegangen"),
            lambda request: timezone.localdate(request.received_at),
            "received_at",
        ),
        Field("wished_begin", _("Wunsch"), lambda request: request.wished_begin, "wished_begin"),
        Field("assigned_to", _("zuständig"), lambda request: name_of(request.assigned_to)),
        Field("due_on", _("fällig am"), lambda request: request.due_on, "due_on"),
        Field(
            "decline_reason",
            _("warum abgelehnt"),
            lambda request: request.get_decline_reason_display(),
        ),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        policy = policy_registry.get_by_type(ExhibitionRequest)
        return policy.user_has_any_permission(user, {"change", "delete", "view"})

    def get_base_queryset(self) -> QuerySet[ExhibitionRequest]:
        return ExhibitionRequest.objects.select_related("district", "assigned_to")

    def totals(self, requests) -> list[tuple[str, int]]:
        sums = requests.order_by().aggregate(
            all=Count("pk"),
            open=Count("pk", filter=Q(state__in=OPEN_STATES)),
            overdue=Count("pk", filter=overdue()),
            promised=Count("pk", filter=Q(state__in=PROMISED_STATES)),
            declined=Count("pk", filter=Q(state=RequestState.DECLINED)),
        )
        return [
            (_("Anfragen"), sums["all"]),
            (_("offen"), sums["open"]),
            (_("überfällig"), sums["overdue"]),
            (_("zugesagt"), sums["promised"]),
            (_("abgelehnt"), sums["declined"]),
        ]
