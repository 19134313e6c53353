import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Suecia entregó 10 tanques a Ucrania.", "delivered"),
        ("Suecia entregará 10 tanques a Ucrania.", "pledged"),
        ("Suecia entregaría 10 tanques a Ucrania.", "possible"),
        ("Suecia habría entregado 10 tanques a Ucrania.", "delivered"),
    ],
)
def test_the_end_of_a_verb_tells_its_tense(text: str, modality: str) -> None:
    assert [one.modality for one in claims(text, "es")] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Suecia descartó ayer entregar 10 tanques a Ucrania.", "absent"),
        ("Suecia prometió entregar 10 tanques a Ucrania.", "pledged"),
    ],
)
def test_an_infinitive_is_as_firm_as_the_verb_that_governs_it(text: str, modality: str) -> None:
    assert [one.modality for one in claims(text, "es")] == [modality]


def test_trade_with_the_whole_world_is_no_claim() -> None:
    assert lines("Chile exportó 300 toneladas de trigo.", "es") == []
    assert lines("Chile exportó 300 toneladas de trigo a China.", "es") == [
        "transfer CL>CN wheat: 300..300 t, delivered"
    ]


def test_a_part_is_counted_like_its_whole() -> None:
    made = claims("Chile recibió de Suecia 3.000 de los 20.000 millones de euros.", "es")
    assert made[0].amount.low == 3_000_000_000
