"""What the kernels share: how they are compiled, functions that loops with become vectors, and air."""

from functools import partial
from math import factorial, floor, pi, sqrt

import numpy as np
from numba import njit

import constants as c

BOLTZMANN, GAS, GRAVITY, ZERO = c.boltzmann, c.gas_constant, c.gravity, c.celsius_zero
REFERENCE_VISCOSITY, REFERENCE_TEMPERATURE = c.air_reference_viscosity, c.air_reference_temperature
SUTHERLAND, AIR_MASS = c.air_sutherland_temperature, c.air_molar_mass
COULOMB, SMALLEST = c.coulomb_length, c.smallest_radius

#: Compiled for one thread.
serial = partial(njit, fastmath=True, error_model="numpy")
inline = partial(serial, inline="always")


def shared(threads):
    """Compiled for so many threads: a loop over prange costs something even on one."""
    return partial(serial, parallel=threads > 1)


LN2 = 0.6931471805599453
#: Of the series of (exp(r) - 1)/r, |r| ≤ ln 2 / 2, from its end.
FACTORIALS = tuple(float(factorial(k)) for k in range(12, 0, -1))
#: Two thirds of the bits of 1.
CBRT_MAGIC = 2 / 3 * 0x3FF0000000000000


@inline
def exponential_parts(x):
    """2^k and q with exp(x) = 2^k (1 + q), for -700 < x < 700: arithmetic alone, so that loops become vectors."""
    k = floor(x * (1 / LN2) + 0.5)
    r = x - k * LN2
    q = 1 / 6227020800.0
    for divisor in FACTORIALS:
        q = q * r + 1 / divisor
    return np.int64((np.int64(k) + 1023) << 52).view(np.float64), q * r


@inline
def exp(x):
    scale, q = exponential_parts(x)
    return scale + scale * q


@inline
def cbrt(x):
    """Of x > 0: a third of the exponent, then Halley's iteration."""
    third = np.float64(np.float64(x).view(np.int64)) * (1 / 3) + CBRT_MAGIC
    y = np.int64(third).view(np.float64)
    for _ in range(3):
        cube = y * y * y
        y = y * (cube + 2 * x) / (2 * cube + x)
    return y


@inline
def air(temperature, pressure):
    """Viscosity [Pa s] and mean free path [m] of air."""
    viscosity = (
        REFERENCE_VISCOSITY
        * (temperature / REFERENCE_TEMPERATURE) ** 1.5
        * (REFERENCE_TEMPERATURE + SUTHERLAND)
        / (temperature + SUTHERLAND)
    )
    return viscosity, 2 * viscosity / (pressure * sqrt(8 * AIR_MASS / (pi * GAS * temperature)))


@inline
def mobility_in_air(radius, viscosity, path):
    """Mobility [s/kg] of a particle."""
    knudsen = path / radius
    return (1 + knudsen * (1.257 + 0.4 * exp(max(-1.1 / knudsen, -700.0)))) / (6 * pi * viscosity * radius)
