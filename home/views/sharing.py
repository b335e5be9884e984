"""The picture of a page for social media, by an address that says nothing of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from home.domain import sharing_pictures
from stories.delivery import ASK_EACH_TIME
from stories.file_response import file_response, not_modified, tag_of


@require_safe
def sharing_picture(request: HttpRequest, name: str) -> HttpResponse:
    """404 for an unknown name; 410 where the page may not be shared any more."""
    row = sharing_pictures.picture_by_name(name)
    if row is None:
        raise Http404
    if not sharing_pictures.may_be_shared(row.page):
        return HttpResponse(status=410, headers={"Cache-Control": "no-store"})
    etag = tag_of(row.file.name)
    response = not_modified(request, etag) or file_response(request, row.file)
    response.headers.setdefault("ETag", etag)
    response.headers.setdefault("Cache-Control", ASK_EACH_TIME)
    return response
