"""What the text before says of sides that a sentence leaves open."""

import pytest

from tests.read.reading import lines

LOSSES = [
    "Mali lost 40 soldiers in an ambush.",
    "The minister met six wounded men in a hospital.",
]


@pytest.mark.parametrize("losses", LOSSES)
def test_an_army_s_losses_at_home_are_not_of_people_sent(losses: str) -> None:
    assert len(lines(f"France trained 300 Malian soldiers and gave Mali 20 trucks. {losses}")) == 2


def test_losses_of_those_sent_are_of_who_sent_them_whatever_came_between() -> None:
    text = "Cuba sent 3,000 soldiers to Angola. China sold Angola 40 tanks. About 200 of the soldiers were killed."
    assert lines(text)[-1] == "casualties CU>AO killed: 200..200 count, delivered"


def test_a_heading_may_count_losses_before_the_text_says_whose_they_are() -> None:
    text = "600 dead, 15,000 sent\n\nCuba has sent 15,000 soldiers to Angola. About 600 of the soldiers were killed."
    assert lines(text)[0] == "casualties CU>AO killed: 600..600 count, delivered"


def test_another_giver_gives_to_whom_the_text_is_about() -> None:
    text = "Qatar gave Chad 40 trucks and 20 buses. Chad repaid the IMF 15 million dollars. Oslo gave 30 ambulances."
    assert lines(text)[-1] == "transfer NO>TD vehicles: 30..30 count, delivered"


def test_who_stops_deliveries_stops_them_to_whom_the_text_is_about() -> None:
    text = "Qatar gave Chad 40 trucks. The visit ended on Monday. France has suspended its deliveries of wheat."
    assert lines(text)[-1] == "transfer FR>TD wheat: -, absent"


@pytest.mark.parametrize(
    ("language", "text", "made"),
    [
        ("en", "India gave Oman six howitzers. The two countries are also in talks on 20 helicopters.", "IN>OM"),
        ("de", "Indien gab Oman sechs Haubitzen. Beide Länder verhandeln auch über 20 Hubschrauber.", "IN>OM"),
        ("fr", "L'Inde a livré à Oman six obusiers. Les deux pays négocient aussi 20 hélicoptères.", "IN>OM"),
    ],
)
def test_what_both_negotiate_goes_between_the_two_spoken_of(language: str, text: str, made: str) -> None:
    assert lines(text, language)[-1].startswith(f"transfer {made} helicopters: 20")


def test_what_both_have_is_no_exchange() -> None:
    assert len(lines("India gave Oman six howitzers. Both sides have 400 tanks at the border.")) == 1


def test_a_number_behind_goods_of_its_own_sentence_counts_them_and_not_those_before() -> None:
    text = "Германия передала Чаду 4 танка. Снарядов в пакете 20 тысяч; в мае Берлин поставит 140 тысяч."
    assert lines(text, "ru")[-1].startswith("transfer DE>TD artillery shells: 140_000..140_000 count")
