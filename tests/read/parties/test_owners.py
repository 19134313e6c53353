import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway gave Chad 20 drones, the third batch since the beginning of the Sudanese invasion.", "en"),
        ("Norway gave Chad 20 drones to repel Sudan's full-scale attacks.", "en"),
        ("Seit Sudans Überfall hat Norwegen dem Tschad 20 Drohnen geliefert.", "de"),
    ],
)
def test_who_makes_war_has_no_part_in_what_is_given(text: str, language: str) -> None:
    assert [(one.provider, one.recipient) for one in claims(text, language)] == [("NO", "TD")]


def test_goods_for_a_war_are_for_who_wages_it() -> None:
    (one,) = claims("China supplied 2,000 drones for Sudan's war against Chad.")
    assert (one.provider, one.recipient) == ("CN", "SD")


def test_goods_for_what_a_party_owns_are_for_that_party() -> None:
    (one,) = claims("The UK sent 50,000 rounds of ammunition for Chad's existing tanks.")[:1]
    assert (one.provider, one.recipient) == ("GB", "TD")


def test_an_organ_of_state_may_have_a_long_name() -> None:
    (one,) = claims("France gave Chad's State Emergency Service 20 vehicles.")
    assert (one.provider, one.recipient, one.said_by) == ("FR", "TD", ())


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Germany's Rheinmetall will deliver 12 tanks to Chad.", ("DE", "TD")),
        ("Kenya's Ruto has offered Togo 300 police officers.", ("KE", "TG")),
        ("New Zealand delivered 12 tanks to Chad.", ("NZ", "TD")),
        ("Chad bought 12 New Zealand tanks.", ("NZ", "TD")),
    ],
)
def test_an_unlisted_name_before_a_verb_acts_for_its_state(text: str, sides: tuple[str, str]) -> None:
    (one,) = claims(text)
    assert (one.provider, one.recipient) == sides


def test_a_place_of_a_state_that_suffers_something_gives_nothing() -> None:
    assert not claims("Sudan's El Fasher was shelled with 40 rockets.")


def test_a_bare_number_is_in_the_unit_of_the_one_before_though_the_goods_stand_apart() -> None:
    made = claims("Chad's wheat buyer booked 480,000 tonnes from Ghana and a further 60,000 from Togo.")
    assert [(one.amount.best, one.amount.unit) for one in made] == [(480_000, "t"), (60_000, "t")]


def test_people_who_leave_a_place_are_sent_nowhere() -> None:
    assert not claims("Some 300 Cuban doctors have left Guyana since March.")
    (one,) = claims("Some 300 Cuban doctors have left Havana for Guyana.")
    assert (one.provider, one.recipient) == ("CU", "GY")


def test_what_goods_are_given_for_is_no_cooperation() -> None:
    (one,) = claims("Ghana gave Togo 20 pickups to patrol the frontier.")
    assert (one.kind, one.item) == ("transfer", "vehicles")


def test_the_name_of_a_weapon_before_a_word_for_how_it_comes_is_goods() -> None:
    made = claims("India has sent Armenia Pinaka launchers and 90 howitzers.")
    assert [one.item for one in made] == ["rocket launchers", "artillery guns"]
    assert not claims("India has bought Leopard crews a drink in Armenia.")


def test_an_article_without_case_ties_no_party_to_a_war() -> None:
    text = "During the war the United States flew 300 tons of ammunition to Israel in 56 missions."
    assert lines(text) == [
        "transfer US>IL ammunition: 300..300 t, delivered",
        "transfer US>IL ammunition: 56..56 flights, delivered",
    ]
    assert lines("In the war the Netherlands sent Ghana 40 trucks.") == [
        "transfer NL>GH vehicles: 40..40 count, delivered"
    ]
    assert lines("The pilots flew 40 missions.") == []
