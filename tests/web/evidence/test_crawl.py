"""Every figure leads to claims, each claim to its quote or an honest reference, each quote to archived bytes."""

import re
from hashlib import sha256
from html import unescape

from django.test import Client

from tallystick.store import Store
from tests.sites import DOSSIER

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
