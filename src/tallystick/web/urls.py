"""Addresses of the site; each app brings its own. An address has no trailing slash."""

from django.urls import include, path

urlpatterns = [
    path("", include("tallystick.web.site.urls")),
]

handler400 = "tallystick.web.site.views.bad_request"
