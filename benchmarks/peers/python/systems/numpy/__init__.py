"""NumPy: whole arrays at once, in blocks that the cache holds, every result written where it belongs."""

from importlib.metadata import version

import numpy as np

from system import System
from systems.arrays import arrays

from .condensation import condensation_step
from .elements import buck_vapor_pressure, transport_properties
from .loss import coagulation_loss
from .pairs import brownian_coefficient, charged_coefficient
from .rates import coagulation_rates

KERNELS = {
    "gas/buckVaporPressure": buck_vapor_pressure,
    "particle/transportProperties": transport_properties,
    "coagulation/brownianCoefficient": brownian_coefficient,
    "coagulation/coagulationCoefficient": charged_coefficient,
    "coagulation/continuousCoagulationLoss": coagulation_loss,
    "coagulation/coagulationRates": coagulation_rates,
    "condensation/condensationStep": condensation_step,
}


def open_system(threads):
    del threads  # BLAS takes the number from the environment
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    versions = {"numpy": np.__version__, "scipy": version("scipy"), blas["name"]: blas["version"]}
    return System(arrays=arrays, kernels=KERNELS, versions=versions)
