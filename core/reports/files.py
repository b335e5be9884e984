"""What is filtered, as a file: exactly these rows, in this order, without a formula."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from core.spreadsheets import spreadsheet

MOST_ROWS = 20_000  # in a file: more are made in no time that anybody waits


class ReportFiles:
    """For views with Wagtail's ``SpreadsheetExportMixin``: writes as all our tables are written.

    ``file_name``: the name before the day. Nobody's name stands in it.
    """

    file_name = ""

    def headings(self) -> list[str]:
        raise NotImplementedError

    def line(self, row) -> list:
        raise NotImplementedError

    def get_filename(self) -> str:
        return f"{self.file_name}-{timezone.localdate():%Y-%m-%d}"

    def as_spreadsheet(self, rows, spreadsheet_format: str) -> HttpResponse:
        rows = rows[: MOST_ROWS + 1]
        if len(rows) > MOST_ROWS:
            return self._too_many()
        table = [self.headings(), *(self.line(row) for row in rows)]
        title = str(self.page_title)[:31]  # letters of a sheet's name, no more are allowed
        return spreadsheet(table, kind=spreadsheet_format, name=self.get_filename(), title=title)

    def _too_many(self) -> HttpResponse:
        sentence = _(
            "Eine Datei fasst höchstens %(most)s Zeilen. Bitte filtern Sie enger und versuchen Sie"
            " es noch einmal."
        )
        messages.error(self.request, sentence % {"most": f"{MOST_ROWS:,}".replace(",", ".")})
        query = self.request.GET.copy()
        query.pop("export")
        return redirect(f"{self.index_url}?{query.urlencode()}")
