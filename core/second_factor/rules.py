"""Who needs a second factor, and what it is made of."""

import re

from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp import devices_for_user, verify_token
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.log_actions import log

SPARE_CODES = 10
APP, PAPER = "app", "paper"  # names of the two devices of a user

# Who makes accounts can make one that sees everything.
_protected = {"core.add_user", "core.change_user"}


def register_protected(*permissions: str) -> None:
    """Whoever has one of these needs a second factor; called in ``AppConfig.ready``."""
    _protected.update(permissions)


def is_needed(user) -> bool:
    """Whether a user may do nothing before the second factor: who sees protected data, or has one.

    Who has set one up is asked for it, needed or not: that was the point of it.
    """
    if not settings.SECOND_FACTOR or not user.is_authenticated:
        return False
    return any(map(user.has_perm, sorted(_protected))) or has_one(user)


def has_one(user) -> bool:
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).exists()


def begin(user) -> TOTPDevice:
    """A new secret for the user's app. It counts for nothing before ``confirm``."""
    TOTPDevice.objects.filter(user=user, confirmed=False).delete()
    return TOTPDevice.objects.create(user=user, name=APP, confirmed=False)


def begun(user) -> TOTPDevice | None:
    return TOTPDevice.objects.filter(user=user, confirmed=False).order_by("-pk").first()


@transaction.atomic
def confirm(device: TOTPDevice, code: str) -> bool:
    """Makes it the user's second factor, the only one, if the code of the app is right."""
    if not device.verify_token(code):
        return False
    TOTPDevice.objects.filter(user=device.user).exclude(pk=device.pk).delete()
    device.confirmed = True
    device.save()
    log(instance=device.user, action="core.second_factor_set_up", user=device.user)
    return True


def verified(user, code: str) -> Device | None:
    """The device that knows the code: the app (six digits), or the paper, whose code is used up.

    After wrong codes each waits twice as long before it listens again, whatever is typed.
    """
    typed = re.sub(r"[\s-]", "", code.lower())
    kind, token = TOTPDevice, typed
    if not re.fullmatch(r"\d{6}", typed, re.ASCII):
        kind, token = StaticDevice, _kept(typed)
    devices = kind.objects.devices_for_user(user, confirmed=True)
    answers = (verify_token(user, device.persistent_id, token) for device in devices)
    return next(filter(None, answers), None)


def must_wait(user) -> bool:
    """Whether a right code would not be heard now, because wrong ones came before it."""
    return any(not device.verify_is_allowed()[0] for device in devices_for_user(user))


@transaction.atomic
def new_spare_codes(user) -> list[str]:
    """Ten codes for paper, each good for once; only hashes are kept. The ones of before end."""
    StaticDevice.objects.filter(user=user).delete()
    paper = StaticDevice.objects.create(user=user, name=PAPER)
    codes = [StaticToken.random_token() for _number in range(SPARE_CODES)]
    tokens = [StaticToken(device=paper, token=_kept(code)) for code in codes]
    StaticToken.objects.bulk_create(tokens)
    return codes


def _kept(code: str) -> str:
    """What the database holds of a code of paper: 64 bits of a keyed hash, the column's width."""
    return salted_hmac("core.second_factor", code, algorithm="sha256").hexdigest()[:16]


def spare_codes_left(user) -> int:
    return StaticToken.objects.filter(device__user=user).count()


@transaction.atomic
def reset(user, *, by=None) -> int:
    """Takes a second factor away, where the phone is lost: the next sign-in sets up a new one.

    Returns how many devices there were; ``by`` None: the command of the server.
    """
    devices = list(devices_for_user(user, confirmed=None))
    for device in devices:
        device.delete()
    if devices:
        log(instance=user, action="core.second_factor_reset", user=by)
    return len(devices)
