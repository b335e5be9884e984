"""„Saisonbericht“: ask for one, see how far it is, take it along, delete it."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.models import Job, JobState
from exhibition.domain import season_reports
from exhibition.domain.season_reports import NoReport
from exhibition.forms.season_report import SeasonReportForm
from exhibition.models import SeasonReport
from stories.file_response import file_response

REPORTS, REPORT, DELETE = "season_reports", "season_report", "delete_season_report"
MAY_REPORT = ("exhibition.view_exhibitionrequest", "exhibition.change_tourstop")


@dataclass(frozen=True)
class Line:
    """A report on the page. ``percent``: while it is being made."""

    report: SeasonReport
    percent: int | None
    failure: str


def may_report(user) -> bool:
    """Who sees both the requests and the tour: it tells of both."""
    return user.has_perms(MAY_REPORT)


def may_read(user) -> bool:
    """Those for whom it is made take it along, and make or delete none."""
    return may_report(user) or user.has_perm("exhibition.view_seasonreport")


def _refuse_others(request: HttpRequest, *, to_read=False) -> None:
    if not (may_read(request.user) if to_read else may_report(request.user)):
        raise PermissionDenied


@never_cache
@require_http_methods(["GET", "POST"])
def reports(request: HttpRequest) -> HttpResponse:
    """The form and the reports there are; posted, it asks the worker for one."""
    _refuse_others(request, to_read=request.method == "GET")
    form = SeasonReportForm(request.POST or None, initial={"year": timezone.localdate().year - 1})
    if request.method == "POST" and form.is_valid() and _asked_for(request, form):
        return redirect(REPORTS)
    context = {
        "form": form,
        "lines": _lines(),
        "may_report": may_report(request.user),
        "header_title": _("Saisonbericht"),
        "header_icon": "doc-full",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Start")},
            {"url": "", "label": _("Saisonbericht")},
        ],
    }
    return render(request, "exhibition/admin/season_reports.html", context)


def _asked_for(request: HttpRequest, form: SeasonReportForm) -> bool:
    try:
        season_reports.ask_for(*form.days, by=request.user)
    except NoReport as reason:
        form.add_error(None, str(reason))
        return False
    sentence = _("Der Bericht wird gemacht. Laden Sie die Seite gleich noch einmal.")
    messages.success(request, sentence)
    return True


def _lines() -> list[Line]:
    """In two queries, however many reports there are."""
    jobs = {job.key: job for job in Job.objects.filter(kind=season_reports.KIND)}
    found = SeasonReport.objects.select_related("made_by")
    return [_line(report, jobs.get(str(report.pk))) for report in found]


def _line(report: SeasonReport, job: Job | None) -> Line:
    is_under_way = job is not None and job.state in (JobState.WAITING, JobState.RUNNING)
    has_failed = job is not None and job.state == JobState.FAILED
    return Line(
        report,
        percent=round(100 * job.progress) if is_under_way else None,
        failure=job.message if has_failed else "",
    )


@never_cache
@require_safe
def report_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The PDF. Kept by the browser, not shown; nothing in it can run in our name."""
    _refuse_others(request, to_read=True)
    report = get_object_or_404(SeasonReport, pk=pk)
    if not report.file:
        raise Http404
    name = f"saisonbericht-{report.first_day}-{report.last_day}.pdf"
    disposition = content_disposition_header(True, name)
    response = file_response(request, report.file, disposition=disposition)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def delete_report(request: HttpRequest, pk: int) -> HttpResponse:
    _refuse_others(request)
    season_reports.delete(get_object_or_404(SeasonReport, pk=pk))
    messages.success(request, _("Der Bericht ist gelöscht."))
    return redirect(REPORTS)
