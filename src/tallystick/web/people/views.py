"""One's own account and tokens; who may do what, on the site and with a dossier, and whether that is public."""

from http import HTTPStatus

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from tallystick.web.access import Act, administers, dossier_for, is_public, rights_of
from tallystick.web.accounts.models import Membership, Publication, User
from tallystick.web.accounts.roles import SCOPES, Role
from tallystick.web.accounts.tokens import make_token, revoke


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What someone may not do: strangers are asked to sign in, others are told."""
    if request.method in ("GET", "HEAD") and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    return render(request, "403.html", status=HTTPStatus.FORBIDDEN)


def _me(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise TypeError("only for those who have signed in")
    return request.user


@require_safe
@never_cache
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """One's own role, ways to sign in, and tokens."""
    return _account(request)


def _account(request: HttpRequest, secret: str = "", status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    me = _me(request)
    known = {
        "me": me,
        "memberships": me.memberships.order_by("slug"),
        "tokens": me.tokens.filter(revoked=None).order_by("-pk"),
        "scopes": SCOPES,
        "second_factor": is_mfa_enabled(me),
        "secret": secret,
    }
    return render(request, "people/account.html", known, status=status)


@require_POST
@never_cache
@login_required
def new_token(request: HttpRequest) -> HttpResponse:
    """Make a token and show it, for the only time."""
    name = request.POST.get("name", "").strip()
    try:
        if not name:
            raise ValueError(_("Give the token a name that says what it is for."))
        secret = make_token(_me(request), name[:100], request.POST.getlist("scope"))
    except ValueError as wrong:
        messages.error(request, str(wrong))
        return _account(request, status=HTTPStatus.BAD_REQUEST)
    return _account(request, secret)


@require_POST
@login_required
def revoke_token(request: HttpRequest, number: int) -> HttpResponse:
    """Have a token hold no longer."""
    if revoke(_me(request), number):
        messages.success(request, _("The token holds no longer."))
    return redirect("people:account")


@require_safe
@never_cache
@login_required
def qr(request: HttpRequest) -> HttpResponse:
    """The secret that is being set up, as a picture; an address of its own, for pages may not carry pictures."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if secret is None:
        raise Http404
    adapter = get_adapter()
    return HttpResponse(adapter.build_totp_svg(adapter.build_totp_url(_me(request), secret)), "image/svg+xml")


@require_safe
@never_cache
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Who may do what with a dossier, and whether it is public."""
    dossier = dossier_for(request, slug, Act.ADMINISTER)
    known = {
        "dossier": dossier,
        "public": is_public(rights_of(request).public, slug),
        "said": Publication.objects.filter(slug=slug).first(),
        "members": Membership.objects.filter(slug=slug).select_related("user").order_by("user__username"),
        "everywhere": _everywhere(),
        "roles": list(Role),
    }
    return render(request, "people/people.html", known)


@require_POST
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Make a dossier public, or a draft."""
    dossier_for(request, slug, Act.ADMINISTER)
    public = request.POST.get("public") == "yes"
    said = {"public": public, "by": _me(request).username}
    Publication.objects.update_or_create(slug=slug, defaults=said)
    messages.success(request, _("The dossier is public now.") if public else _("The dossier is a draft now."))
    return redirect("people:people", slug)


@require_POST
def member(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what someone may do with a dossier, or that they may do no more than everywhere."""
    dossier_for(request, slug, Act.ADMINISTER)
    name, role = request.POST.get("user", "").strip(), request.POST.get("role", "")
    user = User.objects.filter(username=name).first()
    if user is None:
        messages.error(request, _("Nobody here goes by that name."))
    elif role in set(Role):
        Membership.objects.update_or_create(user=user, slug=slug, defaults={"role": role})
        messages.success(request, _("Saved."))
    else:
        Membership.objects.filter(user=user, slug=slug).delete()
        messages.success(request, _("Taken off the list."))
    return redirect("people:people", slug)


def _everywhere() -> QuerySet[User]:
    """Those who have more than a reader's role on the whole site."""
    return User.objects.exclude(role=Role.READER).filter(is_active=True).order_by("username")


@require_safe
@never_cache
def everyone(request: HttpRequest) -> HttpResponse:
    """Who may do what on the whole site."""
    if not administers(request):
        raise PermissionDenied
    known = {
        "people": _everywhere().prefetch_related("memberships"),
        "readers": User.objects.filter(role=Role.READER, is_active=True).count(),
        "roles": list(Role),
    }
    return render(request, "people/everyone.html", known)


@require_POST
def site_role(request: HttpRequest) -> HttpResponse:
    """Say what someone may do on the whole site; the last admin stays one, or nobody could say so any more."""
    if not administers(request):
        raise PermissionDenied
    name, role = request.POST.get("user", "").strip(), request.POST.get("role", "")
    with transaction.atomic():
        admins = set(User.objects.select_for_update().filter(role=Role.ADMIN, is_active=True))
        user = User.objects.filter(username=name, is_active=True).first()
        if user is None or role not in set(Role):
            messages.error(
                request, _("Nobody here goes by that name.") if user is None else _("There is no such role.")
            )
        elif admins == {user} and role != Role.ADMIN:
            messages.error(request, _("You are the last admin. Make somebody else one first."))
        else:
            User.objects.filter(pk=user.pk).update(role=role)
            messages.success(request, _("Saved."))
    return redirect("people:everyone" if role == Role.ADMIN or user != request.user else "people:account")
