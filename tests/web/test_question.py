"""A question travels in the address and comes back the same; what makes no sense is named, not obeyed."""

from datetime import date

import pytest
from django.http import QueryDict

from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.web.question import Question, read_question

WHOLE = Question(
    date(2025, 3, 31), Basis.MARKET, 50, frozenset({SourceClass.MEDIA}), frozenset({"NIS & others", "Kim=1?"})
)


@pytest.mark.parametrize("question", [Question(), WHOLE])
def test_what_is_written_into_an_address_is_read_back(question: Question) -> None:
    assert read_question(QueryDict(question.query.removeprefix("?"))).question == question


def test_a_question_that_asks_nothing_leaves_the_address_bare() -> None:
    assert Question().query == ""


def test_a_month_is_asked_as_of_its_last_day() -> None:
    assert read_question(QueryDict("as_of=2024-02")).question.as_of == date(2024, 2, 29)


@pytest.mark.parametrize("query", ["as_of=yesterday", "as_of=2024-13", "basis=gold", "level=95", "leave=rumour"])
def test_what_makes_no_sense_is_named_and_changes_nothing(query: str) -> None:
    asked = read_question(QueryDict(query))
    assert (asked.question, asked.misread) == (Question(), (query.partition("=")[0],))


def test_the_level_decides_what_is_shown_and_not_what_is_weighed() -> None:
    assert Question(level=50).weighed == Question()
