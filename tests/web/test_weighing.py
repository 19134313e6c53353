"""A balance is kept as long as the dossier stays, made anew when it changes, and made once for all who ask together."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

from tallystick.books import load_books
from tallystick.model.plan import Plan
from tallystick.model.source import SourceClass
from tallystick.questions.weighing import weighing
from tallystick.store import Store
from tallystick.web.question import Question
from tallystick.web.weighing import Shelf, weighed
from tests.sites import DOSSIER


def test_the_same_question_is_answered_from_what_is_kept(site: Store) -> None:
    assert weighed(DOSSIER) is weighed(DOSSIER, Question(level=50))


def test_a_dossier_as_its_makers_ask_it_has_the_figures_of_the_command_line(site: Store) -> None:
    found = weighed(DOSSIER)
    plan = Plan(found.ledger.dossier, found.plan.as_of, found.plan.basis)
    expected = weighing(found.ledger, plan, load_books()).balance
    assert (found.balance.given.total, found.balance.received.total) == (expected.given.total, expected.received.total)
    assert [one.value for one in found.balance.given.lines] == [one.value for one in expected.given.lines]


def test_a_form_sent_as_it_stands_changes_no_figure(site: Store) -> None:
    found = weighed(DOSSIER)
    assert weighed(DOSSIER, Question(found.plan.as_of, found.plan.basis)).balance == found.balance


def test_a_write_makes_the_next_answer_new(own_site: Store) -> None:
    before = weighed(DOSSIER)
    own_site.put_sources(DOSSIER, ())
    assert weighed(DOSSIER).revision != before.revision


def test_a_sort_of_source_that_is_left_out_is_not_heard(site: Store) -> None:
    heard = weighed(DOSSIER, Question(classes=frozenset({SourceClass.INTELLIGENCE})))
    assert {one.source_class for one in heard.ledger.claims} & {SourceClass.INTELLIGENCE} == set()
    assert len(heard.ledger.claims) < len(weighed(DOSSIER).ledger.claims)


def test_events_are_told_apart_by_their_tone(site: Store) -> None:
    found = weighed(DOSSIER).strain
    assert {one.tone.value for one in found.events} == {"cooperation", "friction"}
    assert all(-1 <= index <= 1 for _, index in found.index)


def test_those_who_ask_together_wait_for_one_answer() -> None:
    made: list[int] = []
    shelf: Shelf[int] = Shelf(2)

    def make() -> int:
        sleep(0.02)
        made.append(1)
        return len(made)

    with ThreadPoolExecutor(8) as pool:
        answers = [one.result() for one in [pool.submit(shelf.get, "key", make) for _ in range(8)]]
    assert (set(answers), len(made)) == ({1}, 1)


def test_the_oldest_is_forgotten_where_there_is_too_much() -> None:
    shelf: Shelf[int] = Shelf(1)
    assert [shelf.get(key, lambda key=key: key) for key in (1, 2)] == [1, 2]  # type: ignore[misc]  # a bound default
    assert shelf.get(1, lambda: 9) == 9
