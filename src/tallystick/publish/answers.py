"""Answers to questions about a balance as plain values: what if, what drives it, how it came about."""

import json

from tallystick.books import Books
from tallystick.model.balance import Balance, Line, Side
from tallystick.model.supposition import Comparison, Moved
from tallystick.publish.change import supposed
from tallystick.publish.outline import anchor
from tallystick.publish.record import asymmetry_record, estimate_record

WHAT_IF = "tallystick/what-if/1"


def to_json(record: object) -> str:
    """A record as JSON: the same record gives the same bytes."""
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def whatif_record(compared: Comparison, books: Books) -> dict[str, object]:
    """A comparison; docs/reference/answers.md names the keys."""
    return {
        "schema": WHAT_IF,
        "supposed": supposed(compared, books),
        "before": _summary(compared.before),
        "after": _summary(compared.after),
        "moved": [_moved(one) for one in compared.moved],
    }


def _summary(balance: Balance) -> dict[str, object]:
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
