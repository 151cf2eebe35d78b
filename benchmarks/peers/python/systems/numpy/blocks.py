"""What the kernels share: blocks that the cache holds, and air."""

from math import pi

import numpy as np

import constants as c

#: Numbers of an array that one pass goes over: all arrays of a pass fit into the second cache.
BLOCK = 2**14


def blocks(count, each=1):
    """Slices of `count` things of `each` numbers, as many at a time as make a block."""
    step = max(1, BLOCK // max(each, 1))
    return [slice(begin, min(begin + step, count)) for begin in range(0, count, step)]


def scratch(number, shape):
    return [np.empty(shape) for _ in range(number)]


def air(temperature, pressure):
    """Viscosity [Pa s] and mean free path [m] of air."""
    viscosity = (
        c.air_reference_viscosity
        * (temperature / c.air_reference_temperature) ** 1.5
        * (c.air_reference_temperature + c.air_sutherland_temperature)
        / (temperature + c.air_sutherland_temperature)
    )
    return viscosity, 2 * viscosity / (pressure * np.sqrt(8 * c.air_molar_mass / (pi * c.gas_constant * temperature)))


def mobility_in_air(radius, temperature, pressure):
    """Mobilities [s/kg] of particles."""
    viscosity, path = air(temperature, pressure)
    knudsen = path / radius
    return (1 + knudsen * (1.257 + 0.4 * np.exp(-1.1 / knudsen))) / (6 * pi * viscosity * radius)
