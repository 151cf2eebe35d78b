"""Functions of every pair of particles: symmetric, tile by tile."""

from math import pi, sqrt

import numpy as np

import constants as c
from system import require_hard_spheres

from .blocks import mobility_in_air

#: Pairs along a side of a tile.
SIDE = 128


def buffers_of(number, n):
    """Buffers of a tile, as many as needed, in the shape of one that may be smaller."""
    buffers = [np.empty(min(n, SIDE) ** 2) for _ in range(number)]
    return lambda shape: [buffer[: shape[0] * shape[1]].reshape(shape) for buffer in buffers]


def pairs(n, matrix, buffers, compute):
    """Computes what is symmetric a tile at a time from the diagonal on, and writes it twice."""
    tiles = [slice(begin, min(begin + SIDE, n)) for begin in range(0, n, SIDE)]
    for row, rows in enumerate(tiles):
        for columns in tiles[row:]:
            out, *work = buffers((rows.stop - rows.start, columns.stop - columns.start))
            compute(rows, columns, out, *work)
            matrix[rows, columns] = out
            if columns is not rows:
                matrix[columns, rows] = out.T


def brownian_coefficient(inputs, outputs):
    n, coefficient, alpha = inputs["particle"], outputs["coefficient"], inputs["accommodation"]
    buffers = buffers_of(3, n)

    def run():
        for b, (t, p) in enumerate(zip(inputs["temperature"].tolist(), inputs["pressure"].tolist())):
            r = inputs["radius"][b]
            d = c.boltzmann * t * mobility_in_air(r, t, p)
            speed2 = 8 * c.boltzmann * t / (pi * inputs["mass"][b])
            length = 8 * d / (pi * np.sqrt(speed2))
            x = length / (2 * r)
            s = np.sqrt(1 + x * x)
            length2 = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
            # K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c.
            d *= 4 * pi
            speed2 *= (pi * alpha) ** 2

            def compute(rows, columns, out, reach, work):
                np.add.outer(r[rows], r[columns], out=reach)
                np.add.outer(length2[rows], length2[columns], out=out)
                np.sqrt(out, out=out)
                out += reach
                np.add.outer(d[rows], d[columns], out=work)
                out *= work
                np.add.outer(speed2[rows], speed2[columns], out=work)
                np.sqrt(work, out=work)
                work *= reach
                work *= reach
                np.add(out, work, out=reach)
                out *= work
                out /= reach

            pairs(n, coefficient[b], buffers, compute)

    return run


def charged_coefficient(inputs, outputs):
    require_hard_spheres(inputs)
    n, coefficient = inputs["particle"], outputs["coefficient"]
    buffers = buffers_of(7, n)

    def run():
        for b, (t, p) in enumerate(zip(inputs["temperature"].tolist(), inputs["pressure"].tolist())):
            r, m, q = inputs["radius"][b], inputs["mass"][b], inputs["charge"][b]
            inverse_mass = 1 / m
            mobility = mobility_in_air(r, t, p)
            charge = q * (-c.coulomb_length / t)
            root = sqrt(c.boltzmann * t)

            def compute(rows, columns, out, reach, phi, more, kinetic, knudsen, work):
                np.add.outer(r[rows], r[columns], out=reach)
                np.multiply.outer(charge[rows], q[columns], out=phi)
                phi /= reach
                # How much charges change collisions in the kinetic limit, and how much more in the continuum.
                np.minimum(phi, 0, out=kinetic)
                np.exp(kinetic, out=kinetic)
                np.maximum(phi, 0, out=work)
                kinetic += work
                np.abs(phi, out=phi)
                np.maximum(phi, 1e-300, out=phi)
                np.negative(phi, out=more)
                np.expm1(more, out=more)
                np.divide(phi, more, out=more)
                work += 1
                more /= work
                np.negative(more, out=more)
                # √(k T m) and 1/f, then Kn.
                np.add.outer(inverse_mass[rows], inverse_mass[columns], out=phi)
                np.add.outer(mobility[rows], mobility[columns], out=work)
                np.sqrt(phi, out=knudsen)
                np.divide(work, knudsen, out=knudsen)
                knudsen *= more
                knudsen *= root
                knudsen /= reach
                # The factor f⁻¹ … of H: f R³ η_k/(m (η_c/η_k)).
                phi *= kinetic
                work *= more
                phi /= work
                np.multiply(reach, reach, out=work)
                work *= reach
                phi *= work
                np.multiply(knudsen, 11.211 * sqrt(8 * pi), out=out)
                out += 25.836
                out *= knudsen
                out += 4 * pi
                out *= knudsen
                out *= knudsen
                out *= phi
                np.multiply(knudsen, 11.211, out=work)
                work += 7.211
                work *= knudsen
                work += 3.502
                work *= knudsen
                work += 1
                out /= work

            pairs(n, coefficient[b], buffers, compute)

    return run
