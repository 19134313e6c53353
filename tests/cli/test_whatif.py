"""`tally what-if`, the way a person types it."""

import pytest

from tests.cli.conftest import Tally

ENTER = ("enter", "kind=transfer", "modality=delivered", "provider=KP", "recipient=RU", "item=tanks", "unit=count")
FIRST = ("best=100", "said_by=Alpha", "published=2024-02-10", "when=2024-02-10", "title=a report", "grade=B2")
SECOND = ("best=300", "said_by=Beta", "published=2024-02-20", "when=2024-02-20", "title=another", "grade=C3")
COST = ("prices", "--enter", "item=tanks", "--enter", "best=1000000", "--enter", "unit=USD", "--enter", "per=count")
WHERE = ("--enter", "basis=contract", "--enter", "year=2024", "--enter", "said_by=Pricer", "--enter", "title=list")


@pytest.fixture
def asked(tally: Tally) -> Tally:
    """A workspace with two claims and a price."""
    tally("init", "pair", "--ours", "KP", "--theirs", "RU")
    assert tally(*ENTER, *FIRST).code == 0
    assert tally(*ENTER, *SECOND).code == 0
    assert tally(*COST, *WHERE).code == 0
    return tally


def test_both_totals_and_the_lines_that_move_are_shown(asked: Tally) -> None:
    said = asked("what-if", "--without", "Beta")
    assert said.code == 0
    assert "without Beta and what repeats it" in said.out
    assert "tanks" in said.out
    assert "Nothing was written" in said.out


def test_nothing_is_written(asked: Tally) -> None:
    before = asked("balance", "--json").out
    asked("what-if", "--without", "Beta", "--add", "provider=KP; recipient=RU; item=tanks; best=50; said_by=Gamma")
    assert asked("balance", "--json").out == before


def test_a_supposed_claim_counts(asked: Tally) -> None:
    found = asked(
        "what-if", "--json", "--add", "provider=KP; recipient=RU; item=tanks; best=500; said_by=Gamma; grade=A1"
    ).json
    (tanks,) = found["moved"]
    assert tanks["after"]["quantity"]["median"] > tanks["before"]["quantity"]["median"]


def test_a_supposed_price_moves_the_worth(asked: Tally) -> None:
    name = next(one["id"] for one in asked("prices", "tanks", "--json").json if one["said_by"] == ["Pricer"])
    (tanks,) = asked("what-if", "--json", "--price", f"{name}=2000000..4000000").json["moved"]
    assert (tanks["price_moved"], tanks["quantity_moved"]) == (True, False)


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        ((), "suppose something: --basis, --as-of, --without, --price or --add"),
        (("--without", "Omega"), "nothing in this balance is from 'Omega'"),
        (("--price", "x"), "write ID=best or ID=low..high"),
        (("--price", "x=5..2"), "low is not above high"),
        (("--price", "x=cheap"), "'cheap' is not a number"),
        (("--price", "x=5"), "'tally prices' lists them"),
        (("--add", "item"), "write field=value"),
        (("--add", "item=tanks; colour=red"), "colour"),
        (("--as-of", "soon"), "is not an EDTF date"),
    ],
)
def test_what_is_wrong_is_said_with_the_remedy(asked: Tally, wrong: tuple[str, ...], remedy: str) -> None:
    said = asked("what-if", *wrong)
    assert said.code == 2
    assert remedy in said.err


def test_the_balance_answers_what_else_is_asked(asked: Tally) -> None:
    said = asked("balance", "--bases", "--drivers", "--quarters")
    assert said.code == 0
    for words in ("Valuation bases side by side", "What moves the result most", "as of the end of each quarter"):
        assert words in said.out
    found = asked("balance", "--json", "--bases", "--quarters").json
    assert {"bases", "quarters"} <= set(found)
    assert "drivers" not in found
