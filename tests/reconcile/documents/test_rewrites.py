"""Near-twin documents."""

from datetime import date

from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.reconcile import findings_of, groups_of, rewrites_of, told_since
from tallystick.reconcile.documents.passages import own_text, passages

STORY = """
The defence ministry said on Monday that some 6,700 containers had been shipped since August. They could hold three
million shells, a spokesman told reporters after a closed session of the committee in the capital. Ships left a
northern port at night and came back empty, pictures taken from orbit show. Nobody in the other capital would comment.
"""
OTHER = """
Ministers met on Thursday to talk about the price of bread. A harvest of nine million tonnes is expected this year,
the statistics office wrote, far more than in the dry summer before. Bakers want to pass on lower costs in autumn,
though wages in the trade have risen. A minister called the outlook fair and promised to look into the matter again.
"""
KOREAN = """
국방부는 월요일 지난해 8월 이후 컨테이너 약 6700개가 옮겨졌다고 밝혔다. 컨테이너에는 포탄 300만 발을 실을 수 있다고
대변인이 비공개 회의 뒤 기자들에게 말했다. 배들은 밤에 북쪽 항구를 떠나 빈 채로 돌아왔다. 다른 쪽 수도에서는 아무도
답하지 않았다.
"""


def document(name: str, text: str, published: str | None = "2024-02-26", **more: object) -> Document:
    return Document(DocumentId(name), "text/plain", text, name, published=published, **more)  # type: ignore[arg-type]  # names checked


def test_a_light_rewrite_is_known_with_the_first_of_its_group() -> None:
    light = STORY.replace("some", "about").replace("Nobody", "No one").replace("at night", "after dark")
    agency, copy = document("agency", STORY), document("copy", light, "2024-02-27")
    (found,) = rewrites_of((copy, agency, document("other", OTHER)))
    assert (found.document, found.original) == ("copy", "agency")
    assert 0.25 < found.share < 1


def test_the_order_of_documents_changes_nothing() -> None:
    three = (document("a", STORY), document("b", f"{STORY} More follows."), document("c", f"By us. {STORY}", None))
    assert rewrites_of(three) == rewrites_of(three[::-1])
    assert groups_of(rewrites_of(three)) == dict.fromkeys("abc", "a")


def test_any_script_will_do() -> None:
    copy = document("copy", KOREAN.replace("약 ", "").replace("밤에", "야간에"), "2024-02-27")
    assert [one.document for one in rewrites_of((document("first", KOREAN), copy))] == ["copy"]


def test_two_stories_and_two_headlines_are_not_twins() -> None:
    headlines = (document("h", "Seoul counts shells"), document("i", "Seoul counts shells"))
    assert rewrites_of((document("a", STORY), document("b", OTHER), *headlines)) == ()


def test_furniture_does_not_make_twins() -> None:
    foot = " ".join(f"All rights reserved {k}, see terms {k} of use." for k in range(40))
    pages = [
        document(name, text + foot, furniture=((len(text), len(text + foot)),))
        for name, text in (("a", STORY), ("b", OTHER))
    ]
    assert own_text(pages[0]).strip() == STORY.strip()
    assert rewrites_of(tuple(pages)) == ()


def test_letters_are_compared_without_case_marks_and_forms() -> None:
    assert passages("Ｓｏｍｅ 6,700 containers!") == passages("some 6 700 CONTAINERS")
    assert passages("") == frozenset()


def test_a_finding_names_both_documents() -> None:
    documents = (document("a", STORY), document("b", f"{STORY} More follows."))
    (told,) = findings_of(rewrites_of(documents), documents)
    assert told.sentence.startswith("b: it shares ")
    assert "'a'" in told.sentence


def test_a_rewrite_is_told_of_from_the_day_on_which_it_was_published() -> None:
    late, undated = document("b", f"{STORY} More follows.", "2024-03-05"), document("c", f"By us. {STORY}", None)
    documents = (document("a", STORY), late, undated, document("other", OTHER, "2024-04-01"))
    told = told_since(rewrites_of(documents), documents)
    assert [(since, one.where) for since, one in told] == [(date(2024, 3, 5), "b"), (date(2024, 4, 1), "c")]
