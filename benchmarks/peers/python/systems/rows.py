"""What the fixed pivot takes of the radii alone, as kernels take it that go along rows."""

import numpy as np


class Rows:
    """Of row j the pairs with i < far[j] keep the pivot j; those of the others up to j are the ones from first[j] on."""

    def __init__(self, radius):
        n = radius.size
        self.volume = x = radius**3
        widths = np.append(np.minimum.accumulate(np.diff(x)[::-1])[::-1], np.inf)
        self.far = np.minimum(np.searchsorted(x, widths[:n]), np.arange(n)).astype(np.int32)
        self.far[-1:] = 0
        self.first = np.append(0, np.cumsum(np.arange(1, n + 1) - self.far)).astype(np.int32)
        #: Volumes of the pivots that what is moved upwards counts from; what leaves the grid takes all its volume along.
        self.base = np.append(x[:-1], 0.0)
        #: Of each pivot over the gap to the next; of the last one over its volume.
        self.inverse_width = np.append(1 / np.diff(x), 1 / x[-1:])


def half_widths_of(radius):
    """Half the intervals beside each radius: what the trapezoid rule weighs it by."""
    half = np.diff(radius) / 2
    return np.append(half, 0.0) + np.append(0.0, half)
