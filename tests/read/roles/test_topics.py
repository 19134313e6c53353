"""Sentences that go on about the party of the sentence before, by a pronoun or by a verb that needs no subject."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Denmark reacted at once to the quake in Peru. It flew in 30 tonnes of blankets.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
        (
            "de",
            "Dänemark reagierte sofort auf das Beben in Peru. Es flog 30 Tonnen Decken ein.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
        (
            "fr",
            "Le Danemark a réagi aussitôt au séisme au Pérou. Il a acheminé 30 tonnes de couvertures.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
        (
            "es",
            "Dinamarca reaccionó enseguida al terremoto de Perú. Envió 30 toneladas de mantas.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
        (
            "it",
            "La Danimarca ha reagito subito al terremoto in Perù. Ha inviato 30 tonnellate di coperte.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
        (
            "nl",
            "Denemarken reageerde meteen op de aardbeving in Peru. Het stuurde 30 ton dekens.",
            "transfer DK>PE clothing: 30..30 t, delivered",
        ),
    ],
)
def test_a_pronoun_stands_for_the_party_of_the_sentence_before(language: str, text: str, expected: str) -> None:
    assert expected in lines(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Denmark bought no ships this year. It is unclear whether Chad sold Togo 12 tanks."),
        ("de", "Dänemark kaufte dieses Jahr keine Schiffe. Es ist unklar, ob der Tschad Togo 12 Panzer verkauft hat."),
    ],
)
def test_an_empty_subject_stands_for_nobody(language: str, text: str) -> None:
    assert all("DK" not in one for one in lines(text, language))


def test_goods_before_a_passive_are_no_party() -> None:
    assert not any("DK>" in one for one in lines("Denmark has 30 tanks. They were given to Peru by Chad."))
