"""Functions of each element, block by block."""

from math import pi

import numpy as np

import constants as c
from systems.arguments import TRANSPORT, pick

from .blocks import BLOCK, air, blocks


def buck_vapor_pressure(inputs, outputs):
    temperature, pressure = inputs["temperature"], outputs["vaporPressure"]
    parts = blocks(temperature.size)
    length = min(BLOCK, temperature.size)
    t, u, cold = np.empty(length), np.empty(length), np.empty(length, dtype=bool)

    def over(t, u, out, slope, curvature, offset, factor):
        np.multiply(t, -1 / curvature, out=out)
        out += slope
        out *= t
        np.add(t, offset, out=u)
        out /= u
        np.exp(out, out=out)
        out *= factor

    def run():
        for part in parts:
            n = part.stop - part.start
            t_n, u_n, cold_n, out = t[:n], u[:n], cold[:n], pressure[part]
            np.subtract(temperature[part], c.celsius_zero, out=t_n)
            np.less(t_n, 0, out=cold_n)
            over(t_n, u_n, out, 18.678, 234.5, 257.14, 611.21)
            if cold_n.any():
                frozen = t_n[cold_n]
                ice = np.empty_like(frozen)
                over(frozen, np.empty_like(frozen), ice, 23.036, 333.7, 279.82, 611.15)
                out[cold_n] = ice

    return run


def transport_properties(inputs, outputs):
    radius, mass = inputs["radius"], inputs["mass"]
    viscosity, path = air(inputs["temperature"], inputs["pressure"])
    drag = 1 / (6 * pi * viscosity)
    energy = c.boltzmann * inputs["temperature"]
    results = pick(outputs, *TRANSPORT)
    n = inputs["particle"]
    # Of one box, parts of its particles; of several, some boxes at a time.
    parts = (
        [(slice(b, b + 1), part) for b in range(inputs["box"]) for part in blocks(n)]
        if n >= BLOCK
        else [(boxes, slice(0, n)) for boxes in blocks(inputs["box"], n)]
    )

    def run():
        for boxes, part in parts:
            r, m = radius[boxes, part], mass[boxes, part]
            knudsen, slip, mobility, diffusion, speed, velocity = (result[boxes, part] for result in results)
            np.divide(path[boxes, None], r, out=knudsen)
            np.divide(-1.1, knudsen, out=slip)
            np.exp(slip, out=slip)
            slip *= 0.4
            slip += 1.257
            slip *= knudsen
            slip += 1
            np.divide(slip, r, out=mobility)
            mobility *= drag[boxes, None]
            np.multiply(mobility, energy[boxes, None], out=diffusion)
            np.divide(8 / pi * energy[boxes, None], m, out=speed)
            np.sqrt(speed, out=speed)
            np.multiply(m, mobility, out=velocity)
            velocity *= c.gravity

    return run
