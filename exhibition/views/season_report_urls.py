"""Where the season report stands in the workplace, and its place in the menu."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from exhibition.views import season_reports


def urls() -> list:
    one = "saisonbericht/<int:pk>/"
    return [
        path("saisonbericht/", season_reports.reports, name=season_reports.REPORTS),
        path(one, season_reports.report_file, name=season_reports.REPORT),
        path(f"{one}loeschen/", season_reports.delete_report, name=season_reports.DELETE),
    ]


class ReportItem(MenuItem):
    def is_shown(self, request) -> bool:
        return season_reports.may_read(request.user)


def menu_item() -> ReportItem:
    """Right below the group „Ausstellung“."""
    return ReportItem(
        _("Saisonbericht"),
        reverse(season_reports.REPORTS),
        name="saisonbericht",
        icon_name="doc-full",
        order=251,
    )
