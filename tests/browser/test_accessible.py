"""No serious finding of axe on any sort of page, in light and in dark."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it carries no types
from playwright.sync_api import Browser

from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
SERIOUS = {"serious", "critical"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, address: str, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(base_url=address, color_scheme=scheme, locale="en")
    page = context.new_page()
    page.goto(f"/d/{DOSSIER}")
    line = page.locator(".side tbody a").nth(2).get_attribute("href")
    page.goto(f"/d/{DOSSIER}/why/total-given")
    paths = ["/", f"/d/{DOSSIER}", line, f"/d/{DOSSIER}/why/total-received", f"/d/{DOSSIER}/claims/dr-001", "/none"]
    found = {}
    for path in paths:
        page.goto(str(path))
        violations = Axe().run(page).response["violations"]
        for one in violations:
            if one["impact"] in SERIOUS:
                found[f"{path} {one['id']}"] = [node["html"][:120] for node in one["nodes"][:3]]
    context.close()
    assert found == {}
