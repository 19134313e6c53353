"""Every page to read, and every figure on it, answers as JSON, CSV, SVG and PNG, with or without a range to draw."""

import csv
import io
import json
import re
from html import unescape

import pytest
from django.test import Client

from tallystick.publish.outline import anchor
from tallystick.store import Store
from tallystick.web.dossiers.answers import FORMATS, TYPES
from tallystick.web.weighing import weighed
from tests.sites import DOSSIER

PAGE = f"/d/{DOSSIER}"
FORM = re.compile(r'<a href="([^"]+)">(json|csv|svg|png)</a>')
HEARD = f"{PAGE}/sources/heard?of=nis"
REGISTERS = [f"{PAGE}/{name}" for name in ("documents", "sources", "prices")]


def _offered(client: Client, page: str) -> set[tuple[str, str]]:
    """The other forms that a page names."""
    return {(unescape(address), kind) for address, kind in FORM.findall(client.get(page).content.decode())}


def _pages(store: Store) -> list[str]:
    """One page of each sort, and of lines some with a range, with a course over time and with neither."""
    balance = weighed(DOSSIER).balance
    sorts = {(line.status, line.value is None, len(line.over_time) > 1): line for line in balance.given.lines}
    lines = [f"{PAGE}/why/{anchor(line)}" for line in sorts.values()]
    claim = next(one for one in store.claims(DOSSIER) if one.evidence.span)
    read = [f"{PAGE}/claims/{claim.id}", f"{PAGE}/documents/{claim.evidence.document}"]
    return [PAGE, f"{PAGE}/why/total-given", *lines, *read, *REGISTERS, f"{REGISTERS[0]}?q=Russia", HEARD]


def test_every_form_that_a_page_names_is_there(client: Client, site: Store) -> None:
    pages = _pages(site)
    assert len(pages) > 10
    for page in pages:
        offered = _offered(client, page)
        assert {kind for _, kind in offered} == set(FORMATS), page
        for address, kind in offered:
            answer = client.get(address)
            assert (address, answer.status_code, answer["Content-Type"]) == (address, 200, TYPES[kind])
            assert "sandbox" in answer["Content-Security-Policy"]


def test_a_line_without_a_range_is_a_picture_of_what_is_said(client: Client, site: Store) -> None:
    line = next(one for one in weighed(DOSSIER).balance.received.lines if one.value is None and not one.over_time)
    drawn = client.get(f"{PAGE}/why/{anchor(line)}.svg").content.decode()
    assert "unknown, which is not zero" in drawn
    assert "As of " in drawn
    assert f"testserver{PAGE}" in drawn


@pytest.mark.parametrize("page", REGISTERS)
def test_a_register_is_the_same_rows_in_every_form(client: Client, site: Store, page: str) -> None:
    rows = json.loads(client.get(f"{page}.json").content)["rows"]
    table = list(csv.DictReader(io.StringIO(client.get(f"{page}.csv").content.decode())))
    assert len(rows) == len(table) > 10
    assert [row["id"] for row in rows] == [row["id"] for row in table]
    assert (
        f"{len(rows) - 40} more lines are in the data" in client.get(f"{page}.svg").content.decode() or len(rows) <= 40
    )


def test_a_part_of_a_register_is_a_part_in_every_form(client: Client, site: Store) -> None:
    rows = json.loads(client.get(f"{PAGE}/prices.json?item=rice&basis=contract").content)["rows"]
    assert {(row["item"], row["basis"]) for row in rows} == {("rice", "contract"), ("food", "contract")}
    found = json.loads(client.get(f"{PAGE}/documents.json?q=zzz").content)["rows"]
    assert found == []


def test_pictures_of_registers_speak_the_readers_language(client: Client, site: Store) -> None:
    drawn = client.get(f"{PAGE}/prices.svg", headers={"Accept-Language": "de"}).content.decode()
    assert "Artilleriegranaten" in drawn
    assert "Vertragswert" in drawn


@pytest.mark.parametrize("asked", ["", "level=50"])
def test_the_address_in_a_picture_leads_to_the_page_that_it_is_of(client: Client, site: Store, asked: str) -> None:
    for page in [*_pages(site), f"{PAGE}/figures/years"]:
        path, _, query = page.partition("?")
        drawn = client.get(f"{path}.svg?{query}&{asked}".rstrip("?&")).content.decode()
        words = unescape("".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn)))
        path = path.partition("/figures/")[0]
        told = sorted(part for part in (query, asked) if part)
        found = re.search(rf"testserver{re.escape(path)}(?:[?]([^ ]*))?$", words)
        assert found, (page, words[-200:])
        assert sorted(filter(None, (found.group(1) or "").split("&"))) == told
