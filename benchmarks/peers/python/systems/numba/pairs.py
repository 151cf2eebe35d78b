"""Functions of every pair of particles: symmetric, in tiles that the second cache holds."""

from math import pi, sqrt

import numpy as np
from numba import prange

from .formulas import BOLTZMANN, COULOMB, air, exponential_parts, inline, mobility_in_air, serial, shared

#: Pairs along a side of a tile.
SIDE = 64


@inline
def fuchs_pair(r_i, d_i, g_i, q_i, r_j, d_j, g_j, q_j, numbers):
    """K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c."""
    reach = r_i + r_j
    k = (d_i + d_j) * (reach + sqrt(g_i + g_j))
    q = reach * reach * sqrt(q_i + q_j)
    return k * q / (k + q)


@inline
def charged_pair(r_i, b_i, m_i, q_i, r_j, b_j, m_j, q_j, numbers):
    """
    H f R³ η_k²/(m η_c) of charged hard spheres, from mobilities b and inverse masses m. With Kn as a fraction,
    and both polynomials of H times the cube of what is under it, two divisions are left.
    """
    coulomb, root = numbers
    reach = r_i + r_j
    phi = coulomb * q_i * q_j / reach
    size = max(abs(phi), 1e-20)
    scale, q = exponential_parts(-min(size, 700.0))
    # 1 − exp(−|φ|), where the factor is 1 without it: nothing is left of a small φ beside a 1.
    lost = -q if scale == 1 else 1 - scale - scale * q
    # η_k is kinetic, η_c/η_k is size/(lost attraction).
    attraction = 1 + max(phi, 0.0)
    kinetic = attraction if phi > 0 else scale + scale * q
    drift = size * (b_i + b_j)
    speed = sqrt(m_i + m_j) * reach
    over, under = root * drift, speed * (lost * attraction)
    continuum = 4 * pi * under * under + over * (25.836 * under + (11.211 * sqrt(8 * pi)) * over)
    everything = (under + 3.502 * over) * under * under + over * over * (7.211 * under + 11.211 * over)
    return root * root * drift * reach * speed * kinetic * continuum / everything


@serial
def mirror(to, tile):
    for j in range(to.size):
        to[j] = tile[j]


def symmetric(pair, compile_kernel):
    """What fills a symmetric matrix, a tile at a time from the diagonal on."""

    @serial
    def fill_row(out, a_i, b_i, c_i, d_i, a, b, c, d, numbers):
        # Over slices from 0 on: indices that cannot be negative let the loop become vectors.
        for j in range(out.size):
            out[j] = pair(a_i, b_i, c_i, d_i, a[j], b[j], c[j], d[j], numbers)

    @compile_kernel
    def fill(matrix, a, b, c, d, numbers):
        n = matrix.shape[0]
        tiles = (n + SIDE - 1) // SIDE
        # A long and a short row of tiles together, so that all threads have the same to do.
        for turn in prange((tiles + 1) // 2):
            for end_first in range(2):
                row = tiles - 1 - np.int64(turn) if end_first else np.int64(turn)
                if end_first == 0 or row > (tiles - 1) // 2:
                    first, last = row * SIDE, min(row * SIDE + SIDE, n)
                    for start in range(first, n, SIDE):
                        end = min(start + SIDE, n)
                        a_j, b_j, c_j, d_j = a[start:end], b[start:end], c[start:end], d[start:end]
                        for i in range(first, last):
                            fill_row(matrix[i, start:end], a[i], b[i], c[i], d[i], a_j, b_j, c_j, d_j, numbers)
                        if start > first:
                            for j in range(start, end):
                                mirror(matrix[j, first:last], matrix[first:last, j])

    return fill


def pairs(threads):
    """Kernels for so many threads."""
    fill_fuchs, fill_charged = (symmetric(pair, shared(threads)) for pair in (fuchs_pair, charged_pair))

    @serial
    def brownian_coefficient(radius, mass, temperature, pressure, accommodation, coefficient):
        n = radius.shape[1]
        d, g, q = np.empty(n), np.empty(n), np.empty(n)
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            energy = BOLTZMANN * temperature[b]
            for i in range(n):
                r = radius[b, i]
                diffusion = energy * mobility_in_air(r, viscosity, path)
                speed2 = 8 / pi * energy / mass[b, i]
                length = 8 * diffusion / (pi * sqrt(speed2))
                x = length / (2 * r)
                s = sqrt(1 + x * x)
                d[i] = 4 * pi * diffusion
                g[i] = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
                q[i] = speed2 * (pi * accommodation) ** 2
            fill_fuchs(coefficient[b], radius[b], d, g, q, (0.0, 0.0))

    @serial
    def charged_coefficient(radius, mass, charge, temperature, pressure, coefficient):
        n = radius.shape[1]
        mobility, inverse_mass = np.empty(n), np.empty(n)
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            for i in range(n):
                mobility[i] = mobility_in_air(radius[b, i], viscosity, path)
                inverse_mass[i] = 1 / mass[b, i]
            coulomb, root = -COULOMB / temperature[b], sqrt(BOLTZMANN * temperature[b])
            fill_charged(coefficient[b], radius[b], mobility, inverse_mass, charge[b], (coulomb, root))

    return brownian_coefficient, charged_coefficient
