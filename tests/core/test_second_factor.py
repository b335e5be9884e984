"""Signing in with a second factor, and being locked out after wrong passwords."""

import re
from io import StringIO

import pytest
from asgiref.sync import async_to_sync
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from core.second_factor import lockouts, rules
from core.second_factor.middleware import SecondFactorMiddleware

HOME = "/admin/"
ASK, SET_UP = reverse("second_factor_ask"), reverse("second_factor_set_up")
OWN, CODES = reverse("second_factor_own"), reverse("second_factor_codes")
PASSWORD = "Ein-langes-Passwort-1"  # noqa: S105

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.SECOND_FACTOR = True
    settings.OTP_TOTP_THROTTLE_FACTOR = settings.OTP_STATIC_THROTTLE_FACTOR = 0


def make_user(name: str, *permissions: str):
    user = get_user_model().objects.create_user(name, password=PASSWORD)
    group = Group.objects.create(name=name)
    for permission in ("wagtailadmin.access_admin", *permissions):
        app, codename = permission.split(".")
        found = Permission.objects.get(content_type__app_label=app, codename=codename)
        group.permissions.add(found)
    user.groups.add(group)
    return user


@pytest.fixture
def officer():
    return make_user("officer", "stories.view_person")


@pytest.fixture
def editor():
    return make_user("editor")


