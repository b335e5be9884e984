"""A real host: everything that matters comes from the environment (docs/operations.md)."""

import sys

from config.settings.base import *  # noqa: F403
from config.settings.base import SECRET_KEY, SITE_URL

if not SECRET_KEY:
    sys.exit("SECRET_KEY is missing in the environment: set it to a long random text.")

SECURE_SSL_REDIRECT = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # probes ask without TLS
SECURE_HSTS_SECONDS = 31_536_000 if SITE_URL.startswith("https://") else 0
CSRF_TRUSTED_ORIGINS = [SITE_URL]
