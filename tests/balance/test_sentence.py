"""The balance in a sentence, made from its numbers."""

from dataclasses import replace

from tallystick.balance import sentence
from tallystick.balance.sentence import money
from tallystick.books.display import load_display
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Says
from tallystick.model.ident import PartyId
from tallystick.model.valued import Valued
from tests.balance.ledger import DOLLARS, PLAN, Gift, balanced, books, silent, valued

SHELLS = valued(Gift("artillery shells", 6e9))
WHEAT = valued(Gift("wheat", 6e8, provider="RU", recipient="KP"))


def says(*series: Valued) -> str:
    return sentence(balanced(*series), books())


def test_it_names_both_sides_their_worth_and_the_ratio_with_their_ranges() -> None:
    said = says(SHELLS, WHEAT)
    assert said.startswith("As far as sources tell by 2025-12-31, North Korea gave Russia goods worth US$ 6 bn (90 %: ")
    assert ", and received goods worth US$ 600 m (90 %: " in said
    assert "; what it received is 10 % of what it gave (90 %: " in said
    assert "; there is almost no chance (under 1 %) that it received as much" in said


def test_it_counts_what_is_not_in_the_figures() -> None:
    said = says(SHELLS, WHEAT, valued(Gift("troops")), silent(Gift("radars"), Says.CONFIRM))
    assert said.endswith(" Not in these figures: 1 line counted but unpriced, 1 line without a number.")


def test_a_side_without_a_figure_is_not_said_to_be_nothing() -> None:
    assert says(SHELLS).endswith("and received goods that nobody has put a worth to.")


def test_where_nothing_was_said_nobody_is_said_to_have_given() -> None:
    assert says() == "By 2025-12-31, no claim was known of anything that North Korea gave Russia or received."


def test_where_nothing_bounds_a_side_no_upper_figure_is_said() -> None:
    one = valued(Gift("arms", 2e10, 5.0, measure="USD"))
    said = replace(one.series.statements[0], low=5.6e9, high=None)
    text = says(replace(one, series=replace(one.series, statements=(said,))), WHEAT)
    assert "gave Russia goods worth at least US$" in text
    assert "what it received is at most" in text
    assert "; it is unlikely (at most 30 %) that it received as much." in text


def test_no_more_is_promised_of_what_came_back_than_an_open_end_allows() -> None:
    one = valued(Gift("arms", 1e6, 2.0, measure="USD"))
    said = replace(one.series.statements[0], low=5e5, high=None)
    text = says(replace(one, series=replace(one.series, statements=(said,))), WHEAT)
    assert "; whether it received as much is open, as nothing bounds what it gave above." in text
    assert "that it received as much" not in text


def test_what_sources_state_as_the_whole_is_said_to_be_so() -> None:
    assert "by what sources state as the whole" in says(valued(Gift("arms", 6e9, measure="USD")), WHEAT)


def test_everyone_has_a_name_too() -> None:
    many = replace(PLAN, dossier=Dossier("ua", "Aid", DOLLARS, theirs=(PartyId("RU"),)))
    assert ", all givers gave Russia " in sentence(balanced(SHELLS, plan=many), books())


def test_money_is_said_to_two_digits() -> None:
    display = load_display(books().parties.language)
    said = [money(amount, DOLLARS, display) for amount in (0.784e9, 12_345, 9.96e9, 9.996e8, 1.25e12)]
    assert said == ["US$ 780 m", "US$ 12,000", "US$ 10 bn", "US$ 1 bn", "US$ 1.2 tn"]
