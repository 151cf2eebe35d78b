"""Arrays of NumPy, for all systems that take them."""

import numpy as np

from system import Arrays

arrays = Arrays(
    of=lambda values, shape: np.array(values, dtype=np.float64).reshape(shape),
    empty=np.empty,
    assign=np.copyto,
    bytes=lambda values: values.tobytes(),
)
