"""Settings shared by all environments. The environment is read here and nowhere else."""

from datetime import timedelta

from django.conf import locale as django_locale

from config import machine_translation, printing, signing, storages
from config.environment import BASE_DIR, folder, hosts, number, read

SECRET_KEY = read("str", "SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = read("list", "ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SITE_URL = read("str", "SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
WAGTAILADMIN_BASE_URL = SITE_URL

INSTALLED_APPS = [
    "core",
    "stories",
    "exhibition",
    "kiosk",
    "news",
    "home",
    "demo",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtailmedia",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.sites",
    "core.users_app.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "django_tasks",
    "storages",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.VisitMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.VisitorLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "core.second_factor.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.doors.DoorsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",  # the last: it answers for who has failed too often
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    }
]

TEXTS_BEFORE_PREPARED = 2  # how often a query is met before PostgreSQL keeps its plan
DATABASES = {
    "default": read("db_url", "DATABASE_URL", default=f"sqlite:///{BASE_DIR / '.local/db.sqlite3'}")
}
DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
if "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
if "postgresql" in DATABASES["default"]["ENGINE"]:
    # The rule of consent is one long condition: compiling it to machine code takes seconds, and
    # planning it longer than running it. So it is planned once a connection (ADR 33).
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        options="-c jit=off", server_side_binding=True, prepare_threshold=TEXTS_BEFORE_PREPARED
    )

CACHES = {"default": read("cache_url", "CACHE_URL", default="locmemcache://")}
vars().update(read("email_url", "EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 15  # seconds for each line of SMTP: a server that stalls holds up nobody for long
DEFAULT_FROM_EMAIL = "Wanderausstellung <ausstellung@example.org>"
# Who hears of silent kiosks; empty: whoever hears of new requests.
KIOSK_ALERT_EMAIL = read("str", "KIOSK_ALERT_EMAIL", default="")
# What the provider of the mail server lets through; all other mails go first.
NEWSLETTER_MAILS_A_MINUTE = number("NEWSLETTER_MAILS_A_MINUTE", 60, least=1)

# Signing in ---------------------------------------------------------------------
SECOND_FACTOR = True  # for everybody who can see who the people in the stories are
OTP_TOTP_ISSUER = "Ich hab’s geschafft!"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # refuses who has failed too often
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
# Of one account from one address: a stranger locks nobody out, nor does a colleague next door.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "core.rate_limit.address_of"
AXES_LOCKOUT_TEMPLATE = "core/second_factor/locked.html"
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is nobody's business
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Languages --------------------------------------------------------------------
LANGUAGE_CODE = "de"  # texts in code and templates are German; see docs/adr
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("de", "Deutsch"),
    ("de-simple", "Leichte Sprache"),
    ("en", "English"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("fr", "Français"),
    ("ti", "ትግርኛ"),
    ("hsb", "Hornjoserbsce"),
]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_I18N = USE_TZ = True
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translation.read_machine_translator()
FORMAT_MODULE_PATH = ["core.formats"]  # where Django knows none
for code, name, own_name in (
    ("de-simple", "Easy German", "Leichte Sprache"),
    ("ti", "Tigrinya", "ትግርኛ"),
):
    django_locale.LANG_INFO.setdefault(
        code, {"bidi": False, "code": code, "name": name, "name_local": own_name}
    )

# Files: private by default. The public gets only what stories/delivery.py hands out. ---
MEDIA_ROOT = folder("MEDIA_ROOT", BASE_DIR / "media")
PRIVATE_ROOT = folder("PRIVATE_ROOT", BASE_DIR / ".local/private", mode=0o750)
MEDIA_URL = storages.PRIVATE_URL
SENDFILE = storages.read_sendfile()
KIOSK_SIGNING_KEY = signing.read_signing_key()  # empty: one in a file below PRIVATE_ROOT
PRINT_PROFILE = printing.read_print_profile()  # empty: pictures of panels stay in sRGB
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / ".local/static"
STATICFILES_DIRS = [BASE_DIR / "static"]
S3 = storages.read_s3()
# Both are known while one is in use: ``move_media`` carries files from one to the other.
FILE_PLACES = {"local": storages.in_folders(PRIVATE_ROOT, MEDIA_ROOT)}
if S3:
    FILE_PLACES["s3"] = storages.IN_BUCKETS
STORAGES = {
    **FILE_PLACES["s3" if S3 else "local"],
    **storages.BY_NAME,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A page with many blocks posts many fields in the admin.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Wagtail ------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Ich hab’s geschafft!"
WAGTAIL_FINISH_WORKFLOW_ACTION = "home.release.publish_released"
WAGTAILIMAGES_IMAGE_MODEL = "stories.Photo"
WAGTAILIMAGES_RENDITION_STORAGE = "renditions"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 40 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "stories.photo_forms.PhotoForm"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "stories.Film",
    "MEDIA_FORM_BASE": "stories.film_forms.FilmForm",
    "VIDEO_EXTENSIONS": ["mp4", "mov", "webm"],
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "ogg", "wav"],
}
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "german"}
}
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # the admin asks no other host
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILDOCS_DOCUMENT_MODEL = "stories.StoredDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "stories.document_forms.DocumentForm"
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = True
WAGTAILEMBEDS_FINDERS = []  # nothing is embedded from other hosts without a click
# Besides YouTube and Vimeo: PeerTube servers whose films pages may show after a click.
PEERTUBE_HOSTS = hosts("PEERTUBE_HOSTS")
TAGGIT_CASE_INSENSITIVE = True

# Security ------------------------------------------------------------------------
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_CONTENT_TYPE_NOSNIFF = True
CSRF_FAILURE_VIEW = "home.views.errors.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_tokens": {"()": "core.logs.WithoutTokens"}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.request": {"filters": ["without_tokens"]}},
}
