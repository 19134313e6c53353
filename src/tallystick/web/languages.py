"""The languages of the site: the one its texts are written in, and those they are translated into."""

from pathlib import Path

from django.conf import global_settings
from django.conf.locale import LANG_INFO


def languages(folder: Path) -> list[tuple[str, str]]:
    """Code and own name of each language, the one that texts are written in first."""
    own = global_settings.LANGUAGE_CODE.partition("-")[0]
    found = {path.parent.parent.name for path in folder.glob("*/locale/*/LC_MESSAGES/django.mo")}
    return [(code, LANG_INFO[code]["name_local"]) for code in (own, *sorted(found - {own}))]
