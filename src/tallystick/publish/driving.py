"""What drives a result, in the same words on all faces: inputs by name, shares, the next source, origins left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.model.drivers import Driver, Drivers, Pull, Without
from tallystick.model.ident import SourceId
from tallystick.model.recipe import Sort
from tallystick.publish.change import HARDLY, times
from tallystick.publish.outline import Outline

SHOWN = 10  # inputs shown: those left out explain little; --json has all
ORIGINS = 6  # origins shown
ITEMS = 3  # items named of an origin
VISIBLE = 0.02  # an origin is shown if some quantile of the figure would move by more than this
NEXT = 5  # inputs on the list of what to look into next
LEAST = 0.005  # share of the spread below which an input is not worth a row
RATIO = "ratio"
_NAME = {
    Sort.QUANTITY: "number of {}",
    Sort.WORTH: "stated worth of {}",
    Sort.PRICE: "price of {}",
    Sort.CONDITION: "condition of {}",
    Sort.FACTOR: "{}",
}
_LEVEL = "level of "


@dataclass(frozen=True, slots=True)
class Input:
    """A row about one input; `share` is its Shapley effect."""

    name: str
    share: float
    alone: str
    known: str
    next_source: str


@dataclass(frozen=True, slots=True)
class Absent:
    """A row about one origin: what the figure would be without it."""

    name: str
    central: str
    spread: str
    change: str
    items: str


@dataclass(frozen=True, slots=True)
class Driven:
    """Everything said about one figure."""

    title: str
    figure: str
    inputs: tuple[Input, ...]
    rest: str
    origins: tuple[Absent, ...]


def called(driver: Driver) -> str:
    """An input in words."""
    subject = driver.subject
    if driver.sort is Sort.FACTOR:
        whole, _, _ = subject.rpartition("/") if subject.startswith(_LEVEL) else (subject, "", "")
        kind = "price " if subject.startswith(_LEVEL) else "exchange rate " if "/" in subject else "price rise "
        return kind + (whole or subject)
    return _NAME[driver.sort].format(subject)


def driven(drivers: Drivers, outline: Outline) -> tuple[Driven, ...]:
    """All that is said, figure by figure."""
    return tuple(_driven(pull, outline) for pull in drivers.pulls)


def verify_next(drivers: Drivers) -> tuple[Driver, ...]:
    """The inputs about which one more source would narrow the ratio most; without a ratio, the first figure."""
    pull = next((one for one in drivers.pulls if one.name == RATIO), drivers.pulls[0] if drivers.pulls else None)
    known = [one for one in pull.inputs if one.next_source is not None] if pull else []
    ranked = sorted(known, key=lambda one: (one.next_source or 1.0, one.name))
    return tuple(one for one in ranked[:NEXT] if (one.next_source or 1.0) < 1 - HARDLY)


def narrower(driver: Driver, outline: Outline) -> str:
    """How wide the 90 % range is expected to be after one more source, of what it is now."""
    return outline.figures.percent(driver.next_source) if driver.next_source is not None else "\u2014"


def _driven(pull: Pull, outline: Outline) -> Driven:
    shown = [one for one in pull.inputs[:SHOWN] if one.fair >= LEAST]
    rest = sum(one.fair for one in pull.inputs) - sum(one.fair for one in shown)
    more = len(pull.inputs) - len(shown)
    return Driven(
        title=_title(pull, outline),
        figure=_figure(pull, outline),
        inputs=tuple(_input(one, outline) for one in shown),
        rest=f"{more} more inputs: {outline.figures.percent(rest)} together" if more and rest >= LEAST else "",
        origins=tuple(_origins(pull, outline)),
    )


def _title(pull: Pull, outline: Outline) -> str:
    if pull.name == RATIO:
        return "What came back, of what was given"
    side = next(one for one in outline.sides if one.name == pull.name)
    return f"What {outline.giver(side)} gave"


def _figure(pull: Pull, outline: Outline) -> str:
    return f"{_central(pull, outline)} (90 % range {_spread(pull, outline)})"


def _central(pull: Pull, outline: Outline) -> str:
    if pull.name == RATIO:
        return outline.figures.percent(pull.figure.median)
    return outline.figures.central(pull.figure)


def _spread(pull: Pull, outline: Outline) -> str:
    if pull.name == RATIO:
        return f"{outline.figures.percent(pull.figure.low)} to {outline.figures.percent(pull.figure.high)}"
    return outline.figures.spread(pull.figure)


def _input(driver: Driver, outline: Outline) -> Input:
    show = outline.figures
    return Input(
        called(driver), driver.fair, show.percent(driver.first), show.percent(driver.known), narrower(driver, outline)
    )


def _origins(pull: Pull, outline: Outline) -> Iterator[Absent]:
    """Origins without which the figure would move visibly."""
    for one in _visible(pull)[:ORIGINS]:
        name, items = _source(one.origin, outline), _few(one.items)
        if one.figure is None:
            yield Absent(name, "no figure", "", "", items)
            continue
        left = Pull(pull.name, one.figure, (), ())
        yield Absent(name, _central(left, outline), _spread(left, outline), times(pull.figure, one.figure), items)


def _visible(pull: Pull) -> Sequence[Without]:
    figures = pull.figure.quantiles
    return [
        one
        for one in pull.origins
        if one.figure is None
        or any(abs(now / was - 1) > VISIBLE for now, was in zip(one.figure.quantiles, figures, strict=True))
    ]


def _few(items: Sequence[str]) -> str:
    more = len(items) - ITEMS
    return ", ".join(items[:ITEMS]) + (f" and {more} more" if more > 0 else "")


def _source(origin: str, outline: Outline) -> str:
    names = {one.id: one.name for one in outline.books.sources}
    return names.get(SourceId(origin), origin)
