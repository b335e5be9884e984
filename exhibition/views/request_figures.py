"""Figures about requests in the workplace, and as a table to keep."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.widgets.button import HeaderButton

from core.dates import days_in_words
from exhibition.domain.request_figures import Figures, figures
from exhibition.forms.request_figures import RequestFiguresForm
from exhibition.views.request_board import RequestPageMixin, address
from exhibition.views.request_figures_shown import csv_table, reasons, shares, states, table


class RequestFiguresView(RequestPageMixin, TemplateView):
    """Reads the days from the address; ``export=csv`` answers with a table instead."""

    template_name = "exhibition/admin/request_figures.html"
    page_title = _("Zahlen zu den Anfragen")

    @cached_property
    def form(self) -> RequestFiguresForm:
        asked = self.request.GET
        return RequestFiguresForm(asked) if "von" in asked else RequestFiguresForm.usual(self.today)

    @cached_property
    def today(self):
        return timezone.localdate()

    @cached_property
    def days(self):
        return self.form.days(self.today)

    @cached_property
    def figures(self) -> Figures:
        return figures(*self.days)

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.GET.get("export") == "csv":
            return self.export()
        return super().get(request, *args, **kwargs)

    def export(self) -> HttpResponse:
        response = HttpResponse(csv_table(self.figures), content_type="text/csv; charset=utf-8")
        first, last = self.days
        name = f"anfragen-{first.isoformat()}-{last.isoformat()}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    @cached_property
    def header_buttons(self):
        first, last = self.days
        query = f"?von={first.isoformat()}&bis={last.isoformat()}&export=csv"
        return [
            HeaderButton(_("Tafel"), url=address("board"), icon_name="grip"),
            HeaderButton("CSV", url=address("figures") + query, icon_name="download"),
        ]

    def get_context_data(self, **kwargs):
        found = self.figures
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "media": self.form.media,
            "days": days_in_words(*self.days),
            "figures": found,
            "districts": shares(found, "district"),
            "months": shares(found, "month"),
            "table": table(found),
            "states": states(found),
            "reasons": reasons(found),
        }
