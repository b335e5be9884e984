"""Addresses, menu and history. Functions are hooks of Wagtail."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import RedirectView
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.permissions import page_permission_policy

from core.models import ReviewKind
from core.translation_report.begin_views import BEGIN, begin_from_matrix, begin_page
from core.translation_report.report import EXPLORING, REPORT, RESULTS, TranslationReport
from core.translation_report.review_views import REVIEW, review_translation
from core.translations.reviewing import LOG_ACTION

REPORT_OF_LOCALIZE = "wagtail_localize:translations_report"


def urls() -> list:
    """Those under ``localize/`` stand before wagtail-localize's own: register them earlier."""
    to_ours = RedirectView.as_view(pattern_name=REPORT)
    results = TranslationReport.as_view(results_only=True)
    return [
        path("uebersetzungen/", TranslationReport.as_view(), name=REPORT),
        path("uebersetzungen/ergebnisse/", results, name=RESULTS),
        path("uebersetzungen/beginnen/", begin_from_matrix, name=BEGIN),
        path("uebersetzungen/<int:page_id>/pruefung/", review_translation, name=REVIEW),
        path("localize/submit/page/<int:page_id>/", begin_page),
        path("localize/reports/translations/", to_ours),
        path("localize/reports/translations/results/", to_ours),
    ]


class ReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_any_permission(request.user, EXPLORING)


def menu_item() -> MenuItem:
    view = TranslationReport
    return ReportItem(
        view.page_title, reverse(REPORT), icon_name=view.header_icon, name=REPORT, order=90
    )


def without_the_other_report(request: HttpRequest, items: list) -> None:
    """For ``construct_reports_menu``: ours stands in the place of wagtail-localize's."""
    address = reverse(REPORT_OF_LOCALIZE)
    items[:] = [item for item in items if getattr(item, "url", "") != address]


class ReviewFormatter(LogFormatter):
    label = gettext_lazy("Prüfung der Übersetzung eingetragen")

    def format_message(self, log_entry) -> str:
        kind = log_entry.data.get("kind")
        how = ReviewKind(kind).label if kind in ReviewKind.values else ""
        return _("Prüfung der Übersetzung eingetragen. %(how)s") % {"how": how}


def register_log_actions(actions) -> None:
    actions.register_action(LOG_ACTION)(ReviewFormatter)
