"""The model of docs/method.md for NumPyro's sampler: nothing is shared with the engine but the constants.

Growth has gamma steps here, of which the engine's lattice steps are the rounded form. NumPyro and JAX are imported only
when a series is sampled.
"""

import math
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from tallystick.model.flow import Series, Statement
from tallystick.value import Defaults

WARM_UP, CHAINS = 1_000, 4
SEED = 1


@dataclass(frozen=True, slots=True)
class Sampled:
    """Draws (chains, draws, days) of log quantities, and the seconds of a first run and of one already compiled."""

    days: tuple[float, ...]
    logs: "np.ndarray"
    first: float
    again: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Statements as arrays, and where they stand on the days of a series."""

    days: tuple[float, ...]
    at: "np.ndarray"
    since: "np.ndarray"
    low: "np.ndarray"
    high: "np.ndarray"
    own: "np.ndarray"  # spread, P(wrong)
    wrong: "np.ndarray"
    bias: "np.ndarray"
    origin: "np.ndarray"
    unreliable: "np.ndarray"  # by origin
    shared: "np.ndarray"  # bias by origin
    chance: "np.ndarray"
    ends: tuple[float, float]
    step: float


def sample(series: Series, defaults: Defaults, draws: int) -> Sampled:
    """Draw from the posterior of a series by NUTS; the second of two runs is timed without compilation."""
    os.environ.setdefault("XLA_FLAGS", f"--xla_force_host_platform_device_count={CHAINS}")
    jax, infer = import_module("jax"), import_module("numpyro.infer")
    jax.config.update("jax_enable_x64", True)
    layout = lay_out(series, defaults)
    kernel = infer.NUTS(
        lambda: _model(series, layout, defaults),
        target_accept_prob=0.95,
        init_strategy=infer.init_to_median(num_samples=30),
    )
    chains = infer.MCMC(
        kernel, num_warmup=WARM_UP, num_samples=draws, num_chains=CHAINS, chain_method="sequential", progress_bar=False
    )
    seconds, logs = [], []
    for run in range(2):
        begun = time.process_time()
        chains.run(jax.random.PRNGKey(SEED + run))
        logs.append(np.asarray(chains.get_samples(group_by_chain=True)["logs"]))
        seconds.append(time.process_time() - begun)
    return Sampled(layout.days, np.concatenate(logs), *seconds)


def lay_out(series: Series, defaults: Defaults) -> Layout:
    """Turn statements into arrays; an interval narrower than a lattice step is widened to one."""
    said = series.statements
    step = math.log(10) / defaults.cells_per_decade
    days = _days(series)
    low, high = _bounds(said, step)
    first = math.floor(round(math.log10(series.window[0]) * defaults.cells_per_decade, 6)) * step - step / 2
    last = math.ceil(round(math.log10(series.window[1]) * defaults.cells_per_decade, 6)) * step + step / 2
    origins = sorted({one.origin for one in said})
    origin = np.array([origins.index(one.origin) for one in said])
    trust = np.array([defaults.reliability[one.grade.reliability] for one in said])
    credit = np.array([defaults.credibility[one.grade.credibility] for one in said])
    inside = np.minimum(high, last) - np.maximum(low, first)
    return Layout(
        days=days,
        at=np.array([days.index(one.day) if series.start is not None else 0 for one in said]),
        since=np.array([-1 if one.since is None else days.index(one.since) for one in said]),
        low=low,
        high=high,
        own=np.hypot(credit[:, 0], [one.extra for one in said]),
        wrong=credit[:, 1],
        bias=trust[:, 0],
        origin=origin,
        unreliable=np.array([trust[origin == one, 1].max() for one in range(len(origins))]),
        shared=np.array([trust[origin == one, 0].max() for one in range(len(origins))]),
        chance=np.clip(inside, step / 4, last - first) / (last - first),
        ends=(first, last),
        step=step,
    )


def _days(series: Series) -> tuple[float, ...]:
    if series.start is None:
        return (0.0,)
    said = {one.day for one in series.statements} | set(series.report)
    return tuple(sorted(said | {one.since for one in series.statements if one.since is not None}))


def _bounds(said: Sequence[Statement], step: float) -> tuple["np.ndarray", "np.ndarray"]:
    rate = np.log([one.months or 1.0 for one in said])
    low = rate + np.array([math.log(one.low) if one.low else -math.inf for one in said])
    high = rate + np.array([math.log(one.high) if one.high else math.inf for one in said])
    tight = high - low < step
    middle = np.where(tight, (low + high) / 2, 0.0)
    return np.where(tight, middle - step / 2, low), np.where(tight, middle + step / 2, high)


def _model(series: Series, layout: Layout, defaults: Defaults) -> None:
    jnp, numpyro = import_module("jax.numpy"), import_module("numpyro")
    logs = numpyro.deterministic("logs", _path(series, layout, defaults))
    normal = import_module("numpyro.distributions").Normal(0, 1)
    bias = numpyro.sample("bias", normal.expand([len(layout.shared)])) * layout.shared
    grown = jnp.exp(logs[layout.at]) - jnp.exp(logs[jnp.maximum(layout.since, 0)])
    truth = jnp.where(layout.since < 0, logs[layout.at], jnp.log(jnp.maximum(grown, 1e-9)))
    numpyro.factor("said", _said(truth, bias[layout.origin], layout, defaults))


def _path(series: Series, layout: Layout, defaults: Defaults) -> Any:
    """Log quantities by day: uniform at the start, gamma growth in operational time, kept inside the window."""
    jnp, numpyro = import_module("jax.numpy"), import_module("numpyro")
    dist = import_module("numpyro.distributions")
    begin = numpyro.sample("begin", dist.Uniform(*layout.ends))
    if series.start is None:
        return begin[None]
    times = [math.log1p((day - series.start) / defaults.growth_days) for day in (series.start, *layout.days)]
    gaps = np.diff(times)
    later = gaps > 0
    shape = dist.Gamma(gaps[later] / defaults.theta, 1 / defaults.theta)
    steps = numpyro.sample("steps", dist.TransformedDistribution(shape, dist.transforms.ExpTransform().inv))
    placed = np.tril(np.ones((len(gaps), len(gaps))))[:, later]
    logs = begin + placed @ jnp.exp(steps)
    numpyro.factor("inside", jnp.where(logs[-1] <= layout.ends[1], 0.0, -1e4 * (logs[-1] - layout.ends[1])))
    return logs


def _said(truth: Any, bias: Any, layout: Layout, defaults: Defaults) -> Any:
    """Log likelihood of all statements: each origin is either reliable, with one bias, or not."""
    jnp, ndtr = import_module("jax.numpy"), import_module("jax.scipy.special").ndtr
    noise, count = defaults.noise, len(layout.unreliable)

    def holds(at: Any, spread: Any) -> Any:
        return ndtr((layout.high - at) / spread) - ndtr((layout.low - at) / spread)

    def wild(at: Any, spread: Any) -> Any:
        return (1 - noise.anywhere) * holds(at, spread) + noise.anywhere * layout.chance

    own = sum(weight * holds(truth + bias, np.maximum(by * layout.own, layout.step)) for by, weight in noise.doubt)
    far = wild(truth + bias, np.sqrt(noise.wild**2 - layout.bias**2))
    each = jnp.log((1 - layout.wrong) * own + layout.wrong * far)
    lost = jnp.log(wild(truth, noise.wild))
    reliable = jnp.log1p(-layout.unreliable) + jnp.zeros(count).at[layout.origin].add(each)
    unreliable = jnp.log(layout.unreliable) + jnp.zeros(count).at[layout.origin].add(lost)
    return jnp.logaddexp(reliable, unreliable).sum()
