"""The site's settings for tests: no workspace until a test stands on one, static files as they are, quick passwords."""

from dataclasses import replace

from tallystick.web.settings import *  # noqa: F403  # a settings module is its names

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
ENVIRONMENT = replace(ENVIRONMENT, api_limit=0)  # noqa: F405  # of the settings above
SECRET_KEY = "only for tests, where nothing is worth signing for anyone else"
