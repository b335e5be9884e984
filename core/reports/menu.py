"""Addresses of reports and their places in the menu „Berichte“."""

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.reports.views import Report


def register_report(report: type[Report], *, order: int) -> None:
    """For ``wagtail_hooks``: its addresses, and its place in the menu „Berichte“."""
    hooks.register("register_admin_urls", lambda: addresses(report))
    hooks.register("register_reports_menu_item", lambda: ReportItem(report, order))


def addresses(report: type[Report]) -> list:
    """The report, and its results alone for whoever types in the filter."""
    results = report.as_view(results_only=True)
    return [
        path(f"berichte/{report.address}/", report.as_view(), name=report.name),
        path(f"berichte/{report.address}/ergebnisse/", results, name=f"{report.name}_results"),
    ]


class ReportItem(MenuItem):
    """Stands there for those who may see the report."""

    def __init__(self, report: type[Report], order: int):
        icon = report.header_icon
        url, label = reverse(report.name), report.page_title
        super().__init__(label, url, name=report.name, icon_name=icon, order=order)
        self.report = report

    def is_shown(self, request: HttpRequest) -> bool:
        return self.report.may_see(request.user)
