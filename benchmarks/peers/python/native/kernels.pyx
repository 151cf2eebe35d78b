# cython: language_level=3
# The kernels in Cython: loops over arrays without the interpreter's lock. Each is made with its arrays, once, and computes when
# it is called. All arrays are float64, SI.
from cython.parallel cimport prange, threadid
from libc.math cimport M_PI, cbrt, exp, fabs, fmax, fmin, sqrt
from libc.string cimport memset
from libcpp.vector cimport vector

import numpy as np

include "air.pxi"
include "elements.pxi"
include "pairs.pxi"
include "loss.pxi"
include "rates.pxi"
include "condensation.pxi"
