"""Views of reports: who may see them, rows and their order, sums, what is said of no rows."""

from django.core.exceptions import PermissionDenied
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView

from core.reports.files import MOST_ROWS, ReportFiles
from core.reports.table import Field


class Report(ReportFiles, ReportView):
    """Rows of the database, fifty a page.

    ``name``: of its address in the code; ``address``: how it reads. ``fields``: see ``Field``.
    ``introduction``: what the report is about, in one or two sentences. ``nothing_there``: what is
    said when there is no row at all.
    """

    results_template_name = "core/admin/report_results.html"
    search_backend_name = None  # plain words in the fields that the report names
    show_export_buttons = True
    name = address = introduction = ""
    fields: tuple[Field, ...] = ()
    nothing_there = _("Hier gibt es nichts.")
    nothing_found = _("Nichts passt dazu. Nehmen Sie Filter weg, oder suchen Sie anders.")

    @classmethod
    def may_see(cls, user) -> bool:
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        if not self.may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def totals(self, rows) -> list[tuple[str, int]]:
        """Numbers of all rows that are filtered, not only of those on this page."""
        return []

    @property
    def index_url_name(self) -> str:
        return self.name

    @property
    def index_results_url_name(self) -> str:
        return f"{self.name}_results"

    @cached_property
    def columns(self) -> list:
        return [field.column() for field in self.fields]

    @cached_property
    def no_results_message(self):
        is_narrow = self.is_searching or self.is_filtering
        return self.nothing_found if is_narrow else self.nothing_there

    def completed(self, rows) -> list:
        """Rows of one page, or of a file, with what is read for all of them at once."""
        return rows

    def get(self, request, *args, **kwargs):
        self.object_list = self.get_queryset()
        if self.is_export:
            rows = self.completed(self.object_list[: MOST_ROWS + 1])
            return self.as_spreadsheet(rows, request.GET["export"])
        return self.render_to_response(self.get_context_data())

    def get_paginator(self, *args, **kwargs):
        paginator = super().get_paginator(*args, **kwargs)
        paginator.verbose_name, paginator.verbose_name_plural = _("Zeile"), _("Zeilen")
        return paginator

    def get_table(self, object_list):
        return super().get_table(self.completed(object_list))

    def get_context_data(self, *args, **kwargs) -> dict:
        return super().get_context_data(*args, **kwargs) | {
            "introduction": self.introduction,
            "totals": self.totals(self.object_list),
        }

    def headings(self) -> list[str]:
        return [str(field.label) for field in self.fields]

    def line(self, row) -> list:
        return [field.value(row) for field in self.fields]


class ComputedReport(Report):
    """Rows that are worked out, because a rule in Python says what they are."""

    is_searchable = True

    def rows(self) -> list:
        """What is filtered and searched for, in no order."""
        raise NotImplementedError

    def get_filterset_kwargs(self) -> dict:
        model = self.filterset_class.Meta.model
        return super().get_filterset_kwargs() | {"queryset": model.objects.none()}

    def chosen(self, name: str):
        """What the filter of that name asks for; nothing where the address asks for no choice."""
        return self.filters.form.cleaned_data.get(name) if self.filters.is_valid() else None

    def get_queryset(self) -> list:
        name = (self.ordering or "").removeprefix("-")
        field = next((one for one in self.fields if one.sort_key and one.name == name), None)
        rows = self.rows()
        if field is None:
            return rows
        known = [row for row in rows if field.value(row) is not None]
        unknown = [row for row in rows if field.value(row) is None]
        is_down = self.ordering.startswith("-")
        return sorted(known, key=lambda row: _key(field.value(row)), reverse=is_down) + unknown


def _key(value):
    return value.casefold() if isinstance(value, str) else value
