"""What the reports of the workplace share. An app says what its rows are; all else is here."""

from core.reports.files import MOST_ROWS, ReportFiles
from core.reports.menu import register_report
from core.reports.table import Field
from core.reports.views import ComputedReport, Report

__all__ = [
    "ComputedReport",
    "Field",
    "MOST_ROWS",
    "Report",
    "ReportFiles",
    "register_report",
]
