"""The one way in which stored photos, films and captions leave the house.

Promise: a file is only handed out when the rule of consent covers the work it belongs to,
on the channel asked for, at the moment of asking. A name is looked up in the database first
and never used as a path otherwise: what no row knows is not there (404). What a row knows
but the rule does not cover is gone (410). Files as they were uploaded (photos, films, preview
pictures) may hold places and names (EXIF) and stay inside; only editors see them. What goes
out is made from them: sizes of photos, versions of films.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header

from core.storages import is_open
from stories.domain import consent, documents
from stories.domain.films import alternatives
from stories.enums import Channel
from stories.file_response import file_response, not_modified, tag_of
from stories.models import Film, FilmCaptions, Photo, StoredDocument
from stories.stored_names import Stored, find

ASK_EACH_TIME = "private, no-cache"
KEEP_A_WEEK = "public, max-age=604800"


def address(file) -> str:
    """Where a stored file is handed out, whatever storage it lies in.

    Public files (of what shows nobody) have an address of their own, at which nobody is asked.
    """
    if is_open(file.name):
        return file.storage.url(file.name)
    return reverse("media", args=[file.name])


def deliver(request: HttpRequest, name: str, channel: Channel = Channel.WEB) -> HttpResponse:
    """The file of that stored name; 404 unknown or internal, 410 not covered."""
    stored = find(name)
    if stored is None:
        return _refusal(404)
    refused = _refused(request, stored, channel)
    if refused:
        return refused
    etag = tag_of(name)
    response = not_modified(request, etag) or file_response(request, stored.file)
    if response.status_code == 404:
        return _refusal(404)
    response.headers.setdefault("ETag", etag)
    response.headers.setdefault("Cache-Control", _cache_control(stored))
    return response


def deliver_captions(
    request: HttpRequest, captions_id: int, channel: Channel = Channel.WEB
) -> HttpResponse:
    """Captions as WebVTT; they may be read when their film may be seen."""
    captions = FilmCaptions.objects.select_related("film").filter(pk=captions_id).first()
    if captions is None:
        return _refusal(404)
    stored = Stored(file=None, work=captions.film)
    refused = _refused(request, stored, channel)
    if refused:
        return refused
    etag = tag_of(captions.webvtt)
    response = not_modified(request, etag) or HttpResponse(
        captions.webvtt, content_type="text/vtt; charset=utf-8"
    )
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = ASK_EACH_TIME
    return response


def deliver_document(
    request: HttpRequest, document: StoredDocument, channel: Channel = Channel.WEB
) -> HttpResponse:
    """A document to be kept, never shown in the browser. Refused as ``refuse_document`` says."""
    refused = refuse_document(request, document, channel=channel)
    if refused:
        return refused
    etag = tag_of(document.file.name)
    disposition = content_disposition_header(True, documents.download_name(document))
    response = not_modified(request, etag) or file_response(
        request, document.file, disposition=disposition
    )
    if response.status_code == 404:
        return _refusal(404)
    response.headers.setdefault("ETag", etag)
    response.headers.setdefault("Cache-Control", ASK_EACH_TIME)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def refuse_document(
    request: HttpRequest,
    document: StoredDocument,
    name: str | None = None,
    *,
    channel: Channel = Channel.WEB,
) -> HttpResponse | None:
    """404 where the document is not released, 410 where it is not covered; editors may have it.

    ``name``: by which it was asked for; 404 where that is not the name of its file.
    """
    if name is not None and name != document.filename:
        return _refusal(404)
    if document.is_public and consent.is_covered(document, channel):
        return None
    if is_editor(request):
        return None
    return _refusal(410 if document.is_public else 404)


def _refused(request: HttpRequest, stored: Stored, channel: Channel) -> HttpResponse | None:
    """Who may not have it gets 404 or 410. Editors are only looked for when it matters."""
    if not stored.is_internal and _is_covered(stored.work, channel):
        return None
    if is_editor(request):
        return None
    return _refusal(404 if stored.is_internal else 410)


def _is_covered(work: Photo | Film, channel: Channel) -> bool:
    if _is_without_people(work):
        return True
    if isinstance(work, Film):
        return alternatives.is_cleared(work, channel)
    return consent.cleared(Photo.objects.filter(pk=work.pk), channel).exists()


def _is_without_people(work: Photo | Film) -> bool:
    """A film that belongs to another shows those whom the other one shows."""
    return not (work.shows_people or getattr(work, "alternative_of_id", None))


def is_editor(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated and user.has_perm("wagtailadmin.access_admin"))


def _cache_control(stored: Stored) -> str:
    if _is_without_people(stored.work) and not stored.is_internal:
        return KEEP_A_WEEK
    return ASK_EACH_TIME


def _refusal(status: int) -> HttpResponse:
    """No word about what, or who, it was."""
    response = HttpResponse(status=status, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
