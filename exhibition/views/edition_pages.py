"""The editions of a panel in the workplace: which there are, where they hang, what may be done.

What is done is in ``edition_acts``; ``edition_files`` hands out their files.
"""

from dataclasses import dataclass
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.languages import Language
from core.languages import language as language_of
from core.models import Job, JobState
from exhibition.domain.editions.cover import uncovered
from exhibition.domain.editions.hanging import with_hangings
from exhibition.domain.editions.releasing import reasons_against
from exhibition.domain.editions.rendering import AGAIN, KIND
from exhibition.domain.editions.traces import languages_of
from exhibition.forms.editions import HangForm, TakeDownForm
from exhibition.models import EditionHanging, Panel, PanelEdition

LIST = "panel_editions"
MAY_READ = ("exhibition.view_panel", "exhibition.change_panel")
MAY_CHANGE = "exhibition.change_panel"
UNDER_WAY = (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True)
class Work:
    """How far the worker is. ``percent`` None: it is not under way."""

    percent: int | None = None
    words: str = ""
    failure: str = ""
    done_at: object = None


@dataclass(frozen=True)
class Line:
    """One edition as the page shows it. ``is_refused``: a consent has ended since."""

    edition: PanelEdition
    languages: list[Language]
    is_refused: bool
    rendering: Work
    comparison: Work
    hanging: list[tuple[EditionHanging, TakeDownForm]]
    over: list[EditionHanging]
    hang_form: HangForm

    @property
    def is_usable(self) -> bool:
        return not (self.edition.withdrawn_at or self.is_refused)

    @property
    def has_files(self) -> bool:
        return bool(self.edition.print_file and self.edition.screen_file)

    @property
    def is_to_be_taken_down(self) -> bool:
        return bool(self.hanging) and not self.is_usable


def readers_only(view):
    """For who may see panels."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not any(request.user.has_perm(permission) for permission in MAY_READ):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@never_cache
@readers_only
@require_safe
def editions(request: HttpRequest, panel_id: int) -> HttpResponse:
    return shown(request, get_object_or_404(Panel.objects.select_related("story"), pk=panel_id))


def shown(request: HttpRequest, panel: Panel, *, refused=None) -> HttpResponse:
    """The page. ``refused``: why a release has just been refused."""
    may_change = request.user.has_perm(MAY_CHANGE)
    title = _("Auflagen")
    values = {
        "panel": panel,
        "lines": _lines(panel),
        "may_change": may_change,
        "was_refused": refused is not None,
        "reasons": refused if refused is not None else reasons_against(panel),
        "header_title": title,
        "header_icon": "doc-full-inverse",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Start")},
            {"url": _address("list"), "label": _("Tafeln")},
            {"url": _address("inspect", panel.pk), "label": panel.title},
            {"url": "", "label": title},
        ],
    }
    status = 422 if refused is not None else 200
    return render(request, "exhibition/admin/editions.html", values, status=status)


def _address(name: str, *values) -> str:
    return reverse(Panel.snippet_viewset.get_url_name(name), args=values)


def _lines(panel: Panel) -> list[Line]:
    """The newest first; the number of queries does not grow with them."""
    found = with_hangings(panel.editions.select_related("panel", "released_by"))
    editions = list(found.order_by("-number"))
    refused = set(uncovered().filter(panel=panel).values_list("pk", flat=True))
    keys = [str(edition.pk) for edition in editions]
    work = {
        (job.kind, job.key): _work(job)
        for job in Job.objects.filter(kind__in=(KIND, AGAIN), key__in=keys)
    }
    sets = list(HangForm.base_fields["exhibition_set"].queryset)
    return [_line(edition, refused, work, sets) for edition in editions]


def _line(edition: PanelEdition, refused: set[int], work: dict, sets: list) -> Line:
    hangings, key = list(edition.hangings.all()), str(edition.pk)
    now = [one for one in hangings if one.taken_down_on is None]
    form = HangForm(auto_id=f"hang-{key}-%s")
    taken = {one.exhibition_set_id for one in now}
    free = [(one.pk, str(one)) for one in sets if one.pk not in taken]
    form.fields["exhibition_set"].widget.choices = [("", _("Bitte wählen")), *free]
    return Line(
        edition=edition,
        languages=[language_of(code) for code in languages_of(edition)],
        is_refused=edition.pk in refused,
        rendering=work.get((KIND, key), Work()),
        comparison=work.get((AGAIN, key), Work()),
        hanging=[(one, TakeDownForm(auto_id=f"down-{one.pk}-%s")) for one in now],
        over=[one for one in hangings if one.taken_down_on],
        hang_form=form,
    )


def _work(job: Job) -> Work:
    if job.state in UNDER_WAY:
        words = job.message or _("Wartet auf den Hintergrunddienst.")
        return Work(percent=round(100 * job.progress), words=words)
    if job.state == JobState.FAILED:
        return Work(failure=job.message)
    return Work(done_at=job.finished_at)
