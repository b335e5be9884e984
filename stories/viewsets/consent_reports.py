"""Two lists that the desk leads to: whose consent ends soon, and which pages are kept back."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from core.dates import day_in_words
from core.reports import ReportFiles
from stories.domain.endings import EndingDay, by_person_and_day, endings
from stories.domain.expiry import STAGES
from stories.domain.report import Missing, held_back, kept_back, with_reasons
from stories.domain.shown_now import shown_now
from stories.enums import Channel, labels_of
from stories.models import Person
from stories.viewsets.access import may_see_consents

ENDINGS, KEPT_BACK = "consents_that_end", "pages_kept_back"  # names of addresses
DRAFTS = "drafts"  # asked of the second list: what stayed a draft instead of appearing
INDEX_LAGS = _("Bitte öffnen Sie die Seite und speichern Sie sie neu.")


@dataclass(frozen=True)
class EndingRow:
    """A line of the report. ``is_shown``: the person is shown now where it ends."""

    day: EndingDay
    is_shown: bool


def ending_rows(days: int) -> list[EndingRow]:
    """What ends within so many days; first what is shown now, each part by date."""
    found = by_person_and_day(endings(days=days))
    shown = shown_now([day.person for day in found])
    rows = [EndingRow(day, bool(shown[day.person.pk].intersection(day.channels))) for day in found]
    return sorted(rows, key=lambda row: not row.is_shown)


class ConsentReport(ReportView):
    """A report for those who may see consents, and for nobody else."""

    def dispatch(self, request, *args, **kwargs):
        if not may_see_consents(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ConsentFile(ReportFiles, ConsentReport):
    """One that can be taken along as a table."""

    show_export_buttons = True

    def headings(self) -> list[str]:
        return [str(column.label) for column in self.columns]


class EndingsReport(ConsentFile):
    page_title = _("Einwilligungen, die enden")
    header_icon = "time"
    index_url_name = index_results_url_name = ENDINGS
    results_template_name = "stories/admin/endings_report.html"
    columns = [
        TitleColumn(
            "person",
            label=_("Person"),
            accessor=lambda row: row.day.person.public_name,
            get_url=lambda row: person_url(row.day.person),
            width="25%",
        ),
        Column("last_day", label=_("letzter Tag"), accessor=lambda row: last_day(row.day)),
        Column("channels", label=_("wo"), accessor=lambda row: channels(row.day)),
        Column("hints", label=_("Hinweis"), accessor=lambda row: hints(row)),
    ]

    file_name = "einwilligungen-die-enden"

    def line(self, row: EndingRow) -> list:
        return [row.day.person.public_name, row.day.last_day, channels(row.day), hints(row)]

    @cached_property
    def days(self) -> int:
        asked = self.request.GET.get("days", "")
        return int(asked) if asked in map(str, STAGES) else max(STAGES)

    def get_queryset(self):
        return ending_rows(self.days)

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {
            "days": self.days,
            "stages": sorted(STAGES),
        }


class KeptBackReport(ConsentFile):
    page_title = _("Seiten, die nicht gezeigt werden")
    header_icon = "view"
    index_url_name = index_results_url_name = KEPT_BACK
    results_template_name = "stories/admin/kept_back_report.html"
    columns = [
        TitleColumn(
            "title",
            label=_("Seite"),
            accessor=lambda row: row.page.get_admin_display_title(),
            get_url=lambda row: page_url(row.page),
            width="25%",
        ),
        Column("language", label=_("Sprache"), accessor=lambda row: row.page.locale),
        Column("reasons", label=_("Was fehlt?"), accessor=lambda row: reasons(row)),
    ]

    file_name = "seiten-nicht-gezeigt"

    @cached_property
    def of_drafts(self) -> bool:
        return bool(self.request.GET.get(DRAFTS))

    def get_queryset(self):
        return held_back().order_by("title", "pk") if self.of_drafts else kept_back()

    def get_context_data(self, *args, **kwargs):
        return super().get_context_data(*args, **kwargs) | {"of_drafts": self.of_drafts}

    def decorate_paginated_queryset(self, pages):
        return with_reasons(pages) if self.is_export else pages

    def line(self, row: Missing) -> list:
        title = row.page.get_admin_display_title()
        return [title, str(row.page.locale), " ".join(row.sentences or (str(INDEX_LAGS),))]

    def get_table(self, object_list):
        return super().get_table(with_reasons(object_list))


def person_url(person: Person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])


def page_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def last_day(day: EndingDay) -> str:
    """„3. Februar 2027 (noch 30 Tage)“."""
    left = day.days_left()
    words = ngettext("noch %(days)s Tag", "noch %(days)s Tage", left) % {"days": left}
    if not left:
        words = _("heute")
    return f"{day_in_words(day.last_day)} ({words})"


def channels(day: EndingDay) -> str:
    """The channels by name; all of them in two words."""
    if len(day.channels) == len(Channel):
        return _("alle Kanäle")
    return labels_of(Channel, day.channels)


def hints(row: EndingRow) -> str:
    shown = [_("wird jetzt gezeigt")] if row.is_shown else []
    asked_anew = [_("wird volljährig: bitte selbst fragen")] if row.day.comes_of_age else []
    return "; ".join(map(str, shown + asked_anew))


def reasons(row: Missing) -> str:
    sentences = row.sentences or (INDEX_LAGS,)
    return format_html_join("", "<div>{}</div>", ((sentence,) for sentence in sentences))


class ConsentReportItem(MenuItem):
    def is_shown(self, request) -> bool:
        return may_see_consents(request.user)


def report_urls() -> list:
    return [
        path("berichte/einwilligungen-die-enden/", EndingsReport.as_view(), name=ENDINGS),
        path("berichte/seiten-nicht-gezeigt/", KeptBackReport.as_view(), name=KEPT_BACK),
    ]


def endings_item() -> MenuItem:
    view = EndingsReport
    return ConsentReportItem(
        view.page_title, reverse(ENDINGS), icon_name=view.header_icon, name=ENDINGS, order=100
    )


def kept_back_item() -> MenuItem:
    view = KeptBackReport
    return ConsentReportItem(
        view.page_title, reverse(KEPT_BACK), icon_name=view.header_icon, name=KEPT_BACK, order=110
    )
