"""Addresses of a dossier. What ends in .json, .csv, .svg or .png is the same in that form."""

from django.urls import path, re_path

from tallystick.web.dossiers import views

app_name = "dossiers"
KIND = r"(?P<kind>json|csv|svg|png)"
urlpatterns = [
    re_path(rf"^d/(?P<slug>[^/]+)\.{KIND}$", views.whole, name="whole"),
    path("d/<str:slug>", views.dossier, name="dossier"),
    re_path(rf"^d/(?P<slug>[^/]+)/figures/(?P<name>[a-z]+)\.{KIND}$", views.figure, name="figure"),
]
