"""Air, and particles in it."""

from math import pi

import taichi as ti

import constants as c
from systems.taichi.language import exp


@ti.func
def viscosity_of(temperature):
    relative = temperature / c.air_reference_temperature
    return (
        c.air_reference_viscosity
        * (relative * ti.sqrt(relative))
        * (c.air_reference_temperature + c.air_sutherland_temperature)
        / (temperature + c.air_sutherland_temperature)
    )


@ti.func
def path_of(temperature, pressure):
    """Mean free path [m]."""
    speed = ti.sqrt(8 * c.air_molar_mass / (pi * c.gas_constant * temperature))
    return 2 * viscosity_of(temperature) / (pressure * speed)


@ti.func
def slip_of(knudsen, exponent):
    """Slip correction, from -1.1 over the Knudsen number, too."""
    return 1 + knudsen * (1.257 + 0.4 * exp(ti.max(exponent, -700.0)))


@ti.func
def diffusion_of(radius, temperature, pressure):
    """Diffusion coefficient [m²/s] of a particle."""
    knudsen = path_of(temperature, pressure) / radius
    drag = 6 * pi * viscosity_of(temperature) * radius
    return c.boltzmann * temperature * slip_of(knudsen, -1.1 / knudsen) / drag
