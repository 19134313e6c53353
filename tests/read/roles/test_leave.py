"""Who is refused leave to pass goods on would have given them; an article that looks oblique may be a nominative."""

from tests.read.reading import lines


def test_who_is_refused_leave_would_have_given() -> None:
    text = "Togo verweigert Ghana die Weitergabe von 22 Panzern an den Tschad."
    assert lines(text, "de") == ["transfer GH>TD tanks: 22..22 count, absent"]


def test_who_is_not_let_do_it_would_have_given() -> None:
    text = "Togo refused to let Ghana pass on 22 tanks to Chad."
    assert lines(text) == ["transfer GH>TD tanks: 22..22 count, absent"]


def test_a_refused_delivery_has_its_receiver() -> None:
    text = "Togo verweigert Ghana die Lieferung von 22 Panzern."
    assert lines(text, "de") == ["transfer TG>GH tanks: 22..22 count, absent"]


def test_a_masculine_name_is_the_subject() -> None:
    assert lines("Der Oman schickte Ghana 40 Panzer.", "de") == ["transfer OM>GH tanks: 40..40 count, delivered"]


def test_a_masculine_adjective_makes_a_subject() -> None:
    text = "Der Internationale Währungsfonds lieh Ghana 300 Millionen Dollar."
    assert lines(text, "de") == ["transfer IMF>GH loan: 300_000_000..300_000_000 USD, delivered"]


def test_a_feminine_name_stays_the_object() -> None:
    assert lines("Der Mongolei schickte Ghana 40 Panzer.", "de") == ["transfer GH>MN tanks: 40..40 count, delivered"]


def test_an_auxiliary_behind_a_comma_makes_no_passive() -> None:
    assert lines("Ob Ghana auch Panzer geschickt hat, ist unklar.", "de") == ["transfer GH>? tanks: -, possible"]


def test_who_is_forbidden_to_give_is_the_giver_in_french() -> None:
    text = "Le Togo interdit au Ghana de céder 22 blindés au Tchad."
    assert lines(text, "fr") == ["transfer GH>TD armoured vehicles: 22..22 count, absent"]


def test_a_part_of_what_was_promised_has_come_in_french() -> None:
    assert lines("Sur les 31 chars promis, 19 seulement sont arrivés au Ghana.", "fr") == [
        "transfer ?>GH tanks: 31..31 count, pledged",
        "transfer ?>GH tanks: 19..19 count, delivered",
    ]


def test_goods_that_are_handed_back_are_given_and_people_come_home() -> None:
    assert lines("Ghana handed 12 trucks back to Togo.") == ["transfer GH>TG vehicles: 12..12 count, delivered"]
    assert lines("Kinshasa may hand the radars back to Paris.") == ["transfer CD>FR radars: -, possible"]
    assert lines("Twelve trucks were handed back to Togo.") == ["transfer ?>TG vehicles: 12..12 count, delivered"]
    assert lines("Ghana handed 40 soldiers back to Togo.") == []
    assert lines("The 40 soldiers were handed back to Togo.") == []


def test_what_will_be_built_under_a_signed_contract_is_pledged() -> None:
    text = "Under a contract signed in May, Norway will build six patrol boats for Egypt at a cost of $900 million."
    assert lines(text)[1:] == [
        "transfer NO>EG warships: 6..6 count, pledged",
        "value NO>EG warships: 900_000_000..900_000_000 USD, pledged",
    ]
    assert lines("Under a contract signed in May, Norway will build six schools at a cost of $900 million.")[1:] == []
