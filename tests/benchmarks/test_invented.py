from collections import Counter

from benchmarks.invented import invented
from tallystick.books import load_books
from tallystick.model.repeat import Drift


def test_every_invented_report_says_what_its_rows_say() -> None:
    corpus = invented()
    texts = {document.id: document.text for document in corpus.documents}
    for claim in corpus.claims:
        place = claim.evidence.span
        assert place is not None
        assert texts[place.document][place.start : place.end] == place.exact


def test_invented_reports_use_the_books_words() -> None:
    corpus, books = invented(), load_books()
    items = {claim.item for claim in corpus.claims}
    assert {one for one in items if books.items.get(one) is None} == set()
    assert set().union(*corpus.drift.values()) <= set(Drift)


def test_invented_origins_are_copied_and_also_stand_alone() -> None:
    sizes = Counter(invented().group.values())
    assert len(sizes) >= 60
    assert min(sizes.values()) == 1 < max(sizes.values())
