"""The site's texts in other languages are complete, and what the site reads is made from what people edit."""

from pathlib import Path

import pytest

from tools.messages import apps, mo, po, renewed, untranslated
from tools.source import ROOT

CATALOGUES = [path for app in apps() for path in sorted(app.glob("locale/*/LC_MESSAGES/django.po"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_a_catalogue_holds_the_texts_of_its_app_and_translates_all(path: Path) -> None:
    app = path.parents[3]
    assert po(renewed(app, path)) == path.read_bytes(), "run python -m tools.messages"
    assert untranslated(path) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_what_the_site_reads_is_made_from_the_catalogue(path: Path) -> None:
    assert mo(path) == path.with_suffix(".mo").read_bytes(), "run python -m tools.messages"
