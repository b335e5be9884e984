"""The demo's sign-in: one account whose password is made by chance and told once."""

import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

USERNAME = "redaktion"
PASSWORD_FILE = Path(settings.PRIVATE_ROOT) / "demo-password"


def build_account() -> str | None:
    """Makes the account, with German as its language. Returns its new password.

    None if the account is there: its password is never changed and cannot be read back.
    """
    users = get_user_model().objects
    if users.filter(username=USERNAME).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = users.create_superuser(USERNAME, email="redaktion@example.org", password=password)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "de"
    profile.save()
    return password


def account():
    """The user of the demo; None where there is none yet."""
    return get_user_model().objects.filter(username=USERNAME).first()


def keep_password(password: str, file: Path) -> None:
    """Writes the password to a file that only its owner can read."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(f"{password}\n", encoding="utf-8")
