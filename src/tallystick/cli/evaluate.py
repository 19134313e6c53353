"""`tally evaluate`: how well the reader reads texts that people have annotated."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table as Grid
from rich.text import Text

from tallystick.books import Books, load_books
from tallystick.cli.app import LEFT_OUT, NOTHING_DONE
from tallystick.cli.lines import Record, opened, records
from tallystick.cli.options import AsJson
from tallystick.cli.output import progress, say, say_error, say_json, show_findings, stdout, step
from tallystick.evaluate import Annotated as Claim
from tallystick.evaluate import Row, Scored, Spread, Table, score, spread, tabulate
from tallystick.evaluate.measures import FIELDS
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ItemId
from tallystick.read import read_line

GROUPS = ("lang", "tag", "kind")
RANGED = ("detection", "strict", "full")  # measures whose range is worth the resampling
SHOWN = ("detection", "value", "strict", "modality", "said_by")  # columns of a group's line
LINE = '{"id", "text", "lang"?, "claims": [...]}'
GOLD = typer.Argument(help=f"Annotated texts, one a line: {LINE}.", show_default=False)


def evaluate(
    gold: Annotated[Path, GOLD],
    by: Annotated[str, typer.Option(help="Also by group: lang, tag, kind; several with commas.")] = "lang",
    errors: Annotated[int, typer.Option(min=0, help="Show what went wrong in so many texts.")] = 0,
    as_json: AsJson = False,
) -> int:
    """Read annotated texts and say how much of what people found was found, and found right."""
    groups = [name.strip() for name in by.split(",") if name.strip()]
    if unknown := [name for name in groups if name not in GROUPS]:
        raise typer.BadParameter(f"'{unknown[0]}' is no group; there are {', '.join(GROUPS)}.", param_hint="--by")
    left_out: list[Finding] = []
    scored = _score_all(gold, load_books(), left_out)
    show_findings(left_out)
    if not scored:  # a table of nothing would call the reader faultless
        say_error(f"{gold}: nothing could be scored, for no line holds an annotated text. It needs lines like {LINE}.")
        return NOTHING_DONE
    table = tabulate(scored, groups)
    ranges = {name: spread(scored, name) for name in RANGED}
    if as_json:
        say_json(_as_json(table, ranges, scored[:0] if not errors else _wrong(scored)[:errors]))
    else:
        _show(table, ranges, len(scored))
        for one in _wrong(scored)[:errors]:
            _show_errors(one)
    return LEFT_OUT if left_out else 0


def _score_all(path: Path, books: Books, left_out: list[Finding]) -> list[Scored]:
    def near(one: str, other: str) -> bool:
        return books.items.akin(ItemId(one), ItemId(other))

    scored: list[Scored] = []
    with opened(path) as source:
        lines = list(records(source, left_out))
    with progress("reading", len(lines)) as bar:
        for record in lines:
            try:
                scored.append(score(record, _claims(record, books), near))
            except ValueError as wrong:
                left_out.append(Finding.of(Code.BAD_LINE, f"{record['id']}", reason=wrong))
            step(bar)
    return scored


def _claims(record: Record, books: Books) -> list[Record]:
    claims = read_line(record, books)["claims"]
    return claims if isinstance(claims, list) else []


def _wrong(scored: Sequence[Scored]) -> list[Scored]:
    return [one for one in scored if one.missed or one.extra or any(not pair.marks["full"] for pair in one.pairs)]


def _show(table: Table, ranges: dict[str, Spread], texts: int) -> None:
    total = table.total
    say(f"{texts} texts, {total.counts['wanted']} claims annotated, {total.counts['made']} read")
    grid = Grid(box=None, pad_edge=False)
    for name in ("field", "precision", "recall", "F1", "95 % range"):
        grid.add_column(name, justify="left" if name == "field" else "right")
    for field in FIELDS:
        found = ranges.get(field)
        ends = f"{found.low:.3f}-{found.high:.3f}" if found else ""
        figures = (total.precision(field), total.recall(field), total.f1(field))
        grid.add_row(field, *(f"{one:.3f}" for one in figures), ends)
    stdout().print(grid)
    say(f"claim-free texts: {total.counts['free']}, with a false claim: {total.counts['false']}"
        f" ({total.false_share:.1%}); false claims in page furniture: {total.counts['furniture']}")  # fmt: skip
    for name, rows in table.groups.items():
        _show_group(name, rows)


def _show_group(name: str, rows: Sequence[Row]) -> None:
    grid = Grid(box=None, pad_edge=False, title=f"F1 by {name}", title_justify="left")
    grid.add_column(name)
    for column in ("claims", "read", *SHOWN, "false on free"):
        grid.add_column(column, justify="right")
    for row in rows:
        free = f"{row.counts['false']} of {row.counts['free']}" if row.counts["free"] else ""
        figures = (f"{row.f1(field):.3f}" for field in SHOWN)
        grid.add_row(Text(row.name), str(row.counts["wanted"]), str(row.counts["made"]), *figures, free)
    stdout().print(grid)


def _show_errors(one: Scored) -> None:
    say(f"\n{one.id}  {' '.join(one.text.split())[:300]}")
    for claim in one.missed:
        say(f"  missed  {_short(claim)}")
    for claim in one.extra:
        say(f"  extra   {_short(claim)}")
    for pair in one.pairs:
        wrong = [name for name, right in pair.marks.items() if not right and name not in (*RANGED, "item, near")]
        if wrong:
            say(f"  differs in {', '.join(wrong)}")
            say(f"    wanted  {_short(one.wanted[pair.wanted])}")
            say(f"    read    {_short(one.made[pair.made])}")


def _short(claim: Claim) -> str:
    low, high, unit = claim.ends
    ends = "-" if low is None and high is None else f"{_plain(low)}..{_plain(high)} {unit or '?'}"
    rate = f"/{claim.rate}" if claim.rate else ""
    said = f" [{' < '.join(claim.said_by)}]" if claim.said_by else ""
    sides = f"{claim.provider or '?'}>{claim.recipient or '?'}"
    when = f" ({claim.period})" if claim.period else ""
    return f"{claim.kind} {sides} {claim.items[0]}: {ends}{rate}, {claim.modalities[0]}{said}{when}"


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:_.10g}"


def _as_json(table: Table, ranges: dict[str, Spread], wrong: Sequence[Scored]) -> dict[str, object]:
    whole = _row_json(table.total) | {
        "ranges": {name: [round(one.low, 4), round(one.high, 4)] for name, one in ranges.items()}
    }
    groups = {name: {row.name: _row_json(row) for row in rows} for name, rows in table.groups.items()}
    errors = [
        {
            "id": one.id,
            "missed": [_short(claim) for claim in one.missed],
            "extra": [_short(claim) for claim in one.extra],
        }
        for one in wrong
    ]
    return {"all": whole, "by": groups} | ({"errors": errors} if wrong else {})


def _row_json(row: Row) -> dict[str, object]:
    counts = {name: row.counts[name] for name in ("wanted", "made", "free", "false", "furniture")}
    fields = {
        field: {
            "precision": round(row.precision(field), 4),
            "recall": round(row.recall(field), 4),
            "f1": round(row.f1(field), 4),
        }
        for field in FIELDS
    }
    return {**counts, "fields": fields}
