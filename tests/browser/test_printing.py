"""Pages on paper: folds open, no controls, sources with their addresses, headings repeated, fields as words."""

import io

import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from playwright.sync_api import Page

from tallystick.web.accounts.roles import Role
from tests.browser.conftest import sign_in
from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
HOME = f"/d/{DOSSIER}"


def _paper(page: Page, path: str) -> list[str]:
    """The words on each sheet."""
    page.goto(path)
    with pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4"))) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


def test_a_dossier_is_printed_with_its_folds_open_and_without_controls(page: Page) -> None:
    sheets = _paper(page, HOME)
    folded = page.locator(".fold th[scope=row] a").last
    assert not folded.is_visible()
    paper = "\n".join(sheets)
    assert (folded.text_content() or "none") in paper.partition("which is not zero")[2]
    assert (page.locator(".events li a").last.text_content() or "none")[:20] in paper.replace("\r\n", " ")
    for control in ("Ranges hold 50", "Both sides\r\n", "Sign in", "This figure as"):
        assert control not in paper
    assert page.url in sheets[0].replace("\r\n", "")
    assert sum("Quantity" in sheet for sheet in sheets) > 2  # of two tables, one goes on


def test_a_why_page_is_printed_with_copies_and_the_addresses_of_sources(page: Page) -> None:
    page.goto(HOME)
    shells = page.locator(".side th a", has_text="Artillery shells").first.get_attribute("href")
    paper = "\n".join(_paper(page, str(shells))).replace("\r\n", "")
    copy = page.locator(".copies li a").last
    assert not copy.is_visible()
    assert (copy.get_attribute("href") or "none").rpartition("/")[2] in paper
    link = page.locator('.told a[href^="http"]').first.get_attribute("href")
    assert f"<{link}>" in paper


def test_no_picture_and_no_row_is_cut_by_the_end_of_a_sheet(page: Page) -> None:
    page.emulate_media(media="print")
    page.goto(HOME)
    kept = "found => new Set(found.map((one) => getComputedStyle(one).breakInside))"
    for cut in ("figure", ".side tr", ".answers"):
        assert page.locator(cut).evaluate_all(f"found => [...({kept})(found)]") == ["avoid"]


def test_registers_are_printed_without_what_one_works_with(worker: Page) -> None:
    for path, kept in (("documents", "SHA-256"), ("sources", "Track record"), ("prices", "Who says so")):
        paper = "\n".join(_paper(worker, f"{HOME}/{path}"))
        assert kept in paper
        for control in ("Add documents", "Put a source in", "Put a price in", "Change", "Put in", "Search"):
            assert control not in paper.replace("Changed against", "").replace("What was changed", "")


def test_a_claim_at_the_desk_is_printed_with_its_fields_and_its_whole_passage(worker: Page) -> None:
    sheets = _paper(worker, f"{HOME}/review/next")
    paper = " ".join("\n".join(sheets).split())
    provider = worker.locator("#provider").input_value()
    assert f"Provider {provider}" in paper
    assert " ".join(worker.locator("#passage").inner_text().split())[-40:] in paper
    for control in ("Accept", "Split in two", "Save the correction", "Keys"):
        assert control not in paper


def test_the_queue_is_printed_claim_by_claim(worker: Page) -> None:
    paper = "\n".join(_paper(worker, f"{HOME}/review"))
    assert "Next in line" in paper
    assert "Start reviewing" not in paper
    assert worker.locator(".list > li").evaluate_all("some => some.every((one) => getComputedStyle(one).breakInside)")


@pytest.fixture
def worker(page: Page) -> Page:
    """The page of someone who may do everything."""
    sign_in(page, "root", Role.ADMIN)
    return page