def code_of(device: TOTPDevice) -> str:
    """What the app shows now; one step later each time, as no code counts twice."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    steps = max(0, device.last_t + 1 - totp.t())
    totp.drift += steps
    return f"{totp.token():06d}"


def with_app(user) -> TOTPDevice:
    device = rules.begin(user)
    assert rules.confirm(device, code_of(device))
    device.last_t = -1  # as if that had been long ago
    device.save()
    return device


def test_whoever_can_see_people_must_set_up_a_second_factor_before_anything_else(client, officer):
    client.force_login(officer)
    for address in (HOME, OWN, reverse("wagtailadmin_account")):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith(SET_UP)


def test_whoever_sees_no_people_needs_none_but_may_have_one(client, editor):
    client.force_login(editor)
    assert client.get(HOME).status_code == 200
    assert "nur mit dem Passwort" in client.get(OWN).content.decode()
    with_app(editor)
    assert client.get(HOME)["Location"].startswith(ASK)


def test_an_administrator_needs_one(client, admin_user):
    client.force_login(admin_user)
    assert client.get(HOME)["Location"].startswith(SET_UP)


def test_before_the_code_one_is_nobody_on_public_pages_too(client, officer, home):
    client.force_login(officer)
    answer = client.get(home.get_url())
    assert not answer.wsgi_request.user.is_authenticated


@pytest.mark.parametrize("is_verified", [False, True])
def test_code_that_waits_for_the_user_is_told_the_same(rf, officer, is_verified):
    request = rf.get("/")
    request.session, request.user = SessionStore(), officer
    if is_verified:
        request.session[DEVICE_ID_SESSION_KEY] = with_app(officer).persistent_id
    SecondFactorMiddleware(lambda request: None)(request)
    assert async_to_sync(request.auser)().is_authenticated == is_verified


def test_a_page_for_readers_asks_neither_session_nor_database_for_it(client, home):
    answer = client.get(home.get_url())
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_setting_up_shows_picture_key_and_then_codes_for_paper_once(client, officer):
    client.force_login(officer)
    page = client.get(SET_UP).content.decode()
    device = TOTPDevice.objects.get(user=officer)
    assert "<svg" in page
    assert not device.confirmed
    wrong = client.post(SET_UP, {"code": "000000" if code_of(device) != "000000" else "111111"})
    assert "stimmt nicht" in wrong.content.decode()
    shown = client.post(SET_UP, {"code": code_of(device)}).content.decode()
    codes = re.findall(r"<code>([a-z2-7]{8})</code>", shown)
    assert len(codes) == rules.SPARE_CODES
    assert client.get(HOME).status_code == 200
    assert not StaticToken.objects.filter(token__in=codes).exists()  # hashes only


def test_the_code_of_the_app_opens_the_workplace_where_one_wanted_to_go(client, officer):
    device = with_app(officer)
    client.force_login(officer)
    wanted = client.get(f"{OWN}")["Location"]
    assert wanted.startswith(ASK)
    answer = client.post(wanted, {"code": code_of(device), "next": OWN})
    assert answer["Location"] == OWN
    assert client.get(OWN).status_code == 200


@pytest.mark.parametrize("code", ["", "12345", "123456", "abcdefgh", "٣٤٥٦٧٨", "x" * 999, "\x00"])
def test_a_wrong_code_opens_nothing_and_is_answered_with_a_sentence(client, officer, code):
    device = with_app(officer)
    client.force_login(officer)
    if code == code_of(device):
        code = "654321"
    answer = client.post(ASK, {"code": code})
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert client.get(HOME)["Location"].startswith(ASK)


def test_a_code_of_paper_counts_once(client, officer):
    with_app(officer)
    code, *others = rules.new_spare_codes(officer)
    client.force_login(officer)
    assert client.post(ASK, {"code": f" {code.upper()} "}).status_code == 302
    assert rules.spare_codes_left(officer) == len(others)
    client.logout()
    client.force_login(officer)
    assert client.post(ASK, {"code": code}).status_code == 200


def test_new_codes_of_paper_end_the_old_ones_and_need_the_second_factor(client, officer):
    with_app(officer)
    client.force_login(officer)
    assert client.post(CODES)["Location"].startswith(ASK)
    (old, *_rest), (new, *_others) = rules.new_spare_codes(officer), rules.new_spare_codes(officer)
    assert client.post(ASK, {"code": old}).status_code == 200
    assert client.post(ASK, {"code": new}).status_code == 302
    assert client.post(CODES).status_code == 200


def test_after_wrong_codes_the_right_one_has_to_wait(client, officer, settings):
    settings.OTP_TOTP_THROTTLE_FACTOR = 60
    device = with_app(officer)
    client.force_login(officer)
    client.post(ASK, {"code": "000000" if code_of(device) != "000000" else "111111"})
    answer = client.post(ASK, {"code": code_of(device)})
    assert "warten" in answer.content.decode()


def test_a_password_alone_sets_up_no_second_phone(client, officer):
    with_app(officer)
    client.force_login(officer)
    assert client.get(SET_UP)["Location"].startswith(ASK)
    assert client.post(SET_UP, {"code": "123456"})["Location"].startswith(ASK)


@pytest.mark.parametrize("wanted", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_the_way_on_stays_on_this_site(client, officer, wanted):
    device = with_app(officer)
    client.force_login(officer)
    answer = client.post(ASK, {"code": code_of(device), "next": wanted})
    assert answer["Location"] == HOME


def test_nobody_is_asked_for_a_code_without_the_password(client):
    for address in (ASK, SET_UP):
        assert client.get(address)["Location"].startswith(reverse("wagtailadmin_login"))


def test_somebody_elses_device_opens_nothing(client, officer, admin_user):
    other = with_app(admin_user)
    with_app(officer)
    client.force_login(officer)
    assert client.post(ASK, {"code": code_of(other)}).status_code == 200


def test_an_administrator_resets_a_lost_phone_and_it_is_logged(client, officer, admin_user):
    with_app(officer)
    device = with_app(admin_user)
    client.force_login(admin_user)
    client.post(ASK, {"code": code_of(device)})
    address = reverse("second_factor_reset", args=[officer.pk])
    assert client.get(address).status_code == 200
    assert rules.has_one(officer)
    assert client.post(address).status_code == 302
    assert not rules.has_one(officer)
    assert ModelLogEntry.objects.filter(action="core.second_factor_reset").count() == 1


def test_nobody_else_resets_one(client, officer, editor, admin_user):
    with_app(officer)
    client.force_login(editor)
    assert client.post(reverse("second_factor_reset", args=[officer.pk])).status_code in (302, 403)
    assert rules.has_one(officer)
    helper = make_user("helper", "core.change_user")
    with_app(admin_user)
    client.force_login(helper)
    answer = client.post(reverse("second_factor_reset", args=[admin_user.pk]))
    assert answer.status_code in (302, 403)
    assert rules.has_one(admin_user)


def test_after_five_wrong_passwords_the_right_one_has_to_wait_from_that_address_only(
    client, editor
):
    def sign_in(password, address="192.0.2.1"):
        values = {"username": "editor", "password": password}
        return client.post(reverse("wagtailadmin_login"), values, REMOTE_ADDR=address)

    for _attempt in range(settings.AXES_FAILURE_LIMIT - 1):
        assert sign_in("falsch").status_code == 200
    assert sign_in("falsch").status_code == 429
    locked = sign_in(PASSWORD)
    assert locked.status_code == 429
    assert "Viertelstunde" in locked.content.decode()
    assert sign_in(PASSWORD, "192.0.2.2").status_code == 302


def test_wrong_passwords_are_forgotten_when_they_lock_nobody_out_any_more(client, editor):
    values = {"username": "editor", "password": "falsch"}
    client.post(reverse("wagtailadmin_login"), values)
    assert AccessAttempt.objects.count() == 1
    assert lockouts.purge() == 0
    AccessAttempt.objects.update(attempt_time=timezone.now() - settings.AXES_COOLOFF_TIME * 2)
    assert lockouts.purge() == 1


def test_the_command_helps_the_last_administrator(officer):
    with_app(officer)
    call_command("reset_second_factor", "officer", stdout=StringIO())
    assert not rules.has_one(officer)
    for name in ("officer", "nobody"):
        with pytest.raises(CommandError):
            call_command("reset_second_factor", name)


def test_the_second_factor_can_be_off_on_a_development_machine_only(settings):
    from config.settings import base

    assert base.SECOND_FACTOR is True
