"""Users of the workplace, what they ask for, and whether they were let in."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib.auth.models import Group
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from core.models import User

HOME, LOGIN, SECOND_FACTOR = "/admin/", "/admin/login/", "/admin/zweiter-faktor/"


class Asker:
    """Somebody before the workplace. Nothing that an answer did stays done.

    The site is asked without the client of Django, which copies all that templates knew.
    """

    def __init__(self, user: User | None = None, *, with_code=True):
        client = Client()
        if user:
            client.force_login(user)
        if user and with_code:
            device = TOTPDevice.objects.create(user=user, confirmed=True, name="app")
            session = client.session
            session[DEVICE_ID_SESSION_KEY] = device.persistent_id
            session.save()
        self._requests = RequestFactory()
        self._requests.cookies = client.cookies
        self._site = WSGIHandler()

    def ask(self, address: str, method="get") -> "Answer":
        request = getattr(self._requests, method)(address)
        request._dont_enforce_csrf_checks = True  # as Django's own client
        with transaction.atomic():
            response = self._site.get_response(request)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            transaction.set_rollback(True)
        response.close()
        return Answer(response.status_code, _path(response), body)


@dataclass(frozen=True)
class Answer:
    status: int
    leads_to: str
    body: bytes

    @property
    def is_refusal(self) -> bool:
        return self.status == 403 or self.leads_to in (HOME, LOGIN)

    @property
    def asks_for_code(self) -> bool:
        return self.leads_to.startswith(SECOND_FACTOR)

    @property
    def takes_no_such_method(self) -> bool:
        return self.status == 405

    def __str__(self):
        return f"{self.status} {self.leads_to}".strip()


def _path(response: HttpResponse) -> str:
    return urlsplit(response.headers.get("Location", "")).path


def member_of(name: str) -> User:
    user = User.objects.create_user(f"member of {name}"[:150])
    user.groups.add(Group.objects.get(name=name))
    return user
