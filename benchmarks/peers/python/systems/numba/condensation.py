"""A step of condensation: species on particles, box by box."""

from math import pi, sqrt

import numpy as np
from numba import prange

from .formulas import GAS, SMALLEST, cbrt, exp, shared


def condensation(threads):
    """The kernel for so many threads."""

    @shared(threads)
    def condensation_step(
        density, molar_mass, tension, alpha, diffusion, kappa, water, dt,
        temperature, concentration, vapor_pressure, mass, gas, mass_rate, mass_transfer,
    ):  # fmt: skip
        boxes, species, n = mass.shape
        for b in prange(boxes):
            radius, amount, wet, solute = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
            for s in range(species):
                inverse_density, inverse_molar_mass = 1 / density[s], 1 / molar_mass[s]
                w = 1.0 if s == water else 0.0
                k = 0.0 if s == water else kappa[s]
                for i in range(n):
                    v = mass[b, s, i] * inverse_density
                    radius[i] += v
                    amount[i] += mass[b, s, i] * inverse_molar_mass
                    wet[i] += w * v
                    solute[i] += k * v
            for i in range(n):
                if radius[i] == 0 or concentration[b, i] == 0:
                    radius[i] = 0
                else:
                    radius[i] = max(cbrt(0.75 / pi * radius[i]), SMALLEST)
                amount[i] = 1 / amount[i] if amount[i] != 0 else 0.0
                wet[i] = wet[i] / (wet[i] + solute[i]) if wet[i] != 0 else 0.0
            for s in range(species):
                inverse_molar_mass = 1 / molar_mass[s]
                vapor = GAS * temperature[b] * inverse_molar_mass
                path = 3 * diffusion[s] / sqrt(8 / pi * vapor)
                kelvin = 2 * tension[s] / (vapor * density[s])
                saturation, held = vapor_pressure[b, s] / vapor, gas[b, s]
                still, is_water = alpha[s] == 0 or diffusion[s] == 0, s == water
                factor = 3 * pi * alpha[s] * diffusion[s]
                linear, constant = (1 + 0.283 * alpha[s]) * path, 0.75 * alpha[s]
                wanted, given = 0.0, 0.0
                for i in range(n):
                    r = radius[i]
                    activity = wet[i] if is_water else mass[b, s, i] * inverse_molar_mass * amount[i]
                    surface = activity * saturation * exp(min(kelvin / r, 100.0))
                    flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
                    flow = 0.0 if still or r == 0 else flow
                    mass_rate[b, s, i] = flow
                    moved = max(flow * dt, -mass[b, s, i]) * concentration[b, i]
                    wanted += max(moved, 0.0)
                    given -= min(moved, 0.0)
                there = held + given
                share = there / wanted if wanted > there else 1.0
                for i in range(n):
                    moved = max(mass_rate[b, s, i] * dt, -mass[b, s, i])
                    moved = moved * share if moved > 0 else moved
                    mass[b, s, i] += moved
                    mass_transfer[b, s, i] = moved * concentration[b, i]
                gas[b, s] = 0.0 if wanted > there else max(there - wanted, 0.0)

    return condensation_step
