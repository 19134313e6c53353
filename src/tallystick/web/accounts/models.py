"""People who sign in, what they may do where, what is public, and the tokens that programs sign in with.

A model of our own for people from the first migration on, for a later change would need all tables anew. Dossiers are
named by their slug: what is said here of one survives that it is imported anew.
"""

from django.contrib.auth.models import AbstractUser
from django.db import models

from tallystick.web.accounts.roles import (
    CHOICES,
    HASH,
    LONGEST_NAME,
    LONGEST_ROLE,
    LONGEST_SCOPES,
    LONGEST_SLUG,
    Role,
)


class User(AbstractUser):
    """Someone who signs in. `role` holds on the whole site; a membership may give more for one dossier."""

    role = models.CharField(max_length=LONGEST_ROLE, choices=CHOICES, default=Role.READER.value)

    class Meta:
        db_table = "web_user"


class Membership(models.Model):
    """What someone may do with one dossier, beyond what they may do everywhere."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    slug = models.CharField(max_length=LONGEST_SLUG)
    role = models.CharField(max_length=LONGEST_ROLE, choices=CHOICES)

    class Meta:
        db_table = "web_membership"
        constraints = (models.UniqueConstraint(fields=["user", "slug"], name="web_membership_once"),)


class Publication(models.Model):
    """Whether a dossier is public or a draft, as somebody said; without a row the site's default holds."""

    slug = models.CharField(max_length=LONGEST_SLUG, unique=True)
    public = models.BooleanField()
    by = models.CharField(max_length=LONGEST_NAME * 2)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "web_publication"


class Token(models.Model):
    """A program's key to the API for what its owner may do, and no more than its scopes. Only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=LONGEST_NAME)
    digest = models.CharField(max_length=HASH, unique=True)
    scopes = models.CharField(max_length=LONGEST_SCOPES)  # with spaces between them
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateField(null=True)
    revoked = models.DateTimeField(null=True)

    class Meta:
        db_table = "web_token"


class CacheRow(models.Model):
    """Django's cache in the database, which all processes share: failed sign-ins are counted in it."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "web_cache"
