"""Before the second factor a user is nobody, wherever they go. Fails closed."""

from functools import partial

from asgiref.sync import sync_to_async
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.middleware import OTPMiddleware

from core.second_factor import rules

ADMIN = "/admin/"
ALWAYS_OPEN = frozenset(
    {
        "second_factor_ask",
        "second_factor_set_up",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
    }
)


class SecondFactorMiddleware(OTPMiddleware):
    """``request.user`` is nobody until the code was given; ``request.half_signed_in`` is who.

    Nothing is asked of session and database before somebody wants to know the user, so that a
    public page stays one for everybody.
    """

    def __call__(self, request):
        first = request.user
        verified = partial(self._verify_user_sync, request, first)
        known = SimpleLazyObject(verified)
        request.half_signed_in = known
        request.user = SimpleLazyObject(partial(_once_verified, known))

        async def auser():
            return await sync_to_async(_once_verified)(known)

        request.auser = auser
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, arguments, keywords) -> HttpResponse | None:
        """Leads who is half signed in to where the code is asked for."""
        match = request.resolver_match
        if not request.path_info.startswith(ADMIN) or match.url_name in ALWAYS_OPEN:
            return None
        if request.user.is_authenticated or not request.half_signed_in.is_authenticated:
            return None
        has_one = rules.has_one(request.half_signed_in)
        address = reverse("second_factor_ask" if has_one else "second_factor_set_up")
        home = reverse("wagtailadmin_home")
        wanted = request.get_full_path() if request.method == "GET" else home
        return HttpResponseRedirect(f"{address}?{urlencode({'next': wanted})}")


def _once_verified(user):
    if not user.is_authenticated or user.is_verified() or not rules.is_needed(user):
        return getattr(user, "_wrapped", user)
    return AnonymousUser()


def remember(request: HttpRequest, device) -> None:
    """This session has given the second factor with this device."""
    request.session.cycle_key()
    request.session[DEVICE_ID_SESSION_KEY] = device.persistent_id
