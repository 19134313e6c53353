"""Addresses of the API."""

from django.urls import path

from tallystick.web.api import reading, writing
from tallystick.web.api.answering import api

__all__ = ["reading", "urlpatterns", "writing"]  # importing them puts their operations into the API

urlpatterns = [path("api/v1/", api.urls)]
