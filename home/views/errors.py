"""What a visitor reads when something is not there, not allowed, or broken."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def page_not_found(request: HttpRequest, exception=None) -> HttpResponse:
    return render(request, "404.html", {"is_no_page": True}, status=404)


def bad_request(request: HttpRequest, exception=None) -> HttpResponse:
    """400, or 413 where more was sent than we take."""
    is_too_much = isinstance(exception, TOO_MUCH)
    context = {"is_too_much": is_too_much}
    return render(request, "400.html", context, status=413 if is_too_much else 400)


def permission_denied(request: HttpRequest, exception=None) -> HttpResponse:
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form was open too long or the browser keeps no cookie: say what to do."""
    return render(request, "403_csrf.html", status=403)
