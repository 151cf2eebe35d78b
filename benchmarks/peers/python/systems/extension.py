"""Kernels of an extension module, whichever tool made it: its functions take NumPy arrays, then the number of threads."""

from functools import partial

from system import System, require_hard_spheres, require_isothermal
from systems.arrays import arrays

TRANSPORT = (
    "knudsenNumber",
    "slipCorrection",
    "mobility",
    "diffusionCoefficient",
    "meanThermalSpeed",
    "settlingVelocity",
)
VAPORS = "density", "molarMass", "surfaceTension", "massAccommodation", "diffusionCoefficient", "kappa"


def pick(values, *names):
    return [values[name] for name in names]


def kernels_of(module, threads):
    def buck_vapor_pressure(inputs, outputs):
        return partial(module.buck_vapor_pressure, inputs["temperature"], outputs["vaporPressure"], threads)

    def transport_properties(inputs, outputs):
        given = pick(inputs, "radius", "mass", "temperature", "pressure")
        return partial(module.transport_properties, *given, *pick(outputs, *TRANSPORT), threads)

    def brownian_coefficient(inputs, outputs):
        given = pick(inputs, "radius", "mass", "temperature", "pressure", "accommodation")
        return partial(module.brownian_coefficient, *given, outputs["coefficient"], threads)

    def charged_coefficient(inputs, outputs):
        require_hard_spheres(inputs)
        given = pick(inputs, "radius", "mass", "charge", "temperature", "pressure")
        return partial(module.charged_coefficient, *given, outputs["coefficient"], threads)

    def coagulation_rates(inputs, outputs):
        rates = module.Rates(inputs["radius"])
        given = pick(inputs, "concentration", "coefficient")
        conserves = inputs["overflow"] == "conserveVolume"
        return partial(rates.run, *given, conserves, *pick(outputs, "gain", "loss"), threads)

    def condensation_step(inputs, outputs):
        require_isothermal(inputs)
        outputs["energy"].fill(0)
        water = inputs["waterIndex"] if inputs["activity"] == "kappa" else -1
        given = pick(inputs, "temperature", "concentration", "vaporPressure")
        written = pick(outputs, "mass", "gasConcentration", "massRate", "massTransfer")
        of = pick(inputs, *VAPORS)
        return partial(module.condensation_step, *of, water, inputs["timeStep"], *given, *written, threads)

    return {
        "gas/buckVaporPressure": buck_vapor_pressure,
        "particle/transportProperties": transport_properties,
        "coagulation/brownianCoefficient": brownian_coefficient,
        "coagulation/coagulationCoefficient": charged_coefficient,
        "coagulation/coagulationRates": coagulation_rates,
        "condensation/condensationStep": condensation_step,
    }


def system_of(module, threads, versions, flags):
    return System(arrays=arrays, kernels=kernels_of(module, threads), versions=versions, flags=flags, fast_math=True)
