import pytest

from tests.read.reading import lines

NO_VERBS = [
    ("en", "Moldova's gas bill has tripled, and prices at the pump rose by a fifth.", []),
    (
        "en",
        "The number of Cuban doctors working in Venezuela has fallen from 22,000 to under 10,000.",
        [
            "personnel CU>VE doctors: 22_000..22_000 count, delivered",
            "personnel CU>VE doctors: ..10_000 count, delivered",
        ],
    ),
    (
        "de",
        "Minsk wies Berichte zurück, wonach es Russland 40 Panzer geliefert habe.",
        ["transfer BY>RU tanks: 40..40 count, denied, Minsk"],
    ),
]


@pytest.mark.parametrize(("language", "text", "claims"), NO_VERBS)
def test_a_word_that_looks_like_a_verb_is_none_beside_an_article_a_number_or_a_denial(
    language: str, text: str, claims: list[str]
) -> None:
    assert lines(text, language) == claims


GOVERNED = [
    ("Norwegen versprach, der Ukraine 40 Panzer zu liefern.", "transfer NO>UA tanks: 40..40 count, pledged"),
    ("Norwegen sagte zu, Kiew 40 Panzer auszuliefern.", "transfer NO>UA tanks: 40..40 count, pledged"),
    ("Norwegen verzichtet darauf, der Ukraine 40 Panzer zu liefern.", "transfer NO>UA tanks: 40..40 count, absent"),
    ("Rom weigert sich, 500 ukrainische Soldaten auszubilden.", "transfer IT>UA training: 500..500 count, absent"),
]


@pytest.mark.parametrize(("text", "claim"), GOVERNED)
def test_what_governs_a_german_infinitive_says_how_firm_it_is_from_any_distance(text: str, claim: str) -> None:
    assert lines(text, "de") == [claim]


CLOSED = [
    (
        "Ohne die 2,1 Milliarden Kubikmeter Gas, die Baku jährlich liefert, käme Georgien nicht durch den Winter.",
        ["transfer AZ>GE gas: 2_100_000_000..2_100_000_000 m3, delivered"],
    ),
    (
        "Riga überlässt Kiew zwei Minenjagdboote, deren Überholung 18 Millionen Euro kostet.",
        ["transfer LV>UA warships: 2..2 count, delivered"],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CLOSED)
def test_a_relative_clause_ends_behind_its_verb_and_says_nothing_of_the_main_one(text: str, claims: list[str]) -> None:
    assert lines(text, "de") == claims
