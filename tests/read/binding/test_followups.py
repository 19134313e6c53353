"""What a sentence says of the exchange before it without naming it, and numbers that go on counting its goods."""

import pytest

from tests.read.reading import lines


def test_a_party_that_disputes_what_was_said_before_makes_a_claim_without_number() -> None:
    text = "Ghana sold Togo 40 trucks, a newspaper wrote. The Ghanaian ministry denied the reports."
    assert lines(text)[-1] == "transfer GH>TG vehicles: -, denied, Ghanaian ministry"


def test_a_word_between_commas_does_not_part_a_speaker_from_his_verb() -> None:
    text = "Гана продала Чаду 40 грузовиков. Министерство обороны Ганы, однако, опровергло эти сообщения."
    assert lines(text, "ru")[-1].startswith("transfer GH>TD vehicles: -, denied, Министерство обороны Ганы")


def test_who_has_no_part_in_an_exchange_does_not_deny_it() -> None:
    assert len(lines("Ghana sold Togo 40 trucks. Oslo denied the reports.")) == 1


def test_halted_deliveries_are_of_the_goods_spoken_of_before() -> None:
    text = "Gabon gave Togo 40 tonnes of rice a month. In May Gabon suspended deliveries."
    assert lines(text)[-1].startswith("transfer GA>TG rice: -, absent")


def test_an_agreement_of_the_two_is_of_those_spoken_of_before() -> None:
    text = "Paryż dostarczy Belgradowi 12 czołgów. Umowę oba rządy zawarły w maju."
    assert lines(text, "pl")[-1].startswith("agreement FR>RS arms deal: -, delivered")


def test_a_sum_without_a_currency_is_in_that_of_the_sum_before() -> None:
    text = "Катар передал Чаду 5 млн долларов помощи. В мае придёт помощь в 90 млн."
    assert "QA>TD aid: 90_000_000..90_000_000 USD" in lines(text, "ru")[-1]


def test_who_trains_more_of_them_trains_the_same_people() -> None:
    text = "Швеція вишколила 500 українських солдатів. Ще 200 навчить Польща."
    assert lines(text, "uk")[-1].startswith("transfer PL>UA training: 200..200 count")


def test_a_firm_stop_holds_behind_who_says_it() -> None:
    text = "Ghana gave Togo 40 trucks; according to a diplomat, Togo paid 9 million dollars."
    assert lines(text)[-1].startswith("transfer TG>GH payment: 9_000_000")


def test_what_is_said_of_a_part_is_not_said_of_its_whole() -> None:
    text = "Через Анголу прошло 900 советских советников, 54 из них погибли."
    assert [line.split(":")[0] for line in lines(text, "ru")] == [
        "personnel Soviet Union>AO instructors",
        "casualties Soviet Union>AO killed",
    ]


def test_a_relative_pronoun_with_a_preposition_marks_the_party_before_it() -> None:
    text = "Lukę zapełniła Norwegia, od której Dania kupiła 40 ton węgla."
    assert lines(text, "pl") == ["transfer NO>DK coal: 40..40 t, delivered"]


def test_a_longer_name_is_not_cut_short_by_one_that_begins_before_it() -> None:
    assert lines("L'Union soviétique a livré 40 chars à l'Algérie.", "fr")[0].startswith("transfer Soviet Union>DZ")


def test_deliveries_halted_in_the_same_sentence_went_where_the_goods_go() -> None:
    text = (
        "Gut 40 Prozent seines Gases bezog Österreich aus Norwegen, nachdem Gazprom die Lieferungen eingestellt hatte."
    )
    assert lines(text, "de")[-1] == "transfer RU>AT gas: -, absent"


@pytest.mark.parametrize(
    ("language", "text", "made"),
    [
        (
            "en",
            "Cuba sent 300 doctors to Mali. No further deployment is planned.",
            "personnel CU>ML doctors: -, absent",
        ),
        ("en", "Ghana gave Togo 40 trucks. A further delivery was possible.", "transfer GH>TG vehicles: -, possible"),
        ("ru", "Польша отдала Киеву 30 танков. Новых поставок не будет.", "transfer PL>UA tanks: -, absent"),
    ],
)
def test_more_of_the_goods_spoken_of_before_need_no_name(language: str, text: str, made: str) -> None:
    assert lines(text, language)[-1].startswith(made)


def test_more_that_has_merely_come_is_no_claim_of_its_own() -> None:
    assert len(lines("Ghana gave Togo 40 trucks. Further deliveries made the headlines.")) == 1


def test_what_is_denied_behind_the_comma_is_not_what_was_said_before() -> None:
    text = "Ghana schickte 300 Soldaten nach Togo. Accra wies den Vorwurf zurück, es liefere den Rebellen Drohnen."
    assert not any("personnel" in one and "denied" in one for one in lines(text, "de"))
