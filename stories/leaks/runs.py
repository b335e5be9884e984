"""Keeps what the latest checks found, for the report in the editors' workplace."""

from itertools import islice

from django.db.models import Q

from stories.leaks.findings import Report
from stories.models import LeakCheckRun

KEPT_RUNS = 20
KEPT_FINDINGS = 500  # of one run; more is a fault of the program, not five hundred of editors


def keep(report: Report) -> LeakCheckRun:
    """Stores a finished report and forgets all but the latest twenty."""
    data = report.as_data()
    run = LeakCheckRun.objects.create(
        started_at=report.started_at,
        finished_at=report.finished_at,
        is_complete=report.is_complete,
        number=len(report.findings),
        findings=list(islice(data["findings"], KEPT_FINDINGS)),
        hints=list(islice(data["hints"], KEPT_FINDINGS)),
        asked=data["asked"],
    )
    kept = LeakCheckRun.objects.values_list("pk", flat=True)[:KEPT_RUNS]
    LeakCheckRun.objects.exclude(pk__in=list(kept)).delete()
    return run


def latest() -> LeakCheckRun | None:
    """The latest run that tells something: one that ran out of time without a finding does not."""
    telling = LeakCheckRun.objects.filter(Q(is_complete=True) | Q(number__gt=0))
    return telling.first() or LeakCheckRun.objects.first()
