"""A study is quoted by its author where the text names one, and by its own name where it names none or several."""

import pytest

from tallystick.books import load_books
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read

CLAIM = "Laut einer Studie lieferte Indien Armenien 40 Haubitzen. "


def _said(text: str, language: str) -> set[tuple[str, ...]]:
    document = Document(DocumentId("0" * 64), "text/plain", text, "page", language=language)
    return {claim.said_by for claim in read(document, load_books()).made}


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (CLAIM + "Die Autorin Meera Nair wertete Zolldaten aus.", "de", ("Meera Nair",)),
        (CLAIM + "Die Studie wurde von Meera Nair geschrieben.", "de", ("Meera Nair",)),
        (CLAIM + "Die Methode ist umstritten.", "de", ("Studie",)),
        (CLAIM + "Die Autorin Meera Nair und der Autor Jonas Weil stimmten zu.", "de", ("Studie",)),
        (
            "India delivered 40 howitzers to Armenia, according to a study. Its author, Meera Nair, used customs data.",
            "en",
            ("Meera Nair",),
        ),
    ],
)
def test_a_study_is_quoted_by_the_one_author_that_the_text_names(
    text: str, language: str, said: tuple[str, ...]
) -> None:
    assert _said(text, language) == {said}
