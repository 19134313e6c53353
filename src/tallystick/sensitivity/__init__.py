"""Sensitivity: what moves a total most, and what one more answer about an input would buy.

A figure is a `Mix` of named, independent inputs. Every measure is of its logarithm: raw totals have tails that drown
the rest. All points are quasi-random with a fixed seed, so the same mix gives the same figures.
"""

from tallystick.sensitivity.information import Noise, narrowing, noise_of, worth_knowing
from tallystick.sensitivity.mix import Mix
from tallystick.sensitivity.ranking import drivers_of
from tallystick.sensitivity.shapley import shapley
from tallystick.sensitivity.sobol import points, sobol

__all__ = ["Mix", "Noise", "drivers_of", "narrowing", "noise_of", "points", "shapley", "sobol", "worth_knowing"]
