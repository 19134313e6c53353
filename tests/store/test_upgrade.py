"""The tables are those of the models, and Django is set up only when a workspace is opened."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections

from tallystick.store import Store


def test_every_change_of_a_table_has_its_migration(store: Store) -> None:
    said = StringIO()
    call_command("makemigrations", "store", check=True, dry_run=True, stdout=said)
    assert "No changes detected" in said.getvalue()


def test_an_unfinished_upgrade_is_finished_at_the_next_opening(store: Store) -> None:
    where = str(store.workspace.folder)
    call_command("migrate", "store", "0003", database=where, verbosity=0)
    store.close()
    with Store.open(store.workspace.folder), connections[where].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations WHERE name = '0004_order'")
        assert cursor.fetchone() == (1,)


LAZY = """
import tallystick.store
from django.apps import apps
from django.conf import settings
assert not apps.ready and not settings.configured
"""
SITE = """
import os, pathlib, sys
from django.conf import settings
settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "tallystick.store"])
import django
django.setup()
from tallystick.store import Store
store = Store.create(pathlib.Path(sys.argv[1]) / "site")
assert store.dossiers() == ()
from tallystick.store.models import ClaimRow
assert ClaimRow.objects.using(str(store.workspace.folder)).count() == 0
"""


@pytest.mark.parametrize("program", [LAZY, SITE], ids=["importing sets nothing up", "a site brings its own settings"])
def test_django_is_set_up_by_whoever_comes_first(program: str, tmp_path: Path) -> None:
    plain = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    done = subprocess.run([sys.executable, "-c", program, tmp_path], env=plain, capture_output=True, text=True)  # noqa: S603  # our own program
    assert done.returncode == 0, done.stderr
