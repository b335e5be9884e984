"""Everybody who waits for a seat, at whatever event, with the way to let them in."""

from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from core.models.registration import Registration
from core.registrations.kinds import Kind, all_kinds, kind_of
from core.registrations.waiting import waiting
from core.registrations.workplace.words import list_url, may
from core.workplace import Entry, Found, WorkSource, since

WAITING_LIST = "registrations_waiting"  # name of the address


def kinds_of(user) -> list[Kind]:
    """Those in which a user may let somebody in."""
    return [kind for kind in all_kinds() if may(user, kind, "change")]


class WaitingListView(ReportView):
    """For those who may decide; of each event only if it is theirs."""

    page_title = _("Wartelisten")
    header_icon = "group"
    index_url_name = index_results_url_name = WAITING_LIST
    results_template_name = "core/registration/waiting_list.html"
    columns = [
        TitleColumn("name", label=_("Name"), get_url=lambda row: list_url(*_where(row))),
        Column("event", label=_("Veranstaltung"), accessor=lambda row: str(_where(row)[1])),
        Column("seats", label=_("Plätze")),
        DateColumn("registered_at", label=_("wartet seit")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not kinds_of(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return waiting(kinds_of(self.request.user))


def _where(row: Registration) -> tuple:
    kind = kind_of(row)
    return kind, kind.event_of(row)


def waiting_list_urls() -> list:
    return [path("anmeldungen/warteliste/", WaitingListView.as_view(), name=WAITING_LIST)]


def work() -> WorkSource:
    return WorkSource(
        name="registrations",
        label=_("Wartelisten"),
        icon="group",
        address=lambda: reverse(WAITING_LIST),
        may=lambda user: bool(kinds_of(user)),
        find=_find,
    )


def _find(user) -> Found:
    rows = waiting(kinds_of(user))
    sentence = ngettext(
        "Anmeldung steht auf der Warteliste: einlassen oder absagen?",
        "Anmeldungen stehen auf Wartelisten: einlassen oder absagen?",
        len(rows),
    )
    moment = rows[0].registered_at if rows else None
    entry = Entry(len(rows), sentence, reverse(WAITING_LIST), since(moment, len(rows)))
    return Found((entry,))
