"""The report „Die Website an einem Tag“: what is gone by then, what is new, and the way there."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.urls import path, re_path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from home.ahead.addresses import prefix_of
from home.ahead.views import may_look_ahead, page_of_day
from home.domain import ahead
from home.domain.ahead_changes import Part, changes
from home.domain.ahead_reasons import Told, tell

AHEAD = "ahead"  # name of the address
USUAL = timedelta(days=90)
EDIT_VIEWS = {
    Part.PAGE: "wagtailadmin_pages:edit",
    Part.KIOSK: "wagtailadmin_pages:edit",
    Part.PHOTO: "wagtailimages:edit",
    Part.FILM: "wagtailmedia:edit",
}


class AheadReport(ReportView):
    page_title = _("Die Website an einem Tag")
    header_icon = "calendar-alt"
    index_url_name = index_results_url_name = AHEAD
    results_template_name = "home/ahead/report.html"
    list_export = ["goes", "part", "title", "language", "people", "reasons"]
    export_headings = {
        "goes": _("Was geschieht"),
        "part": _("Was"),
        "title": _("Titel"),
        "language": _("Sprache"),
        "people": _("Person"),
        "reasons": _("Grund"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not may_look_ahead(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def asked(self) -> str:
        return self.request.GET.get("tag", "")

    @cached_property
    def day(self) -> date:
        return ahead.read_day(self.asked) or ahead.first_day() + USUAL

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("goes", label=_("Was geschieht"), accessor=what_happens),
            Column("part", label=_("Was"), accessor=lambda told: told.change.part.label),
            TitleColumn("title", label=_("Titel"), get_url=self._address, width="25%"),
            Column("language", label=_("Sprache")),
            Column("reasons", label=_("Grund"), accessor=reasons),
        ]

    def _address(self, told: Told) -> str | None:
        """What can be seen on that day leads there, all else to where it is edited."""
        if told.path and not told.change.goes:
            return prefix_of(self.day) + told.path
        view = EDIT_VIEWS.get(told.change.part)
        return reverse(view, args=[told.change.key]) if view else None

    def get_queryset(self):
        return changes(self.day)

    def decorate_paginated_queryset(self, object_list):
        """All of them for a file; the table has told its own page already."""
        return tell(list(object_list), self.day) if self.is_export else object_list

    def get_table(self, object_list):
        return super().get_table([] if self.is_export else tell(list(object_list), self.day))

    def get_filename(self):
        return f"website-{self.day:%Y-%m-%d}"

    def to_row_dict(self, item: Told):
        return {
            "goes": what_happens(item),
            "part": item.change.part.label,
            "title": item.title,
            "language": item.language,
            "people": people(item),
            "reasons": " ".join(item.reasons),
        }

    def get_context_data(self, *args, **kwargs):
        is_wrong = bool(self.asked) and ahead.read_day(self.asked) is None
        return super().get_context_data(*args, **kwargs) | {
            "day": self.day,
            "first_day": ahead.first_day(),
            "last_day": ahead.last_day(),
            "is_wrong": is_wrong,
            "start": prefix_of(self.day) + "/",
        }


def what_happens(told: Told) -> str:
    return _("verschwindet") if told.change.goes else _("kommt dazu")


def people(told: Told) -> str:
    return ", ".join(told.people)


def reasons(told: Told) -> str:
    return format_html_join("", "<div>{}</div>", ((sentence,) for sentence in told.reasons))


class AheadItem(MenuItem):
    def is_shown(self, request) -> bool:
        return may_look_ahead(request.user)


def ahead_item() -> MenuItem:
    view = AheadReport
    return AheadItem(
        view.page_title, reverse(AHEAD), icon_name=view.header_icon, name=AHEAD, order=120
    )


def ahead_urls() -> list:
    day = r"^vorschau/(?P<day>\d{4}-\d{2}-\d{2})/"
    return [
        path("vorschau/", AheadReport.as_view(), name=AHEAD),
        re_path(day + "$", page_of_day, name="ahead_day"),
        re_path(day + "(?P<path>.+)$", page_of_day, name="ahead_page"),
    ]
