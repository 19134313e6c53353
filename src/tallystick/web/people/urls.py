"""Addresses of one's own account, of signing in, and of a dossier's people."""

from django.urls import include, path

from tallystick.web.people import views

app_name = "people"
urlpatterns = [
    path("accounts/me", views.account, name="account"),
    path("accounts/qr.svg", views.qr, name="qr"),
    path("accounts/tokens", views.new_token, name="new-token"),
    path("accounts/tokens/<int:number>/revoke", views.revoke_token, name="revoke-token"),
    path("people", views.everyone, name="everyone"),
    path("people/role", views.site_role, name="site-role"),
    path("d/<slug:slug>/people", views.people, name="people"),
    path("d/<slug:slug>/people/publish", views.publish, name="publish"),
    path("d/<slug:slug>/people/member", views.member, name="member"),
]
signing_in = [path("accounts/", include("allauth.urls"))]
