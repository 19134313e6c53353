import pytest

from tests.read.reading import lines

SHARES = [
    ("ru", "На Россию пришлось 36% ввезённых Индией вооружений, на Францию — 33%."),
    ("pl", "Na Rosję przypadło 36 proc. sprowadzonego przez Indie uzbrojenia, na Francję 33 proc."),
    ("nl", "Rusland was goed voor 36 procent van de wapens die India invoerde, Frankrijk voor 33 procent."),
]


@pytest.mark.parametrize(("language", "text"), SHARES)
def test_the_party_of_a_shortened_clause_stands_where_the_one_before_stands(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer RU>IN arms: 36..36 %, delivered",
        "transfer FR>IN arms: 33..33 %, delivered",
    ]
