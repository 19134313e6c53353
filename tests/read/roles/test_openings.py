"""Who does what in an opening without a subject, in talks, at departure, and in return."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "After delivering 25 tanks to Accra, Lima ordered 40 from Seoul."),
        ("fr", "Après avoir livré 25 chars à Accra, Lima en a commandé 40 à Séoul."),
        ("es", "Tras entregar 25 tanques a Acra, Lima encargó 40 a Seúl."),
        ("it", "Dopo aver consegnato 25 carri armati ad Accra, Lima ne ha ordinati 40 a Seul."),
    ],
)
def test_an_opening_without_a_subject_has_that_of_the_main_clause(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer PE>GH tanks: 25..25 count, delivered",
        "transfer KR>PE tanks: 40..40 count, pledged",
    ]


def test_an_opening_with_a_subject_of_its_own_has_not() -> None:
    assert not any("PE" in one for one in lines("After rebels received 25 tanks, Lima withdrew."))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana is negotiating a loan of 300 million dollars with the IMF."),
        ("de", "Ghana verhandelt mit dem IWF über einen Kredit von 300 Millionen Dollar."),
        ("fr", "Le Ghana négocie avec le FMI un prêt de 300 millions de dollars."),
        ("es", "Ghana negocia con el FMI un préstamo de 300 millones de dólares."),
        ("it", "Il Ghana negozia con l'FMI un prestito di 300 milioni di dollari."),
        ("nl", "Ghana onderhandelt met het IMF over een lening van 300 miljoen dollar."),
    ],
)
def test_with_whom_someone_negotiates_may_give(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer IMF>GH loan: 300_000_000..300_000_000 USD, possible"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first 800 tonnes of rice left Lima on Friday."),
        ("de", "Die ersten 800 Tonnen Reis verließen Lima am Freitag."),
        ("fr", "Les 800 premières tonnes de riz ont quitté Lima vendredi."),
        ("it", "Le prime 800 tonnellate di riso hanno lasciato Lima venerdì."),
        ("nl", "De eerste 800 ton rijst verliet Lima vrijdag."),
    ],
)
def test_goods_that_leave_a_place_are_given_by_it(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer PE>? rice: 800..800 t, delivered"]


def test_what_is_left_is_no_departure() -> None:
    assert not lines("Peru has 30 tanks left.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Ghana spreekt tegen dat het Turkse drones via Togo heeft gekregen."),
        ("de", "Ghana bestreitet, dass es türkische Drohnen über Togo erhalten hat."),
        ("en", "Ghana denies that it received Turkish drones via Togo."),
    ],
)
def test_who_denies_what_it_got_is_who_would_have_got_it(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer TR>GH drones: -, denied, Ghana"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Portugal genehmigte 2024 Rüstungsexporte für 700 Millionen Euro."),
        ("fr", "Le Portugal a autorisé des exportations d'armes pour 700 millions d'euros."),
        ("it", "Nel 2024 il Portogallo ha autorizzato esportazioni di armi per 700 milioni di euro."),
    ],
)
def test_exports_to_nobody_named_are_a_total(language: str, text: str) -> None:
    assert not lines(text, language)


def test_a_text_no_one_has_seen_is_signed_all_the_same() -> None:
    found = lines("Iran and Bolivia signed a military pact whose text no one has seen.")
    assert found == ["agreement IR>BO defence agreement: -, delivered"]


def test_a_verb_group_behind_goods_is_no_attribute() -> None:
    text = "Deux navires chargés chacun de 800 tonnes de riz ont quitté Lima, a dit le ministre, qui promet davantage."
    assert "transfer PE>? rice: 800..800 t, delivered, ministre" in lines(text, "fr")


def test_that_nothing_is_agreed_is_an_absent_agreement() -> None:
    found = lines("Vertraglich vereinbart ist zwischen Lima und Accra noch nichts.", "de")
    assert [one.rpartition(", ")[2] for one in found] == ["absent"]
