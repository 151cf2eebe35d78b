"""NVIDIA Warp on the processor: kernels that its own Clang compiles, one thread of them after the other."""

import os

import numpy as np
import warp as wp

from system import System
from systems.arrays import arrays

#: Sums may be reassociated, so that they become vectors, and quotients be products; NaN and infinity stay what they are.
RELAXED = "-mreassociate -fno-signed-zeros -freciprocal-math"

wp.config.kernel_cache_dir = os.path.join(os.environ["AITKEN_PEER_ENVIRONMENT"], "kernels")
wp.config.log_level = wp.LOG_ERROR
wp.config.enable_backward = False
wp.config.cpu_compiler_flags += f" {RELAXED}"


def open_system(threads):
    del threads  # the processor has one
    wp.init()
    from systems.warp import condensation, gas, pairs, particle, sums

    return System(
        arrays=arrays,
        kernels={
            "gas/buckVaporPressure": gas.prepare_buck,
            "particle/transportProperties": particle.prepare_transport,
            "coagulation/brownianCoefficient": pairs.prepare_brownian,
            "coagulation/coagulationCoefficient": pairs.prepare_charged,
            "coagulation/coagulationRates": sums.prepare_rates,
            "coagulation/continuousCoagulationLoss": sums.prepare_loss,
            "condensation/condensationStep": condensation.prepare_condensation,
        },
        versions={"warp": wp.__version__, "numpy": np.__version__},
        flags=["device=cpu", *wp.config.cpu_compiler_flags.split()],
        fast_math=True,
    )
