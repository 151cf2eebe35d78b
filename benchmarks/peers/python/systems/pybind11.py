"""pybind11: C++ with OpenMP, called with NumPy's arrays as they are."""

import numpy as np
import pybind11

import building
from systems.extension import system_of


HEADERS = "air.h", "elements.h", "pairs.h", "loss.h", "rates.h", "condensation.h"


def build():
    texts = building.sources(*HEADERS, "binding.cpp")
    return building.extension("kernels_pybind11", texts, "binding.cpp", [pybind11.get_include()])


def open_system(threads):
    versions = {"pybind11": pybind11.__version__, "numpy": np.__version__, "compiler": building.compiler_version()}
    return system_of(build(), threads, versions, building.FLAGS)
