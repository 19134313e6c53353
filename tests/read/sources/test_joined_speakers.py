import pytest

from tests.read.reading import claims

SPEAKERS = [
    (
        "Tehran has sent Moscow 400 missiles, six Iranian and Western sources told Reuters.",
        ("Reuters", "six Iranian and Western sources"),
    ),
    ("Tehran has sent Moscow 400 missiles, a UN report says.", ("UN report",)),
    ("Western sources said that Tehran had sent Moscow 400 missiles.", ("Western sources",)),
]


@pytest.mark.parametrize(("text", "chain"), SPEAKERS)
def test_who_speaks_is_named_whole(text: str, chain: tuple[str, ...]) -> None:
    (claim,) = claims(text)
    assert claim.said_by == chain
