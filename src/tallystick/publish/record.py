"""A balance as plain values and JSON for other programs. No figure leaves without its range."""

import json

from tallystick.books import Books
from tallystick.model.balance import Asymmetry, Balance, Check, Coverage, Line, Period, Side, Weighs
from tallystick.model.confidence import Confidence
from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.finding import Finding
from tallystick.model.repeat import Repeat
from tallystick.publish.outline import Outline, anchor, anchor_of

SCHEMA = "tallystick/balance/1"  # raised when a key changes its meaning or goes away; new keys do not raise it
DIGITS = 9  # what any machine agrees on


def balance_record(balance: Balance, books: Books) -> dict[str, object]:
    """A balance as plain values, ready for JSON; docs/reference/balance.md names the keys."""
    outline = Outline.of(balance, books)
    dossier = balance.dossier
    return {
        "schema": SCHEMA,
        "dossier": {
            "slug": dossier.slug,
            "title": dossier.title,
            "question": dossier.question,
            "ours": list(dossier.ours),
            "theirs": list(dossier.theirs),
            "window": dossier.window,
            "currency": dossier.currency,
            "price_year": dossier.price_year,
        },
        "as_of": balance.as_of,
        "basis": balance.basis,
        "headline": outline.headline(),
        "given": _side(outline, balance.given),
        "received": _side(outline, balance.received),
        "asymmetry": asymmetry_record(balance.asymmetry),
        "checks": [check_record(check) for check in balance.checks],
        "periods": [_period(period) for period in balance.periods],
        "findings": [_finding(finding) for finding in balance.findings],
        "version": balance.version,
        "seed": balance.seed,
        "draws": balance.draws,
    }


def balance_json(balance: Balance, books: Books) -> str:
    """A balance as JSON: the same balance gives the same bytes."""
    return json.dumps(balance_record(balance, books), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _side(outline: Outline, side: Side) -> dict[str, object]:
    return {
        "provider": outline.giver(side),
        "recipient": outline.taker(side),
        "total": estimate_record(side.total),
        "total_from": side.total_from,
        "least": _number(side.least),
        "summed": estimate_record(side.summed),
        "unweighed": estimate_record(side.unweighed),
        "confidence": confidence_record(side.confidence),
        "lines": [_line(line) for line in side.lines],
        "stated": [_line(line) for line in side.stated],
        "coverage": _coverage(outline.coverage(side)),
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "id": anchor(line),
        "provider": line.flow.provider,
        "recipient": line.flow.recipient,
        "item": line.flow.item,
        "status": line.status,
        "within": line.within,
        "in_total": line.in_total,
        "confidence": confidence_record(line.confidence),
        "quantity": estimate_record(line.quantity),
        "value": estimate_record(line.value),
        "claims": list(line.claims),
        "copies": [_copy(one) for one in line.repeats],
        "replaced": [{"claim": claim, "by": by} for claim, by in line.replaced],
        "prices": list(line.prices),
        "weighs": _weighs(line.weighs),
        "over_time": [{"day": _number(day), "quantity": estimate_record(estimate)} for day, estimate in line.over_time],
    }


def _weighs(found: Weighs | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {
        "claims": list(found.claims),
        "refused": list(found.refused),
        "parts": [flow.item for flow in found.parts],
        "effective": _number(found.effective),
    }


def _copy(repeat: Repeat) -> dict[str, object]:
    return {
        "claim": repeat.copy,
        "repeats": repeat.original,
        "how": repeat.how,
        "score": _number(repeat.score),
        "reasons": [{"reason": one.ground, "weight": one.weight} for one in repeat.reasons],
        "changes": [{"change": one.drift, "before": one.before, "after": one.after} for one in repeat.changes],
    }


def estimate_record(estimate: Estimate | None) -> dict[str, object] | None:
    """An estimate as plain values."""
    if estimate is None:
        return None
    return {
        "unit": estimate.unit,
        "low": _number(estimate.low),
        "median": _number(estimate.median),
        "high": _number(estimate.high),
        "quantiles": {str(point): _number(at) for point, at in zip(POINTS, estimate.quantiles, strict=True)},
        "exists": _number(estimate.exists),
        "origins": estimate.origins,
        "used": list(estimate.used),
        "dropped": dict(estimate.dropped),
        "notes": list(estimate.notes),
    }


def confidence_record(found: Confidence | None) -> dict[str, object] | None:
    """Confidence as plain values."""
    return {"level": found.level, "reasons": list(found.reasons)} if found else None


def asymmetry_record(found: Asymmetry | None) -> dict[str, object] | None:
    """The asymmetry as plain values."""
    if found is None:
        return None
    return {
        "received_over_given": estimate_record(found.ratio),
        "p_received_ge_given": _number(found.p_received_ge_given),
        "words": found.words,
        "least": _number(found.least),
        "most": _number(found.most),
    }


def _coverage(coverage: Coverage | None) -> dict[str, object] | None:
    if coverage is None:
        return None
    return {
        "lines": {status.value: number for status, number in coverage.lines},
        "claims_used": coverage.claims_used,
        "claims_shown": coverage.claims_shown,
        "origins": coverage.origins,
    }


def check_record(check: Check) -> dict[str, object]:
    """A published figure beside ours as plain values."""
    low, high = check.theirs
    return {
        "study": check.study,
        "side": check.side,
        "item": check.item,
        "theirs": {"low": _number(low), "high": _number(high), "unit": check.unit},
        "ours": estimate_record(check.ours),
        "agrees": check.agrees,
        "note": check.note,
        "lines": [anchor_of(flow, status) for flow, status in check.behind],
    }


def _period(period: Period) -> dict[str, object]:
    return {
        "side": period.side,
        "period": period.edtf,
        "value": estimate_record(period.value),
        "lines": [
            {"id": anchor_of(one.flow, one.status), "value": estimate_record(one.value), "claims": list(one.claims)}
            for one in period.parts
        ],
    }


def _finding(finding: Finding) -> dict[str, object]:
    code = finding.code.name.lower()
    return {"code": code, "loudness": finding.loudness, "where": finding.where, "sentence": finding.sentence}


def shorten(value: float) -> float:
    """A number to the digits that any machine agrees on."""
    return float(f"{value:.{DIGITS}g}")


def _number(value: float | None) -> float | None:
    if value is None:
        return None
    short = shorten(value)
    return int(short) if short.is_integer() else short
