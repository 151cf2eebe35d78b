"""Functions of each element."""

from math import pi, sqrt

from numba import prange

from .formulas import BOLTZMANN, GRAVITY, ZERO, air, exp, shared


def elements(threads):
    """Kernels for so many threads."""
    compile_kernel = shared(threads)

    @compile_kernel
    def buck_vapor_pressure(temperature, pressure):
        for i in prange(temperature.size):
            t = temperature[i] - ZERO
            if t < 0:
                factor, slope, curvature, offset = 611.15, 23.036, 1 / 333.7, 279.82
            else:
                factor, slope, curvature, offset = 611.21, 18.678, 1 / 234.5, 257.14
            pressure[i] = factor * exp((slope - t * curvature) * t / (offset + t))

    @compile_kernel
    def transport_properties(radius, mass, temperature, pressure, knudsen, slip, mobility, diffusion, speed, velocity):
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            drag = 1 / (6 * pi * viscosity)
            energy = BOLTZMANN * temperature[b]
            for i in prange(radius.shape[1]):
                inverse = 1 / radius[b, i]
                kn = path * inverse
                cc = 1 + kn * (1.257 + 0.4 * exp(max(-1.1 / path * radius[b, i], -700.0)))
                mobility_i = cc * drag * inverse
                knudsen[b, i] = kn
                slip[b, i] = cc
                mobility[b, i] = mobility_i
                diffusion[b, i] = energy * mobility_i
                speed[b, i] = sqrt(8 / pi * energy / mass[b, i])
                velocity[b, i] = mass[b, i] * GRAVITY * mobility_i

    return buck_vapor_pressure, transport_properties
