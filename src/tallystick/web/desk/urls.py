"""Addresses of the review desk."""

from django.urls import path

from tallystick.web.desk import judging, views

app_name = "desk"
urlpatterns = [
    path("d/<slug:slug>/review", views.queue, name="queue"),
    path("d/<slug:slug>/review/next", views.onward, name="next"),
    path("d/<slug:slug>/review/agreement", views.agree, name="agreement"),
    path("d/<slug:slug>/review/claims/<path:key>/judge", judging.judge, name="judge"),
    path("d/<slug:slug>/review/claims/<path:key>/link", judging.link, name="link"),
    path("d/<slug:slug>/review/claims/<path:key>/split", judging.split_in_two, name="split"),
    path("d/<slug:slug>/review/documents/<str:name>/add", judging.add, name="add"),
    path("d/<slug:slug>/review/claims/<path:key>", views.claim, name="claim"),
]
