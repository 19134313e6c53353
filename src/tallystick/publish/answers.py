"""Answers to questions about a balance as plain values: what if, what drives it, how it came about."""

import json
from collections.abc import Sequence

from tallystick.books import Books
from tallystick.model.answers import Answers
from tallystick.model.balance import Balance, Line, Side
from tallystick.model.drivers import Driver, Drivers, Pull, Without
from tallystick.model.history import Mover, Quarter
from tallystick.model.supposition import Comparison, Moved
from tallystick.publish.change import supposed
from tallystick.publish.driving import called
from tallystick.publish.outline import anchor
from tallystick.publish.record import asymmetry_record, check_record, estimate_record, shorten

WHAT_IF = "tallystick/what-if/1"


def to_json(record: object) -> str:
    """A record as JSON: the same record gives the same bytes."""
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def whatif_record(compared: Comparison, books: Books) -> dict[str, object]:
    """A comparison; docs/reference/answers.md names the keys."""
    return {
        "schema": WHAT_IF,
        "supposed": supposed(compared, books),
        "before": balance_summary(compared.before),
        "after": balance_summary(compared.after),
        "moved": [_moved(one) for one in compared.moved],
    }


def answers_record(answers: Answers) -> dict[str, object]:
    """What was asked besides the balance, by key; nothing of what was not asked."""
    found: dict[str, object] = {}
    if answers.bases:
        found["bases"] = [balance_summary(one) for one in answers.bases]
    if answers.drivers is not None:
        found["drivers"] = drivers_record(answers.drivers)
    if answers.quarters:
        found["quarters"] = history_record(answers.quarters)
    return found


def drivers_record(drivers: Drivers) -> dict[str, object]:
    """What drives a balance."""
    return {
        "as_of": drivers.as_of,
        "basis": drivers.basis,
        "next_source_grade": str(drivers.grade),
        "figures": [_pull(one) for one in drivers.pulls],
    }


def _pull(pull: Pull) -> dict[str, object]:
    return {
        "figure": pull.name,
        "estimate": estimate_record(pull.figure),
        "inputs": [_driver(one) for one in pull.inputs],
        "without": [_without(one) for one in pull.origins],
    }


def _driver(driver: Driver) -> dict[str, object]:
    return {
        "name": driver.name,
        "words": called(driver),
        "sort": driver.sort,
        "subject": driver.subject,
        "shapley": driver.fair,
        "first": driver.first,
        "total": driver.total,
        "error_less_if_known": driver.known,
        "width_after_next_source": driver.next_source,
    }


def _without(one: Without) -> dict[str, object]:
    return {
        "origin": one.origin,
        "items": list(one.items),
        "claims": list(one.claims),
        "estimate": estimate_record(one.figure),
    }


def history_record(quarters: Sequence[Quarter]) -> list[dict[str, object]]:
    """The balance as of the end of each quarter."""
    return [
        {
            "period": one.edtf,
            **balance_summary(one.balance),
            "movers": [_mover(mover) for mover in one.movers],
            "studies": [check_record(check) for check in one.studies],
        }
        for one in quarters
    ]


def _mover(mover: Mover) -> dict[str, object]:
    return {
        "side": mover.side,
        "claim": mover.claim,
        "origin": mover.origin,
        "item": mover.item,
        "published": mover.said,
        "total_without": estimate_record(mover.without),
        "log_shift": shorten(mover.shift),
    }


def balance_summary(balance: Balance) -> dict[str, object]:
    """What a balance comes to."""
    return {
        "as_of": balance.as_of,
        "basis": balance.basis,
        "given": side_summary(balance.given),
        "received": side_summary(balance.received),
        "asymmetry": asymmetry_record(balance.asymmetry),
    }


def side_summary(side: Side) -> dict[str, object]:
    """What a side comes to, and by what right."""
    return {"total": estimate_record(side.total), "total_from": side.total_from, "least": side.least}


def _moved(moved: Moved) -> dict[str, object]:
    flow = moved.line.flow
    return {
        "side": moved.side,
        "id": anchor(moved.line),
        "provider": flow.provider,
        "recipient": flow.recipient,
        "item": flow.item,
        "before": _line(moved.before),
        "after": _line(moved.after),
        "gone": list(moved.gone),
        "new": list(moved.new),
        "quantity_moved": moved.quantity,
        "price_moved": moved.price,
    }


def _line(line: Line | None) -> dict[str, object] | None:
    if line is None:
        return None
    return {
        "status": line.status,
        "in_total": line.in_total,
        "quantity": estimate_record(line.quantity),
        "value": estimate_record(line.value),
    }
