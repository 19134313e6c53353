"""Every figure leads to claims, each claim to its quote or an honest reference, each quote to archived bytes."""

import re
from hashlib import sha256
from html import unescape

import pytest
from django.test import Client
from lxml import html  # type: ignore[import-untyped]  # carries no types

from tallystick.store import Store
from tests.sites import DOSSIER
from tests.web.evidence.loose import KINDS, loose

PAGE = f"/d/{DOSSIER}"
WHY = re.compile(rf'href="({PAGE}/why/[a-z0-9-]+)"')
CLAIM = re.compile(rf'href="({PAGE}/claims/[^"#?]+)"')
DOCUMENT = re.compile(rf'href="({PAGE}/documents/[0-9a-f]{{64}}\?claim=[^"#]+)#([^"]+)"')
CHOSEN = re.compile(r'<mark class="chosen">(.*?)</mark>', re.DOTALL)


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_all_figures_lead_to_claims_and_quotes_and_bytes(client: Client, site: Store) -> None:
    figures = set(WHY.findall(read(client, PAGE)))
    assert len(figures) > 20
    claims: set[str] = set()
    for figure in figures:
        page = read(client, figure)
        behind = set(CLAIM.findall(page)) or {
            claim for line in set(WHY.findall(page)) for claim in CLAIM.findall(read(client, line))
        }
        assert behind, f"{figure} leads to no claim"
        claims |= behind
    quoted = [claim for claim in sorted(claims) if _leads_to_its_words(client, claim)]
    assert len(claims) > 200
    assert len(quoted) > 20


def _leads_to_its_words(client: Client, claim: str) -> bool:
    """Whether a claim is quoted; one that is not must say that it stands by reference."""
    page = read(client, claim)
    found = DOCUMENT.search(page)
    if found is None:
        assert "by reference" in page
        return False
    quote = re.search(r"<mark>(.*?)</mark>", page, re.DOTALL)
    text = read(client, unescape(found[1]))
    assert quote
    assert "".join(CHOSEN.findall(text)) == quote[1]
    assert f'id="{found[2]}"' in text
    _has_its_bytes(client, text)
    return True


def _has_its_bytes(client: Client, page: str) -> None:
    address = re.search(rf'href="({PAGE}/archive/([0-9a-f]{{64}}))"', page)
    assert address
    answer = client.get(address[1])
    assert sha256(answer.content).hexdigest() == address[2]
    assert answer["Content-Disposition"].startswith("attachment;")
    assert (answer["Content-Type"], "sandbox" in answer["Content-Security-Policy"]) == (
        "application/octet-stream",
        True,
    )


def test_every_bar_of_the_first_picture_is_a_link_to_its_reasons(client: Client, site: Store) -> None:
    drawn = read(client, f"{PAGE}/figures/balance.svg")
    assert drawn.count("/why/") == drawn.count("data-says=") > 5


@pytest.mark.parametrize("asked", ["", "?level=50", "?basis=market", "?as_of=2025-03", "?leave=official"])
def test_no_number_on_the_page_leads_nowhere(client: Client, site: Store, asked: str) -> None:
    assert loose(read(client, f"{PAGE}{asked}")) == []


@pytest.mark.parametrize(
    "added",
    [
        "<p>US$ 3 bn</p>",
        "<p>It is 12 % of it.</p>",
        '<p class="headline">and a further US$ 2 bn went unseen</p>',
        '<p class="standing">As of 3 May 2025; US$ 4 bn in prices of 2024</p>',
        "<table><tr><td>2024</td><td>US$ 3 bn (1–5)</td></tr></table>",
        '<div class="coverage"><ul><li>5 of US$ 2 bn</li></ul></div>',
        "<svg><text>750,000</text></svg>",
        '<figure><svg><g data-says="3 May 2025: 40,000"></g></svg></figure>',
        '<p><a href="/d/dprk-russia/prices">US$ 3 bn</a></p>',
    ],
)
def test_a_figure_without_a_link_is_found(client: Client, site: Store, added: str) -> None:
    page = read(client, PAGE).replace("</main>", f"{added}</main>")
    assert len(loose(page)) > 0


def test_every_kind_of_number_that_is_no_figure_is_still_on_the_page(client: Client, site: Store) -> None:
    main = html.fromstring(read(client, PAGE)).find(".//main")
    for name, kind in KINDS.items():
        assert any(element.xpath(kind.where) for element in main.iter() if isinstance(element.tag, str)), name


@pytest.mark.parametrize("name", ["ratio", "given-2024", "strain-2025-03-31"])
@pytest.mark.parametrize("kind", ["json", "csv", "svg", "png"])
def test_what_is_made_of_several_lines_answers_in_every_form(client: Client, site: Store, name: str, kind: str) -> None:
    assert len(client.get(f"{PAGE}/why/{name}.{kind}").content) > 200


def test_a_year_shows_its_lines_with_the_claims_of_its_days(client: Client, site: Store) -> None:
    found = client.get(f"{PAGE}/why/given-2024.json").json()
    page = read(client, f"{PAGE}/why/given-2024")
    assert {line["id"] for line in found["lines"]} <= {one.rpartition("/")[2] for one in WHY.findall(page)}
    assert len(found["claims"]) > 10
    for claim in found["claims"][:10]:
        assert f'id="claim-{claim}"' in page


def test_our_figure_beside_a_published_one_leads_to_its_lines_and_to_the_study(client: Client, site: Store) -> None:
    figures = {one for one in WHY.findall(read(client, PAGE)) if "/why/check-" in one}
    assert len(figures) > 10
    for figure in figures:
        page = read(client, figure)
        assert [one for one in WHY.findall(page) if one != figure], figure
        assert "<dt>Theirs</dt>" in page
