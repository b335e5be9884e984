"""Colleagues in their browsers before a real server that asks for the second factor."""

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from core.models import User

PASSWORD = "Ein-langes-Passwort-1"  # noqa: S105
DESKTOP = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/workplace/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture(autouse=True)
def as_on_the_real_site(settings, home):
    settings.SECOND_FACTOR = True
    cache.clear()


def make_colleague(role, name="kollegin") -> User:
    """Somebody with a password and an app for codes."""
    user = User.objects.create_user(name, f"{name}@example.org", PASSWORD)
    user.groups.add(Group.objects.get(name=role.name))
    TOTPDevice.objects.create(user=user, name="app")
    return user


def code_of(device: TOTPDevice) -> str:
    """What the app shows now."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    return f"{totp.token():06d}"


@pytest.fixture
def visitor(new_page, live_server):
    """Somebody with an empty browser of the size of a desk: ``(page, address of the site)``."""
    return lambda: new_page(viewport=DESKTOP, locale="de-DE", reduced_motion="reduce")


@pytest.fixture
def at_work(visitor, live_server):
    """``at_work(role)``: the page of a colleague who has signed in with both factors."""

    def come(role):
        user = make_colleague(role)
        client = Client()
        client.force_login(user)
        session = client.session
        session[DEVICE_ID_SESSION_KEY] = user.totpdevice_set.get().persistent_id
        session.save()
        page = visitor()
        cookie = {"name": "sessionid", "value": session.session_key, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return come
