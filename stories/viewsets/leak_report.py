"""The report „Prüfung auf undichte Stellen“: what the latest check found, and where to mend it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn

from stories.leaks.check import leak_check
from stories.leaks.findings import Kind, how_to_mend
from stories.leaks.runs import keep, latest
from stories.models import LeakCheckRun, Person
from stories.viewsets.consent_reports import ConsentReport, ConsentReportItem

LEAKS = "leak_check"  # name of the address
PATIENCE = 20  # seconds that somebody waits for the button; the command takes its time
EDIT_VIEWS = {
    "page": "wagtailadmin_pages:edit",
    "photo": "wagtailimages:edit",
    "film": "wagtailmedia:edit",
}
NAMES = {
    "page": gettext_lazy("Seite %(key)s"),
    "photo": gettext_lazy("Foto %(key)s"),
    "film": gettext_lazy("Film %(key)s"),
    "person": gettext_lazy("Person %(key)s"),
}


@dataclass(frozen=True)
class Row:
    """A finding as editors read it. ``mend_url`` leads to where it can be mended."""

    kind: str
    where: str
    subject: str
    how: str
    mend_url: str | None


def row_of(finding: dict, *, is_hint: bool = False) -> Row:
    """From a stored finding. ``finding`` is as ``stories.leaks.findings`` writes it."""
    kind = finding["kind"]
    label = str(Kind(kind).label) if kind in Kind.values else kind
    if is_hint:
        label = _("Hinweis: Vor- oder Nachname allein")
    subject = finding["subject"]
    return Row(
        kind=label,
        where=" ".join(part for part in (finding["where"], finding["detail"]) if part),
        subject=_name(subject),
        how=str(how_to_mend(kind)),
        mend_url=_mend_url(subject),
    )


def _name(subject: dict | None) -> str:
    if not subject:
        return _("die Website")
    return NAMES.get(subject["model"], "%(key)s") % {"key": subject["pk"]}


def _mend_url(subject: dict | None) -> str | None:
    if not subject:
        return None
    view = EDIT_VIEWS.get(subject["model"])
    if subject["model"] == "person":
        view = Person.snippet_viewset.get_url_name("edit")
    try:
        return reverse(view, args=[subject["pk"]]) if view else None
    except NoReverseMatch:
        return None


class LeakReport(ConsentReport):
    page_title = gettext_lazy("Prüfung auf undichte Stellen")
    header_icon = "view"
    index_url_name = index_results_url_name = LEAKS
    results_template_name = "stories/admin/leak_check.html"
    columns = [
        TitleColumn(
            "subject",
            label=gettext_lazy("Betrifft"),
            accessor="subject",
            get_url=lambda row: row.mend_url,
        ),
        Column("kind", label=gettext_lazy("Was ist undicht?"), accessor="kind"),
        Column("where", label=gettext_lazy("Wo gefunden?"), accessor="where"),
        Column("how", label=gettext_lazy("Was ist zu tun?"), accessor="how"),
    ]

    @cached_property
    def run(self) -> LeakCheckRun | None:
        return latest()

    def get_queryset(self) -> list[Row]:
        if self.run is None:
            return []
        found = [row_of(finding) for finding in self.run.findings]
        return found + [row_of(hint, is_hint=True) for hint in self.run.hints]

    def get_context_data(self, *args, **kwargs):
        asked = sum(self.run.asked.values()) if self.run else 0
        return super().get_context_data(*args, **kwargs) | {"run": self.run, "asked": asked}

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Checks now, for as long as somebody would wait."""
        run = keep(leak_check(seconds=PATIENCE))
        if run.number:
            messages.error(request, _("Es wurden undichte Stellen gefunden."))
        elif run.is_complete:
            messages.success(request, _("Alles dicht."))
        return redirect(LEAKS)


def leak_report_urls() -> list:
    return [path("berichte/undichte-stellen/", LeakReport.as_view(), name=LEAKS)]


def leak_report_item() -> MenuItem:
    view = LeakReport
    return ConsentReportItem(
        view.page_title, reverse(LEAKS), icon_name=view.header_icon, name=LEAKS, order=120
    )
