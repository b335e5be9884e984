"""The player itself: one page, its modules, its service worker."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from kiosk import shell

SCRIPT = "text/javascript; charset=utf-8"


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The same page for every device; it learns from the server what it is."""
    version = shell.shell()["version"]
    address = settings.SITE_URL + reverse("kiosk:pair")
    response = HttpResponse(shell.render_page(version=version, address=address))
    response.headers["Kiosk-Shell"] = version
    response.headers["Cache-Control"] = "no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def module(request: HttpRequest, name: str) -> HttpResponse:
    """One module of the player; 404 for any other name."""
    path = shell.PLAYER_FILES.get(name)
    if path is None:
        raise Http404
    response = FileResponse(path.open("rb"), content_type=SCRIPT)
    response.headers["Cache-Control"] = "no-cache"
    return response


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, which begins with the list of the files it keeps."""
    response = HttpResponse(shell.service_worker(), content_type=SCRIPT)
    response.headers["Cache-Control"] = "no-cache"
    return response
