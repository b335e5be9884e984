"""Asking for the second factor, setting it up, and looking after it."""

from base64 import b32encode

import segno
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from core.second_factor import rules
from core.second_factor.forms import CodeForm, FirstCodeForm
from core.second_factor.middleware import remember


@never_cache
@sensitive_post_parameters()
def ask(request: HttpRequest) -> HttpResponse:
    """For who has given the password: the code, then on to where they wanted to go."""
    user = request.half_signed_in
    if not user.is_authenticated:
        return redirect_to_login(_next(request), reverse("wagtailadmin_login"))
    if not rules.has_one(user):
        return redirect("second_factor_set_up")
    form = CodeForm(request.POST or None, user=user)
    if form.is_valid():
        remember(request, form.device)
        return HttpResponseRedirect(_next(request))
    values = {"form": form, "next": _next(request)}
    return render(request, "core/second_factor/ask.html", values)


@never_cache
@sensitive_post_parameters()
def set_up(request: HttpRequest) -> HttpResponse:
    """A new app; then the codes for paper, shown this once.

    Who has one already must have given it in this session: otherwise a password alone would do.
    """
    user = request.half_signed_in
    if not user.is_authenticated:
        return redirect_to_login(_next(request), reverse("wagtailadmin_login"))
    if rules.has_one(user) and not user.is_verified():
        return redirect("second_factor_ask")
    device = rules.begun(user) if request.method == "POST" else None
    device = device or rules.begin(user)
    form = FirstCodeForm(request.POST or None, device=device)
    if form.is_valid():
        remember(request, device)
        return _codes(request, user)
    uri = segno.make(device.config_url, error="m").svg_inline(scale=5, border=4, omitsize=True)
    values = {
        "form": form,
        "next": _next(request),
        "picture": mark_safe(uri),  # noqa: S308  # drawn by us, holds no text
        "key": _in_fours(device),
        "is_needed": not rules.has_one(user),
    }
    return render(request, "core/second_factor/set_up.html", values)


@never_cache
@require_POST
def new_codes(request: HttpRequest) -> HttpResponse:
    if not rules.has_one(request.user):
        return redirect("second_factor_set_up")
    return _codes(request, request.user)


@never_cache
def own(request: HttpRequest) -> HttpResponse:
    """Where one's own second factor stands."""
    values = {
        "has_one": rules.has_one(request.user),
        "codes_left": rules.spare_codes_left(request.user),
    }
    return _page(request, "own", _("Zweiter Faktor"), values)


@never_cache
@require_http_methods(["GET", "POST"])
def reset(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a colleague's second factor, asked once more. For those who may change users."""
    if not request.user.has_perm("core.change_user"):
        raise PermissionDenied
    user = get_object_or_404(get_user_model(), pk=pk)
    if user.is_superuser and not request.user.is_superuser:
        raise PermissionDenied
    if request.method != "POST":
        title = _("Zweiten Faktor zurücksetzen")
        return _page(request, "reset", title, {"colleague": user})
    if rules.reset(user, by=request.user):
        sentence = _("Der zweite Faktor von %(name)s ist zurückgesetzt.")
    else:
        sentence = _("%(name)s hatte keinen zweiten Faktor.")
    messages.success(request, sentence % {"name": user.get_username()})
    return redirect("wagtailusers_users:edit", user.pk)


def _page(request: HttpRequest, name: str, title: str, values: dict) -> HttpResponse:
    """A page of the workplace, in its frame."""
    frame = {
        "header_title": title,
        "page_title": title,
        "header_icon": "lock",
        "breadcrumbs_items": [{"url": "", "label": title}],
    }
    return render(request, f"core/second_factor/{name}.html", frame | values)


def _codes(request: HttpRequest, user) -> HttpResponse:
    values = {"codes": rules.new_spare_codes(user), "next": _next(request)}
    return render(request, "core/second_factor/codes.html", values)


def _next(request: HttpRequest) -> str:
    """Where to go then; only on this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else reverse("wagtailadmin_home")


def _in_fours(device) -> str:
    """The secret as an app wants it typed: Base32 (RFC 4648) in groups of four."""
    text = b32encode(device.bin_key).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
