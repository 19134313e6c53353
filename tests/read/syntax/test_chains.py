"""Predicates that are the object of the next one."""

from tallystick.books.shelf import load_books
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read.documents import read
from tallystick.read.short import shorten


def test_what_is_asked_for_is_no_claim() -> None:
    assert _claims("ペルーはチリに戦車の供与を求めた。") == []


def test_what_is_stopped_did_not_come() -> None:
    assert _claims("ペルーはチリへの戦車の供与を停止した。") == ["transfer PE>CL tanks: -, absent"]


def test_a_buyer_who_decides_to_buy_stays_the_buyer() -> None:
    assert _claims("ペルーはチリから戦車20両の購入を決めた。") == ["transfer CL>PE tanks: 20..20 count, pledged"]


def test_goods_that_qualify_other_goods_are_not_read_twice() -> None:
    assert _claims("ペルーはチリにミサイルの部品を送った。") == ["transfer PE>CL components: -, delivered"]


def _claims(text: str) -> list[str]:
    document = Document(DocumentId("0" * 64), "text/plain", text, "example", language="ja")
    return [shorten(claim) for claim in read(document, load_books()).made]
