"""Who is told when consent needs a person: everybody who may enter one."""

from email.utils import parseaddr

from django.conf import settings
from django.contrib.auth import get_user_model

BY_GROUPS = "django.contrib.auth.backends.ModelBackend"  # who knows of permissions


def people_in_charge() -> list[str]:
    """Their addresses, each once, in the order of the alphabet; the house's own if nobody has one.

    Those are active accounts with an e-mail address and the permission to add a consent.
    """
    users = get_user_model().objects.with_perm("stories.add_consent", backend=BY_GROUPS)
    users = users.exclude(email="")
    addresses = users.order_by("email").values_list("email", flat=True)
    return list(dict.fromkeys(addresses)) or [parseaddr(settings.DEFAULT_FROM_EMAIL)[1]]
