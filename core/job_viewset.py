"""„Hintergrundarbeiten“ in the editors' workplace: to be read, tried again and cancelled."""

from collections import defaultdict

import django_filters
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from core import job_kinds, jobs
from core.models import Job, JobState
from core.viewsets import ReadOnlyPolicy


class JobFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=gettext_lazy("Stand"), choices=JobState.choices)

    class Meta:
        model = Job
        fields = ["state"]


UNDER_WAY = (JobState.WAITING, JobState.RUNNING)


class AgainColumn(Column):
    """A button for what has failed, and one for what nobody may want any more."""

    cell_template_name = "core/job_again_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {
            "request": parent_context.get("request"),
            "can_try_again": instance.state == JobState.FAILED,
            "can_be_cancelled": _can_be_cancelled(instance),
        }


class JobIndexView(IndexView):
    page_title = gettext_lazy("Hintergrundarbeiten")
    show_export_buttons = False

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "subject",
                label=gettext_lazy("Betrifft"),
                accessor="subject.name",
                get_url=lambda job: job.subject.url,
            ),
            Column("kind", label=gettext_lazy("Arbeit"), accessor="label"),
            Column("state", label=gettext_lazy("Stand"), accessor="how_far", sort_key="state"),
            Column("message", label=gettext_lazy("Meldung")),
            DateColumn("wanted_at", label=gettext_lazy("gewünscht"), sort_key="wanted_at"),
            AgainColumn("again", label=""),
        ]

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        _name_all(context["object_list"])
        return context


def _name_all(found) -> None:
    """Writes on each job what it is about, in as many queries for many as for one."""
    keys = defaultdict(list)
    for job in found:
        keys[job.kind].append(job.key)
    subjects = {kind: job_kinds.subjects_of(kind, of_kind) for kind, of_kind in keys.items()}
    for job in found:
        job.label = job_kinds.label_of(job.kind)
        job.subject = subjects[job.kind].get(job.key) or job_kinds.Subject(job.key)
        job.how_far = job.get_state_display()
        if job.state == JobState.RUNNING:
            job.how_far = f"{job.how_far}: {job.progress:.0%}".replace("%", "\N{NO-BREAK SPACE}%")


class JobViewSet(ModelViewSet):
    model = Job
    icon = "history"
    name = "jobs"
    menu_label = gettext_lazy("Hintergrundarbeiten")
    menu_order = 910
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = JobIndexView
    copy_view_enabled = False
    inspect_view_enabled = False
    form_fields = ["kind", "key"]
    filterset_class = JobFilterSet
    ordering = ["-wanted_at", "-pk"]

    def get_urlpatterns(self):
        readable = [
            pattern
            for pattern in super().get_urlpatterns()
            if pattern.name in ("index", "index_results")
        ]
        return [
            *readable,
            path("again/<int:pk>/", try_again, name="try_again"),
            path("cancel/<int:pk>/", cancel, name="cancel"),
        ]


@require_POST
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for work that has failed once more."""
    if not ReadOnlyPolicy(Job).user_has_permission(request.user, "view"):
        return permission_denied(request)
    job = get_object_or_404(Job, pk=pk)
    if job.state == JobState.FAILED:
        jobs.enqueue(job.kind, job.key, priority=job.priority)
        messages.success(request, _("Die Arbeit wird noch einmal versucht."))
    return redirect("jobs:index")


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Forgets work that is not done yet. Who is at it stops with the next report."""
    if not ReadOnlyPolicy(Job).user_has_permission(request.user, "view"):
        return permission_denied(request)
    job = get_object_or_404(Job, pk=pk)
    if _can_be_cancelled(job):
        jobs.forget(job.kind, [job.key])
        messages.success(request, _("Die Arbeit ist abgebrochen."))
    return redirect("jobs:index")


def _can_be_cancelled(job: Job) -> bool:
    return job.state in UNDER_WAY and job_kinds.can_be_cancelled(job.kind)


job_list = JobViewSet()
