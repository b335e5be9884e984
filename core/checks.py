"""What ``manage.py check --deploy`` looks at besides Django's own: does what is private stay so?

Texts are English: they are for those who run the site.
"""

import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.files.storage import storages


@register(Tags.security, deploy=True)
def private_files_are_private(app_configs, **options) -> list[CheckMessage]:
    """Errors where anybody can read what only consent may open."""
    private = storages["default"]
    if hasattr(private, "bucket_name"):
        from core import bucket_checks

        return [*bucket_checks.look_at(private, storages["public"])]
    return [*_folders()]


def _folders() -> Iterator[CheckMessage]:
    private = Path(storages["default"].location).resolve()
    public = {"MEDIA_ROOT": settings.MEDIA_ROOT, "STATIC_ROOT": settings.STATIC_ROOT}
    for name, folder in public.items():
        if folder and private.is_relative_to(Path(folder).resolve()):
            yield Error(
                f"PRIVATE_ROOT lies inside {name}: everybody can read the private files.",
                hint=f"Move PRIVATE_ROOT out of {folder}.",
                id="exhibition.E001",
            )
    if private.exists() and private.stat().st_mode & stat.S_IRWXO:
        yield Error(
            "PRIVATE_ROOT can be read by every account of this machine.",
            hint=f"chmod o-rwx {private}",
            id="exhibition.E002",
        )


@register(Tags.security, deploy=True)
def texts_travel_encrypted(app_configs, **options) -> list[CheckMessage]:
    """A warning where texts about people are sent over the network for everybody to read."""
    config = settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR or {}
    address = urlsplit(config.get("OPTIONS", {}).get("LIBRETRANSLATE_URL", ""))
    if address.scheme != "http" or address.hostname in ("localhost", "127.0.0.1", "::1"):
        return []
    return [
        Warning(
            "LIBRETRANSLATE_URL starts with http://: texts about people travel unencrypted.",
            hint="Use https://, or a server on this machine.",
            id="exhibition.W002",
        )
    ]
