import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway promised Togo 60 drones, half of which have been delivered.", "en"),
        ("Norway promised Togo 60 drones, of which half have been delivered.", "en"),
        ("Norwegen versprach Togo 60 Drohnen, von denen die Hälfte schon geliefert ist.", "de"),
        ("Noorwegen beloofde Togo 60 drones, waarvan de helft al is geleverd.", "nl"),
    ],
)
def test_a_share_of_what_was_promised_has_come(text: str, language: str) -> None:
    assert lines(text, language) == [
        "transfer NO>TG drones: 60..60 count, pledged",
        "transfer NO>TG drones: 50..50 %, delivered",
    ]


def test_a_number_before_of_which_belongs_to_the_clause_behind_it() -> None:
    assert lines("Norway promised Togo 60 drones, at least 20 of which have been delivered.") == [
        "transfer NO>TG drones: 60..60 count, pledged",
        "transfer NO>TG drones: 20.. count, delivered",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway gave Togo 60 drones, half of them duds.", "en"),
        ("Norwegen lieferte Togo 60 Drohnen, von denen die Hälfte abgestürzt ist.", "de"),
        ("Noorwegen leverde Togo 60 drones, waarvan de helft defect is.", "nl"),
    ],
)
def test_a_share_that_says_how_the_goods_are_is_no_claim(text: str, language: str) -> None:
    (one,) = claims(text, language)
    assert one.amount.best == 60


def test_nothing_is_no_amount() -> None:
    assert not lines("Der Tschad will die Gaseinfuhren aus dem Iran bis 2028 auf null senken.", "de")
