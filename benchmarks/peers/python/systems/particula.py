"""particula through its public functions, on NumPy's arrays: fresh results each time, as it gives them."""
from importlib.metadata import version

import numpy as np
from particula import dynamics, gas, particles

from system import System
from systems.arrays import arrays


def buck_vapor_pressure(inputs, outputs):
    def run():
        outputs["vaporPressure"][:] = gas.get_buck_vapor_pressure(inputs["temperature"])

    return run


def transport_properties(inputs, outputs):
    def run():
        for b, (temperature, pressure) in enumerate(zip(inputs["temperature"], inputs["pressure"])):
            radius, mass = inputs["radius"][b], inputs["mass"][b]
            viscosity = gas.get_dynamic_viscosity(temperature)
            path = gas.get_molecule_mean_free_path(
                temperature=temperature, pressure=pressure, dynamic_viscosity=viscosity
            )
            knudsen = particles.get_knudsen_number(path, radius)
            slip = particles.get_cunningham_slip_correction(knudsen)
            mobility = particles.get_aerodynamic_mobility(radius, slip, viscosity)
            density = mass / (4 / 3 * np.pi * radius**3)
            outputs["knudsenNumber"][b] = knudsen
            outputs["slipCorrection"][b] = slip
            outputs["mobility"][b] = mobility
            outputs["diffusionCoefficient"][b] = particles.get_diffusion_coefficient(temperature, mobility)
            outputs["meanThermalSpeed"][b] = particles.get_mean_thermal_speed(mass, temperature)
            outputs["settlingVelocity"][b] = particles.get_particle_settling_velocity(radius, density, slip, viscosity)

    return run


def brownian_coefficient(inputs, outputs):
    def run():
        for b, (temperature, pressure) in enumerate(zip(inputs["temperature"], inputs["pressure"])):
            outputs["coefficient"][b] = dynamics.get_brownian_kernel_via_system_state(
                inputs["radius"][b], inputs["mass"][b], temperature, pressure, inputs["accommodation"]
            )

    return run


def coagulation_loss(inputs, outputs):
    def run():
        for b, (concentration, coefficient) in enumerate(zip(inputs["concentration"], inputs["coefficient"])):
            outputs["loss"][b] = dynamics.get_coagulation_loss_rate_continuous(
                inputs["radius"], concentration, coefficient
            )

    return run


def spline_gain(inputs, outputs):
    def run():
        for b, (concentration, coefficient) in enumerate(zip(inputs["concentration"], inputs["coefficient"])):
            outputs["gain"][b] = dynamics.get_coagulation_gain_rate_continuous(
                inputs["radius"], concentration, coefficient
            )

    return run


def open_system(threads):
    del threads
    return System(
        arrays=arrays,
        kernels={
            "gas/buckVaporPressure": buck_vapor_pressure,
            "particle/transportProperties": transport_properties,
            "coagulation/brownianCoefficient": brownian_coefficient,
            "coagulation/continuousCoagulationLoss": coagulation_loss,
            "coagulation/continuousSplineCoagulationGain": spline_gain,
        },
        versions={name: version(name) for name in ("particula", "numpy", "scipy")},
    )
