import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Poland gave Ukraine 30 tanks.", "en"),
        ("Poland delivered 30 tanks to Ukraine.", "en"),
        ("Ukraine got 30 tanks from Poland.", "en"),
        ("30 tanks were sent to Ukraine by Poland.", "en"),
        ("Ukraine was given 30 tanks by Poland.", "en"),
        ("Kyiv received 30 Polish tanks.", "en"),
        ("Polen gab der Ukraine 30 Panzer.", "de"),
        ("Der Ukraine lieferte Polen 30 Panzer.", "de"),
        ("Die Ukraine erhielt von Polen 30 Panzer.", "de"),
        ("30 Panzer wurden von Polen an die Ukraine geliefert.", "de"),
        ("30 polnische Panzer gingen nach Kiew.", "de"),
    ],
)
def test_voice_and_order_do_not_change_who_gives(text: str, language: str) -> None:
    assert [(one.provider, one.recipient) for one in claims(text, language)] == [("PL", "UA")]


def test_two_who_buy_for_a_third_give_jointly() -> None:
    (one,) = claims("Denmark and Norway bought 16,000 shells for Ukraine.")
    assert (one.provider, one.recipient) == ("DK+NO", "UA")


def test_neither_nor_makes_a_claim_of_each() -> None:
    made = claims("Neither Beijing nor Delhi supplied Moscow with arms.")
    assert [(one.provider, one.recipient) for one in made] == [("CN", "RU"), ("IN", "RU")]


def test_who_borrows_a_subject_is_not_its_object() -> None:
    (one,) = claims("Islamabad bestreitet, Aserbaidschan Kampfjets verkauft zu haben.", "de")
    assert (one.provider, one.recipient) == ("PK", "AZ")


def test_a_bare_party_between_verb_and_goods_gets_them_whatever_stands_behind() -> None:
    text = "Ghana could soon hand the Togolese navy a third battery of missiles and weighs a sale to Chad."
    assert lines(text)[0].startswith("transfer GH>TG")


def test_an_active_participle_that_opens_the_sentence_has_the_subject_of_the_main_clause() -> None:
    text = "After receiving 20 tanks from Ghana, Togo thanked the ministry."
    assert lines(text) == ["transfer GH>TG tanks: 20..20 count, delivered"]


def test_an_organ_of_state_by_its_adjective_keeps_its_side_before_another_state() -> None:
    text = "Zugleich stellte die japanische Regierung Manila fünf weitere Küstenradare in Aussicht."
    assert lines(text, "de") == ["transfer JP>PH radars: 5..5 count, pledged"]


def test_who_turns_down_an_offer_would_have_got_the_goods() -> None:
    assert lines("Togo turned down a Ghanaian offer of 80 trucks.") == ["transfer GH>TG vehicles: 80..80 count, absent"]


def test_a_form_that_may_be_an_infinitive_is_a_future_between_two_parties() -> None:
    text = "Bis zum Frühjahr werde Berlin Kiew drei Radare überlassen."
    assert lines(text, "de") == ["transfer DE>UA radars: 3..3 count, planned"]


def test_a_second_receiver_shares_the_verb_and_the_giver() -> None:
    text = "Ghana gave Togo $2.7 billion in aid and Chad 1.4 billion."
    assert [line.split()[1] for line in lines(text)] == ["GH>TG", "GH>TD"]


def test_a_country_that_goods_only_pass_is_no_side() -> None:
    text = "Ghana denies supplying Togo with missiles, but a panel says Ghanaian parts still reach them through Chad."
    assert "transfer GH>TG components" in lines(text)[-1]


def test_an_organ_named_by_its_seat_stands_as_the_organ_does() -> None:
    text = "Das Finanzministerium in Accra räumte Togo einen Kredit über 3 Millionen Dollar ein."
    assert lines(text, "de") == ["transfer GH>TG loan: 3_000_000..3_000_000 USD, delivered"]


def test_goods_that_are_still_to_arrive_have_their_giver_in_the_main_clause() -> None:
    text = "Accra schickt Togo 19 weitere Panzer, die bis Juni eintreffen sollen."
    assert lines(text, "de")[0].startswith("transfer GH>TG tanks: 19..19")


def test_his_country_is_that_of_who_speaks() -> None:
    text = "Ghanas Außenminister wies den Vorwurf zurück, sein Land habe Togo Raketen überlassen."
    assert lines(text, "de") == ["transfer GH>TG missiles: -, denied, Ghanas Außenminister"]


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        ("Le porte-parole a remercié Ankara pour les drones.", "fr", "transfer TR>? drones: -, delivered"),
        ("Il portavoce ha ringraziato Ankara per 20 droni.", "it", "transfer TR>? drones: 20..20 count, delivered"),
        ("The spokesman thanked Ankara for 20 drones.", "en", "transfer TR>? drones: 20..20 count, delivered"),
    ],
)
def test_whom_someone_unnamed_thanks_gave(text: str, language: str, claim: str) -> None:
    assert lines(text, language) == [claim]
