"""Kernels of an extension module, whichever tool made it: a function takes NumPy arrays, then the
number of threads, and gives what computes on them."""

from system import System, require_hard_spheres
from systems.arguments import TRANSPORT, condensing, pick
from systems.arrays import arrays


def kernels_of(module, threads):
    def buck_vapor_pressure(inputs, outputs):
        return module.buck_vapor_pressure(inputs["temperature"], outputs["vaporPressure"], threads)

    def transport_properties(inputs, outputs):
        given = pick(inputs, "radius", "mass", "temperature", "pressure")
        return module.transport_properties(*given, *pick(outputs, *TRANSPORT), threads)

    def brownian_coefficient(inputs, outputs):
        given = pick(inputs, "radius", "mass", "temperature", "pressure", "accommodation")
        return module.brownian_coefficient(*given, outputs["coefficient"], threads)

    def charged_coefficient(inputs, outputs):
        require_hard_spheres(inputs)
        given = pick(inputs, "radius", "mass", "charge", "temperature", "pressure")
        return module.charged_coefficient(*given, outputs["coefficient"], threads)

    def coagulation_loss(inputs, outputs):
        given = pick(inputs, "radius", "concentration", "coefficient")
        return module.coagulation_loss(*given, outputs["loss"], threads)

    def coagulation_rates(inputs, outputs):
        conserves = inputs["overflow"] == "conserveVolume"
        given = pick(inputs, "concentration", "coefficient")
        return module.coagulation_rates(inputs["radius"], conserves, *given, *pick(outputs, "gain", "loss"), threads)

    def condensation_step(inputs, outputs):
        of = condensing(inputs, outputs)
        return module.condensation_step(*of.vapors, of.water, of.time_step, *of.given, *of.written, threads)

    return {
        "gas/buckVaporPressure": buck_vapor_pressure,
        "particle/transportProperties": transport_properties,
        "coagulation/brownianCoefficient": brownian_coefficient,
        "coagulation/coagulationCoefficient": charged_coefficient,
        "coagulation/continuousCoagulationLoss": coagulation_loss,
        "coagulation/coagulationRates": coagulation_rates,
        "condensation/condensationStep": condensation_step,
    }


def system_of(module, threads, versions, flags):
    return System(arrays=arrays, kernels=kernels_of(module, threads), versions=versions, flags=flags, fast_math=True)
