"""Numba: loops compiled for this machine, fastmath allowed, prange over what is independent."""

from functools import lru_cache, partial

import llvmlite
import numba
import numpy as np

from system import System, require_hard_spheres
from systems.arguments import TRANSPORT, condensing, pick
from systems.arrays import arrays
from systems.rows import half_widths_of

from .condensation import condensation
from .elements import elements
from .loss import loss_of
from .pairs import pairs
from .rates import rates_of, segments_of


@lru_cache
def compiled(threads):
    buck, transport = elements(threads)
    brownian, charged = pairs(threads)
    return {
        "buck": buck,
        "transport": transport,
        "brownian": brownian,
        "charged": charged,
        "loss": loss_of(threads),
        "rates": rates_of(threads),
        "condensation": condensation(threads),
    }


def open_system(threads):
    numba.set_num_threads(threads)
    of = compiled(threads)

    def charged_coefficient(inputs, outputs):
        require_hard_spheres(inputs)
        given = pick(inputs, "radius", "mass", "charge", "temperature", "pressure")
        return partial(of["charged"], *given, outputs["coefficient"])

    def coagulation_loss(inputs, outputs):
        weight = half_widths_of(inputs["radius"])
        return partial(of["loss"], weight, *pick(inputs, "concentration", "coefficient"), outputs["loss"])

    def coagulation_rates(inputs, outputs):
        given = pick(inputs, "concentration", "coefficient")
        conserves = inputs["overflow"] == "conserveVolume"
        return partial(of["rates"], segments_of(inputs["radius"]), *given, conserves, *pick(outputs, "gain", "loss"))

    def condensation_step(inputs, outputs):
        step = condensing(inputs, outputs)
        return partial(of["condensation"], *step.vapors, step.water, step.time_step, *step.given, *step.written)

    air_and_particles = "radius", "mass", "temperature", "pressure"
    kernels = {
        "gas/buckVaporPressure": lambda i, o: partial(of["buck"], i["temperature"], o["vaporPressure"]),
        "particle/transportProperties": lambda i, o: partial(
            of["transport"], *pick(i, *air_and_particles), *pick(o, *TRANSPORT)
        ),
        "coagulation/brownianCoefficient": lambda i, o: partial(
            of["brownian"], *pick(i, *air_and_particles, "accommodation"), o["coefficient"]
        ),
        "coagulation/coagulationCoefficient": charged_coefficient,
        "coagulation/continuousCoagulationLoss": coagulation_loss,
        "coagulation/coagulationRates": coagulation_rates,
        "condensation/condensationStep": condensation_step,
    }
    return System(
        arrays=arrays,
        kernels=kernels,
        versions={"numba": numba.__version__, "llvmlite": llvmlite.__version__, "numpy": np.__version__},
        flags=["fastmath=True", *(["parallel=True"] if threads > 1 else [])],
        fast_math=True,
    )
