"""Cython: typed loops over memoryviews, compiled as C++ for this machine, prange over what is independent."""

import Cython
import numpy as np
from Cython.Compiler.Main import CompilationOptions, compile_single
from Cython.Compiler.Options import get_directive_defaults

import building
from systems.extension import system_of

DIRECTIVES = {"boundscheck": False, "wraparound": False, "cdivision": True, "initializedcheck": False}


PARTS = "air.pxi", "elements.pxi", "pairs.pxi", "loss.pxi", "rates.pxi", "condensation.pxi"


def build():
    """Translates native/kernels.pyx to C++, then compiles that."""
    texts = building.sources(*PARTS, "kernels.pyx")
    return building.extension("kernels_cython", texts, "kernels.cpp", [], translate)


def translate(folder):
    options = CompilationOptions(cplus=True, compiler_directives={**get_directive_defaults(), **DIRECTIVES})
    result = compile_single(f"{folder}/kernels.pyx", options, full_module_name="kernels_cython")
    if result.num_errors:
        raise RuntimeError("Cython cannot translate kernels.pyx")


def open_system(threads):
    versions = {"cython": Cython.__version__, "numpy": np.__version__, "compiler": building.compiler_version()}
    return system_of(build(), threads, versions, building.FLAGS)
