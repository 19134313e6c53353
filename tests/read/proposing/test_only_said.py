import pytest

from tests.read.reading import lines


def test_what_a_treaty_is_about_is_no_transfer() -> None:
    assert lines("Dakar and Nouakchott signed the accord on sharing gas.") == [
        "agreement SN>MR cooperation agreement: -, delivered"
    ]


def test_what_brings_goods_is_not_given_behind_its_verb() -> None:
    assert lines("Rund 400 Tonnen Mehl brachte ein Schiff der türkischen Marine nach Port Sudan.", "de") == [
        "transfer TR>SD flour: 400..400 t, delivered"
    ]


SEATS = [
    ("en", "The opposition in Bratislava says the government sold Kyiv shells for 67 million euros."),
    ("de", "Die Opposition in Bratislava sagt, die Regierung habe Kiew Granaten für 67 Millionen Euro verkauft."),
]


@pytest.mark.parametrize(("language", "text"), SEATS)
def test_the_government_is_that_of_where_the_speaker_sits(language: str, text: str) -> None:
    (one,) = lines(text, language)
    assert one.startswith("value SK>UA artillery shells: 67_000_000..67_000_000 EUR")


def test_a_share_without_a_getter_is_of_what_the_one_before_gets() -> None:
    text = "Norway covers 33 percent of Germany's gas demand; Qatar's share is put at 2 percent."
    assert lines(text)[-1] == "transfer QA>DE gas: 2..2 %, estimated"


def test_state_behind_an_adjective_says_nothing() -> None:
    made = lines("The 80 containers a Belarusian state trader sent to Haftar could hold 900 mortar rounds.")
    assert made[-1] == "transfer BY>Haftar mortar rounds: 900..900 count, possible"
