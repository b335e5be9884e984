"""Settings of the tests: quick hashes, mail in memory, files in a folder of their own."""

import atexit
import shutil
import tempfile
from pathlib import Path

from config import storages
from config.settings.base import *  # noqa: F403
from config.settings.base import S3, STORAGES

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SECOND_FACTOR = False  # tests of it switch it on
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
TEST_FOLDER = Path(tempfile.mkdtemp(prefix="exhibition-tests-"))
atexit.register(shutil.rmtree, TEST_FOLDER, ignore_errors=True)
PRIVATE_ROOT = TEST_FOLDER / "private"
MEDIA_ROOT = TEST_FOLDER / "public"
# Always folders: tests that need the S3 server of make test-stack ask for it.
FILE_PLACES = {"local": storages.in_folders(PRIVATE_ROOT, MEDIA_ROOT)}
STORAGES |= FILE_PLACES["local"]
STACK_S3, S3 = S3, {}
SENDFILE = ""
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None  # tests send nothing away
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
