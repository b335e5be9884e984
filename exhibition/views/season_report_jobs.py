"""Making season reports in the background, and how that is called in the list of such work."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import job_kinds, jobs
from core.dates import days_in_words
from core.job_kinds import Subject
from exhibition.domain import season_reports
from exhibition.models import SeasonReport


def register() -> None:
    jobs.register(season_reports.KIND, season_reports.make_in_background)
    job_kinds.register(season_reports.KIND, _("Saisonbericht"), _reports)
    jobs.register(season_reports.FILE_KIND, season_reports.DELETION.in_background)
    job_kinds.register(season_reports.FILE_KIND, _("Datei eines Saisonberichts löschen"))


def _reports(keys: Collection[str]) -> dict[str, Subject]:
    return {
        str(row.pk): Subject(days_in_words(row.first_day, row.last_day), reverse("season_reports"))
        for row in SeasonReport.objects.filter(pk__in=keys)
    }
