from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read


def claims(text: str) -> list[Claim]:
    document = Document(DocumentId("0" * 64), "text/plain", text, "test", language="en")
    return list(read(document, load_books()).made)


def links(text: str) -> list[int | None]:
    """For each claim the place of the claim that it repeats."""
    found = claims(text)
    places = {one.id: k for k, one in enumerate(found)}
    return [places[one.links.via] if one.links.via else None for one in found]


def test_a_heading_repeats_the_body() -> None:
    assert links("Ghana sends Togo 40 trucks\n\nGhana has handed Togo 41 trucks, the army said.") == [1, None]


def test_a_later_sentence_repeats_an_earlier_one() -> None:
    assert links("Ghana gave Togo 40 trucks. It was in May that Ghana gave Togo 40 trucks.") == [None, 0]


def test_another_number_recipient_or_denial_is_no_repetition() -> None:
    assert links("Ghana gave Togo 40 trucks. Ghana gave Togo 60 trucks. Ghana gave Benin 40 trucks.") == [None] * 3
    assert links("Ghana gave Togo weapons. Ghana denied having given Togo weapons.") == [None, None]
