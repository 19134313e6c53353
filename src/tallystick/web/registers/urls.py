"""Addresses of a dossier's registers."""

from django.urls import path, re_path

from tallystick.web.dossiers.urls import KIND
from tallystick.web.registers import describing, documents, heard, prices, sheets, sources

app_name = "registers"
urlpatterns = [
    path("d/<slug:slug>/documents", documents.listing, name="documents"),
    re_path(rf"^d/(?P<slug>[-\w]+)/documents\.{KIND}$", sheets.documents_file, name="documents_file"),
    re_path(rf"^d/(?P<slug>[-\w]+)/sources\.{KIND}$", sheets.sources_file, name="sources_file"),
    re_path(rf"^d/(?P<slug>[-\w]+)/prices\.{KIND}$", sheets.prices_file, name="prices_file"),
    path("d/<slug:slug>/documents/add", documents.add, name="add"),
    re_path(
        r"^d/(?P<slug>[-\w]+)/documents/(?P<document>[0-9a-f]{64})/describe$", describing.describe, name="describe"
    ),
    path("d/<slug:slug>/jobs/<int:number>", documents.progress, name="job"),
    path("d/<slug:slug>/jobs/<int:number>/cancel", documents.cancel, name="cancel"),
    path("d/<slug:slug>/sources", sources.listing, name="sources"),
    path("d/<slug:slug>/sources/heard", heard.heard, name="heard"),
    re_path(rf"^d/(?P<slug>[-\w]+)/sources/heard\.{KIND}$", heard.heard_file, name="heard_file"),
    path("d/<slug:slug>/sources/edit", sources.edit, name="edit-source"),
    path("d/<slug:slug>/prices", prices.listing, name="prices"),
    path("d/<slug:slug>/prices/edit", prices.edit, name="edit-price"),
]
