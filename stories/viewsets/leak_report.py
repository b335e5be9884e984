"""The report „Prüfung auf undichte Stellen“: what the latest check found, and where to mend it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn

from stories.leaks.check import leak_check
from stories.leaks.findings import Kind, how_to_mend
from stories.leaks.runs import keep, latest
from stories.leaks.stored import SURFACE as STORE
from stories.models import LeakCheckRun, Person
from stories.viewsets.consent_reports import ConsentReport, ConsentReportItem

LEAKS = "leak_check"  # name of the address
PATIENCE = 20  # seconds that somebody waits for the button; the command takes its time
EDIT_VIEWS = {
    "page": "wagtailadmin_pages:edit",
    "photo": "wagtailimages:edit",
    "film": "wagtailmedia:edit",
    "document": "wagtaildocs:edit",
}
NAMES = {
    "page": gettext_lazy("Seite %(key)s"),
    "photo": gettext_lazy("Foto %(key)s"),
    "film": gettext_lazy("Film %(key)s"),
    "document": gettext_lazy("Dokument %(key)s"),
    "person": gettext_lazy("Person %(key)s"),
}


# Places in the store, as ``stories.leaks.stored`` calls them, by their first words.
PLACES = {
    "address of a page": gettext_lazy("in der Adresse der Seite"),
    "field": gettext_lazy("im Text der Seite"),
    "title and texts": gettext_lazy("in Titel oder Beschreibung"),
    "file name": gettext_lazy("im Namen der Datei"),
    "captions": gettext_lazy("in den Untertiteln"),
    "revision": gettext_lazy("in einer gespeicherten Fassung"),
    "document": gettext_lazy("in Titel oder Namen eines Dokuments"),
    "redirect": gettext_lazy("in einer Weiterleitung"),
    "public name": gettext_lazy("im öffentlichen Namen der Person"),
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
    """From a stored finding, as ``stories.leaks.findings`` writes it."""
    kind, subject, owner = finding["kind"], finding["subject"], finding["owner"]
    label = str(Kind(kind).label) if kind in Kind.values else kind
    return Row(
        kind=_("Hinweis: Vor- oder Nachname allein") if is_hint else label,
        where=finding["surface"] if is_hint else _where(finding),
        subject=", ".join(_name(one) for one in (subject, owner) if one) or _("die Website"),
        how=str(how_to_mend(kind)),
        mend_url=_mend_url(owner) or _mend_url(subject),
    )


def _where(finding: dict) -> str:
    where = finding["where"]
    if finding["surface"] == STORE:
        return next((str(said) for start, said in PLACES.items() if where.startswith(start)), where)
    return " ".join(part for part in (where, finding["detail"]) if part)


def _name(subject: dict) -> str:
    return NAMES.get(subject["model"], "%(key)s") % {"key": subject["pk"]}


def _mend_url(subject: dict | None) -> str | None:
    if not subject:
        return None
    view = EDIT_VIEWS.get(subject["model"])
    if subject["model"] == "person":
        view = Person.snippet_viewset.get_url_name("edit")
    return reverse(view, args=[subject["pk"]]) if view else None


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
            width="16%",
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
        else:
            messages.warning(request, _("Die Zeit hat nicht für alles gereicht."))
        return redirect(LEAKS)


def leak_report_urls() -> list:
    return [path("berichte/undichte-stellen/", LeakReport.as_view(), name=LEAKS)]


def leak_report_item() -> MenuItem:
    view = LeakReport
    return ConsentReportItem(
        view.page_title, reverse(LEAKS), icon_name=view.header_icon, name=LEAKS, order=120
    )
