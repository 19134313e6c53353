"""The site as a WSGI application, for gunicorn and for the test client alike."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallystick.web.settings")
application = get_wsgi_application()
