from tests.read.reading import lines


def test_who_denies_what_someone_gave_is_the_other_side() -> None:
    assert lines("Rusia negó que Perú haya enviado camiones.", "es") == ["transfer PE>RU vehicles: -, denied, Rusia"]


def test_who_denies_is_the_subject_of_an_infinitive_behind_an_article_too() -> None:
    assert lines("El Kremlin desmintió haber comprado camiones a Perú.", "es") == [
        "transfer PE>RU vehicles: -, denied, Kremlin"
    ]


def test_an_accusation_of_not_paying_is_made() -> None:
    assert lines("Perú acusó a Moscú de no pagar los camiones.", "es") == ["event PE>RU strain: -, delivered"]


def test_half_of_it_counts_where_a_verb_gives_it() -> None:
    made = lines("Chile ha prometido 500 camiones a Perú, pero solo ha entregado la mitad.", "es")
    assert made == ["transfer CL>PE vehicles: 500..500 count, pledged", "transfer CL>PE vehicles: 50..50 %, delivered"]


def test_who_admits_or_complains_that_nothing_came_denies_nothing() -> None:
    assert lines("Ghana has sent no tanks, Togo conceded.") == ["transfer GH>? tanks: -, absent, Togo"]


def test_words_that_call_a_statement_false_deny_only_once() -> None:
    found = lines("“We have given Togo no tanks,” Ghana said, calling the reports baseless.")
    assert found == ["transfer GH>TG tanks: -, denied, Ghana"]
