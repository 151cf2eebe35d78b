"""Gain and loss by the fixed pivot: sums over pairs, each of which is read once."""

import numpy as np
from numba import get_num_threads, prange

from .formulas import serial, shared


@serial
def segments_of(radius):
    """
    Of a row j, the pairs with i ≤ j come in segments, each with the pivot below their volume: the first and by far the
    longest one has the pivot j itself. Gives volumes in units of 4π/3, where each row's segments begin; and of segments
    where they end, their pivots, and what the volume of a pair above the pivot is beside that of its smaller particle.
    """
    n = radius.size
    volume = radius**3
    first = np.zeros(n + 1, np.int64)
    ends, pivots, excess = [0 for _ in range(0)], [0 for _ in range(0)], [0.0 for _ in range(0)]
    for j in range(n):
        i, q = 0, j
        while i <= j:
            if q + 1 < n:
                while i <= j and volume[i] + volume[j] < volume[q + 1]:
                    i += 1
                excess.append(volume[j] - volume[q])
            else:
                # What leaves the grid takes all its volume along.
                i = j + 1
                excess.append(volume[j])
            ends.append(i)
            pivots.append(q)
            q += 1
        first[j + 1] = len(ends)
    return volume, first, np.array(ends), np.array(pivots), np.array(excess)


@serial
def add_far(k_0, k_1, k_2, k_3, c, held, factor, loss, number, volume):
    """Of four rows what is in the first segments of all: number and volume of each row, and losses of its partners."""
    n_0 = n_1 = n_2 = n_3 = v_0 = v_1 = v_2 = v_3 = 0.0
    f_0, f_1, f_2, f_3 = factor[0], factor[1], factor[2], factor[3]
    for i in range(loss.size):
        n_0 += k_0[i] * c[i]
        n_1 += k_1[i] * c[i]
        n_2 += k_2[i] * c[i]
        n_3 += k_3[i] * c[i]
        v_0 += k_0[i] * held[i]
        v_1 += k_1[i] * held[i]
        v_2 += k_2[i] * held[i]
        v_3 += k_3[i] * held[i]
        loss[i] += k_0[i] * f_0 + k_1[i] * f_1 + k_2[i] * f_2 + k_3[i] * f_3
    number[0], number[1], number[2], number[3] = n_0, n_1, n_2, n_3
    volume[0], volume[1], volume[2], volume[3] = v_0, v_1, v_2, v_3


@serial
def add_rates(k, c, c_j, loss, rate):
    """Rates of a particle with others, over c_j; adds losses of its partners, gives its own."""
    total = 0.0
    for i in range(k.size):
        rate[i] = k[i] * c[i]
        total += k[i] * c[i]
        loss[i] += k[i] * c_j
    return total


@serial
def segment_sums(rate, x, excess):
    number, volume = 0.0, 0.0
    for i in range(rate.size):
        number += rate[i]
        volume += rate[i] * (x[i] + excess)
    return number, volume


@serial
def add_rows(begin, c, held, coefficient, grid, sums):
    """Adds four rows, or as many as are left: to losses over c, to number and volume above the pivot of gains."""
    x, first, ends, pivots, excess = grid
    n = x.size
    loss, numbers, volumes, rate = sums[0], sums[1], sums[2], sums[3]
    number, volume = np.zeros(4), np.zeros(4)
    far = 0
    if begin + 4 <= n:
        far = begin
        for j in range(begin, begin + 4):
            far = min(far, ends[first[j]])
        # A slice of a row is known to be contiguous, a row of a slice is not.
        k_0, k_1 = coefficient[begin, :far], coefficient[begin + 1, :far]
        k_2, k_3 = coefficient[begin + 2, :far], coefficient[begin + 3, :far]
        add_far(k_0, k_1, k_2, k_3, c[:far], held[:far], c[begin : begin + 4], loss[:far], number, volume)
    for j in range(begin, min(begin + 4, n)):
        s = j - begin
        own = coefficient[j, j] * c[j]
        loss[j] += number[s] + own + add_rates(coefficient[j, far:j], c[far:j], c[j], loss[far:j], rate[far:j])
        rate[j] = 0.5 * own
        longest = first[j]
        q = pivots[longest]
        numbers[q] += c[j] * number[s]
        volumes[q] += c[j] * (volume[s] + excess[longest] * number[s])
        start = far
        for segment in range(longest, first[j + 1]):
            end, q = ends[segment], pivots[segment]
            sum_number, sum_volume = segment_sums(rate[start:end], x[start:end], excess[segment])
            numbers[q] += c[j] * sum_number
            volumes[q] += c[j] * sum_volume
            start = end


def rates_of(threads):
    """The kernel for so many threads."""

    @shared(threads)
    def coagulation_rates(grid, concentration, coefficient, conserves, gain, loss):
        x = grid[0]
        n = x.size
        shares = get_num_threads() if n > 256 else 1
        sums = np.empty((shares, 4, n))
        for b in range(concentration.shape[0]):
            held = concentration[b] * x
            for share in prange(shares):
                sums[share] = 0
                for group in range(share, (n + 3) // 4, shares):
                    add_rows(4 * group, concentration[b], held, coefficient[b], grid, sums[share])
            moved = 0.0
            for q in range(n):
                lost, number, volume = 0.0, 0.0, 0.0
                for share in range(shares):
                    lost += sums[share, 0, q]
                    number += sums[share, 1, q]
                    volume += sums[share, 2, q]
                loss[b, q] = concentration[b, q] * lost
                if q + 1 == n:
                    gain[b, q] = moved + (volume / x[q] if conserves else 0.0)
                else:
                    up = volume / (x[q + 1] - x[q])
                    gain[b, q] = moved + (number - up)
                    moved = up

    return coagulation_rates
