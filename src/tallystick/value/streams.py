"""Streams of chance, one per named input: a new input leaves the draws of all others alone, to the bit."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

import numpy as np
from scipy.special import ndtri

from tallystick.value.lattice import Floats, Ints

_ORDERED = 16_000_000  # places of orders kept: some thirty megabytes
SHARED = 4_000_000  # numbers drawn once for many flows and kept: thirty megabytes
_KEY_BYTES = 16  # a Philox key has 128 bits


@dataclass(frozen=True)
class Streams:
    """Stratified uniforms: each input takes the same points (k + 1/2) / count, in an order of its own.

    The order is a permutation drawn from Philox, a counter-based generator, keyed by BLAKE2b of seed and name.
    """

    seed: int
    count: int
    _known: dict[str, Ints] = field(default_factory=dict, repr=False)
    _orders: dict[str, Ints] = field(default_factory=dict, repr=False)

    @cached_property
    def points(self) -> Floats:
        """The points in rising order."""
        points: Floats = (np.arange(self.count) + 0.5) / self.count
        return points

    @cached_property
    def normal(self) -> Floats:
        """Standard normal quantiles at the points, in rising order."""
        return np.asarray(ndtri(self.points))

    def order(self, name: str) -> Ints:
        """Which point each draw of an input takes."""
        if name in self._orders:
            return self._orders[name]
        if len(self._orders) * self.count > _ORDERED:
            self._orders.clear()
        order = self._orders[name] = self._drawn(name)
        return order

    def _drawn(self, name: str) -> Ints:
        key = int.from_bytes(blake2b(f"{self.seed}/{name}".encode(), digest_size=_KEY_BYTES).digest(), "big")
        drawn = np.random.Generator(np.random.Philox(key=key)).permutation(self.count)
        return drawn.astype(np.min_scalar_type(self.count))  # a quarter of the room

    def uniforms(self, name: str) -> Floats:
        """The uniforms of an input."""
        return self.points[self.order(name)]

    def level(self, name: str, spread: float) -> Floats:
        """Draws of a shared log-normal factor of median one and this log standard deviation; its order is kept."""
        if name not in self._known:
            self._known[name] = self.order(name)
        level: Floats = np.exp(spread * self.normal)[self._known[name]]
        return level
