"""Addresses that belong to no dossier."""

from django.urls import path

from tallystick.web.site import views

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("language/<slug:code>", views.choose_language, name="language"),
]
