"""The numbers of contracts/src/constants.ts that the kernels here take, in SI; a test compares them."""

from math import pi

boltzmann = 1.380649e-23
gas_constant = 8.31446261815324
elementary_charge = 1.602176634e-19
air_permittivity = 8.85888557037365e-12
gravity = 9.80665
air_reference_viscosity = 1.716e-5
air_reference_temperature = 273.15
air_sutherland_temperature = 110.4
air_molar_mass = 0.0289644
celsius_zero = 273.15

#: e²/(4π ε k_B) [m K], the Coulomb potential of two charges over the thermal energy.
coulomb_length = elementary_charge / (4 * pi * air_permittivity) * elementary_charge / boltzmann
#: Smallest radius [m] that condensation gives a particle.
smallest_radius = 1e-10
