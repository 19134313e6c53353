"""Addresses of the site; each app brings its own. An address has no trailing slash; `slashes` sends readers on."""

from django.urls import include, path

from tallystick.web.people.urls import signing_in

urlpatterns = [
    path("", include("tallystick.web.site.urls")),
    path("", include("tallystick.web.evidence.urls")),
    path("", include("tallystick.web.dossiers.urls")),
    path("", include("tallystick.web.people.urls")),
    path("", include("tallystick.web.desk.urls")),
    path("", include("tallystick.web.registers.urls")),
    path("", include("tallystick.web.api.urls")),
    *signing_in,
]

handler400 = "tallystick.web.troubles.bad_request"
handler403 = "tallystick.web.people.views.refused"
handler500 = "tallystick.web.troubles.broken"
