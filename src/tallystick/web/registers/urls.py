"""Addresses of a dossier's registers."""

from django.urls import path

from tallystick.web.registers import documents, prices, sources

app_name = "registers"
urlpatterns = [
    path("d/<slug:slug>/documents", documents.listing, name="documents"),
    path("d/<slug:slug>/documents/add", documents.add, name="add"),
    path("d/<slug:slug>/jobs/<int:number>", documents.progress, name="job"),
    path("d/<slug:slug>/jobs/<int:number>/cancel", documents.cancel, name="cancel"),
    path("d/<slug:slug>/sources", sources.listing, name="sources"),
    path("d/<slug:slug>/sources/edit", sources.edit, name="edit-source"),
    path("d/<slug:slug>/prices", prices.listing, name="prices"),
    path("d/<slug:slug>/prices/edit", prices.edit, name="edit-price"),
]
