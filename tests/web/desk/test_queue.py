"""The queue follows the ledger, whoever writes it, and puts first what the balance hangs on."""

import time
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from threading import Event

import pytest
from django.db import connection, connections

from tallystick.model.ident import ClaimId, JudgementId, UnitId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.questions import stakes
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.desk import queue, weights
from tallystick.web.desk.models import QueueMark, QueueRow
from tallystick.web.desk.queue import Place, counts, first_claims, follow, next_claim, place_of
from tallystick.web.desk.stake import at_stake, hardly
from tallystick.web.desk.weights import weigh_queue
from tallystick.web.weighing import weighed
from tests.people import signed_in
from tests.sites import DOSSIER

DOLLARS = UnitId("USD")


def _judge(store: Store, claim: ClaimId, number: int) -> None:
    name = JudgementId(f"word {number}")
    store.judge(DOSSIER, Judgement(name, claim, Verdict.ACCEPT, "cli", "2025-01-01T00:00:00+00:00"))


def test_every_proposal_that_nobody_judged_comes_once(own_site: Store) -> None:
    seen: list[ClaimId] = []
    place: Place | None = None
    mark = follow(DOSSIER)
    while (claim := next_claim(mark, place)) is not None:
        seen.append(claim)
        place = place_of(mark, claim)
    assert sorted(seen) == sorted(one.id for one in own_site.claims(DOSSIER) if one.rules)


def test_what_is_judged_elsewhere_leaves_the_queue(own_site: Store) -> None:
    first = next_claim(follow(DOSSIER))
    assert first is not None
    _judge(own_site, first, 1)
    mark = follow(DOSSIER)
    assert next_claim(mark) != first
    assert counts(mark)["accept"] == 1


def test_what_is_read_anew_takes_the_place_of_what_is_gone(own_site: Store) -> None:
    follow(DOSSIER)
    own_site.rebuild(DOSSIER)
    assert next_claim(follow(DOSSIER)) is None


def test_what_the_balance_hangs_on_comes_first(own_site: Store) -> None:
    weigh_queue(DOSSIER)
    order = [row.weight for row in first_claims(follow(DOSSIER), 100)]
    assert order == sorted(order, reverse=True)
    assert order[0] > 0


def test_what_is_tried_weighs_what_its_total_shifts_by_without_it(own_site: Store) -> None:
    weigh_queue(DOSSIER)
    tried = list(QueueRow.objects.exclude(shift=None))
    assert 0 < len(tried) <= weights.TRIED
    found = weighed(DOSSIER)
    row = max(tried, key=lambda one: one.weight)
    (stake,) = stakes(found.asking, [ClaimId(row.key)])
    assert abs(row.shift or 0.0) in {abs(one) for one in (stake.given, stake.received, *stake.widths)}
    side = found.balance.given if row.what.startswith("given") else found.balance.received
    assert side.total is not None
    assert 0 < row.weight <= side.total.median


def test_a_claim_that_no_longer_counts_loses_its_weight(own_site: Store) -> None:
    weigh_queue(DOSSIER)
    first = QueueRow.objects.exclude(shift=None).order_by("-weight")[0]
    name = JudgementId("a word")
    own_site.judge(DOSSIER, Judgement(name, ClaimId(first.key), Verdict.REJECT, "cli", "2025-01-01T00:00:00+00:00"))
    weigh_queue(DOSSIER)
    first.refresh_from_db()
    assert (first.shift, first.what) == (None, "")


@pytest.mark.parametrize(
    ("shift", "what", "said"),
    [
        (-0.2231436, "given", "all that was given would be worth 20 % less"),
        (0.4054651, "received", "all that was received would be worth 50 % more"),
        (-0.2231436, "received range", "the range of all that was received would be 20 % narrower"),
        (0.4054651, "given range", "the range of all that was given would be 50 % wider"),
        (-0.0001, "given", "all that was given would be worth US$ 5.0 m less"),
        (0.0001, "given range", "no total would move by a hundredth"),
        (None, "", "some US$ 5.0 m may hang on it"),
    ],
)
def test_the_reason_of_a_place_is_said_in_a_sentence(shift: float | None, what: str, said: str) -> None:
    assert said in at_stake(QueueRow(shift=shift, what=what, weight=5e6), DOLLARS).replace("\xa0", " ")


def test_nothing_is_said_of_a_place_that_is_not_known_and_little_of_a_line_without_a_worth() -> None:
    assert at_stake(None, DOLLARS) == at_stake(QueueRow(shift=None, weight=0.0), DOLLARS) == ""
    for weight in (0.5, 1.0):  # a line that is in no total weighs one at most
        assert "its line is in none, or has no worth" in at_stake(QueueRow(shift=None, weight=weight), DOLLARS)


def test_a_queue_on_which_the_balance_does_not_hang_says_so(own_site: Store) -> None:
    weigh_queue(DOSSIER)
    client = signed_in("ann", Role.ANALYST)
    said = "None of those tried moves a total by a hundredth"
    page = client.get(f"/d/{DOSSIER}/review").content.decode()
    assert (said in page) == hardly(first_claims(follow(DOSSIER), 25))
    QueueRow.objects.filter(key=first_claims(follow(DOSSIER), 1)[0].key).update(shift=-0.3, what="given")
    assert said not in client.get(f"/d/{DOSSIER}/review").content.decode()


def test_the_desk_says_why_a_claim_comes_first(own_site: Store) -> None:
    weigh_queue(DOSSIER)
    first = next(row for row in first_claims(follow(DOSSIER), 25) if row.shift is not None)
    client = signed_in("ann", Role.ANALYST)
    for address in (f"/d/{DOSSIER}/review", f"/d/{DOSSIER}/review/claims/{first.key}"):
        assert at_stake(first, DOLLARS) in unescape(client.get(address).content.decode())


def _until_somebody_waits() -> None:
    """Until a connection of this database waits for a lock."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    with connection.cursor() as cursor:
        for _ in range(1000):
            cursor.execute(waiting)
            if cursor.fetchone() != (0,):
                return
            time.sleep(0.01)
    raise AssertionError("nobody waited")


def test_whoever_orders_the_queue_and_whoever_follows_the_ledger_wait_in_turn(
    own_site: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time")
    first = next_claim(follow(DOSSIER))
    assert first is not None
    QueueRow.objects.update(weight=-1.0)
    ready, holding = Event(), Event()

    def followed(slug: str) -> QueueMark:
        mark = follow(slug)
        ready.set()
        holding.wait(60)
        return mark

    def order() -> None:
        weigh_queue(DOSSIER)
        connections.close_all()

    def held(mark: QueueMark) -> None:
        holding.set()
        _until_somebody_waits()

    monkeypatch.setattr(weights, "follow", followed)
    with ThreadPoolExecutor(1) as pool:
        ordered = pool.submit(order)
        assert ready.wait(60)
        monkeypatch.setattr(queue, "_take_in", held)
        _judge(own_site, first, 1)
        follow(DOSSIER)
        ordered.result(60)
    assert QueueRow.objects.get(key=first).state == "accept"
    assert not QueueRow.objects.filter(weight=-1.0).exists()
