"""What the devices have counted: all stops and sets at a glance, and a report of one stop."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import policy_registry

from core.spreadsheets import KINDS, spreadsheet
from exhibition.models import TourStop
from kiosk.domain import figure_report
from kiosk.models import Kiosk
from kiosk.viewsets import figures_shown as shown


class FiguresPage(WagtailAdminTemplateMixin, TemplateView):
    """For who may see kiosks; ``export=csv`` or ``xlsx`` answers with a table instead."""

    header_icon = "order-down"
    page_title = gettext_lazy("Zahlen der Kioske")

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        policy = policy_registry.get_by_type(Kiosk)
        if not policy.user_has_any_permission(request.user, {"add", "change", "delete", "view"}):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        kind = request.GET.get("export")
        if kind in KINDS:
            return spreadsheet(self.table(), kind=kind, name=self.file_name)
        return super().get(request, *args, **kwargs)

    @cached_property
    def header_buttons(self):
        return [
            HeaderButton(kind.upper(), url=f"?export={kind}", icon_name="download")
            for kind in KINDS
        ]

    def get_breadcrumbs_items(self):
        kiosks = {"url": reverse("kiosk:index"), "label": _("Kioske")}
        return [*super().get_breadcrumbs_items(), kiosks, *self.own_breadcrumbs()]

    def own_breadcrumbs(self) -> list[dict]:
        return [{"url": "", "label": self.get_page_title()}]


class FiguresView(FiguresPage):
    template_name = "kiosk/admin/figures.html"
    file_name = "kioske"

    @cached_property
    def lines(self) -> list[figure_report.Line]:
        return figure_report.of_stops()

    def table(self) -> list[list]:
        return shown.table_of_stops(self.lines)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "kinds": shown.headings(),
            "stops": shown.rows(self.lines),
            "sets": shown.rows(figure_report.of_sets(self.lines)),
        }


class StopFiguresView(FiguresPage):
    """To be printed for a funder or a house, too."""

    template_name = "kiosk/admin/stop_figures.html"

    @cached_property
    def report(self) -> figure_report.StopReport:
        stops = TourStop.objects.select_related("venue", "exhibition_set")
        stop = stops.filter(pk=self.kwargs["pk"]).first()
        if stop is None:
            raise Http404
        return figure_report.of_stop(stop)

    @property
    def file_name(self) -> str:
        return f"kioske-{self.report.stop.slug}"

    def table(self) -> list[list]:
        return shown.table_of_stop(self.report)

    def get_page_subtitle(self):
        return str(self.report.stop)

    def own_breadcrumbs(self) -> list[dict]:
        overview = {"url": reverse("kiosk:figures"), "label": self.get_page_title()}
        return [overview, {"url": "", "label": str(self.report.stop)}]

    def get_context_data(self, **kwargs):
        report = self.report
        return super().get_context_data(**kwargs) | {
            "report": report,
            "days": shown.days(report.stop),
            "numbers": shown.numbers(report),
            "languages": shown.languages(report),
            "opened": shown.stories(report),
            "weeks": shown.weeks(report),
        }
