"""Documents on their way out. Stands in the place of Wagtail's own view.

That one looks at the answers of its hooks, but does not take one that streams: it would hand
the file out by itself, open in the browser and in one piece.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail import hooks

from stories.delivery import deliver_document, refuse_document
from stories.models import StoredDocument


@require_safe
def serve(request: HttpRequest, document_id: str, document_filename: str) -> HttpResponse:
    """The document, when our rule and then everybody else (collections) has nothing against it."""
    document = get_object_or_404(StoredDocument, pk=document_id)
    refused = refuse_document(request, document, document_filename)
    for ask in () if refused else hooks.get_hooks("before_serve_document"):
        refused = refused or ask(document, request)
    return refused or deliver_document(request, document)
