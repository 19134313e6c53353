"""The inputs of a figure, the one that explains most of its spread first."""

from tallystick.model.drivers import Driver
from tallystick.model.recipe import Ingredient, Sort
from tallystick.sensitivity.information import Noise, narrowing, worth_knowing
from tallystick.sensitivity.mix import Floats, Mix
from tallystick.sensitivity.shapley import shapley
from tallystick.sensitivity.sobol import points, sobol

DRAWS = 16_384  # for what is read off draws; a power of two, as Sobol sequences want it
DIGITS = 9  # what any machine agrees on


def drivers_of(mix: Mix, noise: Noise) -> tuple[Driver, ...]:
    """Measure every input; `noise` is that of the next source whose worth is told."""
    if not len(mix):
        return ()
    count = len(mix)
    alone, fair = sobol(mix.logs, count), shapley(mix.logs, count)
    base = points(count, DRAWS)
    logs, values = mix.logs(base), mix.values(base)
    found = [
        Driver(
            name=one.name,
            sort=one.sort,
            subject=one.subject,
            first=_rounded(alone.first[at]),
            total=_rounded(alone.total[at]),
            fair=_rounded(fair[at]),
            known=_rounded(worth_knowing(base[:, at], logs)),
            next_source=_next(one, values[:, at], logs, noise),
        )
        for at, one in enumerate(mix.inputs)
    ]
    return tuple(sorted(found, key=lambda one: (-one.fair, one.name)))


def _next(one: Ingredient, values: Floats, logs: Floats, noise: Noise) -> float | None:
    return None if one.sort is Sort.FACTOR else _rounded(narrowing(values, logs, noise))


def _rounded(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")
