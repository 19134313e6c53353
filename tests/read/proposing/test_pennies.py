"""Money of which not the smallest piece has moved."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Pas un dollar qatari n'est arrivé à Beyrouth."),
        ("es", "Ni un solo dólar de Catar ha llegado al Líbano."),
        ("ru", "Ни одного доллара от Катара Ливан так и не получил."),
        ("uk", "Жоден долар з Катару до Лівану не дійшов."),
        ("pl", "Ani jeden dolar z Kataru nie dotarł do Libanu."),
        ("nl", "Libanon kreeg van Qatar geen dollar."),
    ],
)
def test_not_a_dollar_is_money_that_did_not_come(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer QA>LB financial aid: -, absent"]
