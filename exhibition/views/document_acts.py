"""What colleagues do with papers: make one, keep it from the house, add pictures.

Each by POST, and only for who may change requests, or stops.
"""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from exhibition.domain import documents, house_pictures
from exhibition.domain.document_rules import NoPaper
from exhibition.domain.document_subjects import Subject
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import PaperKind
from exhibition.models import ExhibitionRequest, RequestPaper, TourStop
from exhibition.views.document_papers import MAKE, MAKE_OF_STOP, MAY_MAKE, MAY_MAKE_OF_STOPS
from exhibition.views.stop_papers import PAPERS, StopPapersView

WITHHOLD = "withhold_request_paper"
ADD_PICTURES = "add_request_pictures"
INSPECT = "wagtailsnippets_exhibition_exhibitionrequest:inspect"


@permission_required(MAY_MAKE, raise_exception=True)
@require_POST
def make_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the worker for a paper of a request, or says why there can be none."""
    _ask_for(request, get_object_or_404(ExhibitionRequest, pk=pk))
    return redirect(INSPECT, pk)


@permission_required(MAY_MAKE_OF_STOPS, raise_exception=True)
@require_POST
def make_paper_of_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """The same for a stop that has no request."""
    _ask_for(request, get_object_or_404(TourStop, pk=pk))
    return redirect(PAPERS, pk)


def _ask_for(request: HttpRequest, subject: Subject) -> None:
    kind, code = request.POST.get("kind", ""), request.POST.get("language", "")
    if kind not in PaperKind.values:
        raise BadRequest("no such paper")
    try:
        with transaction.atomic():
            documents.ask_for(subject, PaperKind(kind), code, by=request.user)
    except NoPaper as reason:
        messages.error(request, str(reason))
    else:
        sentence = _("„%(paper)s“ wird gemacht. Laden Sie die Seite gleich noch einmal.")
        messages.success(request, sentence % {"paper": PaperKind(kind).label})


@permission_required(MAY_MAKE, raise_exception=True)
@require_POST
def withhold_paper(request: HttpRequest, key: int) -> HttpResponse:
    """Keeps a paper from the house, or no longer. When it is shown otherwise, its place says."""
    paper = get_object_or_404(RequestPaper, pk=key, request__isnull=False)
    paper.is_withheld = request.POST.get("withheld") == "1"
    paper.save(update_fields=["is_withheld"])
    return redirect(INSPECT, paper.request_id)


@permission_required(MAY_MAKE, raise_exception=True)
@require_POST
def add_pictures(request: HttpRequest, pk: int) -> HttpResponse:
    """A logo, or photos of the condition, that came by mail or that a colleague took."""
    asked = get_object_or_404(ExhibitionRequest, pk=pk)
    kind, files = request.POST.get("kind", ""), request.FILES.getlist("files")
    try:
        house_pictures.receive(asked, kind, files, by=request.user)
    except RefusedToHouse as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("Das ist gespeichert. Machen Sie das Papier dazu neu."))
    return redirect(INSPECT, pk)


def urls() -> list:
    """For ``register_admin_urls``."""
    return [
        path("anfragen/<int:pk>/papier/", make_paper, name=MAKE),
        path("stationen/<int:pk>/papiere/", StopPapersView.as_view(), name=PAPERS),
        path("stationen/<int:pk>/papier/", make_paper_of_stop, name=MAKE_OF_STOP),
        path("anfragen/<int:pk>/bilder/", add_pictures, name=ADD_PICTURES),
        path("anfragen/papiere/<int:key>/verbergen/", withhold_paper, name=WITHHOLD),
    ]
