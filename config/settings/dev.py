"""A development machine: SQLite, mail on the console, static files without collecting."""

import secrets

from config.environment import LOCAL_DIR, read
from config.settings.base import *  # noqa: F403
from config.settings.base import SECRET_KEY, STORAGES

SECOND_FACTOR = False  # the demo is to be tried without a phone; production asks for it
DEBUG = read("bool", "DEBUG", default=False)

LOCAL_DIR.mkdir(exist_ok=True)
if not SECRET_KEY:
    key_file = LOCAL_DIR / "secret_key"
    if not key_file.exists():
        key_file.write_text(secrets.token_urlsafe(50))
    SECRET_KEY = key_file.read_text().strip()

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
