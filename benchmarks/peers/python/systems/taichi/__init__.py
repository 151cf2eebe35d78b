"""Taichi on the processor: kernels that it compiles for this machine, outer loops on its threads."""

from functools import partial
from math import prod

import numpy as np
import taichi as ti

from system import Arrays, System
from systems import arrays as numpy_arrays
from systems.taichi import language


def open_system(threads):
    ti.init(
        arch=ti.cpu,
        default_fp=ti.f64,
        fast_math=True,
        cpu_max_num_threads=threads,
        offline_cache=False,
        log_level=ti.ERROR,
    )
    language.outer.serialize = threads == 1
    from systems.taichi import condensation, gas, pairs, particle, sums

    return System(
        arrays=numpy_arrays.arrays,
        resident=Arrays(
            of=lambda values, shape: language.own(np.array(values, dtype=np.float64)),
            empty=lambda shape: ti.ndarray(ti.f64, prod(shape)),
            assign=lambda target, source: target.copy_from(source),
            bytes=lambda values: values.to_numpy().tobytes(),
        ),
        kernels={
            "gas/buckVaporPressure": gas.prepare_buck,
            "particle/transportProperties": particle.prepare_transport,
            "coagulation/brownianCoefficient": pairs.prepare_brownian,
            "coagulation/coagulationCoefficient": pairs.prepare_charged,
            "coagulation/coagulationRates": partial(sums.prepare_rates, shares=threads),
            "coagulation/continuousCoagulationLoss": sums.prepare_loss,
            "condensation/condensationStep": condensation.prepare_condensation,
        },
        versions={"taichi": ".".join(map(str, ti.__version__)), "numpy": np.__version__},
        flags=["arch=cpu", "fast_math=True", "default_fp=f64"],
        fast_math=True,
    )
