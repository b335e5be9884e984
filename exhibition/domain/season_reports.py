"""The season report for those who fund us: asked for, made in the background, kept privately.

A report is made of ``season_figures`` alone. The same figures are not set again: the file is called
by its fingerprint. Of the same days there is one report; a new file takes the place of the old.
"""

import hashlib
from datetime import date, timedelta
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import jobs, pdf
from core.file_deletion import SureDeletion
from core.sender import sender
from exhibition.domain import media_echo
from exhibition.domain.season_charts import chart, charts_of_sources, map_of
from exhibition.domain.season_figures import SeasonFigures, season_figures
from exhibition.models import SeasonReport

KIND = "season_report"
FILE_KIND = "season-report-file"  # its key is the name of a file in FOLDER
FOLDER = "reports"
TEMPLATE = "print/report/report.html"
GERMAN = "de"
LONGEST = timedelta(days=3 * 366)
MOST = 60  # reports that are kept; more than anybody reads


class NoReport(Exception):
    """This report cannot be made. The message is for a colleague and says why."""


def ask_for(first: date, last: date, *, by) -> SeasonReport:
    """Asks the worker for a report on these days, both included. Raises NoReport."""
    if last < first:
        raise NoReport(_("„bis“ liegt vor „von“."))
    if last - first > LONGEST:
        raise NoReport(_("Das sind mehr als drei Jahre. Bitte wählen Sie weniger."))
    known = SeasonReport.objects.filter(first_day=first, last_day=last)
    if not known.exists() and SeasonReport.objects.count() >= MOST:
        raise NoReport(_("Es gibt zu viele Berichte. Bitte löschen Sie erst einen alten."))
    with transaction.atomic():
        report, _made = SeasonReport.objects.get_or_create(
            first_day=first, last_day=last, defaults={"made_by": by}
        )
        jobs.enqueue(KIND, report.pk, priority=5)
    return report


def make_in_background(key: str, report: jobs.Report) -> None:
    """Handler of the jobs."""
    row = SeasonReport.objects.filter(pk=key).first()
    if row is None:
        raise jobs.CannotBeDone(_("Diesen Bericht gibt es nicht mehr."))
    make(row, report=report)


def make(row: SeasonReport, *, report=lambda progress: None) -> SeasonReport:
    """The report with the figures of now, set only where they have changed. Raises NotPrinted."""
    html = source(row.first_day, row.last_day)
    name = f"{pdf.fingerprint(html)}.pdf"
    if _is_there(row, name):
        return row
    report(0.2)
    data = pdf.to_pdf(html, still_at_it=lambda: report(0.5))
    report(0.9)
    return _keep(row, name, data)


def source(first: date, last: date) -> str:
    """The HTML of the report, in German, as those who fund us read it."""
    with override(GERMAN):
        figures = season_figures(first, last)
        values = {
            "sender": sender(),
            "figures": figures,
            "map": map_of(
                (one.stop.venue.latitude, one.stop.venue.longitude) for one in figures.stops
            ),
            "charts": [*_charts(figures), *charts_of_sources(first, last)],
            "echo": media_echo.echo(first, last),
        }
        return pdf.source(TEMPLATE, values, GERMAN)


@transaction.atomic
def delete(row: SeasonReport) -> None:
    """With its file, and the work that makes it."""
    jobs.forget(KIND, [row.pk])
    name = row.file.name
    row.delete()
    if name:
        DELETION.after_commit(name)


def storage() -> Storage:
    return SeasonReport._meta.get_field("file").storage


DELETION = SureDeletion(FILE_KIND, FOLDER, storage)


def _charts(figures: SeasonFigures) -> list:
    where, stops = _("Station"), figures.stops
    return [
        chart(
            _("Tage zu sehen"), where, _("Tage"), [(one.town, one.days) for one in stops],
            _("Von Stationen aus früheren Jahren sind nicht alle Tage überliefert."),
        ),
        chart(_("Gäste"), where, _("Gäste"), [(one.town, one.stop.visitors) for one in stops]),
        chart(_("Anfragen und ihr Stand"), _("Stand"), _("Anfragen"), figures.request_states),
        chart(
            _("Geschichten nach Arbeitsfeld"), _("Arbeitsfeld"), _("Geschichten"),
            figures.stories_by_field, _("So, wie die Website sie zeigt."),
        ),
        chart(
            _("Geschichten nach Sprache"), _("Sprache"), _("Geschichten"),
            figures.stories_by_language, _("So, wie die Website sie zeigt."),
        ),
        chart(
            _("Seiten der Website nach Sprache"), _("Sprache"), _("Seiten"),
            figures.pages_by_language,
        ),
    ]  # fmt: skip


def _is_there(row: SeasonReport, name: str) -> bool:
    """A storage adds signs to a name that is taken."""
    here = PurePosixPath(row.file.name or "").name
    return here.startswith(PurePosixPath(name).stem) and row.file.storage.exists(row.file.name)


@transaction.atomic
def _keep(row: SeasonReport, name: str, data: bytes) -> SeasonReport:
    former = row.file.name
    row.sha256, row.size, row.made_at = hashlib.sha256(data).hexdigest(), len(data), timezone.now()
    row.file.save(name, ContentFile(data), save=False)
    row.save()
    if former:
        DELETION.after_commit(former)
    return row
