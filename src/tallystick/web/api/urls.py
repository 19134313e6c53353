"""Addresses of the API."""

from django.urls import path, re_path

from tallystick.web.api import reading, writing
from tallystick.web.api.answering import api, nowhere

__all__ = ["reading", "urlpatterns", "writing"]  # importing them puts their operations into the API

urlpatterns = [
    re_path("^api/v1/?$", nowhere, name="api-nowhere"),  # the root that ninja has without its docs answers a page
    path("api/v1/", api.urls),
    path("api/v1/<path:rest>", nowhere, name="api-nowhere"),
]
