"""The site with a few addresses more, of which nobody has told the search for leaks."""

from django.http import HttpResponse
from django.urls import path

from config.urls import *  # noqa: F403
from config.urls import urlpatterns as addresses_of_site
from tests.leaks.leak_check_site import MARKER


def secret(request, code=""):
    return HttpResponse(f"<p>{MARKER}</p>")


urlpatterns = [
    path("admin/geheim/<int:code>/", secret, name="secret_of_editors"),
    path("geheim/", secret, name="secret"),
    path("geheim/<slug:code>/", secret, name="secret_with_code"),
    path("ohne-namen/<slug:code>/", secret),
    *addresses_of_site,
]
