"""The loss of a distribution by coagulation: a symmetric matrix times a vector, each pair of which is read once."""

import numpy as np
from numba import get_num_threads, prange

from .formulas import serial, shared


@serial
def add_four(k_0, k_1, k_2, k_3, c, factor, sums):
    """Adds four rows times a vector: gives the sums of the rows, and adds what mirrors them to the sums of the columns."""
    s_0 = s_1 = s_2 = s_3 = 0.0
    f_0, f_1, f_2, f_3 = factor[0], factor[1], factor[2], factor[3]
    for j in range(sums.size):
        s_0 += k_0[j] * c[j]
        s_1 += k_1[j] * c[j]
        s_2 += k_2[j] * c[j]
        s_3 += k_3[j] * c[j]
        sums[j] += k_0[j] * f_0 + k_1[j] * f_1 + k_2[j] * f_2 + k_3[j] * f_3
    return s_0, s_1, s_2, s_3


@serial
def add_rows(begin, end, matrix, vector, sums):
    """Adds rows, up to the diagonal, of a symmetric matrix times a vector; four at a time where there are as many."""
    first = begin
    if end - begin == 4:
        # A slice of a row is known to be contiguous, a row of a slice is not.
        k_0, k_1 = matrix[begin, :begin], matrix[begin + 1, :begin]
        k_2, k_3 = matrix[begin + 2, :begin], matrix[begin + 3, :begin]
        s_0, s_1, s_2, s_3 = add_four(k_0, k_1, k_2, k_3, vector[:begin], vector[begin:end], sums[:begin])
        sums[begin] += s_0
        sums[begin + 1] += s_1
        sums[begin + 2] += s_2
        sums[begin + 3] += s_3
    else:
        first = 0
    for i in range(begin, end):
        for j in range(first, i):
            sums[i] += matrix[i, j] * vector[j]
            sums[j] += matrix[i, j] * vector[i]
        sums[i] += matrix[i, i] * vector[i]


def loss_of(threads):
    """The kernel for so many threads."""

    @shared(threads)
    def coagulation_loss(width, concentration, coefficient, loss):
        n = width.size
        shares = get_num_threads() if n > 256 else 1
        groups = (n + 3) // 4
        sums = np.empty((shares, n))
        for b in range(concentration.shape[0]):
            weighted = concentration[b] * width
            for share in prange(shares):
                own = sums[share]
                own[:] = 0
                for group in range(share, groups, shares):
                    add_rows(4 * group, min(4 * group + 4, n), coefficient[b], weighted, own)
            for i in range(n):
                total = 0.0
                for share in range(shares):
                    total += sums[share, i]
                loss[b, i] = concentration[b, i] * total

    return coagulation_loss
