"""The sentences on top of every face, and the names of lines."""

from dataclasses import replace
from typing import Any

from tallystick.books import load_books
from tallystick.model.balance import Total
from tallystick.model.ident import PartyId
from tallystick.publish.outline import Outline, anchor

BOOKS = load_books()


def outline(example: Any, **changes: Any) -> Outline:
    return Outline.of(replace(example.balance, **changes), BOOKS)


def test_the_headline_has_both_sides_and_both_ranges(example: Any) -> None:
    assert outline(example).headline() == (
        "As of 1 October 2025, North Korea gave Russia US$ 3.6 bn (90 % range US$ 2.0–6.1 bn) "
        "and received US$ 780 m (90 % range US$ 0.45–1.2 bn)."
    )


def test_a_side_that_nothing_bounds_is_at_least(example: Any) -> None:
    given = replace(example.balance.given, least=1.4e9)
    assert "gave Russia at least US$ 1.4 bn and received" in outline(example, given=given).headline()


def test_a_side_without_a_figure_is_not_zero(example: Any) -> None:
    received = replace(example.balance.received, total=None, total_from=Total.UNKNOWN)
    assert "received what nobody has put a figure on." in outline(example, received=received).headline()


def test_a_side_that_no_claim_speaks_of_is_not_called_unknown_worth(example: Any) -> None:
    received = replace(example.balance.received, lines=(), stated=(), total=None)
    assert outline(example, received=received).headline().endswith("; no claim speaks of anything in return.")


def test_where_no_claim_was_known_nobody_is_said_to_have_given(example: Any) -> None:
    given, received = (
        replace(side, lines=(), stated=(), total=None) for side in (example.balance.given, example.balance.received)
    )
    assert outline(example, given=given, received=received).headline() == (
        "By 1 October 2025, no claim was known of anything that North Korea gave Russia or received."
    )


def test_the_comparison_is_a_range_with_a_word_made_from_the_number(example: Any) -> None:
    assert outline(example).comparison() == (
        "What came back is worth 21 % of what was given (90 % range 9 % to 47 %); "
        "there is almost no chance (below 1 %) that as much came back as was given."
    )


def test_a_comparison_with_one_end_names_that_end_only(example: Any) -> None:
    found = replace(example.balance.asymmetry, most=0.6)
    sentence = outline(example, asymmetry=found).comparison()
    assert sentence is not None
    assert sentence.startswith("At most 60 % of what was given came back; there is almost no chance")


def test_the_chance_is_an_end_where_a_side_is_open_and_nothing_where_that_end_says_nothing(example: Any) -> None:
    def told(**known: Any) -> str:
        found = replace(example.balance.asymmetry, **known)
        return str(outline(example, asymmetry=found).comparison()).partition("; ")[2]

    assert told(most=0.6, p_received_ge_given=0.12).startswith("it is very unlikely (at most 12 %) that as much")
    assert told(least=0.9, p_received_ge_given=0.7).startswith("it is likely (at least 70 %) that as much")
    assert told(most=0.6).startswith("there is almost no chance (below 1 %) that as much")
    assert told(most=3.0, p_received_ge_given=0.95, words=None) == (
        "whether as much came back is open, as nothing bounds what was given above."
    )
    assert told(least=0.1, p_received_ge_given=0.05, words=None).endswith("bounds what was received above.")


def test_the_caption_says_what_the_total_leaves_out(example: Any) -> None:
    caption = outline(example).caption(example.balance.given)
    assert caption == (
        "sum of the priced lines; 2 of 3 claims count, from 1 independent origin; "
        "1 of 3 lines without a value, in no total: unpriced is not zero"
    )


def test_many_givers_are_named_on_their_lines(example: Any) -> None:
    shells, troops, *rest = example.balance.given.lines
    other = replace(troops, flow=replace(troops.flow, provider=PartyId("CN")))
    given = replace(example.balance.given, lines=(shells, other, *rest))
    dossier = replace(example.balance.dossier, ours=())
    made = outline(example, dossier=dossier, given=given)
    assert made.label(given, shells) == "artillery shells, North Korea"
    assert made.headline().startswith("As of 1 October 2025, all givers gave Russia")


def test_a_dossier_that_names_no_sides_takes_them_from_its_lines(example: Any) -> None:
    made = outline(example, dossier=replace(example.balance.dossier, ours=(), theirs=()))
    assert (made.ours, made.theirs) == ("North Korea", "Russia")


def test_a_line_keeps_its_name_when_its_figures_change(example: Any) -> None:
    line = example.balance.given.lines[0]
    assert anchor(replace(line, value=None)) == anchor(line)
    assert anchor(replace(line, flow=replace(line.flow, recipient=PartyId("CN")))) != anchor(line)
