"""Django's settings for the site: everything closed unless the environment opens it.

`tallystick.web.environment` says what may be set. On this machine alone the site speaks http; with a public https
address it insists on https, and its cookies travel on nothing else.
"""

from pathlib import Path

from csp.constants import NONE, SELF

from tallystick.store.address import database_of
from tallystick.store.workspace import Workspace
from tallystick.web.environment import read_environment
from tallystick.web.languages import languages
from tallystick.web.secret import secret_key
from tallystick.web.signing_in import sign_up_open, signing_in

HERE = Path(__file__).resolve().parent
ENVIRONMENT = read_environment()
YEAR = 365 * 24 * 3600

# what it is

DEBUG = False
SECRET_KEY = secret_key(ENVIRONMENT.workspace, ENVIRONMENT.secret)
ALLOWED_HOSTS = ENVIRONMENT.hosts
ROOT_URLCONF = "tallystick.web.urls"
WSGI_APPLICATION = "tallystick.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = False  # an address has one form: from one that ends in a slash, readers are sent on
INSTALLED_APPS = [
    "tallystick.store",
    "tallystick.web.site",
    "tallystick.web.dossiers",
    "tallystick.web.evidence",
    "tallystick.web.accounts",
    "tallystick.web.people",
    "tallystick.web.desk",
    "tallystick.web.registers",
    "tallystick.web.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tallystick.web.headers.extra_headers",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tallystick.web.slashes.without_slash",
    "tallystick.web.stops.answer_stops",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tallystick.web.site.context.site",
            ],
        },
    }
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"refusals": {"()": "tallystick.web.logs.Refusals"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING"},
        "django.request": {"filters": ["refusals"]},
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},  # anyone can send any host
    },
}

# the ledger's own database, for accounts too

DATABASES = {
    "default": {
        **database_of(Workspace(ENVIRONMENT.workspace)),
        "CONN_MAX_AGE": 600,  # seconds: opening one for each request would cost more than most answers
        "CONN_HEALTH_CHECKS": True,
    }
}
AUTH_USER_MODEL = "accounts.User"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},  # what OWASP and NIST SP 800-63B ask for lies between 8 and 15
    }
]
SIGN_UP_OPEN = sign_up_open()
globals().update(signing_in(ENVIRONMENT.workspace, behind_proxy=ENVIRONMENT.secure))

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"},
    "requests": {  # counts of what programs ask
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "requests",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}
NINJA_NUM_PROXIES = 1 if ENVIRONMENT.secure else 0  # whose word on where a request came from is believed

# languages and time

USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGES = languages(HERE)
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

# files of our own, under names that carry a hash of what is in them

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.workspace / ".site" / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nothing is kept outside the archive
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# who may do what to whom: browsers are told to run, load, frame and send nothing but our own

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "tallystick.web.troubles.refused_form"
FILE_UPLOAD_HANDLERS = [
    "tallystick.web.registers.incoming.Quota",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 2000  # far more than a form takes, to answer one with too many by its own page
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # bytes of a form; files are measured where they are taken in
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = ENVIRONMENT.secure
SECURE_SSL_REDIRECT = ENVIRONMENT.secure
SECURE_HSTS_SECONDS = YEAR if ENVIRONMENT.secure else 0
# The site itself never speaks https: with an https address, there is a proxy that says how the reader came.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.secure else None
# W005, W021: whether sub-domains and preload lists are bound as well is for the owner of the domain to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
