"""Pairs that get no closer look have no tie, whatever they say."""

from collections.abc import Mapping
from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.repeat import Ground
from tallystick.reconcile.likeness.grounds import grounds
from tallystick.reconcile.likeness.prospects import Prospects
from tallystick.reconcile.likeness.ties import NO_REWRITES, tie_of
from tallystick.reconcile.likeness.traits import Traits
from tallystick.reconcile.material.origins import voices_of
from tests.reconcile.histories import DOCUMENTS, claims
from tests.reconcile.ledger import books, number, said

ONE_TEXT = dict.fromkeys(DOCUMENTS[:2], DOCUMENTS[0])
QUOTES = st.sampled_from(["Trains brought shells over the river bridge.", "Nothing came by sea, said the port."])
FIELDS = sorted(one.name for one in fields(Claim) if one.name != "id")


@st.composite
def likes(draw: st.DrawFn) -> tuple[Claim, Claim]:
    """Two claims that differ in some fields only, often in the place where they stand, not always in their words."""
    one, other = _quoting(draw(claims("a")), draw(QUOTES)), _quoting(draw(claims("b")), draw(QUOTES))
    apart = draw(st.sets(st.sampled_from(FIELDS), max_size=4)) | draw(st.sampled_from([set(), {"evidence"}]))
    return one, replace(one, id=ClaimId("b"), **{name: getattr(other, name) for name in apart})


def _quoting(claim: Claim, words: str) -> Claim:
    span = claim.evidence.span
    return claim if span is None else replace(claim, evidence=replace(claim.evidence, span=replace(span, exact=words)))


@settings(max_examples=500, deadline=None)
@given(likes(), st.sampled_from([NO_REWRITES, ONE_TEXT]))
def test_no_pair_is_given_up_that_has_a_tie(
    pair: tuple[Claim, Claim], rewrites: Mapping[DocumentId, DocumentId]
) -> None:
    """Not even where only all of what is found together makes one, and whatever else there is speaks against it."""
    maker = Traits(books(), voices_of(books()))
    one, other = map(maker.of, pair)
    for copy, original in ((one, other), (other, one)):
        found = {*grounds(copy, original, books()), Ground.REWRITTEN}
        weights = {ground: 1.0 if ground in found else -1.0 for ground in Ground}
        free = replace(books(), tracing=replace(books().tracing, enough=-1000.0, weights=weights))
        tie = tie_of(copy, original, rewrites, free)
        assert tie is not None
        enough = tie.score + weights[Ground.COMPANIONS] - 1e-6
        strict = replace(free, tracing=replace(free.tracing, enough=enough))
        assert tie_of(copy, original, rewrites, strict) is not None
        assert Prospects(strict).among(copy, (original,), rewrites) == [original]


def test_a_like_number_of_another_source_months_later_needs_no_closer_look() -> None:
    maker, prospects = Traits(books(), voices_of(books())), Prospects(books())
    first = maker.of(said("first", number(1e4), "2024-01-01"))
    later = maker.of(said("later", number(1.05e4), "2024-06-01"))
    copy = maker.of(said("copy", number(1e4), "2024-01-02", said_by=("source of first",)))
    assert prospects.among(later, (first, copy), NO_REWRITES) == []
    assert prospects.among(copy, (first,), NO_REWRITES) == [first]
