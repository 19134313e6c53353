"""Wholes of which a part has come, unit prices, pay told in a relative clause, and words that only look like goods."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Von den zwanzig in Moskau bestellten Hubschraubern hat Lima erst sechs bekommen."),
        ("es", "De los veinte helicópteros encargados a Moscú, a Lima solo han llegado seis."),
        ("it", "Dei venti elicotteri ordinati a Mosca, a Lima ne sono arrivati soltanto sei."),
        ("nl", "Van de twintig bij Moskou bestelde helikopters heeft Lima er pas zes ontvangen."),
    ],
)
def test_an_ordered_whole_is_pledged_where_a_part_has_come(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer RU>PE helicopters: 20..20 count, pledged",
        "transfer RU>PE helicopters: 6..6 count, delivered",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Peru kaufte in Brasilien acht Flugzeuge zum Stückpreis von 60 Millionen Dollar."),
        ("fr", "Le Pérou a acheté au Brésil huit avions au prix unitaire de 60 millions de dollars."),
        ("it", "Il Perù ha comprato dal Brasile otto aerei al prezzo unitario di 60 milioni di dollari."),
    ],
)
def test_a_unit_price_is_a_price(language: str, text: str) -> None:
    assert lines(text, language)[1:] == ["price BR>PE aircraft: 60_000_000..60_000_000 USD, delivered"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Rund 600 kubanische Ärzte arbeiten in Peru, das Havanna dafür pro Kopf 2.000 Dollar im Monat zahlt."),
        ("it", "Circa 600 medici cubani lavorano in Perù, che versa all'Avana 2.000 dollari al mese per ciascuno."),
    ],
)
def test_who_pays_by_the_head_is_who_they_serve(language: str, text: str) -> None:
    assert lines(text, language)[1:] == ["price CU>PE doctors: 2_000..2_000 USD/month, delivered"]


@pytest.mark.parametrize("word", ["Landkreis", "Weltmarktpreis", "Arbeitskreis"])
def test_a_word_that_ends_like_rice_is_none(word: str) -> None:
    assert not any("rice" in one for one in lines(f"Peru lieferte Chile zwölf Panzer, so ein {word}.", "de"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Peking bestreitet, dass es Moskau Motoren geliefert hat."),
        ("nl", "Peking ontkent dat het Moskou motoren heeft geleverd."),
        ("en", "Beijing denies that it delivered engines to Moscow."),
    ],
)
def test_who_denies_what_it_gave_is_who_would_have_given_it(language: str, text: str) -> None:
    source = text.split()[0]
    assert lines(text, language) == [f"transfer CN>RU drone engines: -, denied, {source}"]
