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


def test_goods_go_on_flowing_between_those_they_flowed_between_before() -> None:
    text = "China gave Togo 24 drones. In May Togo sent Ghana 300 tonnes of rice. Another 16 drones arrived in July."
    assert lines(text)[-1].startswith("transfer CN>TG drones: 16..16 count")


def test_the_rest_of_goods_that_is_due_is_of_those_spoken_of_before() -> None:
    text = "China gave Togo 24 drones. The other 16 are due by the end of next year."
    assert lines(text)[-1].startswith("transfer CN>TG drones: 16..16 count, planned")


def test_the_rest_of_something_else_is_no_rest_of_the_goods() -> None:
    assert len(lines("China gave Togo 24 drones. The other 16 ministers are due in Rome in May.")) == 1


def test_a_sum_of_aid_without_a_currency_is_in_the_last_currency_whatever_was_counted_since() -> None:
    text = "Katar gab Togo 5 Millionen Dollar und 20 Busse. Im Mai folgte ein Kredit über 90 Millionen."
    assert lines(text, "de")[-1].startswith("transfer QA>TG loan: 90_000_000..90_000_000 USD")


def test_a_text_that_says_later_who_gets_it_means_them_from_the_beginning() -> None:
    text = (
        "프랑스가 전투기 6대를 추가로 인도했다. 네덜란드는 우크라이나에 전투기 43대를 보냈다. "
        "벨기에는 우크라이나에 장갑차 30대를 제공했다."
    )
    assert lines(text, "ko")[0].startswith("transfer FR>UA fighter jets: 6..6 count")


NEWS = [
    ("ja", "日本はフィリピンにレーダー5基を供与した。鉄道は20日から運賃を8ペソ引き上げる。"),
    ("ru", "Сербия передала Армении 12 гаубиц. Жара в Белграде достигла 41 градуса, 60 человек обратились к врачам."),
    ("en", "Qatar sent 300 soldiers to Togo. The national airline has ordered 11 aircraft."),
    ("ko", "한국은 페루에 기술자 40명을 파견했다. 남부에서는 산사태로 12명이 숨졌다."),
]


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_other_news_of_the_day_makes_no_claim(language: str, text: str) -> None:
    assert len(lines(text, language)) == 1


def test_people_who_say_it_are_not_what_is_measured() -> None:
    text = "Die USA lieferten Oman 40 Lastwagen. Den Gesamtwert schätzten Fachleute auf elf Millionen Dollar."
    assert "specialists" not in lines(text, "de")[-1]
