"""Goods, people and losses that nobody gives to another."""

import pytest

from tests.read.reading import lines

NOWHERE = [
    ("en", "Nine Turkish miners died in a collapse near the Iraqi border."),
    ("es", "El huracán dejó 31 muertos en Honduras y 12 en Guatemala."),
    ("de", "Im Winterkrieg verlor die Rote Armee 126.000 Mann, während die finnischen Verluste bei 25.000 lagen."),
    ("en", "Iran's navy seized a tanker carrying 38,000 tonnes of petrol from Oman."),
    ("fr", "Kiev affirme avoir abattu 84 des 96 drones lancés par Moscou."),
    ("en", "The Turkish charity said it had delivered 900 tonnes of flour to Gaza."),
    ("pt", "A Cáritas portuguesa enviou para Moçambique 22 toneladas de alimentos."),
    ("fr", "Londres a gelé les avoirs de quatorze officiers géorgiens."),
]
SENT = [
    ("en", "Fourteen Burundian soldiers sent to help Kinshasa were killed near Uvira.", "BI>CD"),
    ("fr", "L'Iran a perdu deux conseillers dans un raid en Syrie, reconnaît l'agence Tasnim.", "IR>SY"),
    ("ko", "이탈리아 정부는 지진 피해를 본 시리아에 밀가루 800t을 보냈다.", "IT>SY"),
]


@pytest.mark.parametrize(("language", "text"), NOWHERE)
def test_what_nobody_sends_to_another_is_no_claim(language: str, text: str) -> None:
    assert not lines(text, language)


@pytest.mark.parametrize(("language", "text", "sides"), SENT)
def test_those_sent_and_aid_for_victims_are_claims(language: str, text: str, sides: str) -> None:
    assert sides in lines(text, language)[0]
