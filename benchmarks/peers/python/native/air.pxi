# Air, and how particles move in it.
cdef extern from "constants.h" nogil:
    const double boltzmann, gas_constant, gravity, celsius_zero, coulomb_length, smallest_radius
    const double air_reference_viscosity, air_reference_temperature, air_sutherland_temperature, air_molar_mass

cdef struct Air:
    double viscosity, path


cdef inline Air air_of(double temperature, double pressure) noexcept nogil:
    cdef Air air
    air.viscosity = (
        air_reference_viscosity * (temperature / air_reference_temperature) ** 1.5
        * (air_reference_temperature + air_sutherland_temperature) / (temperature + air_sutherland_temperature)
    )
    air.path = 2 * air.viscosity / (pressure * sqrt(8 * air_molar_mass / (M_PI * gas_constant * temperature)))
    return air


cdef inline double mobility_in_air(double radius, Air air) noexcept nogil:
    cdef double knudsen = air.path / radius
    return (1 + knudsen * (1.257 + 0.4 * exp(-1.1 / knudsen))) / (6 * M_PI * air.viscosity * radius)
