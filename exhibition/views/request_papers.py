"""Papers on their way out: to the own link of a request, and to colleagues in the admin.

A file is found by its row, never by a name of the address, and is kept by the browser, not shown.
"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from core.secret_links import private
from exhibition.domain.document_consent import without_uncovered
from exhibition.domain.request_links import Link
from exhibition.domain.shown_papers import shown_papers
from exhibition.models import ExhibitionRequest, RequestPaper
from exhibition.views.document_papers import MAY_MAKE, MAY_MAKE_OF_STOPS
from exhibition.views.own_request import log_refusal, own_request
from stories.domain.documents import ending_of
from stories.file_response import file_response

NOT_THERE = {
    "heading": _("Dieses Papier gibt es hier nicht."),
    "sentence": _("Vielleicht ist es ersetzt worden. Was es gibt, steht auf Ihrer Seite."),
}


@require_safe
@own_request
def request_paper(
    request: HttpRequest, found: ExhibitionRequest, link: Link, key: int
) -> HttpResponse:
    """A paper of this very request; 404 for all others, and for those not meant for it yet."""
    paper = shown_papers(found).filter(pk=key).first() if link.is_from_mail else None
    if paper is None:
        log_refusal("not_their_paper", found.number)
        values = NOT_THERE | {"link_path": request.path.partition("/papiere/")[0] + "/"}
        return render(request, "exhibition/request/link.html", values, status=404)
    return _file(request, paper)


@require_safe
def request_paper_at_the_desk(request: HttpRequest, key: int) -> HttpResponse:
    """The same for colleagues who may change requests: a paper names contacts, as they do.

    Papers of a stop without a request are for those who may change stops.
    """
    of_requests, of_stops = map(request.user.has_perm, (MAY_MAKE, MAY_MAKE_OF_STOPS))
    if not (of_requests or of_stops):
        raise PermissionDenied
    papers = without_uncovered(RequestPaper.objects.select_related("request", "stop"))
    paper = get_object_or_404(papers, pk=key)
    if not (of_stops if paper.request_id is None else of_requests):
        raise PermissionDenied
    return private(_file(request, paper))


def _file(request: HttpRequest, paper: RequestPaper) -> HttpResponse:
    """By nginx, by S3 or from here, as the settings say. Nothing in it can run in our name."""
    name = f"{paper.number}-{paper.kind}-{paper.pk}.{ending_of(paper.file.name)}"
    disposition = content_disposition_header(True, name)
    response = file_response(request, paper.file, disposition=disposition)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
