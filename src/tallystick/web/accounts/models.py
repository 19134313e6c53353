"""People who sign in. A model of our own from the first migration on, for a later change would need all tables anew."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Someone who signs in."""

    class Meta:
        db_table = "web_user"
