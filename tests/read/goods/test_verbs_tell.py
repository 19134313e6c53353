"""What a verb tells of its goods: deposits, training, what people are taught; types before their class."""

from tests.read.reading import lines


def test_a_sum_left_in_a_bank_is_a_deposit() -> None:
    assert lines("Ghana parked a billion dollars with Togo's central bank.") == [
        "transfer GH>TG deposit: 1_000_000_000..1_000_000_000 USD, delivered"
    ]


def test_people_who_are_taught_get_training() -> None:
    assert lines("Ghana is training Togolese soldiers.") == ["transfer GH>TG training: -, delivered"]


def test_a_type_before_its_class_says_what_goods_are() -> None:
    assert lines("Ghana gave Togo 50 Tomahawk missiles.") == ["transfer GH>TG cruise missiles: 50..50 count, delivered"]


def test_debts_that_are_rolled_over_are_relieved() -> None:
    assert lines("Ghana rolled over two billion dollars of Togo's debt.") == [
        "transfer GH>TG debt relief: 2_000_000_000..2_000_000_000 USD, delivered"
    ]


def test_whose_package_it_is_gets_none_of_it() -> None:
    assert lines("Ghana is contributing 500 million euros to NATO's package for Togo.") == [
        "transfer GH>TG financial aid: 500_000_000..500_000_000 EUR, delivered"
    ]


def test_a_loan_takes_the_currency_of_the_sum_before() -> None:
    assert "transfer GH>TG loan: 200_000_000..200_000_000 USD, pledged" in lines(
        "Ghana gave Togo 50 million dollars of a 200-million loan."
    )
