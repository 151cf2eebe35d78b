"""Air, and particles in it."""

import warp as wp

import constants as c
from systems.warp.language import ONE, PI, F, exp

BOLTZMANN, GRAVITY = F(c.boltzmann), F(c.gravity)
GAS = F(c.gas_constant)
REFERENCE_VISCOSITY, REFERENCE_TEMPERATURE = F(c.air_reference_viscosity), F(c.air_reference_temperature)
SUTHERLAND, AIR_MASS = F(c.air_sutherland_temperature), F(c.air_molar_mass)


@wp.func
def viscosity_of(temperature: wp.float64):
    relative = temperature / REFERENCE_TEMPERATURE
    return (
        REFERENCE_VISCOSITY
        * (relative * wp.sqrt(relative))
        * (REFERENCE_TEMPERATURE + SUTHERLAND)
        / (temperature + SUTHERLAND)
    )


@wp.func
def path_of(temperature: wp.float64, pressure: wp.float64):
    """Mean free path [m]."""
    return F(2.0) * viscosity_of(temperature) / (pressure * wp.sqrt(F(8.0) * AIR_MASS / (PI * GAS * temperature)))


@wp.func
def slip_of(knudsen: wp.float64, exponent: wp.float64):
    """Slip correction, from -1.1 over the Knudsen number, too."""
    return ONE + knudsen * (F(1.257) + F(0.4) * exp(wp.max(exponent, F(-700.0))))


@wp.func
def diffusion_of(radius: wp.float64, temperature: wp.float64, pressure: wp.float64):
    """Diffusion coefficient [m²/s] of a particle."""
    knudsen = path_of(temperature, pressure) / radius
    drag = F(6.0) * PI * viscosity_of(temperature) * radius
    return BOLTZMANN * temperature * slip_of(knudsen, F(-1.1) / knudsen) / drag
