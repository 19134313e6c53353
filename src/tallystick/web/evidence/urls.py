"""Addresses of what stands behind a figure."""

from django.urls import path, re_path

from tallystick.web.dossiers.urls import KIND
from tallystick.web.evidence import sheets, views

app_name = "evidence"
urlpatterns = [
    re_path(
        r"^d/(?P<slug>[^/]+)/why/(?P<line>[a-z0-9-]+)\.(?P<kind>json|csv|svg|png)$", views.why_file, name="why_file"
    ),
    re_path(r"^d/(?P<slug>[^/]+)/why/(?P<line>[a-z0-9-]+)$", views.why, name="why"),
    re_path(rf"^d/(?P<slug>[^/]+)/claims/(?P<claim>[^/]+)\.{KIND}$", sheets.claim_file, name="claim_file"),
    path("d/<str:slug>/claims/<str:claim>", views.claim, name="claim"),
    re_path(r"^d/(?P<slug>[^/]+)/documents/(?P<document>[0-9a-f]{64})$", views.document, name="document"),
    re_path(
        rf"^d/(?P<slug>[^/]+)/documents/(?P<document>[0-9a-f]{{64}})\.{KIND}$",
        sheets.document_file,
        name="document_file",
    ),
    re_path(r"^d/(?P<slug>[^/]+)/archive/(?P<document>[0-9a-f]{64})$", views.archived, name="archived"),
]
