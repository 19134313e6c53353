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
    with connections[str(store.workspace.folder)].cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'store' AND name >= '0002'")
        for statement in (*_without_triggers(), "ALTER TABLE tally_dossier DROP COLUMN revision"):
            cursor.execute(statement)
    store.close()
    with Store.open(store.workspace.folder), connections[str(store.workspace.folder)].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations WHERE name = '0002_judgements_only_grow'")
        assert cursor.fetchone() == (1,)


def _without_triggers() -> list[str]:
    if os.environ.get("DATABASE_URL"):
        return ["DROP FUNCTION tally_judgement_stays CASCADE"]
    return [f"DROP TRIGGER tally_judgement_{name}" for name in ("update", "delete", "replace")]


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
